// Carries what is typed first to the journal on this computer, then to the server, and brings back what others wrote.
import { Refusal, type Api, type State, type Working } from "./api";
import type { Journal } from "./journal";
import { applyEdit, editBetween, isConflict, merge, type Part } from "./merge";

export type Status = "saved" | "saving" | "offline" | "conflict" | "broken";

/** What the synchronising needs of the editor. */
export interface Surface {
  text(): string;
  /** Puts another text there, as a change that keeps the cursor where it is. */
  become(text: string): void;
  show(status: Status, detail?: string): void;
  tell(word: "restored" | "merged", detail?: string): void;
  others(names: string[]): void;
  /** Lets somebody settle conflicts; the text that comes of it. */
  resolve(parts: Part[]): Promise<string>;
  saved(): void;
}

const JOURNAL_MILLIS = 120;
const SEND_MILLIS = 300;
const STATE_MILLIS = 15_000;
const BACK_OFF_MILLIS = [1000, 2000, 4000, 8000, 15_000];

export class Sync {
  private version: number;
  private base: string;
  private sent: string[] = [];
  private failures = 0;
  private stuck: string | null = null;
  private busy = false;
  private journalTimer = 0;
  private sendTimer = 0;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly api: Api,
    private readonly journal: Journal | null,
    private readonly surface: Surface,
    working: Working,
  ) {
    this.version = working.version;
    this.base = working.text;
    window.addEventListener("online", () => this.sendSoon(0));
    window.setInterval(() => void this.look(), STATE_MILLIS);
    window.addEventListener("beforeunload", (event) => {
      if (this.isDirty()) event.preventDefault();
    });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") void this.write();
    });
  }

  /** Brings back what an editor that was killed had not sent. */
  async restore(): Promise<void> {
    for (const unsent of (await this.journal?.listLeft()) ?? []) {
      const working = await this.api.get<Working>("/working");
      this.version = working.version;
      const mineSoFar = this.surface.text();
      if (mineSoFar === this.base) this.surface.become(working.text);
      this.base = working.text;
      // The server has the very change that was sent last: what was typed since then stands on it.
      const base = unsent.sent.includes(working.save) ? working.text : unsent.base;
      await this.take(merge(base, unsent.mine, this.surface.text()));
      await this.write();
      await this.journal?.forget(unsent.key);
      this.surface.tell("restored");
    }
    this.changed();
  }

  /** Something was typed. */
  changed(): void {
    this.stuck = null;
    if (!this.isDirty()) {
      if (!this.busy) this.settled();
      return;
    }
    this.surface.show(this.failures ? "offline" : "saving");
    if (!this.journalTimer) this.journalTimer = window.setTimeout(() => void this.write(), JOURNAL_MILLIS);
    this.sendSoon(SEND_MILLIS);
  }

  isDirty(): boolean {
    return this.surface.text() !== this.base;
  }

  /** Sends everything now; the version that holds it. */
  async flush(): Promise<number> {
    window.clearTimeout(this.sendTimer);
    this.sendTimer = 0;
    for (let tries = 0; tries < 5 && this.isDirty(); tries++) {
      if (this.busy) await new Promise((resolve) => window.setTimeout(resolve, 100));
      else await this.send();
      if (this.failures || this.stuck) break;
    }
    if (this.isDirty()) throw new Error(this.stuck ?? "");
    return this.version;
  }

  /** The server has another text by now, which somebody asked for: it is taken over. */
  async look(): Promise<void> {
    if (this.busy) return;
    try {
      const state = await this.api.get<State>("/working/state");
      this.surface.others(state.others);
      if (state.version > this.version && !this.busy) await this.alone(() => this.catchUp());
    } catch {
      // The next send tells that the server is away.
    }
  }

  private sendSoon(millis: number): void {
    if (this.sendTimer || this.busy) return;
    const wait = this.failures ? (BACK_OFF_MILLIS[Math.min(this.failures, BACK_OFF_MILLIS.length) - 1] ?? 15_000) : millis;
    this.sendTimer = window.setTimeout(() => {
      this.sendTimer = 0;
      void this.send();
    }, millis === 0 ? 0 : wait);
  }

  private write(): Promise<void> {
    window.clearTimeout(this.journalTimer);
    this.journalTimer = 0;
    const edit = editBetween(this.base, this.surface.text());
    if (edit && this.journal) {
      const { version, base, sent } = this;
      this.writing = this.writing
        .then(() => this.journal?.write(version, base, edit, sent))
        .catch((error: unknown) => console.warn("The journal cannot be written", error));
    }
    return this.writing;
  }

  private async send(): Promise<void> {
    if (this.busy || this.stuck) return;
    await this.alone(async () => {
      const edit = editBetween(this.base, this.surface.text());
      if (!edit) return this.settled();
      const save = uuid();
      this.sent = [...this.sent.slice(-9), save];
      const text = applyEdit(this.base, edit);
      await this.write();
      this.surface.show("saving");
      try {
        const saved = await this.api.send<{ version: number }>("PUT", "/working", { version: this.version, save, edits: [edit] });
        this.version = saved.version;
        this.base = text;
        this.sent = [];
        this.failures = 0;
        await this.afterSaving();
      } catch (error) {
        await this.failed(error);
      }
    });
    if (this.isDirty() && !this.stuck) this.sendSoon(SEND_MILLIS);
  }

  private async afterSaving(): Promise<void> {
    this.surface.saved();
    if (this.isDirty()) await this.write();
    else await this.settled();
  }

  private async settled(): Promise<void> {
    this.surface.show("saved");
    window.clearTimeout(this.journalTimer);
    this.journalTimer = 0;
    this.writing = this.writing.then(() => (this.isDirty() ? undefined : this.journal?.clear())).catch(() => undefined);
    await this.writing;
  }

  private async failed(error: unknown): Promise<void> {
    if (error instanceof Refusal && error.status === 409) return this.catchUp();
    if (error instanceof Refusal && error.status < 500 && error.status !== 429 && error.status !== 408) {
      this.stuck = error.message;
      this.surface.show("broken", error.message);
      return;
    }
    this.failures++;
    this.surface.show("offline");
  }

  /** Reads the newer text and merges what is not sent into it. */
  private async catchUp(): Promise<void> {
    let working: Working;
    try {
      working = await this.api.get<Working>("/working");
    } catch (error) {
      this.failures++;
      return this.surface.show("offline", String(error));
    }
    this.failures = 0;
    const ours = this.sent.includes(working.save);
    const parts = merge(ours ? working.text : this.base, this.surface.text(), working.text);
    const was = this.surface.text();
    const merged = parts.some(isConflict) ? await this.settle(parts) : join(parts);
    // Typing goes on while a conflict waits: what came meanwhile is merged as well.
    const now = this.surface.text();
    this.surface.become(now === was ? merged : join(merge(was, now, merged), "mine"));
    this.version = working.version;
    this.base = working.text;
    if (!ours) this.surface.tell("merged", working.changedBy);
    await this.afterSaving();
  }

  private async settle(parts: Part[]): Promise<string> {
    await this.write();
    this.surface.show("conflict");
    return this.surface.resolve(parts);
  }

  private async take(parts: Part[]): Promise<void> {
    this.surface.become(parts.some(isConflict) ? await this.settle(parts) : join(parts));
  }

  /** One at a time: what the server has must be known before the next change is sent. */
  private async alone(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    try {
      await work();
    } finally {
      this.busy = false;
    }
  }
}

/** The settled text; conflicts, which the caller has settled or excluded, fall to one side and keep the other below. */
export function join(parts: Part[], first: "mine" | "theirs" = "mine"): string {
  return parts
    .flatMap((part) => (isConflict(part) ? (first === "mine" ? [...part.mine, ...part.theirs] : part.theirs) : part))
    .join("\n");
}

/** As crypto.randomUUID, which pages without https do not have. */
function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

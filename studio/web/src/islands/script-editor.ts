// The writing desk: the editor with its outline, findings and comments, saved at every pause.
import type { EditorView } from "@codemirror/view";
import { Api, Refusal, type Check, type Working } from "../desk/api";
import { Comments } from "../desk/comments";
import { settle } from "../desk/conflicts";
import { button, length, make } from "../desk/dom";
import { makeEditor } from "../desk/editor";
import { setStarts, starts, startsOf } from "../desk/fields";
import { Findings, jumpTo } from "../desk/findings";
import { Journal } from "../desk/journal";
import { editBetween } from "../desk/merge";
import { Outline } from "../desk/outline";
import { Sync, type Status } from "../desk/sync";

const CHECK_MILLIS = 700;
type Pane = "outline" | "findings" | "comments";

class ScriptEditor extends HTMLElement {
  private readonly words = JSON.parse(this.dataset.words ?? "{}") as Record<string, string>;
  private readonly api = new Api(this.dataset.api ?? "", this.csrf(this), () => this.freshCsrf());
  private readonly mayWrite = this.dataset.mayWrite === "true";
  private readonly status = make("span", { class: "status", data: { status: "saved" } });
  private readonly told = make("span", { class: "told quiet" });
  private readonly figures = make("span", { class: "figures quiet" });
  private readonly panes = new Map<Pane, { tab: HTMLButtonElement; body: HTMLElement }>();
  private readonly side = make("aside", { class: "side" });
  private view!: EditorView;
  private sync: Sync | null = null;
  private findings!: Findings;
  private outline!: Outline;
  private comments!: Comments;
  private checkTimer = 0;
  private checking = 0;

  connectedCallback(): void {
    if (!this.view) void this.open();
  }

  private async open(): Promise<void> {
    this.told.textContent = this.words.loading ?? "";
    this.status.setAttribute("role", "status");
    this.append(this.bar());
    try {
      const working = await this.api.get<Working>("/working");
      this.lay(working);
      if (this.mayWrite) await this.startSync(working);
      this.told.textContent = this.mayWrite ? this.told.textContent : (this.words.readonly ?? "");
      await Promise.all([this.check(), this.comments.load()]);
      this.goToHash();
      window.addEventListener("hashchange", () => this.goToHash());
    } catch (error) {
      this.told.textContent = error instanceof Refusal ? error.message : (this.words.offline ?? "");
    }
  }

  private async startSync(working: Working): Promise<void> {
    const journal = await Journal.open(this.dataset.series ?? "", this.dataset.person ?? "");
    this.told.textContent = "";
    this.sync = new Sync(this.api, journal, {
      text: () => this.view.state.doc.toString(),
      become: (text) => this.become(text),
      show: (status, detail) => this.show(status, detail),
      tell: (word, detail) => (this.told.textContent = (this.words[word] ?? "").replace("#", detail ?? "")),
      others: (names) => this.showOthers(names),
      resolve: (parts) => settle(this, parts, this.words),
      saved: () => undefined,
    }, working);
    this.show("saved");
    await this.sync.restore();
    void this.sync.look();
  }

  private lay(working: Working): void {
    const host = make("div", { class: "page" });
    const body = make("div", { class: "desk" }, host, this.side);
    this.append(body);
    // A shadow root, because CodeMirror brings style sheets that the page's policy would not let into the page.
    const root = host.attachShadow({ mode: "open" });
    this.view = makeEditor({
      parent: root,
      text: working.text,
      fileName: working.fileName,
      label: this.words["edit-label"] ?? "",
      chinese: this.dataset.language === "zh",
      readOnly: !this.mayWrite,
      save: () => void this.sync?.flush().catch(() => undefined),
      comment: () => this.comment(),
      changed: () => this.changed(),
    });
    this.laySide();
  }

  private laySide(): void {
    const tabs = make("div", { class: "seg" });
    for (const name of ["outline", "findings", "comments"] as const) {
      const pane = make("div", { class: `pane ${name}` });
      const tab = button(this.words[name] ?? "", () => this.turnTo(name));
      this.panes.set(name, { tab, body: pane });
      tabs.append(tab);
    }
    this.side.append(tabs, ...[...this.panes.values()].map((pane) => pane.body));
    this.outline = new Outline(this.pane("outline"), (from, to) => this.size(from, to), (start) => this.jumpToStart(start));
    this.findings = new Findings(this.pane("findings"), this.view, this.words, this.mayWrite);
    const rights = {
      comment: this.dataset.mayComment === "true",
      edit: this.dataset.mayEdit === "true",
      person: this.dataset.person ?? "",
      longest: Number(this.dataset.commentLength),
    };
    this.comments = new Comments(this.pane("comments"), this.view, this.api, this.words, rights, () => this.sync?.flush() ?? Promise.resolve(), (open) => this.count("comments", open));
    this.turnTo("outline");
  }

  private bar(): HTMLElement {
    const bar = make("div", { class: "bar" }, this.status, this.told, this.figures, make("span", { class: "others" }));
    if (this.dataset.mayComment === "true") bar.append(button(this.words.add ?? "", () => this.comment(), "add-comment"));
    bar.append(this.help());
    if (this.mayWrite) bar.append(button(this.words["save-draft"] ?? "", () => this.askDraft(), "primary save-draft"));
    return bar;
  }

  private help(): HTMLElement {
    const details = make("details", { class: "help" }, make("summary", { text: this.words.help }), make("p", { text: this.words["help-text"] }));
    return details;
  }

  private csrf(element: HTMLElement): Record<string, string> {
    return { [element.dataset.csrfHeader ?? ""]: element.dataset.csrf ?? "" };
  }

  /** The token of this page as it would be opened now; null if nobody is signed in any more. */
  private async freshCsrf(): Promise<Record<string, string> | null> {
    const answer = await fetch(`${this.dataset.home ?? ""}/edit`, { redirect: "error" }).catch(() => null);
    if (!answer?.ok) return null;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const element = page.querySelector<HTMLElement>("script-editor");
    return element && this.csrf(element);
  }

  private turnTo(name: Pane): void {
    for (const [other, pane] of this.panes) {
      pane.body.hidden = other !== name;
      pane.tab.setAttribute("aria-pressed", String(other === name));
    }
  }

  private pane(name: Pane): HTMLElement {
    return this.panes.get(name)?.body ?? this.side;
  }

  private count(name: Pane, count: number): void {
    const pane = this.panes.get(name);
    if (pane) pane.tab.textContent = `${this.words[name] ?? ""} ${count || ""}`.trim();
  }

  private comment(): void {
    this.turnTo("comments");
    this.comments.begin();
  }

  private changed(): void {
    this.sync?.changed();
    window.clearTimeout(this.checkTimer);
    this.checkTimer = window.setTimeout(() => void this.check(), CHECK_MILLIS);
  }

  /** Asks the engine; an answer about a text that is no longer there is dropped. */
  private async check(): Promise<void> {
    const asked = ++this.checking;
    const doc = this.view.state.doc;
    try {
      const check = await this.api.send<Check>("POST", "/check", { text: doc.toString() });
      if (asked !== this.checking || !this.view.state.doc.eq(doc)) return;
      this.view.dispatch({ effects: setStarts.of(startsOf(check.episodes)) });
      this.findings.show(check);
      this.outline.show(check, doc.length);
      this.count("findings", check.findings.length);
      this.figures.textContent = `${this.size(0, doc.length)} · ${length(check.seconds)}`;
    } catch {
      // Without the server there are no findings; saving tells so already.
    }
  }

  private size(from: number, to: number): string {
    const words = this.view.state.sliceDoc(from, to).replace(/\s/g, "").length;
    return (this.words.size ?? "#").replace("#", String(words));
  }

  private jumpToStart(index: number): void {
    const start = this.view.state.field(starts)[index];
    if (start) jumpTo(this.view, start.position);
  }

  private goToHash(): void {
    const comment = /^#comment-(.+)$/.exec(location.hash);
    if (comment?.[1]) {
      this.turnTo("comments");
      this.comments.jump(comment[1]);
    }
    const line = Number(/^#line-(\d+)$/.exec(location.hash)?.[1] ?? 0);
    if (line > 0 && line <= this.view.state.doc.lines) jumpTo(this.view, this.view.state.doc.line(line).from);
  }

  private become(text: string): void {
    const edit = editBetween(this.view.state.doc.toString(), text);
    if (edit) this.view.dispatch({ changes: { from: edit.offset, to: edit.offset + edit.length, insert: edit.replacement } });
  }

  private show(status: Status, detail?: string): void {
    this.status.dataset.status = status;
    this.status.textContent = (this.words[status] ?? "").replace("#", detail ?? "");
  }

  private showOthers(names: string[]): void {
    const place = this.querySelector(".others");
    if (place) place.textContent = names.length ? (this.words.others ?? "").replace("#", names.join("、")) : "";
  }

  private askDraft(): void {
    const message = make("input");
    message.maxLength = 200;
    message.setAttribute("aria-label", this.words.message ?? "");
    message.placeholder = this.words.message ?? "";
    const wrong = make("p", { class: "wrong" });
    wrong.setAttribute("role", "alert");
    const form = make("form", { class: "card stack" }, make("h2", { text: this.words["save-draft"] }), message, wrong);
    const dialog = make("dialog", { class: "ask-draft" }, form);
    form.append(make("div", { class: "acts" }, make("button", { class: "primary", text: this.words["save-draft"] }), button(this.words.cancel ?? "", () => dialog.close())));
    form.onsubmit = (event) => {
      event.preventDefault();
      this.saveDraft(message.value).then(
        (number) => {
          dialog.close();
          this.told.textContent = (this.words["draft-saved"] ?? "").replace("#", String(number));
        },
        (error: unknown) => (wrong.textContent = error instanceof Refusal ? error.message : (this.words.offline ?? "")),
      );
    };
    dialog.addEventListener("close", () => dialog.remove());
    this.append(dialog);
    dialog.showModal();
  }

  private async saveDraft(message: string): Promise<number> {
    const version = await this.sync?.flush();
    const draft = await this.api.send<{ number: number }>("POST", "/drafts", { version, message });
    return draft.number;
  }
}

customElements.define("script-editor", ScriptEditor);

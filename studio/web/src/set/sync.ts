// Carries taps to the studio as soon as it can be reached, and brings back the day as it stands there.
import { Refusal, type Api } from "../desk/api";
import type { Day, Result, Tap } from "./model";
import type { Queue } from "./queue";

const BATCH = 100;
const LOOK_MILLIS = 20_000;
const BACK_OFF_MILLIS = [1000, 2000, 4000, 8000, 15_000];

export class Sync {
  private timer = 0;
  private busy = false;
  /** Whether something came up that was not sent with the rest. */
  private again = false;
  private failures = 0;

  constructor(
    private readonly api: Api,
    private readonly queue: Queue,
    private readonly changed: (day: Day | null, offline: boolean) => void,
  ) {
    window.addEventListener("online", () => this.soon(0));
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.soon(0));
    window.setInterval(() => this.soon(0), LOOK_MILLIS);
  }

  soon(millis: number): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.run(), millis);
  }

  private async run(): Promise<void> {
    if (this.busy) {
      this.again = true;
      return;
    }
    this.busy = true;
    try {
      const day = (await this.sendAll()) ?? (await this.api.get<Day>(""));
      this.failures = 0;
      await this.queue.keep(day).catch(() => undefined);
      this.changed(day, false);
    } catch (error) {
      this.failures++;
      this.changed(null, !(error instanceof Refusal) || error.status >= 500);
      this.soon(BACK_OFF_MILLIS[Math.min(this.failures, BACK_OFF_MILLIS.length) - 1] ?? 15_000);
    } finally {
      this.busy = false;
      if (this.again) this.soon(0);
      this.again = false;
    }
  }

  /** Sends all that waits, in order; the day after the last of it. */
  private async sendAll(): Promise<Day | null> {
    let day: Day | null = null;
    for (let taps = this.next(); taps.length > 0; taps = this.next()) {
      const answer = await this.api.send<{ results: Result[]; day: Day }>("POST", "/taps", { sentAt: new Date().toISOString(), taps });
      for (const result of answer.results) {
        if (result.outcome === "REFUSED") await this.queue.refuse(result.id, result.sentence ?? "");
        else await this.queue.remove(result.id);
      }
      day = answer.day;
    }
    return day;
  }

  private next(): Tap[] {
    return this.queue.waiting().slice(0, BATCH).map((one) => one.tap);
  }
}

// The outline beside the text: episodes and scenes with their seconds; a click jumps there.
import type { Check, EpisodeView } from "./api";
import { button, length, make } from "./dom";

export class Outline {
  private open = new Set<number>();
  private episodes: EpisodeView[] = [];

  constructor(
    private readonly home: HTMLElement,
    private readonly size: (from: number, to: number) => string,
    private readonly jump: (start: number) => void,
  ) {}

  show(check: Check, textLength: number): void {
    if (this.episodes.length === 0 && check.episodes.length <= 3) check.episodes.forEach((_, at) => this.open.add(at));
    this.episodes = check.episodes;
    let index = 0;
    this.home.replaceChildren(
      ...check.episodes.map((episode, at) => {
        const next = check.episodes[at + 1]?.offset ?? textLength;
        const first = index++;
        const scenes = episode.scenes.map((scene) => this.row(`${scene.number} ${scene.title}`, length(scene.seconds), index++));
        const head = this.row(`${episode.number || "–"} ${episode.title}`, `${length(episode.seconds)} · ${this.size(episode.offset, next)}`, first);
        return this.episode(at, `${episode.number || "–"} ${episode.title}`, head, scenes);
      }),
    );
  }

  /** Folding and jumping are two buttons side by side: one within the other could not be told apart by ear. */
  private episode(at: number, title: string, head: HTMLElement, scenes: HTMLElement[]): HTMLElement {
    const body = make("div", { class: "scenes" }, ...scenes);
    const fold = button("", () => show(!this.open.has(at)), "plain fold");
    fold.setAttribute("aria-label", title);
    const show = (open: boolean) => {
      if (open) this.open.add(at);
      else this.open.delete(at);
      body.hidden = !open;
      fold.textContent = open ? "▾" : "▸";
      fold.setAttribute("aria-expanded", String(open));
    };
    show(this.open.has(at));
    return make("div", { class: "episode" }, make("div", { class: "head" }, fold, head), body);
  }

  private row(text: string, value: string, start: number): HTMLElement {
    const made = button("", () => this.jump(start), "plain row");
    made.append(make("span", { text }), make("small", { class: "num", text: value }));
    return made;
  }
}

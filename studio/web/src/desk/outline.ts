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
        const details = make("details", {}, make("summary", {}, head), ...scenes);
        details.open = this.open.has(at);
        details.addEventListener("toggle", () => (details.open ? this.open.add(at) : this.open.delete(at)));
        return details;
      }),
    );
  }

  private row(text: string, value: string, start: number): HTMLElement {
    const made = button("", () => this.jump(start), "plain row");
    made.append(make("span", { text }), make("small", { class: "num", text: value }));
    return made;
  }
}

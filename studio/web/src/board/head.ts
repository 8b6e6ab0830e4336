// Above the board: what it comes to, and what can be done with all of it.
import { button, make } from "../desk/dom";
import type { Filter } from "./filter";
import type { Board, Cost } from "./model";
import type { Status } from "./sync";
import type { BoardWords } from "./words";

export const ZOOMS = ["season", "normal", "day"] as const;
export type Zoom = (typeof ZOOMS)[number];

/** What the tools do. */
export interface Tools {
  zoom(zoom: Zoom): void;
  undo(): void;
  redo(): void;
  addDay(): void;
  colours(): void;
  conflicts(): void;
  costs(): void;
}

const MINUTES = /^PT(?:(\d+)H)?(?:(\d+)M)?/;

export class Head {
  readonly figures = make("div", { class: "kpis figures" });
  readonly bar = make("div", { class: "bar" });
  private readonly status = make("span", { class: "status", data: { status: "saved" } });
  private readonly zooms = new Map<Zoom, HTMLButtonElement>();
  private readonly undo: HTMLButtonElement;
  private readonly redo: HTMLButtonElement;
  private readonly conflicts: HTMLButtonElement;

  constructor(
    private readonly words: BoardWords,
    filter: Filter,
    private readonly tools: Tools,
    mayWrite: boolean,
  ) {
    this.status.setAttribute("role", "status");
    this.undo = this.tool("undo", "↶", () => tools.undo());
    this.redo = this.tool("redo", "↷", () => tools.redo());
    this.undo.disabled = this.redo.disabled = true;
    this.conflicts = button("", () => tools.conflicts(), "conflicts");
    const edit = mayWrite ? [this.undo, this.redo, button(words.say("add-day"), () => tools.addDay(), "add-day")] : [];
    const help = make("details", { class: "menu help" }, make("summary", { class: "button", text: "?" }), make("div", { class: "card" }, make("p", { text: words.say("help-text") })));
    help.querySelector("summary")?.setAttribute("aria-label", words.say("help"));
    this.bar.append(
      this.zoomer(),
      filter.search,
      filter.panel,
      filter.found,
      this.conflicts,
      ...edit,
      button(words.say("colours"), () => tools.colours(), "colours"),
      help,
      this.status,
    );
    if (!mayWrite) this.status.textContent = words.say("readonly");
  }

  render(board: Board): void {
    const { words } = this;
    const { figures } = board;
    const [, hours = "0", minutes = "0"] = MINUTES.exec(figures.work) ?? [];
    this.figures.replaceChildren(
      figure(words.say("days"), String(figures.shootingDays), words.say("fewest", board.fewestDays)),
      ...(board.cost ? [this.cost(board.cost)] : []),
      figure(words.say("work"), words.hours(Number(hours) * 60 + Number(minutes)), ""),
      figure(words.say("moves"), String(figures.companyMoves), words.say("sets", figures.setChanges)),
      figure(words.say("cast-days"), String(figures.castDays), words.say("hold-days", figures.castHoldDays)),
    );
    const count = board.conflicts.length;
    const worst = board.conflicts.some((one) => one.severity === "ERROR") ? "red" : count ? "amber" : "";
    this.conflicts.textContent = count ? `${words.say("conflicts")} ${count}` : words.say("conflicts-none");
    this.conflicts.className = `conflicts ${worst}`;
    this.conflicts.disabled = count === 0;
  }

  showZoom(zoom: Zoom): void {
    for (const [one, made] of this.zooms) made.setAttribute("aria-pressed", String(one === zoom));
  }

  showStatus(status: Status, waiting: number): void {
    this.status.dataset.status = status;
    this.status.textContent = this.words.say(status, waiting);
  }

  showUndoable(undo: boolean, redo: boolean): void {
    this.undo.disabled = !undo;
    this.redo.disabled = !redo;
  }

  private cost(cost: Cost): HTMLElement {
    const { words } = this;
    const gap = cost.gap === null ? words.say("gap-none") : words.say("gap", `${(cost.gap * 100).toFixed(1)}%`);
    const title = cost.isAssumed ? `${words.say("cost")} · ${words.say("assumed")}` : words.say("cost");
    const made = figure(title, words.yuan(cost.total), gap, "button");
    made.addEventListener("click", () => this.tools.costs());
    return made;
  }

  private zoomer(): HTMLElement {
    const seg = make("div", { class: "seg" });
    seg.setAttribute("role", "group");
    seg.setAttribute("aria-label", this.words.say("zoom"));
    for (const zoom of ZOOMS) {
      const made = button(this.words.say(zoom === "day" ? "day-zoom" : zoom), () => this.tools.zoom(zoom));
      made.dataset.zoom = zoom;
      this.zooms.set(zoom, made);
      seg.append(made);
    }
    return seg;
  }

  private tool(word: string, sign: string, act: () => void): HTMLButtonElement {
    const made = button(sign, act, word);
    made.setAttribute("aria-label", this.words.say(word));
    made.title = this.words.say(word);
    return made;
  }
}

function figure(title: string, value: string, more: string, tag: "div" | "button" = "div"): HTMLElement {
  return make(tag, { class: "kpi" }, make("span", { text: title }), make("strong", { text: value }), make("em", { text: more }));
}

// Draws the days and the boneyard. Lines are kept from one board to the next, so only what is new costs anything.
import { make } from "../desk/dom";
import { badge, makeGap, makeRow, showFlags, type Row } from "./row";
import type { Board, Conflict, Day, Entry, Key } from "./model";
import type { BoardWords } from "./words";

interface Panel {
  section: HTMLElement;
  head: HTMLElement;
  rows: HTMLElement;
  end: HTMLElement;
  looks: string;
  /** What lies between the strips, by what it says. */
  gaps: Map<string, HTMLElement>;
}

/** The boneyard, among the panels of the days. */
const BONEYARD = "";
/** How tall a line is, roughly: for days that are not drawn yet. */
const ROW_PX = 33;

export class View {
  readonly days = make("div", { class: "days" });
  readonly boneyard = make("aside", { class: "boneyard" });
  private readonly panels = new Map<string, Panel>();
  private readonly rows = new Map<Key, Row & { made: string; of: object | undefined }>();
  private focused: Key | null = null;
  private board: Board | null = null;
  private filtered = false;

  constructor(
    private readonly words: BoardWords,
    private readonly series: string,
    private readonly icons: string,
    private readonly mayWrite: boolean,
  ) {}

  render(board: Board): void {
    const focusLost = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.key : undefined;
    this.board = board;
    const byStrip = group(board.conflicts, (conflict) => conflict.strips);
    const byDay = group(board.conflicts, (conflict) => (conflict.day ? [conflict.day] : []));
    board.days.forEach((day, index) => {
      const panel = this.panel(day.key, this.days);
      if (this.days.children[index] !== panel.section) this.days.insertBefore(panel.section, this.days.children[index] ?? null);
      this.renderDay(panel, day, index + 1, byDay.get(day.key) ?? []);
      this.renderRows(panel, day.items, byStrip, day);
    });
    this.renderBoneyard(board, byStrip);
    for (const [key, panel] of this.panels) {
      if (key !== BONEYARD && !board.days.some((day) => day.key === key)) {
        panel.section.remove();
        this.panels.delete(key);
      }
    }
    for (const key of this.rows.keys()) if (!board.strips[key] && !board.banners[key]) this.rows.delete(key);
    this.keepStop();
    if (focusLost && document.activeElement !== this.element(focusLost)) this.element(focusLost)?.focus({ preventScroll: true });
  }

  element(key: Key): HTMLElement | undefined {
    return this.rows.get(key)?.element;
  }

  section(day: string | null): HTMLElement | undefined {
    return this.panels.get(day ?? BONEYARD)?.section;
  }

  /** Moves the focus to a line; the only one that the tabulator reaches. */
  focus(key: Key): void {
    this.stop(key);
    const element = this.element(key);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: "nearest" });
  }

  /** Makes a line the one that the tabulator reaches. */
  stop(key: Key): void {
    const before = this.focused && this.element(this.focused);
    if (before) before.tabIndex = -1;
    const element = this.element(key);
    if (element) element.tabIndex = 0;
    this.focused = key;
  }

  showSelected(has: (key: Key) => boolean): void {
    for (const [key, row] of this.rows) {
      const selected = String(has(key));
      if (row.element.getAttribute("aria-selected") !== selected) row.element.setAttribute("aria-selected", selected);
    }
  }

  showMatches(matches: Set<Key> | null, hidesOthers: boolean): void {
    if (matches === null && !this.filtered) return;
    this.filtered = matches !== null;
    for (const [key, row] of this.rows) {
      const other = matches !== null && !matches.has(key);
      row.element.classList.toggle("dim", other && !hidesOthers);
      row.element.hidden = other && hidesOthers;
    }
  }

  mark(keys: Key[], mark: "held" | "fresh", on: boolean): void {
    for (const key of keys) this.element(key)?.classList.toggle(mark, on);
  }

  private keepStop(): void {
    if (this.focused && this.element(this.focused)) return;
    const first = this.days.querySelector<HTMLElement>(".strip")?.dataset.key ?? this.boneyard.querySelector<HTMLElement>(".strip")?.dataset.key;
    if (first) this.stop(first);
  }

  private panel(key: string, parent: HTMLElement): Panel {
    const found = this.panels.get(key);
    if (found) return found;
    const head = make("header");
    const rows = make("div", { class: "strips" });
    const end = make("p", { class: "dayend" });
    const section = make("section", { class: "panel day", data: { day: key } }, head, rows, end);
    section.id = key === BONEYARD ? "boneyard" : `day-${key.replace("/", "-")}`;
    const panel = { section, head, rows, end, looks: "", gaps: new Map<string, HTMLElement>() };
    this.panels.set(key, panel);
    parent.append(section);
    return panel;
  }

  private renderDay(panel: Panel, day: Day, number: number, conflicts: Conflict[]): void {
    const { items, timetable, ...rest } = day;
    const looks = JSON.stringify([rest, number, conflicts.map((one) => [one.severity, one.sentence]), items.length > 0]);
    if (panel.looks === looks) return;
    panel.looks = looks;
    panel.section.classList.toggle("locked", day.locked);
    this.head(panel, day, number, conflicts);
    const { totals } = day;
    const pages = this.words.pages(totals.eighths);
    const screen = `${Math.floor(totals.seconds / 60)}:${String(totals.seconds % 60).padStart(2, "0")}`;
    panel.end.replaceChildren(
      make("span", { class: "long", text: this.words.say("day-end", number, totals.scenes, pages, screen, this.words.hours(totals.minutes), totals.companyMoves, totals.cast) }),
      make("span", { class: "short", text: this.words.say("day-end-short", totals.scenes, pages) }),
    );
    panel.rows.setAttribute("aria-label", this.words.say("strips-of", this.words.say("shooting-day", number)));
  }

  private head(panel: Panel, day: Day, number: number, conflicts: Conflict[]): void {
    const { words } = this;
    const date = [words.date(day.date), ...(day.unit > 1 ? [words.say("unit", day.unit)] : [])].join(" · ");
    const wrap = day.items.length ? ` · ${words.say("wrap", words.time(day.totals.wrap, day.date))}` : "";
    const hours = make("span", { class: "hours", text: ` · ${words.say("call", day.call.slice(0, 5))}${wrap}` });
    const name = [make("span", { class: "full", text: words.say("shooting-day", number) }), make("span", { class: "brief", text: words.say("day-brief", number) })];
    const title = make("h2", {}, ...name, make("small", { text: date }, hours));
    const acts = make("div", { class: "acts" });
    if (day.locked) acts.append(make("span", { class: "chip lock", text: words.say("locked") }));
    if (conflicts.length) acts.append(badge(conflicts, words.say("shooting-day", number), words));
    if (day.totals.scenes && day.unit === 1) acts.append(this.callSheet(day));
    if (this.mayWrite) {
      const more = make("button", { class: "plain more", text: "⋯" });
      more.type = "button";
      more.setAttribute("aria-label", words.say("day-actions", number));
      acts.append(more);
    }
    panel.head.replaceChildren(title, acts);
  }

  private callSheet(day: Day): HTMLElement {
    const link = make("a", { class: "button call-sheet" }, this.icon("call-sheet"), make("span", { text: this.words.say("call-sheet") }));
    link.href = `${this.series}/call-sheets/${day.date}.pdf`;
    link.setAttribute("aria-label", this.words.say("call-sheet"));
    return link;
  }

  private renderBoneyard(board: Board, byStrip: Map<string, Conflict[]>): void {
    const panel = this.panel(BONEYARD, this.boneyard);
    const count = String(board.boneyard.length);
    const reasons = board.conflicts.filter((one) => one.rule === "plan.strip-without-day").map((one) => one.sentence);
    const looks = [count, ...reasons].join("\n");
    if (panel.looks !== looks) {
      panel.looks = looks;
      const said = reasons.map((text) => make("p", { class: "no-day", text }));
      panel.head.replaceChildren(make("h2", { text: this.words.say("boneyard") }), make("span", { class: "chip", text: count }), ...said);
      panel.rows.setAttribute("aria-label", this.words.say("strips-of", this.words.say("boneyard")));
    }
    // It scrolls by itself where there is little room; whoever has only keys must reach it.
    panel.rows.tabIndex = 0;
    this.renderRows(panel, board.boneyard, byStrip, null);
  }

  private renderRows(panel: Panel, items: Key[], byStrip: Map<string, Conflict[]>, day: Day | null): void {
    const wanted: HTMLElement[] = [];
    const gaps = new Map<Key | null, HTMLElement[]>();
    const times = new Map<Key, string>();
    let waiting: HTMLElement[] = [];
    for (const entry of day?.timetable ?? []) {
      if (entry.item === null) waiting.push(this.gap(panel, entry, day!.date));
      else {
        gaps.set(entry.item, waiting);
        times.set(entry.item, this.words.time(entry.from, day!.date));
        waiting = [];
      }
    }
    for (const key of items) {
      const row = this.row(key);
      const time = times.get(key) ?? "";
      if (row.time.textContent !== time) row.time.textContent = time;
      showFlags(row, this.board!, key, byStrip.get(key) ?? [], this.words);
      wanted.push(...(gaps.get(key) ?? []), row.element);
    }
    if (!items.length) wanted.push(make("p", { class: "quiet none", text: this.words.say(day ? "empty-day" : "boneyard-empty") }));
    panel.rows.toggleAttribute("data-empty", !items.length);
    if (items.length) panel.rows.setAttribute("role", "grid");
    else panel.rows.removeAttribute("role");
    panel.rows.setAttribute("aria-multiselectable", "true");
    if (!items.length) panel.rows.removeAttribute("aria-multiselectable");
    panel.section.style.setProperty("--tall", `${(items.length || 1) * ROW_PX + 90}px`);
    place(panel.rows, wanted);
    for (const [key, gap] of panel.gaps) if (!gap.isConnected) panel.gaps.delete(key);
  }

  private gap(panel: Panel, entry: Entry, date: string): HTMLElement {
    const key = `${entry.kind} ${entry.from} ${entry.to} ${entry.place}`;
    const found = panel.gaps.get(key) ?? makeGap(entry, date, this.words);
    panel.gaps.set(key, found);
    return found;
  }

  private row(key: Key): Row {
    const board = this.board!;
    const of = board.strips[key] ?? board.banners[key];
    const found = this.rows.get(key);
    // Until the studio answers, a board shares its strips with the one before.
    if (found && found.of === of) return found;
    const made = JSON.stringify(of);
    if (found?.made === made) {
      found.of = of;
      return found;
    }
    const row = { ...makeRow(board, key, this.words), made, of };
    found?.element.replaceWith(row.element);
    this.rows.set(key, row);
    return row;
  }

  private icon(name: string): SVGElement {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("class", "icon");
    svg.setAttribute("aria-hidden", "true");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    use.setAttribute("href", `${this.icons}#${name}`);
    svg.append(use);
    return svg;
  }
}

/** Puts children in order, touching only those that are not in their place. */
function place(parent: HTMLElement, wanted: HTMLElement[]): void {
  const keep = new Set<Element>(wanted);
  for (const child of [...parent.children]) if (!keep.has(child)) child.remove();
  wanted.forEach((child, index) => {
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null);
  });
}

function group(conflicts: Conflict[], by: (conflict: Conflict) => string[]): Map<string, Conflict[]> {
  const groups = new Map<string, Conflict[]>();
  for (const conflict of conflicts) {
    for (const key of by(conflict)) groups.set(key, [...(groups.get(key) ?? []), conflict]);
  }
  return groups;
}

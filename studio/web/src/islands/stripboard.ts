// The stripboard: the days of a series with their strips, changed by mouse, finger and keyboard.
import { Colours } from "../board/colours";
import { Details } from "../board/details";
import { Drag } from "../board/drag";
import { Filter } from "../board/filter";
import { Head, ZOOMS, type Zoom } from "../board/head";
import { Keys } from "../board/keys";
import { applied, dayOf, findDay, order, putting, type Board, type Change, type Key, type Target } from "../board/model";
import { described } from "../board/row";
import { Selection } from "../board/selection";
import { Sheets } from "../board/sheets";
import { Sync, type Action } from "../board/sync";
import { toast } from "../board/toasts";
import { View } from "../board/view";
import { BoardWords } from "../board/words";
import { Api, Refusal } from "../desk/api";
import { button, make } from "../desk/dom";

const ZOOM_KEPT = "baiju.board-zoom";
const FRESH_MILLIS = 2500;

class StripBoard extends HTMLElement {
  readonly mayWrite = this.dataset.mayWrite === "true";
  private readonly words = new BoardWords(this.dataset.words ?? "{}", this.dataset.language ?? "zh-CN");
  private readonly api = new Api(this.dataset.api ?? "", this.csrf(this), () => this.freshCsrf());
  private readonly view = new View(this.words, this.dataset.series ?? "", this.dataset.icons ?? "", this.mayWrite);
  private readonly colours = new Colours(this);
  private readonly live = make("div", { class: "hidden-visually" });
  private readonly chosen = make("div", { class: "chosen" });
  private readonly selection = new Selection(() => this.showSelection());
  private readonly filter = new Filter(this.words, () => this.showFilter());
  private readonly sheets = new Sheets(this, this.words, this, this.colours);
  private readonly closely = new Details(this.sheets, this.words, this, new Api(`/api/v1${this.series}/strip-notes`, this.csrf(this), () => this.freshCsrf()));
  private readonly head = new Head(this.words, this.filter, this.tools(), this.mayWrite);
  private keys!: Keys;
  private sync!: Sync;
  private shown: Board | null = null;
  /** A board that came while somebody had strips in the hand. */
  private waiting: Board | null = null;
  private drags = false;
  private opened = false;

  get series(): string {
    return this.dataset.series ?? "";
  }

  connectedCallback(): void {
    if (!this.opened) void this.open();
    this.opened = true;
  }

  private async open(): Promise<void> {
    const told = make("p", { class: "quiet", text: this.words.say("loading") });
    told.setAttribute("role", "status");
    this.replaceChildren(told);
    try {
      const first = await this.api.getUnless<Board>("", "");
      if (first) this.lay(first.body, first.tag);
    } catch (error) {
      told.textContent = error instanceof Refusal ? this.words.say("broken", error.message) : this.words.say("offline");
      this.append(button(this.words.say("retry"), () => void this.open()));
    }
  }

  private lay(board: Board, tag: string): void {
    this.live.setAttribute("aria-live", "assertive");
    this.chosen.hidden = true;
    this.replaceChildren(this.head.figures, this.head.bar, make("div", { class: "board" }, this.view.days, this.view.boneyard), this.chosen, this.live);
    this.zoom(ZOOMS.find((zoom) => zoom === localStorage.getItem(ZOOM_KEPT)) ?? "normal");
    this.keys = new Keys(this, this);
    if (this.mayWrite) new Drag(this, this.dragging());
    this.addEventListener("click", (event) => this.clicked(event));
    this.addEventListener("dblclick", (event) => this.doubleClicked(event));
    this.addEventListener("focusin", (event) => this.focused(event));
    this.sync = new Sync(this.api, this.surface(), `baiju.board.${this.dataset.board}.${this.dataset.person}`, board, tag);
    this.goToHash();
    window.addEventListener("hashchange", () => this.goToHash());
  }

  // What keyboard and dialogs need.

  board(): Board {
    return this.sync.board();
  }

  taken(key: Key): Key[] {
    return this.selection.has(key) ? this.selection.keys(order(this.board())) : [key];
  }

  goTo(key: Key): void {
    this.view.focus(key);
  }

  select(what: Key | Key[], how: "only" | "toggle" | "extend" | "day" = "only"): void {
    const board = this.board();
    if (Array.isArray(what)) this.selection.only(what);
    else if (how === "toggle") this.selection.toggle(what);
    else if (how === "extend") this.selection.extend(what, order(board));
    else this.selection.only(how === "only" ? [what] : (dayOf(board, what)?.items ?? board.boneyard));
  }

  preview(keys: Key[], target: Target): void {
    const after = applied(this.board(), putting(keys, target));
    if (!after) return;
    this.view.render(after);
    this.view.mark(keys, "held", true);
    this.view.element(keys[0] ?? "")?.scrollIntoView({ block: "nearest" });
    const place = target.day === null ? this.words.say("at-boneyard") : this.words.say("at", this.words.dayName(after, target.day), target.position + 1);
    this.say(place);
  }

  giveUp(keys: Key[]): void {
    this.view.mark(keys, "held", false);
    this.say(this.words.say("dropped-back"));
    this.renderWaiting();
  }

  drop(keys: Key[], target: Target): void {
    this.view.mark(keys, "held", false);
    this.put(keys, target);
  }

  put(keys: Key[], target: Target): void {
    const board = this.board();
    const names = this.words.names(board, keys);
    this.act([putting(keys, target)], this.words.say(target.day === null ? "parked" : "moved", names));
  }

  park(keys: Key[]): void {
    this.put(keys, { day: null, position: 0 });
  }

  details(key: Key): void {
    this.closely.open(this.taken(key));
  }

  async noted(told: string): Promise<void> {
    const before = new Set(this.board().boneyard);
    await this.sync.refresh().catch(() => undefined);
    const parked = this.board().boneyard.filter((key) => !before.has(key));
    toast(parked.length ? this.words.say("note-parked", this.words.names(this.board(), parked)) : told, { red: parked.length > 0, close: this.words.say("close") });
    this.say(told);
  }

  undo(): void {
    void this.sync.undo().then((done) => this.say(this.words.say(done ? "undone" : "nothing-undo")));
  }

  redo(): void {
    void this.sync.redo().then((done) => this.say(this.words.say(done ? "redone" : "nothing-redo")));
  }

  announce(word: "picked", keys: Key[]): void {
    this.view.mark(keys, "held", true);
    this.say(this.words.say(word, this.words.names(this.board(), keys)));
  }

  act(changes: Change[], told: string): void {
    if (this.sync.act(changes)) this.say(told);
    else this.refuse(this.words.say("day-locked"));
    this.renderWaiting();
  }

  show(day: string | null, strip: Key | null): void {
    const element = strip === null ? this.view.section(day) : this.view.element(strip);
    if (strip !== null) this.view.focus(strip);
    element?.scrollIntoView({ block: strip === null ? "start" : "center" });
    element?.classList.add("fresh");
    window.setTimeout(() => element?.classList.remove("fresh"), FRESH_MILLIS);
  }

  private surface() {
    return {
      show: (board: Board) => this.render(board),
      status: (status: "saved" | "saving" | "waiting", waiting: number) => this.mayWrite && this.head.showStatus(status, waiting),
      others: (board: Board, before: Board) => this.tellOthers(board, before),
      refused: (sentences: string[], confirm?: () => unknown) => this.refuse(sentences.join(" "), confirm),
      stale: (board: Board, action: Action) => this.offerAgain(board, action),
      undoable: (undo: boolean, redo: boolean) => this.head.showUndoable(undo, redo),
    };
  }

  private render(board: Board): void {
    if (this.drags || this.keys.holds) {
      this.waiting = board;
      return;
    }
    this.waiting = null;
    this.shown = board;
    this.dataset.parked = String(board.boneyard.length);
    this.view.render(board);
    this.head.render(board);
    this.filter.offer(board);
    this.selection.keepOnly(new Set(order(board)));
    this.showSelection();
    this.showFilter();
    this.fillPlanDialog(board);
  }

  private renderWaiting(): void {
    this.render(this.waiting ?? this.board());
  }

  private showFilter(): void {
    if (this.shown) this.view.showMatches(this.filter.matches(this.shown), this.filter.hidesOthers);
  }

  private showSelection(): void {
    this.view.showSelected((key) => this.selection.has(key));
    const { size } = this.selection;
    this.chosen.hidden = size === 0;
    if (!size) return;
    const { words } = this;
    const keys = () => this.selection.keys(order(this.board()));
    const acts: HTMLElement[] = [make("span", { text: words.say("selected", size) })];
    acts.push(button(words.say("details"), () => this.closely.open(keys()), "details"));
    if (this.mayWrite) acts.push(button(words.say("move-to"), () => this.sheets.moveTo(keys()), "move-to"), button(words.say("park"), () => this.park(keys()), "park"));
    const clear = button("✕", () => this.selection.clear(), "clear");
    clear.setAttribute("aria-label", words.say("deselect"));
    this.chosen.replaceChildren(...acts, clear);
  }

  private clicked(event: MouseEvent): void {
    const target = event.target as Element;
    const section = target.closest<HTMLElement>("[data-day]");
    const key = target.closest<HTMLElement>(".strip")?.dataset.key;
    const badge = target.closest<HTMLElement>(".badge");
    if (badge) return this.explain(badge, key ?? null, section?.dataset.day ?? "");
    const day = findDay(this.board(), section?.dataset.day ?? "");
    if (target.closest("button.more") && day) return this.sheets.day(day);
    if (!key || target.closest("button, a")) return;
    this.view.stop(key);
    if (event.shiftKey) this.select(key, "extend");
    else if (event.ctrlKey || event.metaKey || (event as PointerEvent).pointerType === "touch") this.select(key, "toggle");
    else this.select(key);
  }

  private doubleClicked(event: MouseEvent): void {
    const key = (event.target as Element).closest<HTMLElement>(".strip")?.dataset.key;
    if (key && !(event.target as Element).closest("button, a")) this.details(key);
  }

  private focused(event: FocusEvent): void {
    const row = event.target as HTMLElement;
    const { key } = row.dataset;
    if (!key || !row.classList.contains("strip")) return;
    this.view.stop(key);
    if (this.shown) row.setAttribute("aria-description", described(this.shown, key, this.words));
  }

  private explain(badge: HTMLElement, key: Key | null, day: string): void {
    const conflicts = (this.shown?.conflicts ?? []).filter((one) => (key === null ? one.day === day : one.strips.includes(key)));
    this.sheets.popover(badge, conflicts);
  }

  private dragging() {
    return {
      mayDrag: (key: Key) => !this.keys.holds && !dayOf(this.board(), key)?.locked,
      taken: (key: Key) => this.taken(key),
      label: (keys: Key[]) => this.words.names(this.board(), keys),
      begin: (keys: Key[]) => {
        this.drags = true;
        this.view.mark(keys, "held", true);
      },
      drop: (keys: Key[], target: Target) => this.put(keys, target),
      end: (keys: Key[]) => {
        this.drags = false;
        this.view.mark(keys, "held", false);
        if (this.waiting) this.renderWaiting();
      },
    };
  }

  private tools() {
    return {
      zoom: (zoom: Zoom) => this.zoom(zoom),
      undo: () => this.undo(),
      redo: () => this.redo(),
      addDay: () => this.sheets.addDay(),
      colours: () => this.sheets.chooseColours(),
      conflicts: () => this.sheets.conflicts(),
      costs: () => this.sheets.costs(),
    };
  }

  private zoom(zoom: Zoom): void {
    this.dataset.zoom = zoom;
    localStorage.setItem(ZOOM_KEPT, zoom);
    this.head.showZoom(zoom);
  }

  private tellOthers(board: Board, before: Board): void {
    const moved = Object.keys(board.strips).filter((key) => before.strips[key] && where(board, key) !== where(before, key));
    this.view.mark(moved, "fresh", true);
    window.setTimeout(() => this.view.mark(moved, "fresh", false), FRESH_MILLIS);
    toast(this.words.say("others", this.maker(board)), { close: this.words.say("close") });
  }

  private refuse(sentence: string, confirm?: () => unknown): void {
    const act = confirm ? { text: this.words.say("even-published"), run: () => void confirm() } : undefined;
    toast(this.words.say("refused", sentence), { red: true, act, close: this.words.say("close") });
    this.say(this.words.say("refused", sentence));
  }

  private offerAgain(board: Board, action: Action): void {
    const again = () => {
      if (!this.sync.again(action)) toast(this.words.say("cannot-again"), { red: true, close: this.words.say("close") });
    };
    const act = action.changes.length ? { text: this.words.say("again"), run: again } : undefined;
    toast(this.words.say("stale", this.maker(board)), { red: true, act, close: this.words.say("close") });
  }

  private maker(board: Board): string {
    return board.made?.by ?? this.words.say("studio");
  }

  /** Planning anew names the version that is seen, and begins where the plan does. */
  private fillPlanDialog(board: Board): void {
    const dialog = document.querySelector("#plan-again");
    const version = dialog?.querySelector<HTMLInputElement>("input[name=version]");
    if (version) version.value = String(board.version);
    const start = dialog?.querySelector<HTMLInputElement>("input[name=start]");
    const first = board.days[0]?.date;
    if (start && first && !dialog?.matches("[open]")) start.value = first;
  }

  private say(text: string): void {
    this.live.textContent = text;
  }

  private goToHash(): void {
    const section = /^#day-[\d-]+$/.test(location.hash) ? this.querySelector<HTMLElement>(location.hash) : null;
    section?.scrollIntoView();
  }

  private csrf(element: HTMLElement): Record<string, string> {
    return { [element.dataset.csrfHeader ?? ""]: element.dataset.csrf ?? "" };
  }

  /** The token of this page as it would be opened now; null if nobody is signed in any more. */
  private async freshCsrf(): Promise<Record<string, string> | null> {
    const answer = await fetch(`${this.series}/plan`, { redirect: "error" }).catch(() => null);
    if (!answer?.ok) return null;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const element = page.querySelector<HTMLElement>("strip-board");
    return element && this.csrf(element);
  }
}

/** The day of a strip and the strip before it: what people see as its place. */
function where(board: Board, key: Key): string {
  const day = dayOf(board, key);
  const items = day?.items ?? board.boneyard;
  return `${day?.key ?? ""} ${items[items.indexOf(key) - 1] ?? ""}`;
}

customElements.define("strip-board", StripBoard);

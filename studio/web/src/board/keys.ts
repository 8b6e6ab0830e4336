// The board by keyboard: arrows move the focus, or what was picked up.
import { dayOf, order, type Board, type Key, type Target } from "./model";

/** What the keyboard needs of the board. */
export interface KeyHost {
  board(): Board;
  mayWrite: boolean;
  taken(key: Key): Key[];
  goTo(key: Key): void;
  select(key: Key, how: "only" | "toggle" | "extend" | "day"): void;
  /** Shows strips at another place without telling the studio. */
  preview(keys: Key[], target: Target): void;
  /** Shows the board as it is again. */
  giveUp(keys: Key[]): void;
  drop(keys: Key[], target: Target): void;
  park(keys: Key[]): void;
  details(key: Key): void;
  undo(): void;
  redo(): void;
  announce(word: "picked", keys: Key[]): void;
}

interface Held {
  keys: Key[];
  target: Target;
  start: Target;
}

export class Keys {
  private held: Held | null = null;

  constructor(
    private readonly root: HTMLElement,
    private readonly host: KeyHost,
  ) {
    root.addEventListener("keydown", (event) => this.press(event));
    root.addEventListener("focusout", () => window.setTimeout(() => this.left()));
  }

  get holds(): boolean {
    return this.held !== null;
  }

  private press(event: KeyboardEvent): void {
    const at = event.target as HTMLElement;
    if (at.closest("input, select, textarea, dialog, [popover]")) return;
    if ((event.ctrlKey || event.metaKey) && this.command(event)) return event.preventDefault();
    const key = at.dataset.key;
    if (!key || event.altKey || event.metaKey) return;
    if (this.held ? this.carry(event, this.held) : this.walk(event, key)) event.preventDefault();
  }

  private command(event: KeyboardEvent): boolean {
    const letter = event.key.toLowerCase();
    if (letter === "z" && !event.shiftKey) this.host.undo();
    else if (letter === "y" || (letter === "z" && event.shiftKey)) this.host.redo();
    else if (letter === "a" && (event.target as HTMLElement).dataset.key) this.host.select((event.target as HTMLElement).dataset.key ?? "", "day");
    else return false;
    return true;
  }

  private walk(event: KeyboardEvent, key: Key): boolean {
    const to = this.next(event.key, key);
    if (to !== null) {
      this.host.goTo(to);
      if (event.shiftKey) this.host.select(to, "extend");
      return true;
    }
    switch (event.key) {
      case " ":
        if (event.ctrlKey) this.host.select(key, "toggle");
        else if (this.host.mayWrite) this.pickUp(key);
        return true;
      case "Enter":
        this.host.details(key);
        return true;
      case "Delete":
      case "Backspace":
        if (this.host.mayWrite) this.host.park(this.host.taken(key));
        return true;
      default:
        return false;
    }
  }

  private next(pressed: string, key: Key): Key | null {
    const keys = order(this.host.board()).filter((one) => this.isShown(one));
    const at = keys.indexOf(key);
    switch (pressed) {
      case "ArrowDown":
        return keys[at + 1] ?? null;
      case "ArrowUp":
        return keys[at - 1] ?? null;
      case "ArrowRight":
      case "PageDown":
        return this.firstOfDay(key, 1);
      case "ArrowLeft":
      case "PageUp":
        return this.firstOfDay(key, -1);
      case "Home":
        return keys[0] ?? null;
      case "End":
        return keys.at(-1) ?? null;
      default:
        return null;
    }
  }

  private isShown(key: Key): boolean {
    return !this.root.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.hidden;
  }

  private firstOfDay(key: Key, by: 1 | -1): Key | null {
    const board = this.host.board();
    const lists = [...board.days.map((day) => day.items), board.boneyard];
    const at = lists.findIndex((items) => items.includes(key));
    for (let to = at + by; to >= 0 && to < lists.length; to += by) {
      const first = lists[to]?.[0];
      if (first !== undefined) return first;
    }
    return null;
  }

  private pickUp(key: Key): void {
    const board = this.host.board();
    const keys = this.host.taken(key);
    const day = dayOf(board, keys[0] ?? key);
    if (day?.locked) return;
    const moving = new Set(keys);
    const items = day?.items ?? board.boneyard;
    const position = items.slice(0, items.indexOf(keys[0] ?? key)).filter((one) => !moving.has(one)).length;
    const start = { day: day?.key ?? null, position };
    this.held = { keys, target: start, start };
    this.host.announce("picked", keys);
    this.root.classList.add("holding");
  }

  private carry(event: KeyboardEvent, held: Held): boolean {
    switch (event.key) {
      case "ArrowDown":
        return this.shift(held, 1);
      case "ArrowUp":
        return this.shift(held, -1);
      case "ArrowRight":
      case "PageDown":
        return this.toDay(held, 1);
      case "ArrowLeft":
      case "PageUp":
        return this.toDay(held, -1);
      case " ":
      case "Enter":
        this.letGo();
        if (same(held.target, held.start)) this.host.giveUp(held.keys);
        else this.host.drop(held.keys, held.target);
        return true;
      case "Escape":
        this.letGo();
        this.host.giveUp(held.keys);
        return true;
      case "Tab":
        return true;
      default:
        return false;
    }
  }

  /** One place up or down; beyond the end of a day lies the next. */
  private shift(held: Held, by: 1 | -1): boolean {
    const room = this.room(held, held.target.day);
    const position = held.target.position + by;
    if (position >= 0 && position <= room) return this.put(held, { day: held.target.day, position });
    return this.toDay(held, by, by > 0 ? "start" : "end");
  }

  private toDay(held: Held, by: 1 | -1, where: "start" | "end" = "start"): boolean {
    const board = this.host.board();
    const places: (string | null)[] = [...board.days.filter((day) => !day.locked).map((day) => day.key), null];
    const to = places[places.indexOf(held.target.day) + by];
    if (to === undefined) return true;
    return this.put(held, { day: to, position: where === "start" ? 0 : this.room(held, to) });
  }

  private put(held: Held, target: Target): boolean {
    held.target = target;
    this.host.preview(held.keys, target);
    return true;
  }

  /** How many items a day has besides what is held. */
  private room(held: Held, day: string | null): number {
    const board = this.host.board();
    const items = day === null ? board.boneyard : (board.days.find((one) => one.key === day)?.items ?? []);
    return items.filter((key) => !held.keys.includes(key)).length;
  }

  private letGo(): void {
    this.held = null;
    this.root.classList.remove("holding");
  }

  /** Whoever turns to something else puts nothing down by accident. */
  private left(): void {
    if (!this.held || this.root.contains(document.activeElement)) return;
    const { keys } = this.held;
    this.letGo();
    this.host.giveUp(keys);
  }
}

function same(one: Target, other: Target): boolean {
  return one.day === other.day && one.position === other.position;
}

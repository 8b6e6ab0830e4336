// The dialogs of the board.
import { button, make } from "../desk/dom";
import { KINDS, type Colours } from "./colours";
import { dayKey, dayOf, findDay, type Board, type Change, type Conflict, type Day, type Key, type Target } from "./model";
import type { BoardWords } from "./words";

/** What the dialogs need of the board. */
export interface SheetHost {
  board(): Board;
  mayWrite: boolean;
  series: string;
  act(changes: Change[], told: string): void;
  put(keys: Key[], target: Target): void;
  select(keys: Key[]): void;
  show(day: string | null, strip: Key | null): void;
}

const UNITS = 4;
const DAY_MINUTES = 24 * 60;
const BANNER_LENGTH = 200;

export class Sheets {
  constructor(
    private readonly root: HTMLElement,
    private readonly words: BoardWords,
    private readonly host: SheetHost,
    private readonly colours: Colours,
  ) {}

  /** Another way than dragging: choose the day and the position. */
  moveTo(keys: Key[]): void {
    const board = this.host.board();
    const { words } = this;
    const body = this.dialog("move", `${words.say("move-title")}: ${words.names(board, keys)}`);
    const day = make("select", { class: "to-day" });
    board.days.forEach((one, index) => {
      const text = `${words.say("shooting-day", index + 1)} · ${words.date(one.date)}${one.locked ? ` · ${words.say("locked")}` : ""}`;
      const option = new Option(text, one.key);
      option.disabled = one.locked;
      day.add(option);
    });
    day.add(new Option(words.say("boneyard"), ""));
    const place = make("select", { class: "to-place" });
    const positions = () => {
      const items = (findDay(board, day.value)?.items ?? []).filter((key) => !keys.includes(key));
      const before = items.map((key, index) => new Option(words.say("before", words.name(board, key)), String(index)));
      place.replaceChildren(new Option(words.say("at-end"), String(items.length)), ...before);
      place.disabled = day.value === "";
    };
    day.value = dayOf(board, keys[0] ?? "")?.key ?? "";
    day.addEventListener("change", positions);
    positions();
    body.append(this.field("to-day", day), this.field("to-place", place));
    this.acts(body).append(button(words.say("move"), () => this.swap(() => this.host.put(keys, { day: day.value || null, position: Number(place.value) })), "primary"), this.closer());
    day.focus();
  }

  /** What can be done with a whole day. */
  day(day: Day): void {
    const { words, host } = this;
    const number = host.board().days.findIndex((one) => one.key === day.key) + 1;
    const ref = { date: day.date, unit: day.unit };
    const told = words.say("day-changed");
    const body = this.dialog("of-day", `${words.say("shooting-day", number)} · ${words.date(day.date)}`);
    const act = (change: Change) => this.swap(() => host.act([change], told));
    const quick = this.acts(body);
    quick.append(button(words.say("select-day"), () => this.swap(() => host.select(day.items)), "select-day"));
    quick.append(button(words.say(day.locked ? "unlock" : "lock"), () => act({ type: "lock", day: ref, locked: !day.locked }), "lock"));
    if (!day.locked) {
      const call = input("time", day.call.slice(0, 5));
      body.append(this.line("set-call", call, button(words.say("save"), () => call.value && act({ type: "call", day: ref, time: call.value }), "set-call"), day.callIsUsual ? null : button(words.say("call-usual"), () => act({ type: "call", day: ref, time: null }))));
      const other = input("date", day.date);
      body.append(this.line("exchange-with", other, button(words.say("exchange"), () => other.value && act({ type: "exchange-days", day: ref, other: { date: other.value, unit: day.unit } }), "exchange")));
      body.append(make("p", { class: "quiet", text: words.say("exchange-hint") }));
      const text = input("text", "");
      text.maxLength = BANNER_LENGTH;
      const minutes = input("number", "0");
      minutes.min = "0";
      minutes.max = String(DAY_MINUTES);
      body.append(this.field("banner-text", text), this.line("banner-minutes", minutes, button(words.say("add-banner"), () => text.value.trim() && act({ type: "banner", day: ref, position: 0, text: text.value.trim(), minutes: Math.min(DAY_MINUTES, Math.max(0, Math.round(Number(minutes.value)))) }), "add-banner")));
      body.append(make("p", { class: "quiet", text: words.say("remove-hint") }));
    }
    const end = this.acts(body);
    if (!day.locked) end.append(button(words.say("remove-day"), () => act({ type: "remove-day", day: ref }), "danger remove-day"));
    end.append(this.closer());
  }

  addDay(): void {
    const { words, host } = this;
    const body = this.dialog("add-day", words.say("add-day"));
    const last = host.board().days.at(-1)?.date;
    const next = new Date(last ? Date.parse(`${last}T00:00:00Z`) + DAY_MINUTES * 60_000 : Date.now());
    const date = input("date", next.toISOString().slice(0, 10));
    date.required = true;
    const unit = make("select");
    for (let one = 1; one <= UNITS; one++) unit.add(new Option(words.say("unit", one), String(one)));
    body.append(this.field("date", date), this.field("which-unit", unit));
    const add = () => {
      if (!date.value) return;
      const day = { date: date.value, unit: Number(unit.value) };
      this.swap(() => {
        host.act([{ type: "add-day", day }], words.say("day-changed"));
        host.show(dayKey(day), null);
      });
    };
    this.acts(body).append(button(words.say("add"), add, "primary"), this.closer());
  }

  chooseColours(): void {
    const { words, colours } = this;
    const body = this.dialog("of-colours", words.say("colours"));
    const inputs = KINDS.map((kind) => {
      const colour = input("color", colours.of(kind));
      colour.addEventListener("input", () => colours.choose(kind, colour.value));
      body.append(this.field(kind, colour));
      return { kind, colour };
    });
    const reset = button(words.say("reset"), () => {
      colours.reset();
      for (const { kind, colour } of inputs) colour.value = colours.of(kind);
    });
    this.acts(body).append(reset, this.closer());
  }

  /** Every conflict of the board, with the way to it. */
  conflicts(): void {
    const { words } = this;
    const board = this.host.board();
    const body = this.dialog("of-conflicts", `${words.say("conflicts")} ${board.conflicts.length}`);
    const list = make("ul", { class: "list" });
    for (const conflict of board.conflicts) {
      const where = conflict.day ? words.dayName(board, conflict.day) : words.say("whole");
      const item = make("li", {}, make("small", { text: where }), this.sentence(conflict));
      const strip = conflict.strips.find((key) => board.strips[key]);
      if (conflict.day || strip) item.append(button(words.say("see"), () => this.swap(() => this.host.show(conflict.day, strip ?? null)), "see"));
      list.append(item);
    }
    body.append(list);
    this.acts(body).append(this.closer());
  }

  costs(): void {
    const { words } = this;
    const { cost } = this.host.board();
    if (!cost) return;
    const body = this.dialog("of-costs", words.say("cost-title"));
    const table = make("table");
    for (const [kind, amount] of Object.entries(cost.byKind)) table.append(line(words.say(`cost.${kind}`), words.yuan(amount)));
    table.append(line(words.say("cost-total"), words.yuan(cost.total), "total"));
    if (cost.bound) table.append(line(words.say("cost-bound"), words.yuan(cost.bound)));
    body.append(table);
    if (cost.isAssumed) body.append(make("p", { class: "quiet", text: words.say("cost-assumed") }));
    this.acts(body).append(this.closer());
  }

  /** The sentences of a badge, beside it. */
  popover(beside: HTMLElement, conflicts: Conflict[]): void {
    const box = make("div", { class: "card conflict-box" }, ...conflicts.map((one) => this.sentence(one)));
    box.popover = "auto";
    box.addEventListener("toggle", (event) => (event as ToggleEvent).newState === "closed" && box.remove());
    this.root.append(box);
    box.showPopover();
    const at = beside.getBoundingClientRect();
    const width = Math.min(360, window.innerWidth - 24);
    box.style.width = `${width}px`;
    box.style.left = `${Math.max(12, Math.min(at.right - width, window.innerWidth - width - 12))}px`;
    const below = at.bottom + 6;
    box.style.top = `${below + box.offsetHeight > window.innerHeight ? Math.max(12, at.top - box.offsetHeight - 6) : below}px`;
  }

  sentence(conflict: Conflict): HTMLElement {
    const { words } = this;
    const colour = { ERROR: "red", WARNING: "amber", INFO: "blue" }[conflict.severity];
    const text = make("p", {}, make("span", { class: `chip ${colour}`, text: words.say(conflict.protectsChild ? "child" : conflict.severity) }), document.createTextNode(` ${conflict.sentence}`));
    if (conflict.mend) text.append(make("br"), make("em", { text: words.say("mend", conflict.mend) }));
    return text;
  }

  dialog(name: string, title: string): HTMLElement {
    const body = make("div", { class: "card" }, make("h2", { text: title }));
    const dialog = make("dialog", { class: `sheet ${name}` }, body);
    dialog.setAttribute("aria-label", title);
    dialog.addEventListener("close", () => dialog.remove());
    this.root.append(dialog);
    dialog.showModal();
    return body;
  }

  acts(body: HTMLElement): HTMLElement {
    const acts = make("div", { class: "acts" });
    body.append(acts);
    return acts;
  }

  /** Closes the dialog and goes on with something else. */
  swap(next: () => void): void {
    this.root.querySelector<HTMLDialogElement>("dialog.sheet[open]")?.close();
    next();
  }

  closer(): HTMLButtonElement {
    return button(this.words.say("close"), () => this.swap(() => undefined));
  }

  private field(word: string, field: HTMLElement): HTMLElement {
    return make("label", { class: "field" }, make("span", { class: "label", text: this.words.say(word) }), field);
  }

  private line(word: string, field: HTMLElement, ...more: (HTMLElement | null)[]): HTMLElement {
    return make("div", { class: "line" }, this.field(word, field), ...more.filter((one) => one !== null));
  }
}

function input(type: string, value: string): HTMLInputElement {
  const made = make("input");
  made.type = type;
  made.value = value;
  return made;
}

function line(name: string, amount: string, className = ""): HTMLElement {
  return make("tr", { class: className }, make("td", { text: name }), make("td", { class: "num", text: amount }));
}

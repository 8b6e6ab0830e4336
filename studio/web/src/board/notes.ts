// What production says of strips, as a form: only what somebody touched is sent.
import { button, make } from "../desk/dom";
import { tagName } from "./row";
import type { Board, DayRef, Key } from "./model";
import type { BoardWords } from "./words";

export type Part = "MINUTES" | "STORY_DAY" | "TAGS" | "PRIORITY" | "REMARK" | "DAY" | "NOT_ON";

/** What production says of a scene beyond its script. */
export interface Note {
  version: number;
  minutes: number | null;
  storyDay: string | null;
  tags: string[];
  priority: boolean;
  remark: string;
  day: DayRef | null;
  notOn: string[];
  by: string | null;
}

export type Notes = Record<Key, Note>;

export const SILENT: Note = { version: 0, minutes: null, storyDay: null, tags: [], priority: false, remark: "", day: null, notOn: [], by: null };

const MINUTES_MAX = 24 * 60;
const STORY_DAY_LENGTH = 40;
const REMARK_LENGTH = 500;
const TAGS_MAX = 8;
const DATES_MAX = 60;
const UNITS = 4;
/** What children may not play comes first; others can be typed. */
const USUAL_TAGS = ["violence", "horror", "intimacy", "stunt", "animal", "water"];

export class NoteForm {
  readonly element = make("div", { class: "notes" });
  private readonly touched = new Set<Part>();
  private readonly minutes = input("number");
  private readonly priority = make("input");
  private readonly storyDay = input("text");
  private readonly remark = make("textarea");
  private readonly date = input("date");
  private readonly unit = make("select");
  /** The next date on which the strips shall not be shot. */
  private readonly another = input("date");
  private readonly otherTags = input("text");
  private readonly tags = new Map<string, HTMLInputElement>();
  private readonly dates = make("span", { class: "dates" });
  private notOn: Set<string>;

  /** @param notes of the strips, in their order */
  constructor(
    private readonly words: BoardWords,
    board: Board,
    keys: Key[],
    notes: Note[],
  ) {
    const first = notes[0] ?? SILENT;
    const same = (of: (note: Note) => unknown) => notes.every((note) => JSON.stringify(of(note)) === JSON.stringify(of(first)));
    this.notOn = new Set(same((note) => note.notOn) ? first.notOn : []);
    this.fillNumbers(first, same, keys.length === 1 ? board.strips[keys[0] ?? ""]?.usualMinutes : undefined);
    this.fillWishes(board, first, same((note) => note.day));
    const fields = [this.field("note-minutes", "MINUTES", this.minutes), this.tick(), this.field("story-day", "STORY_DAY", this.storyDay), this.day(), this.forbidden(same((note) => note.notOn))];
    fields.push(this.tagFields(board, same((note) => note.tags) ? first.tags : null));
    if (keys.length === 1) fields.push(this.field("note-remark", "REMARK", this.remark));
    this.element.append(...fields);
  }

  get isTouched(): boolean {
    return this.touched.size > 0 || this.another.value !== "";
  }

  /** What to send, for strips whose notes were read at these versions; null while a field is wrong, which is then shown. */
  request(versions: Record<Key, number>): Record<string, unknown> | null {
    const wrong = [...this.element.querySelectorAll("input")].find((one) => !one.reportValidity());
    if (wrong) return null;
    // A date that was chosen is meant, whether or not it was added.
    this.addDate();
    return {
      versions,
      parts: [...this.touched],
      minutes: this.minutes.value === "" ? null : Number(this.minutes.value),
      storyDay: this.storyDay.value,
      tags: this.chosenTags(),
      priority: this.priority.checked,
      remark: this.remark.value,
      day: this.date.value ? { date: this.date.value, unit: Number(this.unit.value) } : null,
      notOn: [...this.notOn],
    };
  }

  /** What somebody else says now of what was touched here, in words. */
  now(note: Note): string {
    const { words } = this;
    const said: Record<Part, string> = {
      MINUTES: `${words.say("note-minutes")} ${note.minutes ?? "–"}`,
      STORY_DAY: `${words.say("story-day")} ${note.storyDay ?? "–"}`,
      TAGS: `${words.say("tags")} ${words.list(note.tags.map((tag) => tagName(tag, words))) || "–"}`,
      PRIORITY: `${words.say("note-priority")} ${note.priority ? "✓" : "–"}`,
      REMARK: `${words.say("note-remark")} ${note.remark || "–"}`,
      DAY: `${words.say("wish-day")} ${note.day?.date ?? "–"}`,
      NOT_ON: `${words.say("wish-not-on")} ${words.list(note.notOn) || "–"}`,
    };
    return [...this.touched].map((part) => said[part]).join(" · ");
  }

  private fillNumbers(first: Note, same: (of: (note: Note) => unknown) => boolean, usual: number | undefined): void {
    const mixed = this.words.say("note-mixed");
    this.minutes.min = "1";
    this.minutes.max = String(MINUTES_MAX);
    this.minutes.value = same((note) => note.minutes) ? String(first.minutes ?? "") : "";
    this.minutes.placeholder = same((note) => note.minutes) ? this.words.say("note-usual", usual ?? "") : mixed;
    this.priority.type = "checkbox";
    this.priority.checked = same((note) => note.priority) && first.priority;
    this.priority.indeterminate = !same((note) => note.priority);
    this.storyDay.maxLength = STORY_DAY_LENGTH;
    this.storyDay.value = same((note) => note.storyDay) ? (first.storyDay ?? "") : "";
    this.storyDay.placeholder = same((note) => note.storyDay) ? this.words.say("story-day-hint") : mixed;
    this.remark.maxLength = REMARK_LENGTH;
    this.remark.rows = 2;
    this.remark.value = first.remark;
  }

  private fillWishes(board: Board, first: Note, same: boolean): void {
    this.date.value = same ? (first.day?.date ?? "") : "";
    for (let one = 1; one <= UNITS; one++) this.unit.add(new Option(this.words.say("unit", one), String(one)));
    this.unit.value = String((same && first.day?.unit) || 1);
    this.unit.hidden = this.unit.value === "1" && board.days.every((day) => day.unit === 1);
    this.unit.setAttribute("aria-label", this.words.say("which-unit"));
  }

  private tick(): HTMLElement {
    this.watch(this.priority, "PRIORITY");
    return make("label", { class: "tick" }, this.priority, make("span", { text: this.words.say("note-priority") }));
  }

  private day(): HTMLElement {
    this.watch(this.unit, "DAY");
    return make("div", { class: "line" }, this.field("wish-day", "DAY", this.date), this.unit);
  }

  /** Dates on which the strips shall not be shot, each with a button that takes it back. */
  private forbidden(same: boolean): HTMLElement {
    const { another } = this;
    const add = () => this.addDate();
    another.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      add();
    });
    this.showDates();
    if (!same) this.dates.append(make("span", { class: "quiet", text: this.words.say("note-mixed") }));
    const field = make("label", { class: "field" }, make("span", { class: "label", text: this.words.say("wish-not-on") }), another);
    return make("div", { class: "line" }, field, button(this.words.say("add"), add, "add-date"), this.dates);
  }

  private addDate(): void {
    const date = this.another.value;
    if (!date || this.notOn.size >= DATES_MAX) return;
    this.notOn.add(date);
    this.another.value = "";
    this.touched.add("NOT_ON");
    this.showDates();
  }

  private showDates(): void {
    const chips = [...this.notOn].sort().map((date) => {
      const chip = button(`${this.words.date(date)} ✕`, () => {
        this.notOn.delete(date);
        this.touched.add("NOT_ON");
        this.showDates();
      }, "chip");
      chip.setAttribute("aria-label", this.words.say("wish-drop", this.words.date(date)));
      return chip;
    });
    this.dates.replaceChildren(...chips);
  }

  private tagFields(board: Board, chosen: string[] | null): HTMLElement {
    const known = new Set([...USUAL_TAGS, ...Object.values(board.strips).flatMap((strip) => strip.tags)]);
    const box = make("fieldset", {}, make("legend", { text: this.words.say("tags") }));
    for (const tag of known) {
      const tick = make("input");
      tick.type = "checkbox";
      tick.checked = chosen?.includes(tag) ?? false;
      this.watch(tick, "TAGS");
      this.tags.set(tag, tick);
      box.append(make("label", { class: "tick" }, tick, make("span", { text: tagName(tag, this.words) })));
    }
    this.otherTags.placeholder = chosen === null ? this.words.say("note-mixed") : this.words.say("tags-other");
    this.otherTags.setAttribute("aria-label", this.words.say("tags-other"));
    this.watch(this.otherTags, "TAGS");
    box.append(this.otherTags);
    return box;
  }

  private chosenTags(): string[] {
    const ticked = [...this.tags].filter(([, tick]) => tick.checked).map(([tag]) => tag);
    const typed = this.otherTags.value.split(/[,，、]/).map((tag) => tag.trim()).filter(Boolean);
    return [...new Set([...ticked, ...typed])].slice(0, TAGS_MAX);
  }

  private field(word: string, part: Part, field: HTMLElement): HTMLElement {
    this.watch(field, part);
    return make("label", { class: "field" }, make("span", { class: "label", text: this.words.say(word) }), field);
  }

  private watch(field: HTMLElement, part: Part): void {
    field.addEventListener("input", () => this.touched.add(part));
  }
}

function input(type: string): HTMLInputElement {
  const made = make("input");
  made.type = type;
  return made;
}

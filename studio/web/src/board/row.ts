// One line of the board: a strip, a banner, or what lies between two of them.
import { make } from "../desk/dom";
import { dayOf, type Board, type Conflict, type Entry, type Key, type Strip } from "./model";
import type { BoardWords } from "./words";

/** A line with its cells; it is kept and only changed where something is new. */
export interface Row {
  element: HTMLElement;
  time: HTMLElement;
  flags: HTMLElement;
  looks: string;
}

export function stripKind(strip: Strip): string {
  return `${strip.intExt === "EXT" || strip.intExt === "INT_EXT" ? "ext" : "int"}-${strip.light === "NIGHT" ? "night" : "day"}`;
}

export function makeRow(board: Board, key: Key, words: BoardWords): Row {
  const strip = board.strips[key];
  const row = strip ? stripRow(key, strip, words) : bannerRow(key, board.banners[key] ?? { text: "", minutes: 0 }, words);
  row.element.setAttribute("role", "row");
  row.element.setAttribute("aria-selected", "false");
  row.element.tabIndex = -1;
  for (const cell of row.element.children) cell.setAttribute("role", "gridcell");
  return row;
}

function stripRow(key: Key, strip: Strip, words: BoardWords): Row {
  const element = make("div", { class: `strip ${stripKind(strip)}`, data: { key } });
  const time = make("span", { class: "time num" });
  const flags = make("span", { class: "flags" });
  const set = make("span", { class: "set" }, make("strong", { text: words.setting(strip) || words.say("unknown") }), make("small", { text: strip.synopsis }));
  element.append(
    time,
    make("span", { class: "no", text: strip.number }),
    make("span", { class: "ie", text: words.light(strip) }),
    set,
    make("span", { class: "cast", text: words.list(strip.cast) }),
    make("span", { class: "num pages", text: words.pages(strip.eighths) }),
    make("span", { class: "num minutes", text: words.say("minutes", strip.minutes) }),
    flags,
  );
  return { element, time, flags, looks: "" };
}

function bannerRow(key: Key, banner: { text: string; minutes: number }, words: BoardWords): Row {
  const time = make("span", { class: "time num" });
  const flags = make("span", { class: "flags" });
  const minutes = make("span", { class: "num minutes", text: banner.minutes ? words.say("minutes", banner.minutes) : "" });
  const element = make("div", { class: "strip banner", data: { key } }, time, make("span", { class: "set", text: banner.text }), minutes, flags);
  return { element, time, flags, looks: "" };
}

/** What the unit does between two strips; seen when a day is looked at closely. */
export function makeGap(entry: Entry, date: string, words: BoardWords): HTMLElement {
  const text = `${words.time(entry.from, date)}–${words.time(entry.to, date)} · ${words.say(entry.kind, entry.place)}`;
  const cell = make("span", { text });
  cell.setAttribute("role", "gridcell");
  const gap = make("div", { class: `gap ${entry.kind.toLowerCase()}` }, cell);
  gap.setAttribute("role", "row");
  return gap;
}

/** The badge of a strip with conflicts, and the mark of one that must not slip. */
export function showFlags(row: Row, board: Board, key: Key, conflicts: Conflict[], words: BoardWords): void {
  const strip = board.strips[key];
  const looks = `${conflicts.map((one) => one.severity + one.sentence).join("|")}·${strip?.priority}·${strip?.tags.join()}·${strip?.wishedDay}·${strip?.notOn.join()}`;
  if (row.looks === looks) return;
  row.looks = looks;
  row.flags.replaceChildren();
  if (strip?.priority) row.flags.append(make("span", { class: "chip blue", text: words.say("priority") }));
  if (strip?.wishedDay || strip?.notOn.length) row.flags.append(wish(strip, words));
  for (const tag of strip?.tags ?? []) row.flags.append(make("span", { class: "chip", text: tagName(tag, words) }));
  if (conflicts.length) row.flags.append(badge(conflicts, words.name(board, key), words));
}

/** The mark of a strip that shall be shot on a day, or not on some. */
function wish(strip: Strip, words: BoardWords): HTMLElement {
  const date = (day: string) => words.date(day.slice(0, 10));
  const text = [strip.wishedDay ? words.say("wish-mark", date(strip.wishedDay)) : "", strip.notOn.length ? words.say("wish-not-mark", words.list(strip.notOn.map(date))) : ""].filter(Boolean).join(" · ");
  const short = strip.wishedDay ? `◷ ${strip.wishedDay.slice(5, 10)}` : `⊘ ${strip.notOn.length}`;
  const mark = make("span", { class: "chip wish", text: short });
  mark.title = text;
  mark.setAttribute("role", "img");
  mark.setAttribute("aria-label", text);
  return mark;
}

export function tagName(tag: string, words: BoardWords): string {
  return words.has(`tag.${tag}`) ? words.say(`tag.${tag}`) : tag;
}

/** Opens the sentences; the board listens for all badges at once. */
export function badge(conflicts: Conflict[], whose: string, words: BoardWords): HTMLButtonElement {
  const worst = conflicts.some((one) => one.severity === "ERROR") ? "red" : conflicts.some((one) => one.severity === "WARNING") ? "amber" : "blue";
  const made = make("button", { class: `badge chip ${worst}`, text: `! ${conflicts.length}` });
  made.type = "button";
  made.tabIndex = -1;
  made.setAttribute("aria-label", words.say("conflicts-of", whose, conflicts.length));
  return made;
}

/** What is said of a strip that has the focus. */
export function described(board: Board, key: Key, words: BoardWords): string {
  const strip = board.strips[key];
  if (!strip) return words.name(board, key);
  return [strip.number, words.light(strip), words.setting(strip), words.dayName(board, dayOf(board, key)?.key ?? null)].join(" ");
}

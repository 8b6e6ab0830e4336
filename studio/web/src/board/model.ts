// A board as the studio tells it, and what changes make of it before the studio has answered.
export type Key = string;

export interface Entry {
  kind: "SHOOT" | "MOVE" | "SET_CHANGE" | "MEAL" | "WAIT" | "BANNER";
  from: string;
  to: string;
  item: Key | null;
  place: string;
}

export interface Totals {
  scenes: number;
  seconds: number;
  eighths: number;
  minutes: number;
  companyMoves: number;
  cast: number;
  call: string;
  wrap: string;
}

export interface Day {
  key: string;
  date: string;
  unit: number;
  call: string;
  callIsUsual: boolean;
  locked: boolean;
  items: Key[];
  timetable: Entry[];
  totals: Totals;
}

export interface Strip {
  number: string;
  episode: number;
  intExt: "INT" | "EXT" | "INT_EXT" | null;
  light: "DAWN" | "DAY" | "DUSK" | "NIGHT";
  place: string;
  set: string | null;
  synopsis: string;
  timeOfDay: string | null;
  cast: string[];
  extras: string[];
  props: string[];
  seconds: number;
  eighths: number;
  minutes: number;
  storyDay: string | null;
  tags: string[];
  priority: boolean;
  /** By the text alone. */
  usualMinutes: number;
  /** The day on which it shall be shot, as a day's key. */
  wishedDay: string | null;
  notOn: string[];
}

export interface Banner {
  text: string;
  minutes: number;
}

export interface Conflict {
  severity: "ERROR" | "WARNING" | "INFO";
  rule: string;
  sentence: string;
  day: string | null;
  strips: Key[];
  performer: string | null;
  protectsChild: boolean;
  mend: string | null;
}

export interface Cost {
  total: number;
  byKind: Record<string, number>;
  isAssumed: boolean;
  bound: number;
  gap: number | null;
}

export interface Figures {
  shootingDays: number;
  work: string;
  companyMoves: number;
  setChanges: number;
  castDays: number;
  castHoldDays: number;
}

export interface Board {
  id: string;
  name: string;
  isActive: boolean;
  version: number;
  made: { by: string | null; byMe: boolean; action: string } | null;
  days: Day[];
  boneyard: Key[];
  strips: Record<Key, Strip>;
  banners: Record<Key, Banner>;
  conflicts: Conflict[];
  /** Absent for those who may not know it. */
  cost: Cost | null;
  figures: Figures;
  fewestDays: number;
}

export interface DayRef {
  date: string;
  unit: number;
}

export type Change =
  | { type: "move"; keys: Key[]; day: DayRef; position: number }
  | { type: "park"; keys: Key[] }
  | { type: "add-day"; day: DayRef }
  | { type: "remove-day"; day: DayRef }
  | { type: "exchange-days"; day: DayRef; other: DayRef }
  | { type: "call"; day: DayRef; time: string | null }
  | { type: "lock"; day: DayRef; locked: boolean }
  | { type: "banner"; day: DayRef; position: number; text: string; minutes: number };

/** Where strips are put: a position of a day, counted without what moves, or the boneyard. */
export interface Target {
  day: string | null;
  position: number;
}

export function dayKey(day: DayRef): string {
  return day.unit === 1 ? day.date : `${day.date}/${day.unit}`;
}

export function refOf(key: string): DayRef {
  const [date = "", unit = "1"] = key.split("/");
  return { date, unit: Number(unit) };
}

export function findDay(board: Board, key: string | null): Day | undefined {
  return board.days.find((day) => day.key === key);
}

export function dayOf(board: Board, item: Key): Day | undefined {
  return board.days.find((day) => day.items.includes(item));
}

/** All keys in the order in which they are seen. */
export function order(board: Board): Key[] {
  return [...board.days.flatMap((day) => day.items), ...board.boneyard];
}

/** The change that puts items there. */
export function putting(keys: Key[], target: Target): Change {
  return target.day === null ? { type: "park", keys } : { type: "move", keys, day: refOf(target.day), position: target.position };
}

/** What a change touches; the studio counts the same. */
export function touched(change: Change): string[] {
  switch (change.type) {
    case "move":
    case "park":
      return change.keys;
    case "exchange-days":
      return [dayKey(change.day), dayKey(change.other)];
    case "banner":
      return [];
    default:
      return [dayKey(change.day)];
  }
}

/** The board as it will be; null if the change cannot be made. Rules are for the studio to judge. */
export function applied(board: Board, change: Change): Board | null {
  switch (change.type) {
    case "move":
      return moved(board, change.keys, dayKey(change.day), change.position);
    case "park":
      return moved(board, change.keys, null, Infinity);
    case "banner": {
      const key = `new-${Object.keys(board.banners).length}-${change.text}`;
      const banners = { ...board.banners, [key]: { text: change.text, minutes: change.minutes } };
      return onDay({ ...board, banners }, change.day, (day) => ({ ...day, items: day.items.toSpliced(change.position, 0, key) }));
    }
    case "add-day":
      return findDay(board, dayKey(change.day)) ? null : withDays(board, [...board.days, emptyDay(board, change.day)]);
    case "remove-day": {
      const gone = findDay(board, dayKey(change.day));
      if (!gone || gone.locked) return null;
      const parked = moved(board, gone.items, null, Infinity);
      return parked && withDays(parked, parked.days.filter((day) => day.key !== gone.key));
    }
    case "exchange-days":
      return exchanged(board, change.day, change.other);
    case "call":
      return onDay(board, change.day, (day) => ({ ...day, call: change.time ?? day.call, callIsUsual: change.time === null }));
    case "lock":
      return withDays(board, board.days.map((day) => (day.key === dayKey(change.day) ? { ...day, locked: change.locked } : day)));
  }
}

function moved(board: Board, keys: Key[], to: string | null, position: number): Board | null {
  const target = findDay(board, to);
  if ((to !== null && !target) || target?.locked || keys.some((key) => dayOf(board, key)?.locked)) return null;
  const moving = new Set(keys);
  if (keys.some((key) => !board.strips[key] && !board.banners[key])) return null;
  const boneyard = board.boneyard.filter((key) => !moving.has(key));
  const days = board.days.map((day) => {
    let items = day.items;
    if (items.some((key) => moving.has(key))) items = items.filter((key) => !moving.has(key));
    if (day === target) items = items.toSpliced(Math.min(position, items.length), 0, ...keys);
    return items === day.items ? day : { ...day, items, totals: totals(board, day, items) };
  });
  // A banner belongs to a day: off all days it is gone.
  if (to === null) boneyard.push(...keys.filter((key) => board.strips[key]));
  return { ...board, days, boneyard };
}

/** Near enough until the studio tells the true ones. */
function totals(board: Board, day: Day, items: Key[]): Totals {
  const strips = items.flatMap((key) => board.strips[key] ?? []);
  const minutes = (keys: Key[]) => keys.reduce((sum, key) => sum + (board.strips[key] ?? board.banners[key])!.minutes, 0);
  return {
    ...day.totals,
    scenes: strips.length,
    seconds: strips.reduce((sum, strip) => sum + strip.seconds, 0),
    eighths: strips.reduce((sum, strip) => sum + strip.eighths, 0),
    minutes: Math.max(0, day.totals.minutes + minutes(items) - minutes(day.items)),
    cast: new Set(strips.flatMap((strip) => strip.cast)).size,
  };
}

function onDay(board: Board, ref: DayRef, change: (day: Day) => Day): Board | null {
  const found = findDay(board, dayKey(ref));
  return !found || found.locked ? null : withDays(board, board.days.map((day) => (day === found ? change(day) : day)));
}

function exchanged(board: Board, one: DayRef, other: DayRef): Board | null {
  const first = findDay(board, dayKey(one));
  const second = findDay(board, dayKey(other)) ?? emptyDay(board, other);
  if (!first || first.locked || second.locked) return null;
  const onto = (day: Day, place: Day): Day => ({ ...day, key: place.key, date: place.date, unit: place.unit });
  const rest = board.days.filter((day) => day.key !== first.key && day.key !== second.key);
  return withDays(board, [...rest, onto(first, second), onto(second, first)]);
}

function emptyDay(board: Board, ref: DayRef): Day {
  const call = board.days.find((day) => day.callIsUsual)?.call ?? "07:00";
  const at = `${ref.date}T${call}`;
  const none = { scenes: 0, seconds: 0, eighths: 0, minutes: 0, companyMoves: 0, cast: 0, call: at, wrap: at };
  return { key: dayKey(ref), ...ref, call, callIsUsual: true, locked: false, items: [], timetable: [], totals: none };
}

function withDays(board: Board, days: Day[]): Board {
  const sorted = [...days].sort((a, b) => a.date.localeCompare(b.date) || a.unit - b.unit);
  return { ...board, days: sorted };
}

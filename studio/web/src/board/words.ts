// What the board says, in the language of the page.
import type { Board, Key, Strip } from "./model";

export class BoardWords {
  private readonly all: Record<string, string>;
  private readonly short: Intl.DateTimeFormat;
  private readonly money: Intl.NumberFormat;

  constructor(
    json: string,
    readonly language: string,
  ) {
    this.all = JSON.parse(json) as Record<string, string>;
    this.short = new Intl.DateTimeFormat(language, { month: "short", day: "numeric", weekday: "short", timeZone: "UTC" });
    this.money = new Intl.NumberFormat(language, { style: "currency", currency: "CNY", maximumFractionDigits: 0, currencyDisplay: "narrowSymbol" });
  }

  say(key: string, ...values: (string | number)[]): string {
    const sentence = this.all[key] ?? "";
    return values.length ? sentence.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? "")) : sentence;
  }

  has(key: string): boolean {
    return key in this.all;
  }

  /** A date with its weekday. */
  date(date: string): string {
    return this.short.format(new Date(`${date}T00:00:00Z`));
  }

  /** The hour of a moment; +1 says that it is the day after. */
  time(moment: string, date: string): string {
    return moment.slice(11, 16) + (moment.slice(0, 10) > date ? " +1" : "");
  }

  hours(minutes: number): string {
    return this.say("hours", Math.floor(minutes / 60), minutes % 60);
  }

  /** Eighths of a page as people write them: 1 3/8. */
  pages(eighths: number): string {
    const whole = Math.floor(eighths / 8);
    const rest = eighths % 8;
    return this.say("pages", [whole || !rest ? whole : "", rest ? `${rest}/8` : ""].filter((part) => part !== "").join(" "));
  }

  yuan(fen: number): string {
    return this.money.format(fen / 100);
  }

  list(names: string[]): string {
    return names.join(this.language.startsWith("zh") ? "、" : ", ");
  }

  setting(strip: Strip): string {
    return [strip.place, strip.set].filter(Boolean).join("·");
  }

  light(strip: Strip): string {
    return `${this.say(strip.intExt ?? "unknown")} · ${this.timeOfDay(strip)}`;
  }

  /** The script's own word where it says more than day or night and the reader can read it. */
  private timeOfDay(strip: Strip): string {
    const own = strip.timeOfDay?.trim() ?? "";
    const isPlain = !own || /^(日|夜|day|night)/i.test(own);
    const isForeign = !this.language.startsWith("zh") && /\p{Script=Han}/u.test(own);
    return isPlain || isForeign ? this.say(strip.light) : own;
  }

  /** How a strip or banner is called. */
  name(board: Board, key: Key): string {
    return board.strips[key]?.number ?? board.banners[key]?.text ?? key;
  }

  names(board: Board, keys: Key[]): string {
    return keys.length > 3 ? this.say("strips", keys.length) : this.list(keys.map((key) => this.name(board, key)));
  }

  dayName(board: Board, key: string | null): string {
    const index = board.days.findIndex((day) => day.key === key);
    return index < 0 ? this.say("boneyard") : this.say("shooting-day", index + 1);
  }
}

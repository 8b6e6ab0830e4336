// What somebody looks for on the board: matching strips stay bright, others are dimmed or hidden.
import { make } from "../desk/dom";
import type { Board, Key } from "./model";
import type { BoardWords } from "./words";

interface Wish {
  text: string;
  person: string;
  place: string;
  episode: string;
  intExt: string;
  light: string;
  conflicts: boolean;
}

type Field = "person" | "place" | "episode" | "intExt" | "light";

export class Filter {
  readonly search = make("input");
  readonly panel = make("details", { class: "menu filters" });
  readonly found = make("span", { class: "quiet found" });
  private readonly fields = new Map<Field, HTMLSelectElement>();
  private readonly conflicts = this.check();
  private readonly hides = this.check();
  private readonly summary = make("summary", { class: "button" });
  private readonly collator: Intl.Collator;
  private offered: Board["strips"] | null = null;

  constructor(
    private readonly words: BoardWords,
    private readonly changed: () => void,
  ) {
    this.collator = new Intl.Collator(words.language);
    this.search.type = "search";
    this.search.placeholder = words.say("find");
    this.search.setAttribute("aria-label", words.say("find"));
    this.search.addEventListener("input", () => changed());
    this.summary.textContent = words.say("filters");
    const body = make("div", { class: "card" });
    for (const [field, word] of [["person", "person"], ["place", "place"], ["episode", "episode"], ["intExt", "int-ext"], ["light", "light"]] as const) {
      const select = make("select");
      select.addEventListener("change", () => changed());
      this.fields.set(field, select);
      body.append(make("label", { class: "field" }, make("span", { class: "label", text: words.say(word) }), select));
    }
    const clear = make("button", { text: words.say("clear-filter") });
    clear.type = "button";
    clear.addEventListener("click", () => this.clear());
    body.append(this.labelled(this.conflicts, "only-conflicts"), this.labelled(this.hides, "only-matches"), clear);
    this.panel.append(this.summary, body);
  }

  get hidesOthers(): boolean {
    return this.hides.checked;
  }

  /** Offers what the board has. */
  offer(board: Board): void {
    if (this.offered === board.strips) return;
    this.offered = board.strips;
    const strips = Object.values(board.strips);
    const some = (values: (string | null)[]) => [...new Set(values.filter((value): value is string => Boolean(value)))].sort(this.collator.compare);
    this.fill("person", some(strips.flatMap((strip) => strip.cast)));
    this.fill("place", some(strips.map((strip) => strip.place)));
    this.fill("episode", [...new Set(strips.map((strip) => strip.episode))].sort((a, b) => a - b).map(String));
    this.fill("intExt", ["INT", "EXT", "INT_EXT"], (value) => this.words.say(value));
    this.fill("light", ["DAWN", "DAY", "DUSK", "NIGHT"].filter((light) => strips.some((strip) => strip.light === light)), (value) => this.words.say(value));
  }

  /** The keys that match; null if nothing is asked for. */
  matches(board: Board): Set<Key> | null {
    const wish = this.wish();
    const asked = Object.values(wish).some(Boolean);
    this.summary.classList.toggle("active", asked && wish.text === "");
    this.found.textContent = "";
    if (!asked) return null;
    const broken = new Set(board.conflicts.flatMap((conflict) => conflict.strips));
    const found = new Set(Object.keys(board.strips).filter((key) => this.fits(board, key, wish, broken)));
    this.found.textContent = this.words.say("matches", found.size);
    return found;
  }

  private wish(): Wish {
    const of = (field: Field) => this.fields.get(field)?.value ?? "";
    return {
      text: this.search.value.trim().toLowerCase(),
      person: of("person"),
      place: of("place"),
      episode: of("episode"),
      intExt: of("intExt"),
      light: of("light"),
      conflicts: this.conflicts.checked,
    };
  }

  private fits(board: Board, key: Key, wish: Wish, broken: Set<Key>): boolean {
    const strip = board.strips[key];
    if (!strip) return false;
    const text = () => [strip.number, strip.place, strip.set ?? "", strip.synopsis, ...strip.cast].join(" ").toLowerCase();
    return (
      (!wish.person || strip.cast.includes(wish.person)) &&
      (!wish.place || strip.place === wish.place) &&
      (!wish.episode || String(strip.episode) === wish.episode) &&
      (!wish.intExt || strip.intExt === wish.intExt) &&
      (!wish.light || strip.light === wish.light) &&
      (!wish.conflicts || broken.has(key)) &&
      (!wish.text || text().includes(wish.text))
    );
  }

  private clear(): void {
    this.search.value = "";
    for (const select of this.fields.values()) select.value = "";
    this.conflicts.checked = false;
    this.changed();
  }

  private fill(field: Field, values: string[], say: (value: string) => string = (value) => value): void {
    const select = this.fields.get(field);
    if (!select || select.dataset.values === values.join("\n")) return;
    const chosen = select.value;
    select.dataset.values = values.join("\n");
    select.replaceChildren(new Option(this.words.say("any"), ""), ...values.map((value) => new Option(say(value), value)));
    select.value = values.includes(chosen) ? chosen : "";
  }

  private check(): HTMLInputElement {
    const box = make("input");
    box.type = "checkbox";
    box.addEventListener("change", () => this.changed());
    return box;
  }

  private labelled(box: HTMLInputElement, word: string): HTMLElement {
    return make("label", { class: "check" }, box, document.createTextNode(this.words.say(word)));
  }
}

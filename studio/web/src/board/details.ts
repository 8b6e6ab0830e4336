// A strip looked at closely, or several at once: what the script says of them, and what production says.
import { Refusal, type Api } from "../desk/api";
import { button, make } from "../desk/dom";
import { dayOf, type Board, type Key, type Strip } from "./model";
import { NoteForm, SILENT, type Note, type Notes } from "./notes";
import { tagName } from "./row";
import type { SheetHost, Sheets } from "./sheets";
import type { BoardWords } from "./words";

/** What the details need of the board besides what dialogs do. */
export interface DetailsHost extends SheetHost {
  /** Shows the board as the studio has it after notes were saved. */
  noted(told: string): Promise<void>;
}

export class Details {
  constructor(
    private readonly sheets: Sheets,
    private readonly words: BoardWords,
    private readonly host: DetailsHost,
    private readonly api: Api,
  ) {}

  /** Shows what is known, and whoever plans may say more; banners among the keys are left out. */
  open(keys: Key[]): void {
    const board = this.host.board();
    const strips = keys.filter((key) => board.strips[key]);
    const [first] = strips.length ? strips : keys;
    if (first === undefined) return;
    const strip = board.strips[first];
    const { words, sheets } = this;
    const title = strips.length > 1 ? `${words.say("strips", strips.length)}: ${words.list(strips.map((key) => words.name(board, key)))}` : strip ? `${strip.number} · ${words.setting(strip)}` : words.name(board, first);
    const body = sheets.dialog("details", title);
    if (strips.length === 1 && strip) body.append(this.facts(board, first, strip));
    if (strips.length <= 1) body.append(...board.conflicts.filter((one) => one.strips.includes(first)).map((one) => sheets.sentence(one)));
    const place = make("div");
    body.append(place);
    const acts = sheets.acts(body);
    if (strips.length && this.host.mayWrite) void this.lay(place, acts, board, strips);
    if (this.host.mayWrite) {
      acts.append(
        button(words.say("move-to"), () => sheets.swap(() => sheets.moveTo(keys)), "move-to"),
        button(words.say("park"), () => sheets.swap(() => this.host.put(keys, { day: null, position: 0 }))),
      );
    }
    if (strips.length === 1 && strip) {
      const link = make("a", { class: "button", text: words.say("script") });
      link.href = `${this.host.series}/script/${strip.episode}`;
      acts.append(link);
    }
    acts.append(sheets.closer());
  }

  private facts(board: Board, key: Key, strip: Strip): HTMLElement {
    const { words } = this;
    const shooting = `${words.say("shooting")} ${words.say("minutes", strip.minutes)}`;
    const screen = `${words.say("screen")} ${Math.floor(strip.seconds / 60)}:${String(strip.seconds % 60).padStart(2, "0")}`;
    const facts: [string, string][] = [
      ["to-day", words.dayName(board, dayOf(board, key)?.key ?? null)],
      ["episode", String(strip.episode)],
      ["light", words.light(strip)],
      ["synopsis", strip.synopsis],
      ["cast", words.list(strip.cast)],
      ["extras", words.list(strip.extras)],
      ["props", words.list(strip.props)],
      ["length", `${words.pages(strip.eighths)} · ${screen} · ${shooting}`],
    ];
    if (!this.host.mayWrite) {
      facts.push(
        ["story-day", strip.storyDay ?? ""],
        ["tags", words.list(strip.tags.map((tag) => tagName(tag, words)))],
        ["wish-day", strip.wishedDay ?? ""],
        ["wish-not-on", words.list(strip.notOn.map((date) => words.date(date)))],
      );
    }
    const list = make("dl");
    for (const [word, text] of facts) if (text) list.append(make("dt", { text: words.say(word) }), make("dd", { text }));
    return list;
  }

  /** The form, as soon as the studio has told what was said before. */
  private async lay(place: HTMLElement, acts: HTMLElement, board: Board, keys: Key[]): Promise<void> {
    const { words } = this;
    const told = make("p", { class: "quiet", text: words.say("note-loading") });
    told.setAttribute("role", "status");
    place.append(told);
    let notes: Notes;
    try {
      notes = await this.api.get<Notes>("");
    } catch (error) {
      told.textContent = error instanceof Refusal ? error.message : words.say("offline");
      return;
    }
    const form = new NoteForm(words, board, keys, keys.map((key) => notes[key] ?? SILENT));
    told.textContent = "";
    place.prepend(form.element);
    const save = button(words.say("save"), () => void this.save(form, keys, notes, told, save), "primary save-notes");
    acts.prepend(save);
  }

  private async save(form: NoteForm, keys: Key[], notes: Notes, told: HTMLElement, save: HTMLButtonElement): Promise<void> {
    const { words } = this;
    if (!form.isTouched) return this.sheets.swap(() => undefined);
    const request = form.request(Object.fromEntries(keys.map((key) => [key, notes[key]?.version ?? 0])));
    if (!request) return;
    save.disabled = true;
    try {
      await this.api.send<Notes>("POST", "", request);
      this.sheets.swap(() => void this.host.noted(words.say("note-saved", words.names(this.host.board(), keys))));
    } catch (error) {
      const now = error instanceof Refusal ? (error.problem.notes as Notes | undefined) : undefined;
      const lines = Object.entries(now ?? {}).map(([key, note]) => this.now(form, key, note));
      // Whoever saves again has seen what they overwrite.
      Object.assign(notes, now ?? {});
      told.className = "notice red";
      told.replaceChildren(document.createTextNode(error instanceof Refusal ? error.message : words.say("note-offline")), ...lines);
    } finally {
      save.disabled = false;
    }
  }

  private now(form: NoteForm, key: Key, note: Note): HTMLElement {
    return make("small", { class: "now", text: `${this.words.name(this.host.board(), key)}: ${form.now(note)}` });
  }
}

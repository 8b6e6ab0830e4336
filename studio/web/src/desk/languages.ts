// Colours for the two families of formats: the Chinese house format and Fountain. The engine reads, this only paints.
import { HighlightStyle, StreamLanguage, type StreamParser } from "@codemirror/language";
import { Tag } from "@lezer/highlight";

const tag = {
  section: Tag.define("section"),
  heading: Tag.define("heading"),
  list: Tag.define("list"),
  action: Tag.define("action"),
  cue: Tag.define("cue"),
  delivery: Tag.define("delivery"),
  transition: Tag.define("transition"),
  note: Tag.define("note"),
};

const EPISODE = /^\s*(?:第\s*[0-9０-９零〇一二三四五六七八九十百两]{1,6}\s*[集话]|EP\.?\s*\d{1,3}\b|Episode\s+\d{1,3}\b)/i;
const SCENE = /^\s*(?:[【[]?场景?[：:\s]?|第\s*[0-9零一二三四五六七八九十百]{1,6}\s*场|场(?:景)?[0-9一二三四五六七八九十]|\+场|\d{1,3}\s{0,2}[-－—–.]\s{0,2}\d{1,3}[A-Z]?(?=\D|$)|\d{1,3}[A-Z]?[.、．\s]{1,3}(?=.{0,40}(?:日|夜|晨|内|外)))/;
const LISTS = /^\s*[【[]?(?:人物|出场人物|出场|角色|演员|登场|道具|服装|化妆|群演|地点|时间|环境)[】\]]?\s*[：:]/;
const SPEECH = /^\s*[^\s：:（(【[△▲]{1,12}\s?(?=(?:[（(【[][^）)】\]]{0,40}[）)】\]])?\s?[：:])/;

interface Place {
  at: "start" | "cue" | "speech" | "rest";
  cue: boolean;
  blank: boolean;
}

const chinese: StreamParser<Place> = {
  name: "chinese",
  startState: () => ({ at: "start", cue: false, blank: true }),
  token(stream, state) {
    if (stream.sol()) state.at = "start";
    if (state.at === "start") {
      state.at = "rest";
      if (stream.match(EPISODE)) return whole(stream, "section");
      if (stream.match(LISTS)) return "list";
      if (stream.match(SCENE)) return whole(stream, "heading");
      if (stream.match(/^\s*[△▲]/)) return whole(stream, "action");
      if (stream.match(/^\s*[【[](?:字幕|闪回|闪出|转场|切|黑屏|画面|音效|特效|蒙太奇|回忆|定格)/) || stream.match(/^\s*(?:字幕|转场|淡[入出]|切至|闪回)\s*[：:]?/))
        return whole(stream, "transition");
      if (stream.match(/^\s*(?:\/\/|备注|注[：:]|#)/)) return whole(stream, "note");
      if (stream.match(SPEECH)) {
        state.at = "cue";
        return "cue";
      }
    }
    if (stream.match(/^[（(][^）)\n]{0,60}[）)]/)) return "delivery";
    stream.next();
    stream.eatWhile(/[^（(\n]/);
    return null;
  },
  tokenTable: tag,
};

const FOUNTAIN_HEADING = /^(?:\.(?!\.)|(?:INT|EXT|EST|INT\.?\/EXT|I\/E)[. ])/i;

const fountain: StreamParser<Place> = {
  name: "fountain",
  startState: () => ({ at: "start", cue: false, blank: true }),
  blankLine(state) {
    state.blank = true;
    state.cue = false;
  },
  token(stream, state) {
    if (stream.sol()) {
      const first = state.blank;
      state.blank = false;
      if (stream.match(/^#{1,6}/)) return whole(stream, "section");
      if (stream.match(/^=(?!==)/)) return whole(stream, "note");
      if (first && stream.match(FOUNTAIN_HEADING)) return whole(stream, "heading");
      if (stream.match(/^(?:>.*|[A-Z ]{2,30} TO:)\s*$/)) return "transition";
      if (stream.match(/^!/)) return whole(stream, "action");
      if (first && (stream.match(/^@/) || stream.match(/^(?=[^a-z\n]{2,60}$)(?=[^\n]*\p{Lu})/u, false))) {
        state.cue = true;
        return whole(stream, "cue");
      }
      if (state.cue && stream.match(/^\s*\([^)]{0,80}\)\s*$/)) return "delivery";
    }
    if (stream.match(/^\[\[[^\]]{0,500}\]\]/)) return "note";
    stream.next();
    stream.eatWhile(/[^[\n]/);
    return null;
  },
  tokenTable: tag,
};

function whole(stream: { skipToEnd(): void }, name: string): string {
  stream.skipToEnd();
  return name;
}

/** The language a file of that name is written in. */
export function languageOf(fileName: string): StreamLanguage<Place> {
  return StreamLanguage.define(/\.(?:fountain|spmd)$/i.test(fileName) ? fountain : chinese);
}

export const colours = HighlightStyle.define([
  { tag: tag.section, color: "var(--brand)", fontWeight: "700", fontSize: "1.1em" },
  { tag: tag.heading, color: "var(--blue)", fontWeight: "700" },
  { tag: tag.list, color: "var(--green)", fontWeight: "600" },
  { tag: tag.action, color: "var(--ink-2)" },
  { tag: tag.cue, fontWeight: "700" },
  { tag: tag.delivery, color: "var(--amber)" },
  { tag: tag.transition, color: "var(--brand)" },
  { tag: tag.note, color: "var(--ink-3)", fontStyle: "italic" },
]);

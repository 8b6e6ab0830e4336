// The text area itself: CodeMirror set up for scripts.
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { codeFolding, foldGutter, foldKeymap, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, lintKeymap } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension } from "@codemirror/state";
import {
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { commentMarks, folding, starts } from "./fields";
import { colours, languageOf } from "./languages";
import { CHINESE } from "./phrases";

export interface Options {
  parent: ShadowRoot;
  text: string;
  fileName: string;
  label: string;
  chinese: boolean;
  readOnly: boolean;
  save(): void;
  comment(): void;
  changed(): void;
}

const look = EditorView.theme({
  "&": { height: "100%", fontSize: "15px", color: "var(--ink)", backgroundColor: "var(--card)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--font)", lineHeight: "1.75", overflow: "auto" },
  ".cm-content": { padding: "12px 0 40vh", caretColor: "var(--ink)", maxWidth: "52em" },
  ".cm-line": { padding: "0 12px 0 8px" },
  ".cm-gutters": { backgroundColor: "var(--card)", color: "var(--ink-3)", borderRight: "1px solid var(--line)" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "color-mix(in srgb, var(--gray-bg) 60%, transparent)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "light-dark(#bcd9ff, #2b4a73)",
  },
  ".cm-commented": { backgroundColor: "var(--amber-bg)", borderBottom: "2px solid var(--amber)" },
  ".cm-panels": { backgroundColor: "var(--bg)", color: "var(--ink)", borderColor: "var(--line)" },
  ".cm-panels input, .cm-panels button": { font: "inherit", fontSize: "14px" },
  ".cm-textfield": { backgroundColor: "var(--card)", color: "var(--ink)", border: "1px solid var(--line-2)" },
  ".cm-button": { backgroundImage: "none", backgroundColor: "var(--card)", color: "var(--ink)", border: "1px solid var(--line-2)" },
  ".cm-tooltip": { backgroundColor: "var(--card)", color: "var(--ink)", border: "1px solid var(--line)", maxWidth: "min(36em, 90vw)" },
  ".cm-foldPlaceholder": { backgroundColor: "var(--gray-bg)", color: "var(--ink-2)", border: "0", padding: "0 6px" },
  ".cm-searchMatch": { backgroundColor: "light-dark(#ffe8a3, #5a4a12)" },
  ".cm-searchMatch-selected": { backgroundColor: "light-dark(#ffc078, #8a5a10)" },
});

export function makeEditor(options: Options): EditorView {
  const extensions: Extension[] = [
    lineNumbers(),
    highlightActiveLineGutter(),
    highlightSpecialChars(),
    history(),
    foldGutter(),
    codeFolding(),
    folding,
    starts,
    commentMarks,
    drawSelection(),
    dropCursor(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    search({ top: true }),
    lintGutter(),
    languageOf(options.fileName),
    syntaxHighlighting(colours),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ "aria-label": options.label, spellcheck: "false", tabindex: "0" }),
    EditorState.readOnly.of(options.readOnly),
    EditorState.allowMultipleSelections.of(true),
    options.chinese ? EditorState.phrases.of(CHINESE) : [],
    keymap.of([
      { key: "Mod-s", preventDefault: true, run: () => (options.save(), true) },
      { key: "Mod-m", preventDefault: true, run: () => (options.comment(), true) },
      ...searchKeymap,
      ...historyKeymap,
      ...foldKeymap,
      ...lintKeymap,
      ...defaultKeymap,
      indentWithTab,
    ]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) options.changed();
    }),
    look,
  ];
  return new EditorView({
    parent: options.parent,
    root: options.parent,
    state: EditorState.create({ doc: options.text, extensions }),
  });
}

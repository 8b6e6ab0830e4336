// What the editor keeps about its text: where episodes and scenes begin, and which words are commented on.
import { foldService } from "@codemirror/language";
import { StateEffect, StateField, type Extension } from "@codemirror/state";
import { Decoration, EditorView, type DecorationSet } from "@codemirror/view";
import type { Comment, EpisodeView } from "./api";

/** Where things begin, kept right while somebody types. */
export interface Start {
  position: number;
  level: 1 | 2;
}

export const setStarts = StateEffect.define<Start[]>();

export const starts = StateField.define<Start[]>({
  create: () => [],
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(setStarts)) return effect.value;
    return transaction.docChanged
      ? value.map((start) => ({ ...start, position: transaction.changes.mapPos(start.position, 1) }))
      : value;
  },
});

export function startsOf(episodes: EpisodeView[]): Start[] {
  return episodes.flatMap((episode) => [
    { position: episode.offset, level: 1 as const },
    ...episode.scenes.map((scene) => ({ position: scene.offset, level: 2 as const })),
  ]);
}

/** An episode folds up to the next, a scene up to the next scene or episode. */
export const folding: Extension = foldService.of((state, lineStart, lineEnd) => {
  const all = state.field(starts);
  const at = all.findIndex((start) => start.position >= lineStart && start.position <= lineEnd);
  const here = all[at];
  if (!here) return null;
  const next = all.slice(at + 1).find((start) => start.level <= here.level && start.position > lineEnd);
  const end = next ? state.doc.lineAt(next.position).from - 1 : state.doc.length;
  return end > lineEnd ? { from: lineEnd, to: end } : null;
});

export const setComments = StateEffect.define<Comment[]>();

export const commentMarks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(setComments)) return marks(effect.value, transaction.newDoc.length);
    return value.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

function marks(comments: Comment[], length: number): DecorationSet {
  return Decoration.set(
    comments
      .filter((one) => one.position !== null && !one.resolvedAt && one.position + one.length <= length)
      .map((one) =>
        Decoration.mark({ class: "cm-commented", comment: one.id }).range(one.position ?? 0, (one.position ?? 0) + one.length),
      ),
    true,
  );
}

/** Where the words of a comment stand now. */
export function findComment(view: EditorView, id: string): { from: number; to: number } | null {
  let found: { from: number; to: number } | null = null;
  view.state.field(commentMarks).between(0, view.state.doc.length, (from, to, mark) => {
    if (mark.spec.comment === id) found = { from, to };
  });
  return found;
}

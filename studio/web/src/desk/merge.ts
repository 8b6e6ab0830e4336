// Texts compared: the one edit between two, and the three-way merge of two people's changes by lines.
export interface Edit {
  offset: number;
  length: number;
  replacement: string;
}

/** The edit that makes `after` of `before`; null if they are equal. */
export function editBetween(before: string, after: string): Edit | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < most - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  return { offset: head, length: before.length - head - tail, replacement: after.slice(head, after.length - tail) };
}

export function applyEdit(text: string, edit: Edit): string {
  return text.slice(0, edit.offset) + edit.replacement + text.slice(edit.offset + edit.length);
}

/** Lines that both changed differently. */
export interface Conflict {
  mine: string[];
  theirs: string[];
}

/** The merged text in parts: lines that are settled, and conflicts that somebody has to settle. */
export type Part = string[] | Conflict;

interface Hunk {
  from: number;
  to: number;
  lines: string[];
}

export function isConflict(part: Part): part is Conflict {
  return !Array.isArray(part);
}

/** Merges what two people made of the same text. */
export function merge(base: string, mine: string, theirs: string): Part[] {
  const lines = base.split("\n");
  const left = hunks(lines, mine.split("\n"));
  const right = hunks(lines, theirs.split("\n"));
  const parts: Part[] = [];
  let at = 0;
  let l = 0;
  let r = 0;
  while (l < left.length || r < right.length) {
    const start = Math.min(left[l]?.from ?? Infinity, right[r]?.from ?? Infinity);
    let end = start;
    const ours: Hunk[] = [];
    const others: Hunk[] = [];
    for (;;) {
      const a = left[l];
      const b = right[r];
      if (a && touches(a, start, end)) {
        ours.push(a);
        end = Math.max(end, a.to);
        l++;
      } else if (b && touches(b, start, end)) {
        others.push(b);
        end = Math.max(end, b.to);
        r++;
      } else break;
    }
    parts.push(lines.slice(at, start), settle(lines, start, end, ours, others));
    at = end;
  }
  parts.push(lines.slice(at));
  return parts;
}

function touches(hunk: Hunk, start: number, end: number): boolean {
  return hunk.from < end || hunk.from === start;
}

function settle(lines: string[], start: number, end: number, mine: Hunk[], theirs: Hunk[]): Part {
  const ours = rewritten(lines, start, end, mine);
  const others = rewritten(lines, start, end, theirs);
  if (theirs.length === 0 || ours.join("\n") === others.join("\n")) return ours;
  return mine.length === 0 ? others : { mine: ours, theirs: others };
}

function rewritten(lines: string[], start: number, end: number, hunksHere: Hunk[]): string[] {
  const made: string[] = [];
  let at = start;
  for (const hunk of hunksHere) {
    made.push(...lines.slice(at, hunk.from), ...hunk.lines);
    at = hunk.to;
  }
  return [...made, ...lines.slice(at, end)];
}

/** What changed from one list of lines to another, by a longest common subsequence after equal ends are cut off. */
function hunks(before: string[], after: string[]): Hunk[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const a = before.slice(head, before.length - tail);
  const b = after.slice(head, after.length - tail);
  if (a.length === 0 && b.length === 0) return [];
  // Beyond this the table would take too much memory; one big hunk is coarser, not wrong.
  if (a.length * b.length > 4_000_000) return [{ from: head, to: head + a.length, lines: b }];
  return byCommonLines(a, b, head);
}

function byCommonLines(a: string[], b: string[], shift: number): Hunk[] {
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] =
        a[i] === b[j]
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
    }
  }
  const found: Hunk[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i++;
      j++;
      continue;
    }
    const from = i;
    const start = j;
    while ((i < a.length || j < b.length) && !(i < a.length && j < b.length && a[i] === b[j])) {
      if (j >= b.length || (i < a.length && (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))) i++;
      else j++;
    }
    found.push({ from: shift + from, to: shift + i, lines: b.slice(start, j) });
  }
  return found;
}

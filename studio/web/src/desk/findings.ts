// The findings beside the text: by kind, with their fixes; marks in the text come from the same list.
import { setDiagnostics, type Diagnostic } from "@codemirror/lint";
import type { ChangeSpec } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { Check, Finding } from "./api";
import { button, make } from "./dom";
import type { Edit } from "./merge";

const SHOWN_OF_A_KIND = 100;

export class Findings {
  private readonly open = new Map<string, boolean>();

  constructor(
    private readonly home: HTMLElement,
    private readonly view: EditorView,
    private readonly words: Record<string, string>,
    private readonly mayFix: boolean,
  ) {}

  /** Shows what the engine said of the very text that stands in the editor. */
  show(check: Check): void {
    this.view.dispatch(setDiagnostics(this.view.state, check.findings.flatMap((finding) => this.diagnostic(finding))));
    const byRule = new Map<string, Finding[]>();
    for (const finding of check.findings) {
      const others = byRule.get(finding.rule);
      if (others) others.push(finding);
      else byRule.set(finding.rule, [finding]);
    }
    const kinds = check.kinds.map((kind) => {
      const all = byRule.get(kind.rule) ?? [];
      const fixable = all.filter((finding) => finding.fix.length > 0);
      const head = make("summary", {}, chip(kind.severity), make("span", { class: "example", text: kind.example }), make("span", { class: "num", text: String(kind.count) }));
      const details = make("details", { class: "kind", data: { rule: kind.rule } }, head);
      if (this.mayFix && fixable.length > 1) {
        details.append(button((this.words["apply-all"] ?? "").replace("#", String(fixable.length)), () => this.apply(fixable), "apply-all"));
      }
      details.append(make("ul", {}, ...all.slice(0, SHOWN_OF_A_KIND).map((finding) => this.item(finding))));
      if (all.length > SHOWN_OF_A_KIND) details.append(make("small", { text: `+${all.length - SHOWN_OF_A_KIND}` }));
      details.open = this.open.get(kind.rule) ?? all.length <= 20;
      details.addEventListener("toggle", () => this.open.set(kind.rule, details.open));
      return details;
    });
    const refused = check.refused ? [make("p", { class: "notice red", text: check.refused })] : [];
    const none = check.refused || kinds.length ? [] : [make("p", { class: "quiet", text: this.words["no-findings"] ?? "" })];
    this.home.replaceChildren(...refused, ...none, ...kinds);
  }

  private item(finding: Finding): HTMLElement {
    const line = finding.line === null ? "" : `${(this.words.line ?? "").replace("#", String(finding.line))} `;
    const jump = button("", () => this.jump(finding), "plain row");
    jump.append(make("span", {}, make("small", { text: line }), document.createTextNode(finding.sentence)));
    const item = make("li", {}, jump);
    if (this.mayFix && finding.fix.length > 0) item.append(button(this.words.apply ?? "", () => this.apply([finding]), "apply"));
    return item;
  }

  private jump(finding: Finding): void {
    if (finding.line === null) return;
    const line = this.view.state.doc.line(Math.min(finding.line, this.view.state.doc.lines));
    const from = Math.min(finding.offset ?? line.from, this.view.state.doc.length);
    jumpTo(this.view, from, Math.min(from + finding.length, this.view.state.doc.length));
  }

  /** All in one change, so that one undo takes all back. */
  private apply(findings: Finding[]): void {
    const edits: Edit[] = [];
    for (const finding of findings) {
      if (finding.fix.every((edit) => edits.every((other) => !overlap(edit, other)))) edits.push(...finding.fix);
    }
    const length = this.view.state.doc.length;
    const changes: ChangeSpec[] = edits
      .filter((edit) => edit.offset + edit.length <= length)
      .map((edit) => ({ from: edit.offset, to: edit.offset + edit.length, insert: edit.replacement }));
    this.view.dispatch({ changes, userEvent: "input.fix", scrollIntoView: true });
    this.view.focus();
  }

  private diagnostic(finding: Finding): Diagnostic[] {
    if (finding.offset === null || finding.offset > this.view.state.doc.length) return [];
    const severity = finding.severity === "ERROR" ? "error" : finding.severity === "WARNING" ? "warning" : "info";
    return [
      {
        from: finding.offset,
        to: Math.min(finding.offset + finding.length, this.view.state.doc.length),
        severity,
        message: finding.sentence,
        actions: this.mayFix && finding.fix.length > 0 ? [{ name: this.words.apply ?? "", apply: () => this.apply([finding]) }] : [],
      },
    ];
  }
}

export function jumpTo(view: EditorView, from: number, to = from): void {
  view.dispatch({ selection: { anchor: from, head: to }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
  view.focus();
}

function overlap(one: Edit, other: Edit): boolean {
  return one.offset === other.offset || (one.offset < other.offset + other.length && other.offset < one.offset + one.length);
}

function chip(severity: Finding["severity"]): HTMLElement {
  return make("span", { class: `dot ${severity.toLowerCase()}` });
}

// The comments beside the text: made on selected words, answered, resolved.
import type { EditorView } from "@codemirror/view";
import { Refusal, type Api, type Comment } from "./api";
import { button, make } from "./dom";
import { findComment, setComments } from "./fields";
import { jumpTo } from "./findings";

export interface CommentRights {
  comment: boolean;
  edit: boolean;
  person: string;
  longest: number;
}

export class Comments {
  private all: Comment[] = [];
  private resolved = false;
  private readonly list = make("div", { class: "threads" });
  private readonly wrong = make("p", { class: "wrong" });
  private readonly form = make("form", { class: "stack" });
  private readonly filter = make("nav", { class: "seg" });

  constructor(
    home: HTMLElement,
    private readonly view: EditorView,
    private readonly api: Api,
    private readonly words: Record<string, string>,
    private readonly rights: CommentRights,
    private readonly flush: () => Promise<unknown>,
    private readonly counted: (open: number) => void,
  ) {
    this.form.hidden = true;
    this.wrong.setAttribute("role", "alert");
    home.append(this.wrong, this.form, this.filter, this.list);
  }

  async load(): Promise<void> {
    this.all = await this.api.get<Comment[]>("/comments");
    this.view.dispatch({ effects: setComments.of(this.all) });
    this.show();
  }

  /** Opens the form for the selected words. */
  begin(): boolean {
    const { from, to } = this.view.state.selection.main;
    if (!this.rights.comment) return false;
    if (from === to) {
      this.wrong.textContent = this.words["comment-empty"] ?? "";
      return false;
    }
    this.wrong.textContent = "";
    const quote = this.view.state.sliceDoc(from, to).slice(0, 500);
    const field = this.field(this.words["comment-new"] ?? "");
    const send = make("button", { class: "primary", text: this.words.send });
    this.form.replaceChildren(
      make("blockquote", { text: quote }),
      field,
      make("div", { class: "acts" }, send, button(this.words.cancel ?? "", () => (this.form.hidden = true))),
    );
    this.form.onsubmit = (event) => {
      event.preventDefault();
      void this.act(async () => {
        // The words must have reached the server, or it could not find them.
        await this.flush();
        await this.api.send("POST", "/comments", { position: from, quote, body: field.value });
        this.form.hidden = true;
      });
    };
    this.form.hidden = false;
    field.focus();
    return true;
  }

  jump(id: string): void {
    const found = findComment(this.view, id);
    if (found) jumpTo(this.view, found.from, found.to);
    this.list.querySelector(`[data-comment="${CSS.escape(id)}"]`)?.scrollIntoView({ block: "nearest" });
  }

  private show(): void {
    const open = this.all.filter((one) => !one.resolvedAt);
    this.counted(open.length);
    const tab = (text: string, count: number, resolved: boolean) => {
      const made = button(`${text} ${count}`, () => {
        this.resolved = resolved;
        this.show();
      });
      made.setAttribute("aria-pressed", String(this.resolved === resolved));
      return made;
    };
    this.filter.replaceChildren(
      tab(this.words.open ?? "", open.length, false),
      tab(this.words.resolved ?? "", this.all.length - open.length, true),
    );
    const shown = this.all.filter((one) => Boolean(one.resolvedAt) === this.resolved);
    const hint = shown.length || this.resolved ? [] : [make("p", { class: "quiet", text: this.words["comment-empty"] })];
    this.list.replaceChildren(...hint, ...shown.map((one) => this.thread(one)));
  }

  private thread(one: Comment): HTMLElement {
    const quote = button("", () => this.jump(one.id), "plain row");
    quote.append(make("blockquote", { class: one.position === null ? "orphan" : "", text: one.quote }));
    const article = make("article", { class: "comment", data: { comment: one.id } }, quote);
    if (one.position === null) article.append(make("small", { text: this.words.orphan }));
    article.append(said(one.authorName, one.body), ...one.replies.map((reply) => said(reply.authorName, reply.body)));
    if (this.rights.comment) article.append(this.answer(one));
    return article;
  }

  private answer(one: Comment): HTMLElement {
    const field = make("input");
    field.placeholder = this.words.reply ?? "";
    field.setAttribute("aria-label", field.placeholder);
    field.maxLength = this.rights.longest;
    field.required = true;
    const form = make("form", { class: "answer" }, field, make("button", { text: this.words.reply }));
    form.onsubmit = (event) => {
      event.preventDefault();
      void this.act(() => this.api.send("POST", `/comments/${one.id}/replies`, { body: field.value }));
    };
    const acts = make("div", { class: "stack" }, form);
    if (this.rights.edit || one.author === this.rights.person) {
      acts.append(
        button((one.resolvedAt ? this.words.reopen : this.words.resolve) ?? "", () =>
          void this.act(() => this.api.send(one.resolvedAt ? "DELETE" : "PUT", `/comments/${one.id}/resolved`)), "resolve"),
      );
    }
    return acts;
  }

  private field(label: string): HTMLTextAreaElement {
    const field = make("textarea");
    field.rows = 3;
    field.required = true;
    field.maxLength = this.rights.longest;
    field.setAttribute("aria-label", label);
    field.placeholder = label;
    return field;
  }

  private async act(work: () => Promise<unknown>): Promise<void> {
    this.wrong.textContent = "";
    try {
      await work();
      await this.load();
    } catch (error) {
      this.wrong.textContent = error instanceof Refusal ? error.message : (this.words.offline ?? "");
    }
  }
}

function said(name: string, body: string): HTMLElement {
  return make("p", { class: "said" }, make("strong", { text: name }), document.createTextNode(` ${body}`));
}

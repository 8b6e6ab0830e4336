// Asks for a few words or a number, in a dialog that a thumb can reach.
import { button, make } from "../desk/dom";

export interface Question {
  title: string;
  type: "text" | "number";
  ok: string;
  cancel: string;
  required: boolean;
  longest: number;
  /** Another way to answer than to type; null if it came to nothing. */
  other?: { label: string; answer: () => Promise<string | null> };
}

/** The answer; null if nobody wants to give one. */
export function ask(host: HTMLElement, question: Question): Promise<string | null> {
  return new Promise((resolve) => {
    const input = make("input");
    input.type = question.type;
    input.maxLength = question.longest;
    input.required = question.required;
    if (question.type === "number") Object.assign(input, { min: "0", max: "9999", inputMode: "numeric" });
    const form = make("form", { class: "card" }, make("label", { text: question.title }, input));
    const dialog = make("dialog", { class: "ask" }, form);
    const finish = (value: string | null): void => {
      dialog.remove();
      resolve(value);
    };
    const send = make("button", { text: question.ok, class: "primary" });
    const acts = make("div", { class: "acts" }, send, button(question.cancel, () => finish(null)));
    const other = question.other;
    if (other) {
      acts.append(button(other.label, () => void other.answer().then((value) => value && finish(value))));
    }
    form.append(acts);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      finish(input.value.trim());
    });
    dialog.addEventListener("cancel", () => finish(null));
    host.append(dialog);
    dialog.showModal();
  });
}

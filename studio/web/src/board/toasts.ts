// A word about what just happened, at the place where the studio's pages have theirs.
import { button, make } from "../desk/dom";

const SHOWN_MILLIS = 8000;

export function toast(text: string, options: { red?: boolean; act?: { text: string; run: () => void }; close: string }): void {
  const made = make("div", { class: `toast ${options.red ? "red" : ""}` }, make("span", { text }));
  const { act } = options;
  if (act) {
    made.append(
      button(act.text, () => {
        made.remove();
        act.run();
      }),
    );
  }
  const close = button("✕", () => made.remove());
  close.setAttribute("aria-label", options.close);
  made.append(close);
  document.querySelector(".toasts")?.append(made);
  // What asks for an answer stays longer.
  window.setTimeout(() => made.remove(), options.red || act ? 2 * SHOWN_MILLIS : SHOWN_MILLIS);
}

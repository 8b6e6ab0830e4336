// Asks what to keep where two people changed the same lines; nothing is dropped before the answer.
import { button, make } from "./dom";
import { isConflict, type Conflict, type Part } from "./merge";

/** Shows each conflict with both sides; the text as chosen. The dialog cannot be dismissed without an answer. */
export function settle(home: HTMLElement, parts: Part[], words: Record<string, string>): Promise<string> {
  return new Promise((resolve) => {
    const chosen = new Map<Conflict, string[]>();
    const done = button(words.done ?? "", () => {
      dialog.close();
      dialog.remove();
      resolve(parts.flatMap((part) => (isConflict(part) ? (chosen.get(part) ?? []) : part)).join("\n"));
    }, "primary");
    done.disabled = true;
    const conflicts = parts.filter(isConflict);
    const choose = (conflict: Conflict, lines: string[], pressed: HTMLElement) => {
      chosen.set(conflict, lines);
      for (const other of pressed.parentElement?.querySelectorAll("button") ?? []) other.setAttribute("aria-pressed", String(other === pressed));
      done.disabled = chosen.size < conflicts.length;
    };
    const rows = conflicts.map((conflict) => {
      const option = (text: string, lines: string[]): HTMLButtonElement => {
        const made = button(text, () => choose(conflict, lines, made));
        made.setAttribute("aria-pressed", "false");
        return made;
      };
      const side = (title: string, lines: string[]) =>
        make("div", {}, make("small", { text: title }), make("pre", { text: lines.join("\n") || (words["delete-line"] ?? "") }));
      return make(
        "section",
        { class: "conflict" },
        make("div", { class: "sides" }, side(words["conflict-mine"] ?? "", conflict.mine), side(words["conflict-theirs"] ?? "", conflict.theirs)),
        make(
          "div",
          { class: "acts" },
          option(words["conflict-mine"] ?? "", conflict.mine),
          option(words["conflict-theirs"] ?? "", conflict.theirs),
          option(words["conflict-both"] ?? "", [...conflict.theirs, ...conflict.mine]),
        ),
      );
    });
    const dialog = make("dialog", { class: "conflicts" }, make("div", { class: "card stack" }, make("h2", { text: words["conflict-title"] }), make("p", { text: words["conflict-text"] }), ...rows, make("div", { class: "acts" }, done)));
    dialog.addEventListener("cancel", (event) => event.preventDefault());
    // The page closes dialogs on a click beside them; this one waits for its answer.
    dialog.addEventListener("click", (event) => event.stopPropagation());
    home.append(dialog);
    dialog.showModal();
  });
}

// Elements made by hand: text is always set as text, so nothing a person typed can become markup.
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  options: { class?: string; text?: string; data?: Record<string, string> } = {},
  ...children: Node[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (options.class) element.className = options.class;
  if (options.text !== undefined) element.textContent = options.text;
  Object.assign(element.dataset, options.data ?? {});
  element.append(...children);
  return element;
}

export function button(text: string, act: () => void, className = ""): HTMLButtonElement {
  const made = make("button", { text, class: className });
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

/** Minutes and seconds as on a slate: 2:10. */
export function length(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

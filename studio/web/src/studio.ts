// What every page needs: partial updates, the command palette, dialogs, toasts, drop zones.
import htmx from "htmx.org";

htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
htmx.config.selfRequestsOnly = true;

const palette = document.querySelector<HTMLDialogElement>("#palette");

function openPalette(): void {
  palette?.showModal();
  palette?.querySelector("input")?.select();
}

document.addEventListener("keydown", (event) => {
  if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "k" && palette) {
    event.preventDefault();
    openPalette();
  }
});

/** Arrow keys walk through the results of the palette. */
palette?.addEventListener("keydown", (event) => {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const stops = [...palette.querySelectorAll<HTMLElement>("input, li a")];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
  if (next) {
    event.preventDefault();
    next.focus();
  }
});

/** Opens the dialog an element names; what it brings along is filled into the dialog's fields. */
function openDialog(opener: HTMLElement): void {
  const dialog = document.querySelector<HTMLDialogElement>(`#${opener.dataset.opens}`);
  const value = opener.dataset.fills;
  if (dialog && value !== undefined) {
    for (const field of dialog.querySelectorAll<HTMLInputElement>("[data-filled]")) field.value = value;
    for (const text of dialog.querySelectorAll("[data-filled-text]")) text.textContent = value;
  }
  dialog?.showModal();
}

document.addEventListener("click", (event) => {
  const target = event.target as Element;
  if (target.closest("[data-palette]")) openPalette();
  const opener = target.closest<HTMLElement>("[data-opens]");
  if (opener) openDialog(opener);
  if (target.closest("[data-closes]")) target.closest("dialog")?.close();
  if (target instanceof HTMLDialogElement) target.close();
  const toast = target.closest(".toast");
  if (toast && target.closest("[data-dismiss]")) toast.remove();
  if (target.closest("[data-print]")) window.print();
  const copier = target.closest<HTMLElement>("[data-copies]");
  if (copier?.dataset.copies) void navigator.clipboard.writeText(copier.dataset.copies);
});

/** A browser says what is wrong with a field only where it can be seen. */
document.addEventListener(
  "invalid",
  (event) => {
    const folded = (event.target as Element).closest("details");
    if (folded) folded.open = true;
  },
  true,
);

/** A menu closes when somebody turns to another thing, and by Escape, which gives the focus back. */
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>("details.menu[open]")) {
    if (!menu.contains(event.target as Node)) menu.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll<HTMLDetailsElement>("details.menu[open]")) {
    menu.open = false;
    menu.querySelector("summary")?.focus();
  }
});

/** Tabs that do not fit scroll; the current one is brought into sight. */
for (const current of document.querySelectorAll<HTMLElement>(".tabs [aria-current]")) {
  const tabs = current.parentElement;
  if (tabs) tabs.scrollLeft = current.offsetLeft - tabs.offsetLeft - (tabs.clientWidth - current.offsetWidth) / 2;
}

document.addEventListener("change", (event) => {
  const field = event.target as HTMLElement;
  if (field instanceof HTMLSelectElement && "submits" in field.dataset) field.form?.requestSubmit();
});

document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  if (form.dataset.confirm && !window.confirm(form.dataset.confirm)) {
    event.preventDefault();
    return;
  }
  // A second click must not send the form again; the button wakes up should the page stay.
  const button = event.submitter as HTMLButtonElement | null;
  if (button) {
    window.setTimeout(() => (button.disabled = true));
    window.setTimeout(() => (button.disabled = false), 10_000);
  }
});

for (const toast of document.querySelectorAll(".toast:not(.red)")) {
  window.setTimeout(() => toast.remove(), 10_000);
}

/** A file dropped onto the zone is as good as one chosen. */
for (const zone of document.querySelectorAll<HTMLElement>(".drop")) {
  const input = zone.querySelector<HTMLInputElement>("input[type=file]");
  const name = zone.querySelector<HTMLElement>("[data-file-name]");
  const show = () => {
    if (name && input) name.textContent = [...(input.files ?? [])].map((file) => file.name).join("、");
  };
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.classList.add("over");
  });
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    if (input && event.dataTransfer?.files.length) {
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });
  input?.addEventListener("change", show);
}

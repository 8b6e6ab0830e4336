// The colours of strips, which everybody may choose for themselves; they stay in this browser.
const KEPT = "baiju.strip-colours";
export const KINDS = ["int-day", "ext-day", "int-night", "ext-night"] as const;
export type Kind = (typeof KINDS)[number];

export class Colours {
  constructor(private readonly root: HTMLElement) {
    this.show(this.kept());
  }

  /** The colour of a kind as it is shown now, as #rrggbb. */
  of(kind: Kind): string {
    const probe = document.createElement("span");
    probe.style.color = `var(--strip-${kind})`;
    this.root.append(probe);
    const channels = getComputedStyle(probe).color.match(/\d+/g) ?? [];
    probe.remove();
    return `#${channels.slice(0, 3).map((channel) => Number(channel).toString(16).padStart(2, "0")).join("")}`;
  }

  choose(kind: Kind, colour: string): void {
    const all = { ...this.kept(), [kind]: colour };
    localStorage.setItem(KEPT, JSON.stringify(all));
    this.show(all);
  }

  reset(): void {
    localStorage.removeItem(KEPT);
    for (const kind of KINDS) this.root.style.removeProperty(`--strip-${kind}`);
  }

  private show(colours: Partial<Record<Kind, string>>): void {
    for (const kind of KINDS) {
      const colour = colours[kind];
      if (colour && /^#[0-9a-f]{6}$/i.test(colour)) this.root.style.setProperty(`--strip-${kind}`, colour);
    }
  }

  private kept(): Partial<Record<Kind, string>> {
    try {
      return JSON.parse(localStorage.getItem(KEPT) ?? "{}") as Partial<Record<Kind, string>>;
    } catch {
      return {};
    }
  }
}

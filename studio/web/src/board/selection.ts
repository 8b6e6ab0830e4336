// Which strips are chosen.
import type { Key } from "./model";

export class Selection {
  private readonly chosen = new Set<Key>();
  private anchor: Key | null = null;

  constructor(private readonly changed: () => void) {}

  has(key: Key): boolean {
    return this.chosen.has(key);
  }

  get size(): number {
    return this.chosen.size;
  }

  /** In the order of the board. */
  keys(order: Key[]): Key[] {
    return order.filter((key) => this.chosen.has(key));
  }

  only(keys: Key[]): void {
    this.chosen.clear();
    keys.forEach((key) => this.chosen.add(key));
    this.anchor = keys.at(-1) ?? null;
    this.changed();
  }

  toggle(key: Key): void {
    if (!this.chosen.delete(key)) this.chosen.add(key);
    this.anchor = key;
    this.changed();
  }

  /** Everything between the strip that was chosen last and this one. */
  extend(key: Key, order: Key[]): void {
    const from = order.indexOf(this.anchor ?? key);
    const to = order.indexOf(key);
    const anchor = this.anchor;
    this.chosen.clear();
    order.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1).forEach((one) => this.chosen.add(one));
    this.anchor = anchor ?? key;
    this.changed();
  }

  clear(): void {
    if (this.chosen.size) this.only([]);
  }

  /** Forgets what is no longer there. */
  keepOnly(keys: Set<Key>): void {
    const before = this.chosen.size;
    for (const key of this.chosen) if (!keys.has(key)) this.chosen.delete(key);
    if (this.chosen.size !== before) this.changed();
  }
}

// Taps that have not reached the studio, safe on the disk of this phone until it has answered for each of them.
import type { Day, Tap } from "./model";

/** A tap in the queue; `refused` says why the studio did not take it. */
export interface Waiting {
  order: string;
  day: string;
  tap: Tap;
  refused?: string;
}

const NAME = "baiju-set";

export class Queue {
  private readonly held = new Map<string, Waiting>();
  private count = 0;

  private constructor(
    private readonly database: IDBDatabase | null,
    private readonly day: string,
  ) {}

  /** Opens the queue of a person for a day; where the browser keeps nothing it lives as long as the page. */
  static async open(day: string): Promise<Queue> {
    const queue = new Queue(await openDatabase(), day);
    await queue.load();
    return queue;
  }

  /** What waits to be sent, in the order in which it was tapped. */
  waiting(): Waiting[] {
    return this.list().filter((one) => one.refused === undefined);
  }

  refused(): Waiting[] {
    return this.list().filter((one) => one.refused !== undefined);
  }

  /** Keeps a tap; resolves when it is on the disk. */
  async add(tap: Tap): Promise<void> {
    const order = `${tap.at}/${String(this.count++).padStart(6, "0")}/${tap.id}`;
    await this.put({ order, day: this.day, tap });
  }

  /** The studio has it. */
  async remove(id: string): Promise<void> {
    const one = this.held.get(id);
    this.held.delete(id);
    if (one) await this.write((store) => store.delete(one.order));
  }

  /** The studio did not take it: it stays until somebody has read why. */
  async refuse(id: string, sentence: string): Promise<void> {
    const one = this.held.get(id);
    if (one) await this.put({ ...one, refused: sentence });
  }

  /** The day as it was read last, for a phone without a net. */
  async keep(day: Day): Promise<void> {
    await this.write((_, days) => days.put(day, this.day));
  }

  async kept(): Promise<Day | null> {
    if (!this.database) return null;
    const asked = this.database.transaction("days", "readonly").objectStore("days").get(this.day);
    return ((await answer(asked)) as Day | undefined) ?? null;
  }

  private list(): Waiting[] {
    return [...this.held.values()].sort((one, other) => (one.order < other.order ? -1 : 1));
  }

  private async load(): Promise<void> {
    if (!this.database) return;
    const all = (await answer(this.database.transaction("taps", "readonly").objectStore("taps").getAll())) as Waiting[];
    for (const one of all) if (one.day === this.day) this.held.set(one.tap.id, one);
  }

  private async put(one: Waiting): Promise<void> {
    this.held.set(one.tap.id, one);
    await this.write((store) => store.put(one));
  }

  private async write(act: (taps: IDBObjectStore, days: IDBObjectStore) => void): Promise<void> {
    if (!this.database) return;
    // Strict: a phone that dies a moment later has it all the same.
    const transaction = this.database.transaction(["taps", "days"], "readwrite", { durability: "strict" });
    act(transaction.objectStore("taps"), transaction.objectStore("days"));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  }
}

async function openDatabase(): Promise<IDBDatabase | null> {
  try {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore("taps", { keyPath: "order" });
      asked.result.createObjectStore("days");
    };
    return await answer(asked);
  } catch {
    return null;
  }
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

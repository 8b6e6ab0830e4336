// The journal: what was typed and has not reached the server, safe on this computer's disk.
import { applyEdit, type Edit } from "./merge";

/** One editor's unsent changes; `sent` names the changes that may have reached the server unheard. */
export interface Entry {
  key: string;
  version: number;
  edit: Edit;
  sent: string[];
}

/** An entry with the texts it stands for. */
export interface Unsent {
  key: string;
  version: number;
  base: string;
  mine: string;
  sent: string[];
}

const NAME = "baiju-desk";

export class Journal {
  private readonly key: string;
  private baseVersion = -1;
  private release: () => void = () => undefined;

  private constructor(
    private readonly database: IDBDatabase,
    private readonly prefix: string,
  ) {
    this.key = `${prefix}/${crypto.getRandomValues(new Uint32Array(2)).join("-")}`;
  }

  /** Opens the journal of a person for a series; null where the browser keeps nothing (some private windows). */
  static async open(series: string, person: string): Promise<Journal | null> {
    try {
      const asked = indexedDB.open(NAME, 1);
      asked.onupgradeneeded = () => {
        asked.result.createObjectStore("bases");
        asked.result.createObjectStore("entries", { keyPath: "key" });
      };
      const journal = new Journal(await answer(asked), `${series}/${person}`);
      journal.holdLock();
      return journal;
    } catch {
      return null;
    }
  }

  /** Writes down what is not sent yet, and waits until it is on the disk. */
  async write(version: number, base: string, edit: Edit, sent: string[]): Promise<void> {
    const transaction = this.database.transaction(["bases", "entries"], "readwrite", { durability: "strict" });
    if (version !== this.baseVersion) transaction.objectStore("bases").put(base, this.key);
    transaction.objectStore("entries").put({ key: this.key, version, edit, sent } satisfies Entry);
    await done(transaction);
    this.baseVersion = version;
  }

  /** Everything has reached the server. */
  async clear(): Promise<void> {
    await this.forget(this.key);
    this.baseVersion = -1;
  }

  /** What editors that are no longer there have left behind. */
  async listLeft(): Promise<Unsent[]> {
    const transaction = this.database.transaction(["bases", "entries"], "readonly");
    const entries = (await answer(transaction.objectStore("entries").getAll())) as Entry[];
    const left: Unsent[] = [];
    for (const entry of entries) {
      if (!entry.key.startsWith(`${this.prefix}/`) || entry.key === this.key) continue;
      const base = (await answer(
        this.database.transaction("bases", "readonly").objectStore("bases").get(entry.key),
      )) as string | undefined;
      if (base !== undefined && !(await isAlive(entry.key))) {
        left.push({ key: entry.key, version: entry.version, base, mine: applyEdit(base, entry.edit), sent: entry.sent });
      }
    }
    return left;
  }

  async forget(key: string): Promise<void> {
    const transaction = this.database.transaction(["bases", "entries"], "readwrite", { durability: "strict" });
    transaction.objectStore("bases").delete(key);
    transaction.objectStore("entries").delete(key);
    await done(transaction);
  }

  close(): void {
    this.release();
    this.database.close();
  }

  /** As long as this editor lives it holds a lock, so that others leave its entry alone. */
  private holdLock(): void {
    void navigator.locks?.request(this.key, () => new Promise<void>((resolve) => (this.release = resolve)));
  }
}

/** Without locks (pages not served by https) an entry is taken over at once; merging it twice changes nothing. */
async function isAlive(key: string): Promise<boolean> {
  if (!navigator.locks) return false;
  return navigator.locks.request(key, { ifAvailable: true }, (lock) => lock === null);
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

// The case on this device: written field by field, read back and compared.

import type { CaseState } from "../../../src/web/types";
import { type Database, openDatabase } from "./database";

/** What the save badge shows. It is the real outcome of reading back, never a hope. */
export type SaveState =
  | { is: "empty" }
  | { is: "saving" }
  /** `at` is null for what an earlier visit saved. */
  | { is: "saved"; at: Date | null }
  | { is: "failed"; why: "no-storage" | "full" | "differs" | "other" };

export class CaseStore {
  #database: Promise<Database>;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(database: Promise<Database> = openDatabase()) {
    this.#database = database;
    database.catch(() => {});
  }

  /** The kept fields; null when no case was kept or the browser gives no storage. */
  async load(): Promise<Partial<CaseState> | null> {
    try {
      const database = await this.#database;
      const transaction = database.transaction("case", "readonly");
      const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
      if (keys.length === 0) return null;
      return Object.fromEntries(keys.map((key, i) => [key, values[i]])) as Partial<CaseState>;
    } catch {
      return null;
    }
  }

  /** Writes the given fields in one transaction and says what was found when reading back. */
  save(fields: Partial<CaseState>): Promise<SaveState> {
    return this.#inTurn(async () => {
      const database = await this.#open();
      if (!database) return { is: "failed", why: "no-storage" };
      const entries = Object.entries(fields);
      const transaction = database.transaction("case", "readwrite", { durability: "strict" });
      await Promise.all([
        ...entries.map(([key, value]) => transaction.store.put(value, key)),
        transaction.done,
      ]);
      const back = await Promise.all(entries.map(([key]) => database.get("case", key)));
      const same = entries.every(([, value], i) => JSON.stringify(value) === JSON.stringify(back[i]));
      return same ? { is: "saved", at: new Date() } : { is: "failed", why: "differs" };
    });
  }

  /** Removes the case, the account and the papers. */
  clear(): Promise<SaveState> {
    return this.#inTurn(async () => {
      const database = await this.#open();
      if (!database) return { is: "failed", why: "no-storage" };
      const stores = ["case", "account", "papers"] as const;
      const transaction = database.transaction(stores, "readwrite", { durability: "strict" });
      await Promise.all([...stores.map((store) => transaction.objectStore(store).clear()), transaction.done]);
      return { is: "empty" };
    });
  }

  /** How much the browser says it holds for us, in bytes; null where it does not say. */
  async size(): Promise<number | null> {
    const estimate = await navigator.storage?.estimate?.().catch(() => null);
    return estimate?.usage ?? null;
  }

  /** Whether the browser leaves our data alone when space is short; null where it does not say. */
  async protected(): Promise<boolean | null> {
    return (await navigator.storage?.persisted?.().catch(() => null)) ?? null;
  }

  /** Asks the browser for that. Some ask the reader, so only a tap may call it. */
  async protect(): Promise<boolean> {
    return (await navigator.storage?.persist?.().catch(() => false)) ?? false;
  }

  async #open(): Promise<Database | null> {
    return this.#database.catch(() => null);
  }

  /** Writes never overtake each other: the last one to be asked for is the one that stays. */
  #inTurn(work: () => Promise<SaveState>): Promise<SaveState> {
    const result = this.#queue.then(work).catch(toFailure);
    this.#queue = result;
    return result;
  }
}

function toFailure(thrown: unknown): SaveState {
  const full = thrown instanceof DOMException && thrown.name === "QuotaExceededError";
  return { is: "failed", why: full ? "full" : "other" };
}

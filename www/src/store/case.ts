// The case on this device: written field by field, read back and compared.

import type { StoreNames } from "idb";
import type { CaseState } from "../../../src/web/types";
import { type CandorSchema, type Database, openDatabase, type Snapshot } from "./database";
import { forgetNotes, note, notes } from "./notes";

/** What the save badge shows. It is the real outcome of reading back, never a hope. */
export type SaveState =
  | { is: "empty" }
  | { is: "saving" }
  /** `at` is null for what an earlier visit saved. */
  | { is: "saved"; at: Date | null }
  | { is: "failed"; why: "no-storage" | "full" | "differs" | "other" };

/** Changes that come sooner after a snapshot do not make another. */
const APART_MS = 60_000;

export class CaseStore {
  #database: Promise<Database>;
  #queue: Promise<unknown> = Promise.resolve();
  #lastSnapshot = 0;

  constructor(database: Promise<Database> = openDatabase()) {
    this.#database = database;
    database.catch(() => {});
  }

  /** The kept fields; null when no case was kept or the browser gives no storage. */
  async load(): Promise<Partial<CaseState> | null> {
    try {
      const database = await this.#database;
      if (notes().deleted) await this.forget();
      const state = await read(database);
      if (state) note({ kept: state.startedOn ?? null });
      return state;
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
      const before = this.#wantsSnapshot(fields) ? await read(database) : null;
      await write(database, entries).catch(async (thrown) => {
        if (!isFull(thrown)) throw thrown;
        // What is typed now is worth more than what it was before.
        await database.clear("snapshots");
        await write(database, entries);
      });
      if (fields.startedOn) note({ kept: fields.startedOn, deleted: false });
      const back = await Promise.all(entries.map(([key]) => database.get("case", key)));
      const same = entries.every(([, value], i) => JSON.stringify(value) === JSON.stringify(back[i]));
      if (!same) return { is: "failed", why: "differs" };
      if (before) await this.#keepSnapshot(database, before);
      return { is: "saved", at: new Date() };
    });
  }

  /** Earlier states of the case, newest first. */
  async snapshots(): Promise<Snapshot[]> {
    try {
      return (await (await this.#database).getAll("snapshots")).reverse();
    } catch {
      return [];
    }
  }

  /** A message that came or went is worth one at once. */
  #wantsSnapshot(fields: Partial<CaseState>): boolean {
    return fields.message !== undefined || Date.now() - this.#lastSnapshot >= APART_MS;
  }

  /** Keeps what was written over. It is behind the write, which must not wait; without it the case is still saved. */
  async #keepSnapshot(database: Database, before: Partial<CaseState>): Promise<void> {
    try {
      const { keepSnapshot } = await import("./snapshots");
      await keepSnapshot(database, before);
      this.#lastSnapshot = Date.now();
    } catch {
      // There is no room for it, or its script did not load.
    }
  }

  /** Removes the case, its earlier states, the account and the papers. What lies around them goes with `forget`. */
  clear(): Promise<SaveState> {
    return this.#inTurn(async () => {
      const database = await this.#open();
      if (!database) return { is: "failed", why: "no-storage" };
      await clearAll(database, ["case", "snapshots", "account", "papers"]);
      note({ deleted: true });
      return { is: "empty" };
    });
  }

  /** Removes everything that is left of a case that was cleared. */
  async forget(): Promise<void> {
    const database = await this.#open();
    if (database) await clearAll(database, [...database.objectStoreNames]);
    forgetNotes();
  }

  /** Bytes that are free for us, as the browser says; null where it does not say. */
  async free(): Promise<number | null> {
    const estimate = await navigator.storage?.estimate?.().catch(() => null);
    return estimate?.quota === undefined ? null : estimate.quota - (estimate.usage ?? 0);
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

/** The kept fields; null where there are none. */
async function read(database: Database): Promise<Partial<CaseState> | null> {
  const { store } = database.transaction("case", "readonly");
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return keys.length > 0 ? Object.fromEntries(keys.map((key, i) => [key, values[i]])) : null;
}

async function write(database: Database, entries: readonly [key: string, value: unknown][]): Promise<void> {
  const transaction = database.transaction("case", "readwrite", { durability: "strict" });
  await Promise.all([...entries.map(([key, value]) => transaction.store.put(value, key)), transaction.done]);
}

async function clearAll(database: Database, stores: StoreNames<CandorSchema>[]): Promise<void> {
  const transaction = database.transaction(stores, "readwrite", { durability: "strict" });
  await Promise.all([...stores.map((name) => transaction.objectStore(name).clear()), transaction.done]);
}

function isFull(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === "QuotaExceededError";
}

function toFailure(thrown: unknown): SaveState {
  return { is: "failed", why: isFull(thrown) ? "full" : "other" };
}

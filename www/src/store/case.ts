// The case on this device: written field by field, read back and compared.

import type { CaseState } from "../../../src/web/types";
import { type Database, openDatabase, type Snapshot } from "./database";
import { forgetNotes, note, notes } from "./notes";
import { APART_MS, roundOf, surplus } from "./snapshots";

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
      const transaction = database.transaction("case", "readonly");
      const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
      if (keys.length === 0) return null;
      const state: Partial<CaseState> = Object.fromEntries(keys.map((key, i) => [key, values[i]]));
      note({ kept: state.startedOn ?? null });
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
      if (this.#wantsSnapshot(fields)) await this.#takeSnapshot(database);
      const transaction = database.transaction("case", "readwrite", { durability: "strict" });
      await Promise.all([
        ...entries.map(([key, value]) => transaction.store.put(value, key)),
        transaction.done,
      ]);
      if (fields.startedOn) note({ kept: fields.startedOn, deleted: false });
      const back = await Promise.all(entries.map(([key]) => database.get("case", key)));
      const same = entries.every(([, value], i) => JSON.stringify(value) === JSON.stringify(back[i]));
      return same ? { is: "saved", at: new Date() } : { is: "failed", why: "differs" };
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

  /** What is on the device goes into a snapshot before it is written over. */
  async #takeSnapshot(database: Database): Promise<void> {
    const transaction = database.transaction(["case", "snapshots"], "readwrite");
    const [fields, snapshots] = [transaction.objectStore("case"), transaction.objectStore("snapshots")];
    const [keys, values, kept] = await Promise.all([
      fields.getAllKeys(),
      fields.getAll(),
      snapshots.getAll(),
    ]);
    if (keys.length > 0) {
      const state: Partial<CaseState> = Object.fromEntries(keys.map((key, i) => [key, values[i]]));
      const made: Snapshot = { at: after(kept.at(-1)), round: roundOf(state), state };
      const isNew = JSON.stringify(kept.at(-1)?.state) !== JSON.stringify(state);
      if (isNew) await snapshots.put(made, made.at);
      const gone = isNew ? surplus([...kept, made]) : [];
      await Promise.all(gone.map((at) => snapshots.delete(at)));
      this.#lastSnapshot = Date.now();
    }
    await transaction.done;
  }

  /** Removes the case and the account. What lies around them goes with `forget`. */
  clear(): Promise<SaveState> {
    return this.#inTurn(async () => {
      const database = await this.#open();
      if (!database) return { is: "failed", why: "no-storage" };
      const transaction = database.transaction(["case", "account"], "readwrite", { durability: "strict" });
      await Promise.all([
        transaction.objectStore("case").clear(),
        transaction.objectStore("account").clear(),
        transaction.done,
      ]);
      note({ deleted: true });
      return { is: "empty" };
    });
  }

  /** Removes everything that is left of a case that was cleared. */
  async forget(): Promise<void> {
    const database = await this.#open();
    const names = [...(database?.objectStoreNames ?? [])];
    const transaction = database?.transaction(names, "readwrite", { durability: "strict" });
    await Promise.all([...names.map((name) => transaction?.objectStore(name).clear()), transaction?.done]);
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

/** Now, or as soon after the last snapshot as there can be another. */
function after(last: Snapshot | undefined): string {
  return new Date(Math.max(Date.now(), last ? Date.parse(last.at) + 1 : 0)).toISOString();
}

function toFailure(thrown: unknown): SaveState {
  const full = thrown instanceof DOMException && thrown.name === "QuotaExceededError";
  return { is: "failed", why: full ? "full" : "other" };
}

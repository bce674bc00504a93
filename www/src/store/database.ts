// The one database on this device.

import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { CaseState } from "../../../src/web/types";
import type { Seal } from "./sealed";

/** The fields of the case as they were at one moment. What was read from files is not among them. */
export interface Snapshot {
  /** When it was replaced, in ISO 8601 and UTC. */
  at: string;
  /** How many of Amazon's messages it had. */
  round: number;
  state: Partial<CaseState>;
}

export interface CandorSchema extends DBSchema {
  /** One record per field of the case, so that a keystroke writes only what it changed. */
  case: { key: string; value: unknown };
  /** What was read from the files, as the engine gives it. */
  account: { key: "account"; value: Uint8Array };
  /** Papers as they were added, by their SHA-256. */
  papers: { key: string; value: Uint8Array<ArrayBuffer> };
  /** By `at`. */
  snapshots: { key: string; value: Snapshot };
  /** What locks the case. Without its key the case is locked. */
  lock: { key: "seal"; value: Omit<Seal, "key"> & { key: CryptoKey | null } };
}

export type Database = IDBPDatabase<CandorSchema>;

const NAME = "candor";
/** 1: case and account. 2: papers, snapshots and lock. */
const VERSION = 2;
const STORES = ["case", "account", "papers", "snapshots", "lock"] as const;

/** Opens the database. Rejects where the browser gives none, as some private windows do. */
// Async: where storage is blocked, `open` throws instead of rejecting.
export async function openDatabase(name = NAME): Promise<Database> {
  return openDB<CandorSchema>(name, VERSION, {
    upgrade(database) {
      // INVARIANT: a store that is there keeps what it holds.
      for (const store of STORES)
        if (!database.objectStoreNames.contains(store)) database.createObjectStore(store);
    },
    // A newer page in another tab must be able to change the layout.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

// The one database on this device.

import { type DBSchema, type IDBPDatabase, openDB } from "idb";

export interface CandorSchema extends DBSchema {
  /** One record per field of the case, so that a keystroke writes only what it changed. */
  case: { key: string; value: unknown };
  /** What was read from the files, as the engine gives it. */
  account: { key: "account"; value: Uint8Array };
  /** Papers as they were added, by their SHA-256. */
  papers: { key: string; value: Uint8Array<ArrayBuffer> };
}

export type Database = IDBPDatabase<CandorSchema>;

const NAME = "candor";
const VERSION = 2;

/** Opens the database. Rejects where the browser gives none, as some private windows do. */
// Async: where storage is blocked, `open` throws instead of rejecting.
export async function openDatabase(name = NAME): Promise<Database> {
  return openDB<CandorSchema>(name, VERSION, {
    upgrade(database) {
      for (const store of ["case", "account", "papers"] as const)
        if (!database.objectStoreNames.contains(store)) database.createObjectStore(store);
    },
    // A newer page in another tab must be able to change the layout.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

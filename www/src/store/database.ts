// The one database on this device.

import { type DBSchema, type IDBPDatabase, openDB } from "idb";

export interface CandorSchema extends DBSchema {
  /** One record per field of the case, so that a keystroke writes only what it changed. */
  case: { key: string; value: unknown };
  /** What was read from the files, as the engine gives it. */
  account: { key: "account"; value: Uint8Array };
}

export type Database = IDBPDatabase<CandorSchema>;

const NAME = "candor";
const VERSION = 1;

/** Opens the database. Rejects where the browser gives none, as some private windows do. */
// Async: where storage is blocked, `open` throws instead of rejecting.
export async function openDatabase(name = NAME): Promise<Database> {
  return openDB<CandorSchema>(name, VERSION, {
    upgrade(database) {
      database.createObjectStore("case");
      database.createObjectStore("account");
    },
    // A newer page in another tab must be able to change the layout.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

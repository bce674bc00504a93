// What was read from the files, kept between two visits. Used in the engine's thread only,
// so that large accounts never pass through the page.

import { type Database, openDatabase } from "./database";

export class AccountStore {
  #database: Promise<Database>;

  constructor(database: Promise<Database> = openDatabase()) {
    this.#database = database;
    // Each call says for itself that the disk is not there.
    database.catch(() => {});
  }

  /** The kept bytes; null when there are none or the browser gives no storage. */
  async read(): Promise<Uint8Array | null> {
    try {
      return (await (await this.#database).get("account", "account")) ?? null;
    } catch {
      return null;
    }
  }

  /** Writes, reads back and compares. False: they are not on the device. */
  async write(bytes: Uint8Array): Promise<boolean> {
    try {
      const database = await this.#database;
      await database.put("account", bytes, "account");
      const back = await database.get("account", "account");
      return back !== undefined && equal(back, bytes);
    } catch {
      return false;
    }
  }
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

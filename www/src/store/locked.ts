// Whether the case on this device is locked. Asked before anything else is loaded.

import { openDatabase } from "./database";

/** Whether the case can only be opened with its passphrase. */
export async function isLocked(database = openDatabase()): Promise<boolean> {
  const seal = await (await database).get("lock", "seal");
  return seal?.key === null;
}

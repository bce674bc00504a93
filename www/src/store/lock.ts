// The lock of the case on this device. While it is locked, every record is encrypted with a key that only
// the passphrase gives. While it is open, the records are as they were, and the key lies beside them.

import type { StoreNames } from "idb";
import { type CandorSchema, type Database, openDatabase } from "./database";
import { close, newSeal, reopen, type Seal, sealAgain } from "./sealed";

/** A record while the case is locked. */
interface Closed {
  closed: Uint8Array<ArrayBuffer>;
  /** Whether it was made of bytes; otherwise it is JSON. */
  bytes: boolean;
}

type StoreName = Exclude<StoreNames<CandorSchema>, "lock">;

/** Whether the case has a passphrase. */
export async function hasLock(database = openDatabase()): Promise<boolean> {
  return (await (await database).getKey("lock", "seal")) !== undefined;
}

/** Gives the case a passphrase; it stays open. */
export async function setLock(passphrase: string, database = openDatabase()): Promise<void> {
  await (await database).put("lock", await newSeal(passphrase), "seal");
}

/** Takes the passphrase away; the case stays open. */
export async function removeLock(database = openDatabase()): Promise<void> {
  await (await database).delete("lock", "seal");
}

/** Locks the case: all of it or, where it fails, nothing. */
export async function lock(database = openDatabase()): Promise<void> {
  const opened = await database;
  const seal = await opened.get("lock", "seal");
  if (!seal?.key) return;
  const key = seal as Seal;
  await rewrite(opened, { ...seal, key: null }, async (value, at) => {
    const bytes = value instanceof Uint8Array;
    const plain = bytes ? new Uint8Array(value) : new TextEncoder().encode(JSON.stringify(value));
    return { closed: await close(key, plain, at), bytes } satisfies Closed;
  });
}

/** Opens it. False: it is another passphrase. Rejects where a record was changed. */
export async function unlock(passphrase: string, database = openDatabase()): Promise<boolean> {
  const opened = await database;
  const kept = await opened.get("lock", "seal");
  const seal = kept && (await sealAgain(passphrase, kept));
  if (!seal) return false;
  // Another tab was sooner.
  if (kept.key) return true;
  await rewrite(opened, seal, async (value, at) => {
    const { closed, bytes } = value as Closed;
    const plain = await reopen(seal, closed, at);
    if (!plain) throw new Error(`a record was changed: ${new TextDecoder().decode(at)}`);
    return bytes ? plain : JSON.parse(new TextDecoder().decode(plain));
  });
  return true;
}

/**
 * Puts something else in the place of every record.
 *
 * INVARIANT: everything is worked out before the first record is written, and written in one transaction.
 */
async function rewrite(
  database: Database,
  seal: Omit<Seal, "key"> & { key: CryptoKey | null },
  made: (value: unknown, at: Uint8Array<ArrayBuffer>) => Promise<unknown>,
): Promise<void> {
  const names = [...database.objectStoreNames].filter((name): name is StoreName => name !== "lock");
  const records: [name: StoreName, key: string, value: unknown][] = [];
  for (const name of names) {
    const [keys, values] = await Promise.all([database.getAllKeys(name), database.getAll(name)]);
    for (const [i, key] of keys.entries()) {
      // Its place goes in as well, so that no record can take the place of another.
      const at = new TextEncoder().encode(`${name}/${key}`);
      records.push([name, key, await made(values[i], at)]);
    }
  }
  const stores: StoreNames<CandorSchema>[] = [...names, "lock"];
  const transaction = database.transaction(stores, "readwrite", { durability: "strict" });
  await Promise.all([
    ...records.map(([name, key, value]) => transaction.objectStore(name).put(value as never, key as never)),
    transaction.objectStore("lock").put(seal, "seal"),
    transaction.done,
  ]);
}

import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { emptyCase } from "../src/app/state";
import { CaseStore } from "../src/store/case";
import { type Database, openDatabase } from "../src/store/database";
import { hasLock, lock, removeLock, setLock, unlock } from "../src/store/lock";
import { isLocked } from "../src/store/locked";

const WORDS = "four words and a door";
let n = 0;

async function filled(): Promise<[Promise<Database>, ReturnType<typeof emptyCase>]> {
  const database = openDatabase(`lock-${n++}`);
  const state = { ...emptyCase(), message: "Ada" };
  const store = new CaseStore(database);
  await store.save(state);
  await store.save({ reason: "PERF-ODR" });
  await (await database).put("account", new Uint8Array([1, 2, 3]), "account");
  await setLock(WORDS, database);
  return [database, { ...state, reason: "PERF-ODR" }];
}

async function everything(database: Promise<Database>): Promise<string> {
  const opened = await database;
  const all = await Promise.all([
    opened.getAll("case"),
    opened.getAll("snapshots"),
    opened.getAll("account"),
  ]);
  return JSON.stringify(all, (_, value) => (value instanceof Uint8Array ? `bytes ${value.length}` : value));
}

describe("the lock of the case", { timeout: 60_000 }, () => {
  it("leaves nothing readable, and gives everything back", async () => {
    const [database, state] = await filled();
    expect(await isLocked(database)).toBe(false);
    await lock(database);
    expect(await isLocked(database)).toBe(true);
    expect(await everything(database)).not.toMatch(/Ada|PERF-ODR|amazon/);
    expect(await unlock(WORDS, database)).toBe(true);
    expect(await isLocked(database)).toBe(false);
    const store = new CaseStore(database);
    expect(await store.load()).toEqual(state);
    expect(await store.snapshots()).toHaveLength(1);
    expect(await (await database).get("account", "account")).toEqual(new Uint8Array([1, 2, 3]));
  });

  it("stays locked for another passphrase, and for a record that was changed or moved", async () => {
    const [database] = await filled();
    await lock(database);
    expect(await unlock("another", database)).toBe(false);
    const opened = await database;
    const moved = await opened.get("case", "message");
    await opened.put("case", moved, "reason");
    await expect(unlock(WORDS, database)).rejects.toThrow(/case\/reason/);
    expect(await isLocked(database)).toBe(true);
  });

  it("can be taken away, and locks nothing before it is set", async () => {
    const [database, state] = await filled();
    await removeLock(database);
    expect(await hasLock(database)).toBe(false);
    await lock(database);
    expect(await new CaseStore(database).load()).toEqual(state);
  });
});

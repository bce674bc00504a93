import "fake-indexeddb/auto";
import { openDB } from "idb";
import { describe, expect, it } from "vitest";
import { emptyCase } from "../src/app/state";
import { CaseStore } from "../src/store/case";
import { openDatabase } from "../src/store/database";
import { roundOf, SNAPSHOTS, surplus } from "../src/store/snapshots";

let n = 0;
const name = () => `snapshots-${n++}`;

describe("snapshots", () => {
  it("hold what was on the device before a message came", async () => {
    const store = new CaseStore(openDatabase(name()));
    await store.save({ ...emptyCase(), message: "the first" });
    await store.save({ message: "a reply", earlier: ["the first"] });
    const [newest, ...others] = await store.snapshots();
    expect(newest).toMatchObject({ round: 1, state: { message: "the first", earlier: [] } });
    expect(others).toEqual([]);
  });

  it("are not made of each key, nor of what did not change", async () => {
    const store = new CaseStore(openDatabase(name()));
    await store.save(emptyCase());
    for (const shopName of ["B", "Bl", "Blu"])
      await store.save({ story: { ...emptyCase().story, shopName } });
    expect(await store.snapshots()).toHaveLength(1);
    await store.save({ message: "the same" });
    await store.save({ message: "the same" });
    await store.save({ message: "the same" });
    expect(await store.snapshots()).toHaveLength(3);
  });

  it("are kept by number, and the last one of each round for ever", () => {
    const of = (round: number, minute: number) => ({
      at: new Date(Date.UTC(2026, 10, 23, 0, minute)).toISOString(),
      round,
    });
    const all = [of(1, 0), of(1, 1), of(2, 2), ...Array.from({ length: SNAPSHOTS }, (_, i) => of(3, i + 3))];
    expect(surplus(all)).toEqual([of(1, 0).at]);
    expect(surplus(all.slice(0, 3))).toEqual([]);
  });

  it("count Amazon's messages as rounds", () => {
    expect(roundOf({ earlier: ["a", " "], message: "b" })).toBe(2);
    expect(roundOf({})).toBe(0);
  });

  it("go with the rest when everything is deleted", async () => {
    const opened = openDatabase(name());
    const store = new CaseStore(opened);
    await store.save({ ...emptyCase(), message: "a" });
    await store.save({ message: "b" });
    await store.clear();
    await store.forget();
    expect(await store.snapshots()).toEqual([]);
    expect(await store.load()).toBeNull();
  });
});

describe("a database of an earlier version", () => {
  it("of version 1 keeps its case and account", async () => {
    const database = name();
    const old = await openDB(database, 1, {
      upgrade(opened) {
        opened.createObjectStore("case");
        opened.createObjectStore("account");
      },
    });
    await old.put("case", "Hello", "message");
    await old.put("account", new Uint8Array([7]), "account");
    old.close();
    const opened = openDatabase(database);
    const store = new CaseStore(opened);
    expect(await store.load()).toEqual({ message: "Hello" });
    expect(await (await opened).get("account", "account")).toEqual(new Uint8Array([7]));
    expect(await store.save({ message: "Hello again" })).toMatchObject({ is: "saved" });
    expect(await store.snapshots()).toHaveLength(1);
  });
});

import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { emptyCase } from "../src/app/state";
import { AccountStore } from "../src/store/account";
import { CaseStore } from "../src/store/case";
import { type Database, openDatabase } from "../src/store/database";
import { PaperStore, sha256Of } from "../src/store/papers";

/** The example of FIPS 180-4 for "abc". */
const ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

let n = 0;
const database = () => openDatabase(`test-${n++}`);

describe("the case store", () => {
  it("has nothing before the first save", async () => {
    expect(await new CaseStore(database()).load()).toBeNull();
  });

  it("gives back on the next visit what was saved field by field", async () => {
    const opened = database();
    const store = new CaseStore(opened);
    const state = { ...emptyCase(), message: "Hello,\n… ü 日本" };
    expect(await store.save(state)).toMatchObject({ is: "saved" });
    const story = { ...state.story, shopName: "Bright Kitchen" };
    expect(await store.save({ story })).toMatchObject({ is: "saved" });
    expect(await new CaseStore(opened).load()).toEqual({ ...state, story });
  });

  it("keeps the last of several saves made at once", async () => {
    const store = new CaseStore(database());
    await Promise.all(["a", "ab", "abc"].map((message) => store.save({ message })));
    expect(await store.load()).toEqual({ message: "abc" });
  });

  it("says so when what was written reads back differently", async () => {
    const real = await database();
    const lying = new Proxy(real, {
      get: (target, name) => (name === "get" ? async () => "something else" : bind(target, name)),
    });
    const store = new CaseStore(Promise.resolve(lying));
    expect(await store.save({ message: "Hello" })).toEqual({ is: "failed", why: "differs" });
  });

  it("says so when the browser gives no storage, and loses nothing in the page", async () => {
    const store = new CaseStore(Promise.reject(new DOMException("denied", "SecurityError")));
    expect(await store.save({ message: "Hello" })).toEqual({ is: "failed", why: "no-storage" });
    expect(await store.load()).toBeNull();
  });

  it("says so when the disk is full, and saves again when there is room", async () => {
    const real = await database();
    let full = true;
    const filling = new Proxy(real, {
      get: (target, name) => {
        if (name === "transaction" && full) {
          return () => {
            throw new DOMException("no space", "QuotaExceededError");
          };
        }
        return bind(target, name);
      },
    });
    const store = new CaseStore(Promise.resolve(filling));
    expect(await store.save({ message: "Hello" })).toEqual({ is: "failed", why: "full" });
    full = false;
    expect(await store.save({ message: "Hello" })).toMatchObject({ is: "saved" });
  });

  it("gives up earlier states for what is typed now when the disk is full", async () => {
    const real = await database();
    const plain = new CaseStore(Promise.resolve(real));
    await plain.save({ message: "one" });
    await plain.save({ message: "two" });
    const filling = new Proxy(real, {
      get: (target, name) => {
        if (name !== "transaction") return bind(target, name);
        return (...args: Parameters<Database["transaction"]>) => {
          if (args[0] === "case" && args[1] === "readwrite" && snapshots > 0)
            throw new DOMException("no space", "QuotaExceededError");
          return target.transaction(...args);
        };
      },
    });
    let snapshots = await real.count("snapshots");
    expect(snapshots).toBe(1);
    const clear = real.clear.bind(real);
    real.clear = async (...args) => {
      await clear(...args);
      snapshots = 0;
    };
    expect(await new CaseStore(Promise.resolve(filling)).save({ message: "three" })).toMatchObject({
      is: "saved",
    });
    expect(await real.get("case", "message")).toBe("three");
  });

  it("removes the case, the account and the papers together", async () => {
    const opened = database();
    const store = new CaseStore(opened);
    const account = new AccountStore(opened);
    await store.save({ message: "Hello" });
    await account.write(new Uint8Array([1]));
    await new PaperStore(opened).keep(ABC, new Blob(["abc"]));
    expect(await store.clear()).toEqual({ is: "empty" });
    expect(await store.load()).toBeNull();
    expect(await account.read()).toBeNull();
    expect(await new PaperStore(opened).all()).toEqual([]);
  });
});

describe("the account store", () => {
  it("gives the same bytes back", async () => {
    const opened = database();
    const bytes = new Uint8Array([0, 255, 7]);
    expect(await new AccountStore(opened).write(bytes)).toBe(true);
    expect(await new AccountStore(opened).read()).toEqual(bytes);
  });

  it("says no when the browser gives no storage", async () => {
    const store = new AccountStore(Promise.reject(new DOMException("denied", "SecurityError")));
    expect(await store.write(new Uint8Array([1]))).toBe(false);
    expect(await store.read()).toBeNull();
  });
});

describe("the paper store", () => {
  it("gives the same bytes back under their fingerprint", async () => {
    const store = new PaperStore(database());
    expect(await sha256Of(new TextEncoder().encode("abc"))).toBe(ABC);
    expect(await store.keep(ABC, new Blob(["abc"]))).toEqual({ is: "kept" });
    expect(await store.read(ABC)).toEqual(new Uint8Array([97, 98, 99]));
    expect(await store.all()).toEqual([ABC]);
    await store.remove(ABC);
    expect(await store.read(ABC)).toBeNull();
  });

  it("keeps nothing that reads back otherwise", async () => {
    const store = new PaperStore(database());
    expect(await store.keep(ABC, new Blob(["abd"]))).toEqual({ is: "failed", why: "differs" });
    expect(await store.all()).toEqual([]);
  });

  it("tells a full disk and a missing one apart", async () => {
    const opened = database();
    const full = await opened.then(
      (kept) =>
        new Proxy(kept, {
          get: (target, name) => (name === "put" ? refuse : bind(target, name)),
        }),
    );
    const refuse = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
    expect(await new PaperStore(Promise.resolve(full)).keep(ABC, new Blob(["abc"]))).toEqual({
      is: "failed",
      why: "full",
    });
    const none = new PaperStore(Promise.reject(new DOMException("denied", "SecurityError")));
    expect(await none.keep(ABC, new Blob(["abc"]))).toEqual({ is: "failed", why: "no-storage" });
    expect(await none.read(ABC)).toBeNull();
    expect(await none.all()).toEqual([]);
  });
});

function bind(target: Database, name: string | symbol): unknown {
  const value = Reflect.get(target, name) as unknown;
  return typeof value === "function" ? value.bind(target) : value;
}

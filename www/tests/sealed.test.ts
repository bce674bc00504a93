import { describe, expect, it } from "vitest";
import { strengthOf } from "../src/store/passphrase";
import { close, isSealed, newSeal, openSealed, reopen, sealAgain, sealFile } from "../src/store/sealed";

const file = new TextEncoder().encode('{"format": "candor-case", "case": {"message": "Ada"}}');
const WORDS = "four words and a döor";
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe("a sealed case file", { timeout: 60_000 }, () => {
  it("opens with its passphrase, and shows nothing without it", async () => {
    const sealed = await sealFile(file, WORDS);
    expect(isSealed(sealed)).toBe(true);
    expect(text(sealed)).not.toContain("Ada");
    expect(await openSealed(sealed, WORDS)).toEqual(file);
    expect(await openSealed(sealed, WORDS.normalize("NFD"))).toEqual(file);
  });

  it("says in its header how the key was made", async () => {
    const header = JSON.parse(text(await sealFile(file, WORDS)).split("\n")[0] as string);
    expect(header).toMatchObject({ version: 1, kdf: "PBKDF2-HMAC-SHA-256", iterations: 600_000 });
    expect(header).toMatchObject({ cipher: "AES-256-GCM" });
  });

  it("is never the same twice", async () => {
    const [one, other] = await Promise.all([sealFile(file, WORDS), sealFile(file, WORDS)]);
    expect(one).not.toEqual(other);
  });

  it("tells a wrong passphrase from a file that was changed", async () => {
    const sealed = await sealFile(file, WORDS);
    await expect(openSealed(sealed, "four words")).rejects.toMatchObject({ code: "passphrase-wrong" });
    const changed = sealed.slice();
    changed[sealed.length - 1] = (changed.at(-1) as number) ^ 1;
    await expect(openSealed(changed, WORDS)).rejects.toMatchObject({ code: "sealed-file-damaged" });
    await expect(openSealed(sealed.slice(0, -5), WORDS)).rejects.toMatchObject({
      code: "sealed-file-damaged",
    });
  });

  it("says so when its header is broken, asks for too little or too much, or is newer", async () => {
    const sealed = text(await sealFile(new Uint8Array(), WORDS)).split("\n")[0] as string;
    const opened = (header: string) => openSealed(new TextEncoder().encode(`${header}\nx`), WORDS);
    for (const broken of ["", "{", sealed.replace("600000", "1"), sealed.replace("600000", "9e15")])
      await expect(opened(broken)).rejects.toMatchObject({ code: "sealed-file-damaged" });
    await expect(opened(sealed.replace('"version":1', '"version":2'))).rejects.toMatchObject({
      code: "sealed-file-newer",
    });
    await expect(opened(sealed.replace("600000", "600001"))).rejects.toMatchObject({
      code: "passphrase-wrong",
    });
  });

  it("is told from a file that is not sealed", () => {
    expect(isSealed(file)).toBe(false);
    expect(isSealed(new Uint8Array())).toBe(false);
  });
});

describe("a seal", { timeout: 60_000 }, () => {
  it("closes and opens, with what stands beside", async () => {
    const seal = await newSeal(WORDS);
    const [one, two] = [new Uint8Array([1]), new Uint8Array([2])];
    const closed = await close(seal, file, one);
    expect(await reopen(seal, closed, one)).toEqual(file);
    expect(await reopen(seal, closed, two)).toBeNull();
    expect((await sealAgain(WORDS, seal))?.check).toBe(seal.check);
    expect(await sealAgain("another", seal)).toBeNull();
  });
});

describe("a passphrase", () => {
  it("is strong by its length, and repeated letters do not count", () => {
    const all = ["", "abc", "aaaaaaaaaaaaaaaaaaaaaaaa", "abcdefghijklmnopqrstuvwxyz", "four words and"];
    expect(all.map(strengthOf)).toEqual(["empty", "short", "short", "short", "fair"]);
    expect(strengthOf(WORDS)).toBe("strong");
  });
});

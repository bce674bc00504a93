import { readdirSync, readFileSync } from "node:fs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { fitting } from "../src/paper/fitting";
import { isMark, pageOf, saysOf } from "../src/paper/pdf-page";

const FOLDER = new URL("../../tests/fixtures/papers/", import.meta.url);
const FILES = ["chromium", "libreoffice", "reportlab"].flatMap((producer) => {
  const files = readdirSync(new URL("practice/", FOLDER));
  return files.filter((name) => name.startsWith(producer) && name.endsWith(".pdf")).slice(0, 2);
});

const opened = (path: string) =>
  getDocument({ data: new Uint8Array(readFileSync(new URL(path, FOLDER))), verbosity: 0 }).promise;

describe("the text of a PDF", () => {
  it.each(FILES)("of %s is what the engine's tests read", async (name) => {
    const pdf = await opened(`practice/${name}`);
    const stored = JSON.parse(
      readFileSync(new URL(`practice/${name.replace(".pdf", ".json")}`, FOLDER), "utf8"),
    );
    const page = await pdf.getPage(1);
    const { items } = await page.getTextContent();
    expect(pageOf(items, page.getViewport({ scale: 1 }))).toEqual(stored[0]);
  });

  it("stands within the page, from its upper left", () => {
    const piece = { str: "Rechnung", transform: [10, 0, 0, 10, 60, 690], width: 60, height: 10 };
    const space = { str: " ", transform: [10, 0, 0, 10, 120, 690], width: 3, height: 10 };
    const { items } = pageOf([piece, space, { type: "beginMarkedContent" }], { width: 600, height: 800 });
    expect(items).toEqual([{ text: "Rechnung", x: 0.1, y: 0.125, w: 0.1, h: 0.0125 }]);
  });
});

describe("what a PDF says of itself", () => {
  it("is words, whatever stands there", () => {
    const says = saysOf({ Producer: " Halm 3 ", Creator: 7, ModDate: "D:20260301", Custom: {} }, 3, true);
    expect(says).toMatchObject({
      pages: 3,
      producer: "Halm 3",
      creator: null,
      modified: "D:20260301",
      active: true,
    });
  });

  it("counts marks and neither links nor fields", async () => {
    const notes = async (name: string) => (await (await opened(`files/${name}`)).getPage(1)).getAnnotations();
    const marks = (all: { subtype?: string }[]) => all.filter(({ subtype }) => isMark(subtype)).length;
    expect(marks(await notes("marked.pdf"))).toBe(2);
    expect(marks(await notes("linked.pdf"))).toBe(0);
  });

  it("tells of scripts", async () => {
    expect(await (await opened("files/script.pdf")).hasJSActions()).toBe(true);
    expect(await (await opened("files/clean.pdf")).hasJSActions()).toBe(false);
  });
});

describe("a picture to be looked at", () => {
  it("keeps its form and is never made larger", () => {
    expect(fitting(4000, 3000, 1600)).toEqual({ width: 1600, height: 1200 });
    expect(fitting(800, 600, 1600)).toEqual({ width: 800, height: 600 });
    expect(fitting(100_000, 1, 1600)).toEqual({ width: 1600, height: 1 });
  });
});

import { describe, expect, it } from "vitest";
import type { Paper } from "../../src/web/types";
import { datedPapers } from "../src/paper/dates";
import { nameOfPaper } from "../src/paper/name";

function paper(id: string, values: Record<string, string>, file: string | null = null): Paper {
  const fields = Object.entries(values).map(([field, value]) => [
    field,
    { value, from: "typed", confirmed: true, place: null },
  ]);
  return { id, file: file && { name: file }, fields: Object.fromEntries(fields) } as unknown as Paper;
}

const WINDOW = { from: "2025-11-20", to: "2026-11-20" };

describe("papers by their days", () => {
  it("stand oldest first, and both ends of the window belong to it", () => {
    const papers = [
      paper("late", { "issued-on": "2026-11-21" }),
      paper("last", { "issued-on": "2026-11-20" }),
      paper("first", { "issued-on": "2025-11-20" }),
      paper("old", { "issued-on": "2025-11-19" }),
    ];
    const told = datedPapers(papers, WINDOW).map(({ paper: { id }, inside }) => [id, inside]);
    expect(told).toEqual([
      ["old", false],
      ["first", true],
      ["last", true],
      ["late", false],
    ]);
  });

  it("are left out where the day is none that can be placed", () => {
    const papers = [
      paper("a", {}),
      paper("b", { "issued-on": "03/04/2026" }),
      paper("c", { "issued-on": "2026-13-01" }),
    ];
    expect(datedPapers(papers, WINDOW)).toEqual([]);
  });
});

describe("the name of a paper", () => {
  it("is what it says, or else that of its file", () => {
    const bright = { "issuer-name": "Bright Ltd", number: "4711" };
    expect(nameOfPaper(paper("a", bright, "scan.pdf"), "Invoice")).toBe("Invoice · Bright Ltd · 4711");
    expect(nameOfPaper(paper("a", bright, "scan.pdf"))).toBe("Bright Ltd · 4711");
    expect(nameOfPaper(paper("a", {}, "scan.pdf"), "Invoice")).toBe("scan.pdf");
    expect(nameOfPaper(paper("a", {}), "Invoice")).toBe("Invoice");
    expect(nameOfPaper(paper("a", {}))).toBe("–");
  });
});

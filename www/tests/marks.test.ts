import { describe, expect, it } from "vitest";
import { linesOf, type Mark } from "../src/parts/marks";
import { cut } from "../src/parts/sentence-cut";

const mark = (start: number, end: number, kind: Mark["kind"] = "reason"): Mark => ({
  span: { start, end },
  kind,
  why: "",
  rule: null,
});
const marked = (message: string, marks: Mark[]) =>
  linesOf(message, marks).map(({ pieces }) =>
    pieces.map(({ text, mark: found }) => (found ? `[${text}]` : text)).join(""),
  );

describe("the lines of a message", () => {
  it("give the message back unchanged", () => {
    const message = "Hello,\n\n  two  spaces\nlast";
    const lines = linesOf(message, [mark(2, 9), mark(12, 15)]);
    expect(lines.map(({ pieces }) => pieces.map(({ text }) => text).join("")).join("\n")).toBe(message);
  });

  it("are cut where a mark begins and ends", () => {
    expect(marked("your order defect rate is high", [mark(5, 22)])).toEqual([
      "your [order defect rate] is high",
    ]);
  });

  it("carry a mark over a line break", () => {
    expect(marked("order defect\nrate is high", [mark(6, 17)])).toEqual(["order [defect]", "[rate] is high"]);
  });

  it("keep the first of two marks that overlap", () => {
    expect(marked("abcdef", [mark(1, 4), mark(3, 6, "date")])).toEqual(["a[bcd]ef"]);
  });

  it("leave out a mark beyond the end", () => {
    expect(marked("abc", [mark(2, 2), mark(9, 12)])).toEqual(["abc"]);
  });
});

describe("the pieces of a sentence", () => {
  it("mark a gap, and a finding only where there is no gap", () => {
    const pieces = cut(
      "On [date] the carrier",
      [{ start: 3, end: 9 }],
      [
        { start: 0, end: 9 },
        { start: 14, end: 21 },
      ],
    );
    expect(pieces).toEqual([
      { part: "On ", kind: "finding" },
      { part: "[date]", kind: "gap" },
      { part: " the ", kind: "plain" },
      { part: "carrier", kind: "finding" },
    ]);
  });

  it("are the whole sentence when nothing is marked", () => {
    expect(cut("All parcels are tracked.", [], [])).toEqual([
      { part: "All parcels are tracked.", kind: "plain" },
    ]);
  });
});

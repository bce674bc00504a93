import { describe, expect, it } from "vitest";
import { linesOf, type Mark } from "../src/parts/marks";

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

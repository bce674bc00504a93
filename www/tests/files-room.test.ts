import { describe, expect, it } from "vitest";
import type { CellKind, TablePage } from "../../src/web/types";
import { dayExample } from "../src/parts/day-example";
import { bars, dayAfter, monthSums } from "../src/parts/day-sums";
import { byFamily, FAMILIES, FAMILY, KINDS } from "../src/parts/families";

const page = (kind: CellKind, ...days: string[]): TablePage => ({
  columns: [
    { field: "order", kind: "order", header: "order-id" },
    { field: "day", kind, header: "date" },
  ],
  rows: days.map((day, i) => ({ line: i + 2, duplicate: false, cells: ["111-0000001-0000001", day] })),
  total: days.length,
});

describe("the example of a day", () => {
  it("is the first one that could be read two ways, written as in the file", () => {
    const example = dayExample(page("day", "", "2026-04-04", "2026-05-31", "2026-05-04"), "day-month-year");
    expect(example).toEqual({ written: "04/05/2026", dayFirst: "2026-05-04", monthFirst: "2026-04-05" });
  });

  it("is the same one however the file was read", () => {
    const dayFirst = dayExample(page("time", "2026-05-04T10:00"), "day-month-year");
    expect(dayExample(page("time", "2026-04-05T10:00"), "month-day-year")).toEqual(dayFirst);
  });

  it("is none where no day of the rows leaves it open", () => {
    expect(dayExample(page("day", "2026-05-31", "2026-04-04"), "day-month-year")).toBeNull();
    expect(dayExample(page("text", "2026-05-04"), "day-month-year")).toBeNull();
  });
});

describe("counts per day", () => {
  it("are summed by month across the end of February", () => {
    expect(dayAfter("2028-02-28", 1)).toBe("2028-02-29");
    expect(monthSums("2026-02-27", [1, 2, 4, 8])).toEqual([
      { first: "2026-02-01", rows: 3 },
      { first: "2026-03-01", rows: 12 },
    ]);
  });

  it("are drawn one bar a day, and as means where there are too many", () => {
    expect(bars([1, 0, 2], 3)).toEqual([1, 0, 2]);
    expect(bars([1, 3, 2, 4, 9], 3)).toEqual([2, 3, 9]);
    expect(bars(Array(20_000).fill(1), 200).length).toBeLessThanOrEqual(200);
    expect(bars([], 200)).toEqual([]);
  });
});

describe("families of reports", () => {
  it("hold every file once, in a fixed order", () => {
    const files = KINDS.map((kind) => ({ kind })).reverse();
    const groups = byFamily(files);
    expect(groups.map(([family]) => family)).toEqual(FAMILIES);
    expect(groups.flatMap(([, some]) => some).length).toBe(KINDS.length);
    expect(byFamily([{ kind: "date-range" as const }])).toEqual([
      [FAMILY["date-range"], [{ kind: "date-range" }]],
    ]);
  });
});

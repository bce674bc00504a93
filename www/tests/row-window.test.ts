import { describe, expect, it, vi } from "vitest";
import type { TablePage } from "../../src/web/types";
import {
  type Frame,
  PAGE_ROWS,
  ROW_HEIGHT,
  RowPages,
  rowAt,
  rowsHeight,
  scrollTopOf,
  sightAt,
} from "../src/parts/row-window";

const frame = (total: number, rows = 10): Frame => ({ total, height: rows * ROW_HEIGHT });
const end = (of: Frame) => rowsHeight(of.total) - of.height;

describe("the rows in sight", () => {
  it("are all of them where they fit", () => {
    expect(sightAt(0, frame(7))).toEqual({ first: 0, count: 7, shift: 0 });
    expect(sightAt(50, frame(7))).toEqual({ first: 0, count: 7, shift: 0 });
    expect(sightAt(0, frame(0))).toEqual({ first: 0, count: 0, shift: 0 });
  });

  it("move by a row for each row's height while the browser can draw all of them", () => {
    const table = frame(100_000);
    expect(sightAt(0, table)).toMatchObject({ first: 0, count: 10 });
    const { first, count, shift } = sightAt(3 * ROW_HEIGHT + 9, table);
    expect([first, count]).toEqual([3, 11]);
    expect(shift).toBeCloseTo(9);
  });

  it.each([11, 1_000, 100_000, 1_000_000, 50_000_000])("end with the last of %d rows", (total) => {
    const table = frame(total);
    const { first, count, shift } = sightAt(end(table), table);
    expect(first + count).toBe(total);
    expect(count * ROW_HEIGHT - shift).toBeCloseTo(table.height, 3);
  });

  it("stay within what a browser draws for a million rows", () => {
    expect(rowsHeight(1_000_000)).toBeLessThan(17_000_000);
    expect(rowsHeight(100_000)).toBe(100_000 * ROW_HEIGHT);
  });

  it.each([1_000, 1_000_000])("are found again by the row at the top, in a table of %d", (total) => {
    const table = frame(total);
    for (const row of [0, 1, 2, 500, total - 10])
      expect(Math.round(rowAt(scrollTopOf(row, table), table))).toBe(row);
    expect(scrollTopOf(total, table)).toBe(end(table));
    expect(scrollTopOf(-1, table)).toBe(0);
  });

  it("do not leave the table when the browser bounces at its ends", () => {
    const table = frame(1_000);
    expect(sightAt(-80, table).first).toBe(0);
    const { first, count } = sightAt(end(table) + 80, table);
    expect(first + count).toBe(1_000);
  });
});

/** A table that is asked page by page; each answer waits for `go`. */
function setUp(total = 100_000) {
  const asked: number[] = [];
  const waiting: (() => void)[] = [];
  const ask = vi.fn(async (from: number, count: number): Promise<TablePage | null> => {
    asked.push(from);
    await new Promise<void>((resolve) => waiting.push(resolve));
    const rows = Array.from({ length: Math.min(count, total - from) }, (_, i) => ({
      line: from + i + 2,
      duplicate: false,
      cells: [],
    }));
    return { columns: [], rows, total };
  });
  const changed = vi.fn();
  const go = async () => {
    waiting.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { pages: new RowPages(ask, changed), asked, ask, changed, go };
}

describe("the pages of a table", () => {
  it("bring the rows in sight and say so", async () => {
    const { pages, go, changed, asked } = setUp();
    pages.want(95, 12);
    await go();
    await go();
    expect(asked).toEqual([0, PAGE_ROWS]);
    expect(pages.row(99)?.line).toBe(101);
    expect(pages.row(106)?.line).toBe(108);
    expect(pages.row(200)).toBeUndefined();
    expect(pages.shape?.total).toBe(100_000);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it("skip what was scrolled past while one was on its way", async () => {
    const { pages, go, asked } = setUp();
    pages.want(0, 10);
    for (let row = 1_000; row <= 90_000; row += 1_000) pages.want(row, 10);
    await go();
    await go();
    expect(asked).toEqual([0, 90_000]);
  });

  it("are not asked for twice", async () => {
    const { pages, go, asked } = setUp();
    pages.want(0, 10);
    await go();
    pages.want(5, 10);
    await go();
    expect(asked).toEqual([0]);
  });

  it("are let go of, but never those in sight", async () => {
    const { pages, go } = setUp();
    for (let page = 0; page < 60; page += 1) {
      pages.want(page * PAGE_ROWS, 10);
      await go();
    }
    expect(pages.row(0)).toBeUndefined();
    expect(pages.row(59 * PAGE_ROWS)?.line).toBe(59 * PAGE_ROWS + 2);
  });

  it("give up when the rows cannot be had", async () => {
    const changed = vi.fn();
    const ask = vi.fn(async () => null);
    const pages = new RowPages(ask, changed);
    pages.want(0, 300);
    await new Promise((resolve) => setTimeout(resolve));
    expect(pages.failed).toBe(true);
    expect(ask).toHaveBeenCalledOnce();
    expect(changed).toHaveBeenCalledOnce();
  });
});

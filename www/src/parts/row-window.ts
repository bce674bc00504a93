// Which rows of a long table a scroll position shows, and the pages they come in.

import type { TablePage, TableRow } from "../../../src/web/types";

export const ROW_HEIGHT = 36;

/** Below the tallest element that every browser draws; Firefox stops first, at 17.9 million pixels. */
const TALLEST = 12_000_000;

/** Rows that are asked for at once. */
export const PAGE_ROWS = 100;
/** Pages that are held. The rest is asked for again. */
const HELD = 24;

/** A table of `total` rows, seen through `height` pixels. */
export interface Frame {
  height: number;
  total: number;
}

/** The rows in sight. `shift` is how far the first of them is pushed out at the top, in pixels. */
export interface Sight {
  first: number;
  count: number;
  shift: number;
}

/** Height of all rows, as far as a browser draws it. */
export function rowsHeight(total: number): number {
  return Math.min(total * ROW_HEIGHT, TALLEST);
}

/**
 * The rows in sight at a scroll position.
 *
 * INVARIANT: the top of the scroll bar is the first row and its end is the last one, however many
 * rows there are.
 */
export function sightAt(scrollTop: number, frame: Frame): Sight {
  const row = rowAt(scrollTop, frame);
  const first = Math.floor(row);
  const shift = (row - first) * ROW_HEIGHT;
  const count = Math.ceil((frame.height + shift) / ROW_HEIGHT);
  return { first, count: Math.max(0, Math.min(count, frame.total - first)), shift };
}

/** How many rows are scrolled past, with a fraction. */
export function rowAt(scrollTop: number, { height, total }: Frame): number {
  const way = rowsHeight(total) - height;
  if (way <= 0) return 0;
  return Math.min(1, Math.max(0, scrollTop / way)) * (total - height / ROW_HEIGHT);
}

/** The scroll position that has `row` at the top, or as near to it as the end allows. */
export function scrollTopOf(row: number, { height, total }: Frame): number {
  const rows = total - height / ROW_HEIGHT;
  if (rows <= 0) return 0;
  return Math.min(1, Math.max(0, row / rows)) * (rowsHeight(total) - height);
}

/** Rows by their place, asked for in pages. Only what was wanted last is asked for. */
export class RowPages {
  /** None until the first page is there. */
  shape: Pick<TablePage, "columns" | "total"> | null = null;
  /** The rows cannot be had. */
  failed = false;
  #pages = new Map<number, TableRow[]>();
  #wanted: number[] = [];
  #asking = false;

  constructor(
    private readonly ask: (from: number, count: number) => Promise<TablePage | null>,
    private readonly changed: () => void,
  ) {}

  /** A row that is there already. */
  row(place: number): TableRow | undefined {
    return this.#pages.get(Math.floor(place / PAGE_ROWS))?.[place % PAGE_ROWS];
  }

  /** Sees to it that these rows come. */
  want(first: number, count: number): void {
    const from = Math.floor(first / PAGE_ROWS);
    const to = Math.floor((first + Math.max(1, count) - 1) / PAGE_ROWS);
    this.#wanted = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    if (!this.#asking) void this.#load();
  }

  async #load(): Promise<void> {
    this.#asking = true;
    for (let page = this.#next(); page !== undefined && !this.failed; page = this.#next()) {
      const answer = await this.ask(page * PAGE_ROWS, PAGE_ROWS);
      if (answer) this.#take(page, answer);
      else this.failed = true;
      this.changed();
    }
    this.#asking = false;
  }

  #next(): number | undefined {
    return this.#wanted.find((page) => !this.#pages.has(page));
  }

  #take(page: number, { columns, rows, total }: TablePage): void {
    this.shape = { columns, total };
    this.#pages.set(page, rows);
    for (const old of this.#pages.keys()) {
      if (this.#pages.size <= HELD) return;
      if (!this.#wanted.includes(old)) this.#pages.delete(old);
    }
  }
}

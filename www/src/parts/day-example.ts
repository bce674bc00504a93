// A day that can be read two ways, as it stands in a file.

import type { DayOrder, IsoDate, TablePage } from "../../../src/web/types";

export interface DayExample {
  /** As the file writes it, with slashes: `04/05/2026`. */
  written: string;
  dayFirst: IsoDate;
  monthFirst: IsoDate;
}

/** Where a file has no such day among its first rows. */
export const PLAIN_EXAMPLE: DayExample = {
  written: "04/05/2026",
  dayFirst: "2026-05-04",
  monthFirst: "2026-04-05",
};

/** The first day of the rows that could be read two ways; `order` is how they were read. */
export function dayExample({ columns, rows }: TablePage, order: DayOrder): DayExample | null {
  const places = columns.flatMap(({ kind }, i) => (kind === "day" || kind === "time" ? [i] : []));
  const days = rows.flatMap(({ cells }) => places.map((i) => cells[i] ?? ""));
  for (const text of days) {
    const [, year = "", month = "", date = ""] = /^(\d{4})-(\d\d)-(\d\d)/.exec(text) ?? [];
    if (year === "" || month === date || Number(date) > 12) continue;
    const [first, second] = order === "month-day-year" ? [month, date] : [date, month];
    return {
      written: `${first}/${second}/${year}`,
      dayFirst: `${year}-${second}-${first}`,
      monthFirst: `${year}-${first}-${second}`,
    };
  }
  return null;
}

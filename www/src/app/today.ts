// The page's clock. The engine has none: it is told the day with every call.

import type { IsoDate } from "../../../src/web/types";

/** The reader's own date, not the one in Greenwich. */
export function today(now = new Date()): IsoDate {
  const month = String(now.getMonth() + 1).padStart(2, "0");
  const dayOfMonth = String(now.getDate()).padStart(2, "0");
  return `${now.getFullYear()}-${month}-${dayOfMonth}`;
}

/** Whole days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

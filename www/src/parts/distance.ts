// How far a day is from today, in words. No DOM.

import type { IsoDate } from "../../../src/web/types";
import { daysBetween, today } from "../app/today";
import { t } from "../i18n";

/** Further away, a count of days says less than the date itself. */
const FAR_DAYS = 365;

/** `in 9 days`; null for a day that is more than a year away. */
export function distance(date: IsoDate, from: IsoDate = today()): string | null {
  const days = daysBetween(from, date);
  if (Math.abs(days) > FAR_DAYS) return null;
  if (days === 0) return t("date.today");
  return days > 0 ? t("date.inDays", { n: days }) : t("date.daysAgo", { n: -days });
}

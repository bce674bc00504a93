// A stretch of time in words.

import type { UsualClock } from "../../../src/web/types";
import { t } from "../i18n";

const LONGEST_IN_HOURS = 72;

/** `72 hours`, `17 days`: hours where Amazon itself counts in hours. */
export function stretchOfDays(days: number): string {
  const hours = Math.round(days * 24);
  const inHours = hours <= LONGEST_IN_HOURS || hours % 24 !== 0;
  return inHours ? t("date.hours", { n: hours }) : t("date.days", { n: days });
}

export function stretch(clock: UsualClock["stretch"]): string {
  if ("hours" in clock) return t("date.hours", { n: clock.hours });
  if ("days" in clock) return t("date.days", { n: clock.days });
  return t("date.businessDays", { n: clock["business-days"] });
}

// What the files cannot tell about a metric, in words.

import type { Gap } from "../../../src/web/types";
import { day, t, word } from "../i18n";
import "../i18n/metric.en";

export function gapText({ code, report, from, to, count }: Gap): string {
  if (code === "window-not-covered" && from && to) {
    return t("gap.window-not-coveredDates", { from: day(from), to: day(to) });
  }
  return word("gap", code, { report, n: count ?? 0 });
}

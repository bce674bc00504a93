// What the files cannot tell about a metric, and where to download what would.

import { html, nothing } from "lit";
import type { Gap } from "../../../src/web/types";
import { day, maybe, t, word } from "../i18n";
import "../i18n/metric.en";

/** Codes that are not about a report which is missing. */
const NO_DOWNLOAD: readonly Gap["code"][] = [
  "no-orders-in-window",
  "not-in-account-health",
  "channel-unknown",
  "unclear",
  "day-unknown",
];

export function gapText({ code, report, from, to, count }: Gap): string {
  if (code === "window-not-covered" && from && to) {
    return t("gap.window-not-coveredDates", { from: day(from), to: day(to) });
  }
  return word("gap", code, { report, n: count ?? 0 });
}

/** The same, with the way to the download below it. */
export function gapLines(gap: Gap) {
  const where = NO_DOWNLOAD.includes(gap.code) ? null : maybe(`report.${gap.kind}.where`);
  return html`<p>${gapText(gap)}</p>
    ${where ? html`<p class="soft small">${t("gap.where", { where })}</p>` : nothing}`;
}

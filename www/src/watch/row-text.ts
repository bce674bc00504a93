// What a watched row says in words. No DOM.

import type { Alert, WatchedRow, WatchReport } from "../../../src/web/types";
import { number, percent, t, word } from "../i18n";
import "../i18n/watch.en";

export function rowName({
  metric,
  channel,
  title,
}: Pick<WatchedRow, "metric" | "title"> & Partial<WatchedRow>): string {
  if (!metric) return title;
  const name = word("metric", metric);
  return channel ? `${name} · ${t(`watch.channel.${channel}`)}` : name;
}

/** The value as it is read: `0.52%`, `3`. */
export function amount({ unit }: Pick<WatchedRow, "unit">, value: number): string {
  return unit === "basis-points" ? percent(value) : number(value);
}

/** `0.52% (3 of 580). Amazon's limit is 1%.` */
export function rowFigure(row: WatchedRow): string {
  const parts: string[] = [];
  if (row.value !== null) {
    const value = amount(row, row.value);
    parts.push(
      row.of === null
        ? t("watch.value", { value })
        : t("watch.valueOf", { value, cases: row.cases, of: row.of }),
    );
  }
  if (row.limit !== null) parts.push(t("watch.limit", { limit: amount(row, row.limit) }));
  return parts.join(" ");
}

/** Why it is told: the reasons that say most, and the day on which the limit is reached. */
export function rowWhy({ why, ahead, maturing }: WatchedRow): string[] {
  const told = why.map((reason) => word("watch.why", reason));
  if (ahead?.verdict === "turns-missed" && ahead.inDays !== null)
    told.push(t("watch.ahead", { n: ahead.inDays }));
  if (maturing) told.push(t("watch.maturing", { n: maturing.orders }));
  return told;
}

/** The rows of an alert that are told today. */
export function rowsOf(report: WatchReport, { rows }: Alert): WatchedRow[] {
  return rows.flatMap((key) => report.rows.find((row) => row.key === key) ?? []);
}

/** `Order Defect Rate and 2 more` */
export function alertName(report: WatchReport, alert: Alert): string {
  const [first, ...others] = rowsOf(report, alert).map(rowName);
  if (first === undefined) return t("watch.notToldNow");
  return others.length === 0 ? first : t("watch.andMore", { first, n: others.length });
}

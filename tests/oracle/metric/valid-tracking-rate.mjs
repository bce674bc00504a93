// Valid Tracking Rate, section 5: packages with valid tracking, by the day their delivery was promised
// for, for each category. An `X` marks the one that fails.

import { fromIso } from "../calendar.mjs";
import { isYes, ownRows } from "./entry.mjs";

function isValid(row) {
  return row["valid tracking"] === undefined ? !isYes(row["no valid tracking"]) : isYes(row["valid tracking"]);
}

/** Lists that share a key, in the order of their first row. */
function grouped(list, keyOf) {
  const groups = new Map();
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups.values()];
}

/**
 * The rows of each package: those with its tracking number. No number is no package to share, and one
 * that was not scanned is no sign that two orders went together.
 */
function packages(rows) {
  return grouped(rows, (row) => row["tracking id"]).flatMap((same) => {
    if (same[0]["tracking id"] === "") return same.map((row) => [row]);
    const failed = new Set(same.filter((row) => !isValid(row)).map((row) => row["order id"]));
    const apart = grouped(same.filter((row) => failed.has(row["order id"])), (row) => row["order id"]);
    const together = same.filter((row) => !failed.has(row["order id"]));
    return together.length > 0 ? [together, ...apart] : apart;
  });
}

/** A package is of its first promised day, and in every category of its goods. */
function entry(rows) {
  const days = rows.map((row) => fromIso(row["promised delivery date"])).filter((day) => day !== null);
  return {
    id: rows[0]["order id"],
    day: days.length > 0 ? Math.min(...days) : null,
    verdict: rows.every(isValid) ? null : "counts",
    categories: [...new Set(rows.map((row) => row["product category"]))],
  };
}

function look(facts) {
  const rows = ownRows(facts, "vtr-report");
  return rows && { entries: packages(rows).map(entry) };
}

export default { ids: ["valid-tracking-rate"], right: true, byCategory: true, look };

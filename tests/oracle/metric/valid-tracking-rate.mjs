// Valid Tracking Rate, section 5: packages with valid tracking, by the day their delivery was promised
// for, for each category. An `X` marks the one that fails.

import { fromIso } from "../calendar.mjs";
import { isYes, ownRows } from "./entry.mjs";

function isValid(row) {
  return row["valid tracking"] === undefined ? !isYes(row["no valid tracking"]) : isYes(row["valid tracking"]);
}

function look(facts) {
  const entries = ownRows(facts, "vtr-report")?.map((row) => ({
    id: row["order id"],
    day: fromIso(row["promised delivery date"]),
    verdict: isValid(row) ? null : "counts",
    category: row["product category"],
  }));
  return entries ? { entries } : null;
}

export default { ids: ["valid-tracking-rate"], right: true, byCategory: true, look };

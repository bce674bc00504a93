// On-Time Delivery Rate, section 6: tracked units delivered on or before the promise without its
// extension, by the day of that promise.

import { fromIso } from "../calendar.mjs";
import { isNo, ownRows } from "./entry.mjs";

/**
 * A late unit does not count where it is protected. Amazon's "not late" says so, unless it only
 * means that the extended promise was kept.
 */
function verdict(row) {
  const delivered = fromIso(row["actual delivery date"]);
  if (delivered === null) return isNo(row["late flag"]) ? null : "counts";
  if (delivered <= fromIso(row["promised delivery date"])) return null;
  const withinExtension = delivered <= fromIso(row["promised delivery date with extension"]);
  return isNo(row["late flag"]) && !withinExtension ? null : "counts";
}

/** All tracked units; in the UK only those with a delivery scan. */
function look(facts, { store }) {
  const rows = ownRows(facts, "otdr-report");
  if (rows === null) return null;
  const entries = rows
    .filter((row) => row["tracking id"] !== "" && (store !== "amazon.co.uk" || row["actual delivery date"] !== ""))
    .map((row) => ({ id: row["order id"], day: fromIso(row["promised delivery date"]), verdict: verdict(row) }));
  return { entries };
}

export default { ids: ["on-time-delivery-rate"], right: true, look };

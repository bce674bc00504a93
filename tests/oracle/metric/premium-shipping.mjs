// Premium Shipping, section 8: what the marks of its report say, by the day the delivery was promised
// for. What the seller cancelled has nothing to deliver.

import { fromIso } from "../calendar.mjs";
import { isYes, ownRows } from "./entry.mjs";

const MARKS = ["late delivery", "seller cancelled", "invalid tracking"];

function premium(id, mark, shape) {
  const look = (facts) => {
    const rows = ownRows(facts, "premium-shipping-report");
    if (rows === null || !rows.some((row) => !MARKS.some((name) => isYes(row[name])))) return null;
    const entries = rows
      .filter((row) => mark === "seller cancelled" || !isYes(row["seller cancelled"]))
      .map((row) => ({
        id: row["order id"],
        day: fromIso(row["promised delivery date"]),
        verdict: isYes(row[mark]) ? "counts" : null,
      }));
    return { entries };
  };
  return { ids: [id], byOrder: true, look, ...shape };
}

export const onTime = premium("premium-on-time-rate", "late delivery", { right: true });
export const tracking = premium("premium-tracking-rate", "invalid tracking", { right: true });
export const cancelled = premium("premium-cancel-rate", "seller cancelled", {});

// Invoice Defect Rate, section 7: business orders with a missing or late invoice, by the day they were
// placed.

import { fromIso } from "../calendar.mjs";
import { outOf, placed } from "./entry.mjs";

/** The download has the day, or only that of the shipment. */
function dayOf(facts, row) {
  return fromIso(row["order date"] ?? "") ?? facts.orders?.get(row["order id"])?.day ?? null;
}

function look(facts) {
  const entries = facts.rows.get("idr-report")?.map((row) => ({
    id: row["order id"],
    day: dayOf(facts, row),
    verdict: /missing|late/i.test(row["invoice defect type"] ?? row["defect type"]) ? "counts" : null,
  }));
  return entries ? outOf(entries, facts.orders && placed(facts, (order) => order.business)) : null;
}

export default { ids: ["invoice-defect-rate"], byOrder: true, look };

// Invoice Defect Rate, section 7: business orders with a missing or late invoice.

import { fromIso } from "../calendar.mjs";
import { outOf } from "./entry.mjs";

function look(facts) {
  const entries = facts.rows.get("idr-report")?.map((row) => ({
    id: row["order id"],
    day: fromIso(row["order date"]),
    verdict: /missing|late/i.test(row["invoice defect type"]) ? "counts" : null,
  }));
  return entries ? outOf(entries, null) : null;
}

export default { ids: ["invoice-defect-rate"], byOrder: true, look };

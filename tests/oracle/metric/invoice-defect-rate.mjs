// Invoice Defect Rate, section 7: business orders with a missing or late invoice, by the day they were
// placed.

import { fromIso } from "../calendar.mjs";
import { outOf, placed } from "./entry.mjs";

const verdict = (row) => (/missing|late/i.test(row["invoice defect type"] ?? row["defect type"]) ? "counts" : null);

/** The download has the day, or only that of the shipment. */
function look(facts) {
  const rows = facts.rows.get("idr-report");
  if (rows === undefined) return null;
  const dayInOrders = (row) => facts.orders?.get(row["order id"])?.day ?? null;
  const entries = (dayOf) => rows.map((row) => ({ id: row["order id"], day: dayOf(row), verdict: verdict(row) }));
  const seen = outOf(
    entries((row) => fromIso(row["order date"] ?? "") ?? dayInOrders(row)),
    facts.orders && placed(facts, (order) => order.business),
  );
  // What is counted out of the orders file is on that file's day.
  return seen?.whole ? { ...seen, entries: entries((row) => dayInOrders(row) ?? fromIso(row["order date"] ?? "")) } : seen;
}

export default { ids: ["invoice-defect-rate"], byOrder: true, look };

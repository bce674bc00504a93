// Late Shipment Rate, section 3: orders confirmed after the expected ship date, by that date.

import { fromIso } from "../calendar.mjs";
import { outOf, ownRows, placedOrders } from "./entry.mjs";

/** Both days as the file prints them: the store's own days. */
function verdict(shipBy, confirmed, now) {
  if (confirmed !== null) return confirmed > shipBy ? "counts" : null;
  return shipBy < now ? "open" : null;
}

function look(facts, { now }) {
  const entries = ownRows(facts, "lsr-report")?.map((row) => {
    const shipBy = fromIso(row["ship by date"]);
    return { id: row["order id"], day: shipBy, verdict: verdict(shipBy, fromIso(row["ship confirmation date"]), now) };
  });
  return entries ? outOf(entries, facts.orders && placedOrders(facts, "mfn")) : null;
}

export default { ids: ["late-shipment-rate", "late-shipment-rate-ten-days"], byOrder: true, look };

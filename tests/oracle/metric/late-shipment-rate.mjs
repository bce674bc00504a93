// Late Shipment Rate, section 3: orders confirmed after the expected ship date, by that date.

import { fromIso } from "../calendar.mjs";
import { outOf, ownRows, placedOrders } from "./entry.mjs";

/** Both days as the file prints them: the store's own days. */
function verdict(shipBy, confirmed, now) {
  if (confirmed !== null) return confirmed > shipBy ? "counts" : null;
  return shipBy < now ? "open" : null;
}

/** Without the download only what waits past its day is known, and what was confirmed late is not. */
function waiting(facts, now) {
  const rows = facts.rows.get("unshipped-orders");
  if (rows === undefined || facts.orders === null) return null;
  const entries = rows
    .map((row) => ({ id: row["order-id"], day: fromIso(row["promise-date"]) }))
    .filter(({ id, day }) => day < now && facts.orders.get(id)?.channel !== "afn")
    .map((entry) => ({ ...entry, verdict: "open" }));
  return { entries, whole: placedOrders(facts, "mfn"), lowerBound: true };
}

function look(facts, { now }) {
  const rows = ownRows(facts, "lsr-report");
  if (rows === null) return waiting(facts, now);
  const entries = rows.map((row) => {
    const shipBy = fromIso(row["ship by date"]);
    return { id: row["order id"], day: shipBy, verdict: verdict(shipBy, fromIso(row["ship confirmation date"]), now) };
  });
  return outOf(entries, facts.orders && placedOrders(facts, "mfn"));
}

export default { ids: ["late-shipment-rate", "late-shipment-rate-ten-days"], byOrder: true, look };

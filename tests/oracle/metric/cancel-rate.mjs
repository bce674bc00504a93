// Cancel rate, section 4: orders that the seller cancelled, or Amazon for want of a confirmation, out
// of the seller-fulfilled orders placed. All Orders alone does not say who cancelled.

import { isYes, ownRows, placedOrders } from "./entry.mjs";

function verdict(row) {
  if (isYes(row["buyer requested cancellation"])) return null;
  if (isYes(row["seller cancelled"])) return "counts";
  const by = row["cancelled by"]?.toLowerCase() ?? "";
  if (by === "seller" || by === "amazon") return "counts";
  return by === "buyer" ? null : "open";
}

function look(facts) {
  const rows = ownRows(facts, "cancellation-report");
  if (rows === null || facts.orders === null) return null;
  return { entries: placedOrders(facts, "mfn", new Map(rows.map((row) => [row["order id"], verdict(row)]))) };
}

/** Thirty days are counted in India alone. */
export default { ids: ["cancel-rate", "cancel-rate-thirty-days"], byOrder: true, look };

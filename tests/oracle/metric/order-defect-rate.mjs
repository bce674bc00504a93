// Order Defect Rate, section 2: orders with one or more of negative feedback, a claim that counts and
// a service chargeback, out of all orders of the channel, each on the day it was placed.

import { byImpact, isYes, placedOrders } from "./entry.mjs";

/** The table of outcomes: withdrawn, denied and paid by Amazon do not count, under review does. */
function claim(row) {
  const status = row.status.toLowerCase();
  if (/appeal/.test(status)) return byImpact(row, "open");
  if (/withdrawn|denied|not granted|amazon funded/.test(status)) return byImpact(row, null);
  return byImpact(row, /seller funded|refunded by seller|under review/.test(status) ? "counts" : "open");
}

/** Fraud is Amazon's own, service the seller's; without a word on it the rate is a range. */
function chargeback(row) {
  const reason = row["chargeback reason"].toLowerCase();
  if (/fraud/.test(reason)) return byImpact(row, null);
  return byImpact(row, /not received|not as described|refund/.test(reason) ? "counts" : "open");
}

/** One and two stars are negative. */
const feedback = (row) => (Number(row.rating) <= 2 ? "counts" : null);
const listed = (row) => ([row["negative feedback"], row["a-to-z claims"], row.chargeback].some(isYes) ? "counts" : null);

const SOURCES = [
  ["seller-feedback", feedback],
  ["atoz-claims", claim],
  ["chargebacks", chargeback],
  ["odr-report", listed],
];

function look(facts, { channel }) {
  if (facts.orders === null) return null;
  const verdicts = new Map();
  for (const [kind, verdictOf] of SOURCES) {
    for (const row of facts.rows.get(kind) ?? []) {
      const id = row["order id"];
      const verdict = verdictOf(row);
      if (verdict !== null && verdicts.get(id) !== "counts") verdicts.set(id, verdict);
    }
  }
  const told = SOURCES.some(([kind]) => facts.rows.has(kind));
  return told ? { entries: placedOrders(facts, channel, verdicts) } : null;
}

export default { ids: ["order-defect-rate"], channels: ["mfn", "afn"], byOrder: true, look };

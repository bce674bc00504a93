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
const marked = (column) => (row) => (isYes(row[column]) ? "counts" : null);
/** A claim on a return, of which no file has the outcome. */
const claimed = (row) => (isYes(row["a-to-z claim"]) ? "open" : null);

/** The three defects, and the files that tell of each: the last only where none of the others is there. */
const DEFECTS = [
  { id: "negative-feedback", from: [["seller-feedback", feedback], ["odr-report", marked("negative feedback")]] },
  {
    id: "a-to-z-claims",
    from: [["atoz-claims", claim], ["odr-report", marked("a-to-z claims")]],
    otherwise: ["mfn-returns", claimed],
  },
  { id: "chargebacks", from: [["chargebacks", chargeback], ["odr-report", marked("chargeback")]] },
];

/** Of one defect: the orders with it, and whether the files can be relied on to have them all. */
function ordersWith({ id, from, otherwise }, facts) {
  const told = from.filter(([kind]) => facts.rows.has(kind));
  const verdicts = new Map();
  for (const [kind, verdictOf] of told.length === 0 && otherwise ? [otherwise] : told) {
    for (const row of facts.rows.get(kind) ?? []) {
      const verdict = verdictOf(row);
      if (verdict !== null && verdicts.get(row["order id"]) !== "counts") verdicts.set(row["order id"], verdict);
    }
  }
  return { id, isTold: told.length > 0, verdicts };
}

function look(facts, { channel }) {
  if (facts.orders === null) return null;
  const defects = DEFECTS.map((defect) => ordersWith(defect, facts));
  if (!defects.some(({ isTold, verdicts }) => isTold || verdicts.size > 0)) return null;
  const entries = placedOrders(facts, channel).map((order) => {
    const verdicts = defects.map((defect) => defect.verdicts.get(order.id) ?? null);
    const verdict = verdicts.includes("counts") ? "counts" : verdicts.includes("open") ? "open" : null;
    return { ...order, verdict, components: defects.filter((_, place) => verdicts[place] === "counts").map(({ id }) => id) };
  });
  const components = defects.map(({ id, isTold }) => ({ id, isTold }));
  return { entries, components, lowerBound: !components.every(({ isTold }) => isTold) };
}

export default { ids: ["order-defect-rate"], channels: ["mfn", "afn"], byOrder: true, look };

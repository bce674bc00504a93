// Every metric of `domain/metrics.md` section 1, counted anew from the files.
//
// Written from that text and from nothing of the engine. A metric looks at entries: one for each
// order, package, piece or message, on the day that puts it into a window, with what is wrong with
// it. `counts` is against the seller, `open` is not told by the files.

import { columnDay, fromIso, momentOf, utcDay } from "./calendar.mjs";
import { channelOf } from "./facts.mjs";
import { windowOf } from "./windows.mjs";

const DAY = 86_400_000;
const isYes = (word) => /^(yes|y|x|true)$/i.test(word ?? "");
const isNo = (word) => /^(no|n|false)$/i.test(word ?? "");

// ---- order defect rate: section 2 --------------------------------------------------------------

/** The table of outcomes: what is withdrawn, denied or paid by Amazon does not count. */
function claimVerdict(row) {
  if (isYes(row["odr impact"])) return "counts";
  if (isNo(row["odr impact"])) return null;
  const status = row.status.toLowerCase();
  if (/appeal/.test(status)) return "open";
  if (/withdrawn|denied|not granted|amazon funded/.test(status)) return null;
  if (/seller funded|refunded by seller|under review/.test(status)) return "counts";
  return "open";
}

/** Fraud is Amazon's own, service the seller's; without a word on it the rate is a range. */
function chargebackVerdict(row) {
  if (isYes(row["odr impact"])) return "counts";
  if (isNo(row["odr impact"])) return null;
  const reason = row["chargeback reason"].toLowerCase();
  if (/fraud/.test(reason)) return null;
  return /not received|not as described|refund/.test(reason) ? "counts" : "open";
}

function orderDefects(facts, channel) {
  if (facts.orders === null) return null;
  const verdicts = new Map();
  const add = (id, verdict) => {
    if (verdict !== null && verdicts.get(id) !== "counts") verdicts.set(id, verdict);
  };
  const rows = (kind) => facts.rows.get(kind) ?? [];
  for (const row of rows("seller-feedback")) add(row["order id"], Number(row.rating) <= 2 ? "counts" : null);
  for (const row of rows("atoz-claims")) add(row["order id"], claimVerdict(row));
  for (const row of rows("chargebacks")) add(row["order id"], chargebackVerdict(row));
  for (const row of rows("odr-report")) {
    const marks = [row["negative feedback"], row["a-to-z claims"], row.chargeback];
    add(row["order id"], marks.some(isYes) ? "counts" : null);
  }
  return [...facts.orders.values()]
    .filter((order) => order.channel === channel)
    .map(({ id, day, store }) => ({ id, day, store, verdict: verdicts.get(id) ?? null }));
}

// ---- shipping: sections 3 to 6 -----------------------------------------------------------------

/** Orders of the files' seller-fulfilled ones, or those that a download names alone. */
function isOwn(facts, id) {
  const order = facts.orders?.get(id);
  return order === undefined || order.channel === "mfn";
}

/** Entries of the seller's own orders on the day they were placed, with what a download says of some. */
function ofOwnOrders(facts, verdicts) {
  if (facts.orders === null) return null;
  return [...facts.orders.values()]
    .filter((order) => order.channel === "mfn")
    .map(({ id, day, store }) => ({ id, day, store, verdict: verdicts.get(id) ?? null }));
}

/** Late is a confirmation after the expected ship date, both as the file prints them. */
function lateShipments(facts, _, today) {
  const rows = facts.rows.get("lsr-report");
  if (rows === undefined) return null;
  return rows
    .filter((row) => isOwn(facts, row["order id"]))
    .map((row) => {
      const shipBy = fromIso(row["ship by date"]);
      const confirmed = fromIso(row["ship confirmation date"]);
      const unconfirmed = shipBy < today ? "open" : null;
      const verdict = confirmed === null ? unconfirmed : confirmed > shipBy ? "counts" : null;
      return { id: row["order id"], day: shipBy, verdict };
    });
}

/** Counted: by the seller, or by Amazon for a missing confirmation. Not: at the buyer's request. */
function cancelVerdict(row) {
  if (isYes(row["buyer requested cancellation"])) return null;
  if (isYes(row["seller cancelled"])) return "counts";
  const by = row["cancelled by"]?.toLowerCase() ?? "";
  if (by === "seller" || by === "amazon") return "counts";
  return by === "buyer" ? null : "open";
}
function cancellations(facts) {
  const rows = facts.rows.get("cancellation-report");
  if (rows === undefined) return null;
  return ofOwnOrders(facts, new Map(rows.map((row) => [row["order id"], cancelVerdict(row)])));
}

/** Packages by the day their delivery was promised for; an `X` marks the one that fails. */
function packages(facts) {
  const rows = facts.rows.get("vtr-report");
  return rows?.map((row) => {
    const valid = row["valid tracking"] === undefined ? !isYes(row["no valid tracking"]) : isYes(row["valid tracking"]);
    return { id: row["order id"], day: fromIso(row["promised delivery date"]), verdict: valid ? null : "counts", category: row["product category"] };
  }) ?? null;
}

/** Tracked and delivered pieces, against the promise without its extension. */
function deliveries(facts) {
  const rows = facts.rows.get("otdr-report");
  if (rows === undefined) return null;
  return rows
    .filter((row) => row["tracking id"] !== "" && row["actual delivery date"] !== "")
    .map((row) => {
      const promised = fromIso(row["promised delivery date"]);
      const late = fromIso(row["actual delivery date"]) > promised;
      return { id: row["order id"], day: promised, verdict: late ? "counts" : null };
    });
}

// ---- invoices, premium shipping, returns, messages: sections 7, 8, 13 --------------------------

function invoices(facts) {
  const rows = facts.rows.get("idr-report");
  return rows?.map((row) => ({
    id: row["order id"],
    day: fromIso(row["order date"]),
    verdict: /missing|late/i.test(row["invoice defect type"]) ? "counts" : null,
  })) ?? null;
}

/** Premium orders by the day their delivery was promised for; what was cancelled has nothing to deliver. */
function premium(mark, cancelledToo) {
  return (facts) => {
    const rows = facts.rows.get("premium-shipping-report");
    return rows
      ?.filter((row) => cancelledToo || !isYes(row["seller cancelled"]))
      .map((row) => ({
        id: row["order id"],
        day: fromIso(row["promised delivery date"]),
        verdict: isYes(row[mark]) ? "counts" : null,
      })) ?? null;
  };
}

/** Requests within the policy that were rejected; the other parts are in no file. */
function returns(facts) {
  const rows = facts.rows.get("mfn-returns");
  const requests = new Map();
  for (const row of rows ?? []) {
    const rejected = /reject|den(y|ied)/i.test(row["return request status"]);
    const verdict = !rejected || isNo(row["in policy"]) ? null : isYes(row["in policy"]) ? "counts" : "open";
    const id = row["order id"];
    requests.set(`${id} ${row["amazon rma id"]}`, { id, day: columnDay(row["return request date"]), verdict });
  }
  return rows === undefined ? null : [...requests.values()];
}

/** Messages that need an answer, by the day they came: 24 hours, weekends and holidays counted. */
function messages(facts, _, today) {
  const rows = facts.rows.get("buyer-messages");
  if (rows === undefined) return null;
  return rows
    .filter((row) => !isYes(row["no response needed"]))
    .flatMap((row) => {
      const received = momentOf(row["received at"]);
      const answered = row["answered at"] === "" ? null : momentOf(row["answered at"]);
      // What still may be answered in time is not among them.
      if (answered === null && received + DAY >= today * DAY) return [];
      const late = answered === null || answered - received > DAY;
      return [{ id: row["order id"], day: utcDay(row["received at"]), verdict: late ? "counts" : null }];
    });
}

// ---- all of them -------------------------------------------------------------------------------

/** Metrics by the engine's names; `right`: the numerator is what went right. */
const METRICS = [
  { id: "order-defect-rate", channel: "mfn", entries: orderDefects },
  { id: "order-defect-rate", channel: "afn", entries: orderDefects },
  { id: "late-shipment-rate", entries: lateShipments },
  { id: "late-shipment-rate-ten-days", entries: lateShipments },
  { id: "cancel-rate", entries: cancellations },
  { id: "cancel-rate-thirty-days", entries: cancellations, stores: ["amazon.in"] },
  { id: "valid-tracking-rate", entries: packages, right: true },
  { id: "on-time-delivery-rate", entries: deliveries, right: true },
  { id: "invoice-defect-rate", entries: invoices },
  { id: "premium-on-time-rate", entries: premium("late delivery", false), right: true },
  { id: "premium-tracking-rate", entries: premium("invalid tracking", false), right: true },
  { id: "premium-cancel-rate", entries: premium("seller cancelled", true) },
  { id: "return-dissatisfaction-rate", entries: returns },
  { id: "late-response-rate", entries: messages },
  { id: "late-response-rate-seven-days", entries: messages },
  { id: "late-response-rate-ninety-days", entries: messages },
];

/** An order counts once, however many entries it has; packages, pieces and messages each count. */
const BY_ORDER = /^(order-defect|late-shipment|cancel|invoice|premium)/;

function distinct(entries) {
  const orders = new Map();
  for (const entry of entries) {
    const other = orders.get(entry.id);
    const rank = (verdict) => ["counts", "open", null].indexOf(verdict);
    if (other === undefined || rank(entry.verdict) < rank(other.verdict)) orders.set(entry.id, entry);
  }
  return [...orders.values()];
}

function share(entries, right) {
  const sum = (...verdicts) => entries.filter((entry) => verdicts.includes(entry.verdict)).length;
  const denominator = entries.length;
  return right
    ? { numerator: sum(null), numeratorMost: sum(null, "open"), denominator }
    : { numerator: sum("counts"), numeratorMost: sum("counts", "open"), denominator };
}

function categories(entries, right) {
  const names = [...new Set(entries.map((entry) => entry.category))].sort();
  return names.map((category) => ({ category, ...share(entries.filter((entry) => entry.category === category), right) }));
}

const ids = (entries, verdict) => [...new Set(entries.filter((entry) => entry.verdict === verdict).map((entry) => entry.id))].sort();

/**
 * The metrics of the files for a store (null is every store) on a day: the window, what counts of
 * how many, and the orders behind it. `value` is null where no file tells.
 */
export function recompute(facts, { today, store }) {
  const now = fromIso(today);
  const asked = METRICS.filter((metric) => metric.stores === undefined || metric.stores.includes(store));
  return asked.map(({ id, channel = null, entries, right = false }) => {
    const window = windowOf(id, store, now);
    const inWindow = (entry) =>
      entry.day !== null && entry.day >= window.from && entry.day <= window.to && (store === null || (entry.store ?? store) === store);
    const all = entries(facts, channel, now)?.filter(inWindow) ?? null;
    if (all === null) return { id, channel, window, value: null };
    const counted = BY_ORDER.test(id) ? distinct(all) : all;
    const value = { ...share(counted, right), counts: ids(counted, "counts"), open: ids(counted, "open") };
    if (id === "valid-tracking-rate") value.categories = categories(counted, right);
    return { id, channel, window, value };
  });
}

export { channelOf };

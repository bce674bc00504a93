// Every metric of `domain/metrics.md` section 1, counted anew from the files. Written from that text
// and from nothing of the engine.

import { reported } from "./account-health.mjs";
import { fromIso, weekday } from "./calendar.mjs";
import cancelRate from "./metric/cancel-rate.mjs";
import invoiceDefectRate from "./metric/invoice-defect-rate.mjs";
import lateResponseRate from "./metric/late-response-rate.mjs";
import lateShipmentRate from "./metric/late-shipment-rate.mjs";
import onTimeDeliveryRate from "./metric/on-time-delivery-rate.mjs";
import orderDefectRate from "./metric/order-defect-rate.mjs";
import * as premiumShipping from "./metric/premium-shipping.mjs";
import returnDissatisfactionRate from "./metric/return-dissatisfaction-rate.mjs";
import validTrackingRate from "./metric/valid-tracking-rate.mjs";
import { targetOf, windowOf } from "./policy.mjs";

/** `right`: the numerator is what went right. `byOrder`: an order counts once, whatever its entries. */
const METRICS = [
  orderDefectRate,
  lateShipmentRate,
  cancelRate,
  validTrackingRate,
  onTimeDeliveryRate,
  invoiceDefectRate,
  premiumShipping.onTime,
  premiumShipping.tracking,
  premiumShipping.cancelled,
  returnDissatisfactionRate,
  lateResponseRate,
];

const RANK = ["counts", "open", null];

/** One entry for each order, the worst of it. */
function once(entries) {
  const orders = new Map();
  for (const entry of entries) {
    const other = orders.get(entry.id);
    if (other === undefined || RANK.indexOf(entry.verdict) < RANK.indexOf(other.verdict)) orders.set(entry.id, entry);
  }
  return [...orders.values()];
}

function sums(entries, whole, right) {
  const number = (...verdicts) => entries.filter((entry) => verdicts.includes(entry.verdict)).length;
  const [numerator, numeratorMost] = right
    ? [number(null), number(null, "open")]
    : [number("counts"), number("counts", "open")];
  return { numerator, numeratorMost, denominator: whole.length };
}

function categories(entries, right) {
  const names = [...new Set(entries.flatMap((entry) => entry.categories))].sort();
  return names.map((category) => {
    const those = entries.filter((entry) => entry.categories.includes(category));
    const { numerator, denominator } = sums(those, those, right);
    return { category, numerator, denominator };
  });
}

/** The orders of entries with that verdict; a message before a sale has none. */
function orderIds(entries, verdict) {
  const those = entries.filter((entry) => entry.verdict === verdict && entry.id !== "");
  return [...new Set(those.map((entry) => entry.id))].sort();
}

/** How many orders have each part of the metric; null where no file tells. */
function componentsOf(entries, components) {
  const number = (id) => entries.filter((entry) => entry.components.includes(id)).length;
  return components.map(({ id, isTold }) => ({ id, count: isTold ? number(id) : null }));
}

/** The entries of those days and that store; each order once where the metric counts orders. */
function within(metric, entries, { from, to }, store) {
  const isIn = ({ day, store: own }) => day !== null && day >= from && day <= to && (store === null || (own ?? store) === store);
  const inWindow = entries.filter(isIn);
  return metric.byOrder ? once(inWindow) : inWindow;
}

/** The value of a window: what counts of how many, and the orders behind it. */
function valueOf(metric, { entries, whole, components = null, lowerBound = false }, window, store) {
  const seen = within(metric, entries, window, store);
  const value = {
    ...sums(seen, whole ? within(metric, whole, window, store) : seen, metric.right),
    counts: orderIds(seen, "counts"),
    open: orderIds(seen, "open"),
    lowerBound,
  };
  if (components) value.components = componentsOf(seen, components);
  return metric.byCategory ? { ...value, categories: categories(seen, metric.right) } : value;
}

/**
 * The metrics of the files for a store (null is every store) on a day. `value` is null where no file
 * tells it. The window is that of Amazon's own figure where there is one (section 0, rule 1). What was
 * in time and what was not is told as it is known on `knownOn`. `wanted` is one metric alone.
 */
export function recompute(facts, { today, store, knownOn = today }, wanted = null) {
  const now = fromIso(today);
  const own = reported(facts, store);
  return METRICS.flatMap((metric) =>
    metric.ids.filter((id) => wanted === null || id === wanted).flatMap((id) => {
      const usual = windowOf(id, store, now);
      if (usual === null) return [];
      return (metric.channels ?? [null]).map((channel) => {
        const amazon = own.find((one) => one.id === id && one.channel === channel) ?? null;
        const window = amazon?.window ?? usual;
        const target = amazon?.target ?? targetOf(id, store, now);
        const looked = metric.look(facts, { channel, store, now: fromIso(knownOn) });
        const value = looked && valueOf(metric, looked, window, store);
        return { id, channel, right: metric.right ?? false, window, amazon, target, value };
      });
    }),
  );
}

/**
 * Everything that a metric looked at in a store, whatever the window: its entries, and what the rate
 * is out of. Null where no file tells it.
 */
export function everythingOf(facts, { today, store }, { id, channel }) {
  const metric = METRICS.find(({ ids }) => ids.includes(id));
  const looked = metric.look(facts, { channel, store, now: fromIso(today) });
  if (looked === null) return null;
  const ever = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  const entries = within(metric, looked.entries, ever, store);
  return { entries, whole: looked.whole ? within(metric, looked.whole, ever, store) : entries };
}

/** What an order of the orders file is by each dimension; a weekday is 1 (Monday) to 7. */
const TRAITS = {
  sku: (order) => [...order.sku],
  asin: (order) => [...order.asin],
  store: (order) => [order.store],
  weekday: (order) => [String(weekday(order.day) || 7)],
};

/** The Order Defect Rate's window by a dimension: `[value, orders with a defect, orders]` for each value, sorted. */
export function breakDown(facts, options, { id, channel, dimension }) {
  const { window, value } = recompute(facts, options, id).find((one) => one.id === id && one.channel === channel);
  const shares = new Map();
  for (const order of value === null ? [] : facts.orders.values()) {
    const isIn = order.day >= window.from && order.day <= window.to && (options.store === null || order.store === options.store);
    if (order.channel !== channel || !isIn) continue;
    for (const trait of TRAITS[dimension](order)) {
      const share = shares.get(trait) ?? [trait, 0, 0];
      share[1] += value.counts.includes(order.id) ? 1 : 0;
      share[2] += 1;
      shares.set(trait, share);
    }
  }
  return [...shares.values()].sort();
}

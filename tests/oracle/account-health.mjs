// Amazon's own figures, from the Account Health JSON (`domain/metrics.md` sections 0, 1 and 11).

import { fromIso } from "./calendar.mjs";
import { STORES } from "./stores.mjs";

/** By metric: where its figures stand, and the names of numerator and denominator. */
const PLACES = [
  ["order-defect-rate", "mfn", (store) => store.orderDefectRate?.mfn, (part) => part.orderWithDefects.count, "orderCount"],
  ["order-defect-rate", "afn", (store) => store.orderDefectRate?.afn, (part) => part.orderWithDefects.count, "orderCount"],
  ["late-shipment-rate", null, (store) => store.lateShipmentRate, (part) => part.lateShipmentCount, "orderCount"],
  ["late-shipment-rate-ten-days", null, tenDays, (part) => part.lateShipmentCount, "orderCount"],
  ["cancel-rate", null, cancelRate, (part) => part.cancellationCount, "orderCount"],
  ["valid-tracking-rate", null, (store) => store.validTrackingRate, (part) => part.validTrackingCount, "shipmentCount"],
  // Units where the store has them, else shipments.
  ["on-time-delivery-rate", null, (store) => store.unitOnTimeDeliveryRate, (part) => part.unitOnTimeDeliveryCount, "totalUnitCount"],
  ["on-time-delivery-rate", null, (store) => store.onTimeDeliveryRate, (part) => part.onTimeDeliveryCount, "shipmentCountWithValidTracking"],
  ["invoice-defect-rate", null, (store) => store.invoiceDefectRate, (part) => part.invoiceDefect.count, "orderCount"],
];

/** Of the two windows, the shorter one. */
function tenDays(store) {
  return store.lateShipmentRateList?.find((part) => {
    const { from, to } = windowOf(part);
    return to - from === 9;
  });
}

/** The schema and its example have two names for it. */
function cancelRate(store) {
  return store.preFulfillmentCancellationRate ?? store.prefulfillmentCancelRate;
}

function windowOf({ reportingDateRange: { reportingDateFrom, reportingDateTo } }) {
  return { from: fromIso(reportingDateFrom), to: fromIso(reportingDateTo) };
}

function figures(id, channel, part, count, whole) {
  return {
    id,
    channel,
    window: windowOf(part),
    numerator: count(part),
    denominator: part[whole],
    /** Amazon's own judgement, which is not to be made anew; `NONE` is none. */
    isGood: { GOOD: true, BAD: false }[part.status] ?? null,
    // LESS_THAN and GREATER_THAN are strict.
    target: { points: Math.round(part.targetValue * 10_000), strict: true, floor: part.targetCondition === "GREATER_THAN" },
  };
}

/** The marketplaces of all files, as stores. */
export function storesIn(facts) {
  const names = Object.entries(STORES);
  const ids = facts.health.flatMap((file) => file.performanceMetrics.map((store) => store.marketplaceId));
  return [...new Set(ids.map((id) => names.find(([, { marketplace }]) => marketplace === id)?.[0] ?? id))];
}

/** Amazon's figures for a store: window, numerator, denominator, target; the first that a metric has. */
export function reported(facts, store) {
  const id = STORES[store]?.marketplace;
  const own = facts.health.flatMap((file) => file.performanceMetrics).find((part) => part.marketplaceId === id);
  if (own === undefined) return [];
  const all = PLACES.flatMap(([metric, channel, find, count, whole]) => {
    const part = find(own);
    return part === undefined ? [] : [figures(metric, channel, part, count, whole)];
  });
  return all.filter((one, place) => all.findIndex((other) => other.id === one.id && other.channel === one.channel) === place);
}

// The days that a metric counts, and the value to stay under or to reach (`domain/metrics.md` sections
// 1, 6 and 8).

import { fromIso, weekday } from "./calendar.mjs";

const EUROPE = ["amazon.co.uk", "amazon.de", "amazon.fr", "amazon.it", "amazon.es"];
const PREMIUM = [
  { stores: ["amazon.com"], weekly: true },
  { stores: ["amazon.co.jp"], days: 30, lag: 10 },
  { days: 7, lag: 7 },
];

/**
 * Days of a window and the days that passed since its last one. Where the text gives a range or nothing,
 * the schema's example and the longer lag decide.
 */
const WINDOWS = {
  "order-defect-rate": [{ days: 60, lag: 15 }],
  "late-shipment-rate": [{ days: 30, lag: 0 }],
  "late-shipment-rate-ten-days": [{ days: 10, lag: 0 }],
  "cancel-rate": [{ days: 7, lag: 0 }],
  "cancel-rate-thirty-days": [{ days: 30, lag: 0, stores: ["amazon.in"] }],
  "valid-tracking-rate": [{ days: 30, lag: 14 }],
  "on-time-delivery-rate": [{ days: 14, lag: 7 }],
  "invoice-defect-rate": [{ days: 7, lag: 7 }],
  "premium-on-time-rate": PREMIUM,
  "premium-tracking-rate": PREMIUM,
  "premium-cancel-rate": PREMIUM,
  "return-dissatisfaction-rate": [{ days: 30, lag: 0 }],
  "late-response-rate": [{ days: 30, lag: 0 }],
  "late-response-rate-seven-days": [{ days: 7, lag: 0 }],
  "late-response-rate-ninety-days": [{ days: 90, lag: 0 }],
};

const holds = (rule, store) => rule.stores === undefined || rule.stores.includes(store);

/** First and last day, both counted; null where the metric is not counted in the store. */
export function windowOf(metric, store, today) {
  const rule = WINDOWS[metric].find((one) => holds(one, store));
  if (rule === undefined) return null;
  const { days, lag, weekly } = rule;
  // From Sunday to Saturday, the last week that is over.
  const to = weekly ? today - weekday(today) - 1 : today - lag;
  return { from: to - (weekly ? 7 : days) + 1, to };
}

/** Targets in hundredths of a percent. `floor`: what goes right is counted, and must reach it. */
const TARGETS = {
  "order-defect-rate": [{ points: 100 }],
  "late-shipment-rate": [{ points: 400 }],
  "late-shipment-rate-ten-days": [{ points: 400 }],
  "cancel-rate": [{ points: 250 }],
  "cancel-rate-thirty-days": [{ points: 250 }],
  "valid-tracking-rate": [{ points: 9500, floor: true }],
  "on-time-delivery-rate": [
    { points: 9000, floor: true, stores: ["amazon.com"], from: "2024-09-25" },
    { points: 9000, floor: true, stores: ["amazon.co.uk"], from: "2025-09-16" },
    { points: 9000, floor: true, stores: ["amazon.de"], from: "2026-09-01" },
  ],
  "invoice-defect-rate": [{ points: 500, stores: EUROPE }],
  "premium-on-time-rate": [
    { points: 9350, floor: true, stores: ["amazon.com"], from: "2025-06-29" },
    { points: 9700, floor: true, stores: ["amazon.com"] },
    { points: 9200, floor: true, stores: EUROPE, from: "2025-07-31" },
    { points: 9700, floor: true, stores: EUROPE },
    { points: 9600, floor: true, stores: ["amazon.co.jp"] },
  ],
  "premium-tracking-rate": [
    { points: 9900, floor: true, stores: ["amazon.com"] },
    { points: 10_000, floor: true, stores: EUROPE },
    { points: 9400, floor: true, stores: ["amazon.co.jp"] },
  ],
  "premium-cancel-rate": [
    { points: 50, stores: ["amazon.com", ...EUROPE] },
    { points: 100, stores: ["amazon.co.jp"] },
  ],
  "return-dissatisfaction-rate": [{ points: 1000 }],
  "late-response-rate": [{ points: 1000 }],
  "late-response-rate-seven-days": [{ points: 1000 }],
  "late-response-rate-ninety-days": [{ points: 1000 }],
};

/** The target in force on that day in that store; null where none is known. */
export function targetOf(metric, store, today) {
  const inForce = (rule) => holds(rule, store) && (rule.from === undefined || fromIso(rule.from) <= today);
  return (TARGETS[metric] ?? []).find(inForce) ?? null;
}

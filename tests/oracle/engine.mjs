// The engine in Node, and its answers in the oracle's words.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const pkg = new URL("../../pkg/", import.meta.url);
const candor = await import(new URL("candor.js", pkg).href);
candor.initSync({ module: readFileSync(new URL("candor_bg.wasm", pkg)) });

/** An engine that has read the files. */
export function engineOf(files, { store }) {
  const engine = new candor.Engine();
  for (const { name, text } of files) {
    const reader = engine.openReport(name, { store });
    reader.push(new TextEncoder().encode(text));
    reader.finish();
  }
  return engine;
}

/** The metrics of the files. */
export function metricsOf(files, options) {
  const engine = engineOf(files, options);
  const { metrics } = engine.metrics(options);
  engine.free();
  return metrics;
}

function orderIds(orders) {
  return [...new Set(orders.map((order) => order.orderId))].sort();
}

/** A value counted from the files, as `recompute` gives it, with its window. */
export function inOracleWords(value, byCategory) {
  assert.equal(value.ordersTotal, value.orders.length, "the account is too large to list its orders");
  const words = {
    window: value.window,
    numerator: value.numerator,
    numeratorMost: value.numeratorMost,
    denominator: value.denominator,
    counts: orderIds(value.orders.filter((order) => order.counts)),
    open: orderIds(value.orders.filter((order) => order.open)),
  };
  if (!byCategory) return words;
  const parts = value.categories.map(({ category, numerator, denominator }) => ({ category, numerator, denominator }));
  return { ...words, categories: parts.sort((one, other) => (one.category < other.category ? -1 : 1)) };
}

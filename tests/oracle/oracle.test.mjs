// The engine's numbers against those of the oracle: equal to the last order, on made-up accounts and on samples.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { before, test } from "node:test";
import { iso } from "./calendar.mjs";
import { readFiles } from "./facts.mjs";
import { generate } from "./generate.mjs";
import { recompute } from "./metrics.mjs";

/** Metrics that the engine does not have yet. */
const NOT_YET = [];
const ACCOUNTS = 200;

const pkg = new URL("../../pkg/", import.meta.url);
const samples = new URL("../../../shared/reports/samples/", import.meta.url);

let candor;
before(async () => {
  candor = await import(new URL("candor.js", pkg).href);
  candor.initSync({ module: readFileSync(new URL("candor_bg.wasm", pkg)) });
});

/** What the engine says of the files. */
function ask(files, options) {
  const engine = new candor.Engine();
  for (const { name, text } of files) {
    const reader = engine.openReport(name, { store: options.store });
    reader.push(new TextEncoder().encode(text));
    reader.finish();
  }
  const { metrics } = engine.metrics(options);
  engine.free();
  return metrics;
}

const sortedIds = (orders) => [...new Set(orders.map((order) => order.orderId))].sort();

/** The engine's value in the oracle's words. */
function inOracleWords(value, withCategories) {
  assert.ok(value.ordersTotal === value.orders.length, "the account is too large to list its orders");
  const words = {
    window: value.window,
    numerator: value.numerator,
    numeratorMost: value.numeratorMost ?? value.numerator,
    denominator: value.denominator,
    counts: sortedIds(value.orders.filter((order) => order.counts)),
    open: sortedIds(value.orders.filter((order) => order.open)),
  };
  if (!withCategories) return words;
  const parts = value.categories.map(({ category, numerator, denominator }) => ({ category, numerator, denominator }));
  return { ...words, categories: parts.sort((one, other) => (one.category < other.category ? -1 : 1)) };
}

/** Throws where the engine and the oracle differ on these files. */
function compare(files, options) {
  const metrics = ask(files, options);
  for (const { id, channel, window, value } of recompute(readFiles(files), options)) {
    if (NOT_YET.includes(id)) continue;
    const metric = metrics.find((other) => other.id === id && other.channel === channel);
    const name = `${id} ${channel ?? ""}`;
    if (value === null || value.denominator === 0) {
      // Nothing of nothing is no data, not zero.
      assert.equal(metric?.computed?.rate ?? null, null, name);
      continue;
    }
    assert.ok(metric?.computed, `${name}: the engine has no value, the oracle ${JSON.stringify(value)}`);
    const expected = { window: { from: iso(window.from), to: iso(window.to) }, ...value };
    assert.deepEqual(inOracleWords(metric.computed, value.categories !== undefined), expected, name);
  }
}

for (let seed = 1; seed <= ACCOUNTS; seed += 1) {
  const { what, files, options } = generate(seed);
  test(`the engine and the oracle count the same: ${what}`, () => compare(files, options));
}

test("the engine and the oracle count the same in the samples", { skip: !existsSync(samples) && "no samples here" }, () => {
  const files = readdirSync(samples)
    .filter((name) => /all-orders|returns|feedback|seller_performance/.test(name))
    .map((name) => ({ name, text: readFileSync(new URL(name, samples), "utf8") }));
  assert.ok(files.length > 2);
  for (const today of ["2026-08-31", "2026-09-15", "2026-11-01"]) {
    for (const store of [null, "amazon.de", "amazon.es"]) compare(files, { today, store });
  }
});

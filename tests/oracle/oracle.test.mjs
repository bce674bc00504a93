// The engine's numbers against those of the oracle: equal to the last order, on made-up accounts and on samples.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { compareBreakdown, compareForecast, compareTrend, differences } from "./compare.mjs";
import { canForecast } from "./engine.mjs";
import { generate } from "./generate.mjs";
import { RULES } from "./rules.mjs";

const ACCOUNTS = 200;
const samples = new URL("../../../shared/reports/samples/", import.meta.url);

/** Fails where the engine and the oracle differ. */
function mustBeEqual(files, options) {
  const found = differences(files, options);
  assert.equal(found.length, 0, found.map(({ heading, message }) => `${heading}: ${message}`).join("\n"));
}

for (let seed = 1; seed <= ACCOUNTS; seed += 1) {
  const { what, files, options } = generate(seed);
  test(`the engine and the oracle count the same: ${what}`, () => mustBeEqual(files, options));
}

for (const { rule, store, files } of RULES) {
  test(rule, () => mustBeEqual(files, { today: "2026-11-23", store }));
}

const TRENDS = [
  ["order-defect-rate", "mfn"],
  ["order-defect-rate", "afn"],
  ["late-shipment-rate", null],
  ["cancel-rate", null],
  ["valid-tracking-rate", null],
  ["on-time-delivery-rate", null],
  ["invoice-defect-rate", null],
  ["premium-on-time-rate", null],
  ["return-dissatisfaction-rate", null],
  ["late-response-rate", null],
];

test("every day of a trend is what the metric was on that day", () => {
  let points = 0;
  for (let seed = 1; seed <= 40; seed += 1) {
    const { files, options } = generate(seed);
    const tables = files.filter(({ name }) => name !== "health.json");
    for (const [id, channel] of TRENDS) points += compareTrend(tables, options, { id, channel });
  }
  assert.ok(points > 10_000, `${points} points`);
});

test("a breakdown has the orders of each value", () => {
  let parts = 0;
  for (let seed = 1; seed <= 40; seed += 1) {
    const { files, options } = generate(seed);
    for (const channel of ["mfn", "afn"]) {
      for (const dimension of ["sku", "asin", "store", "weekday"]) {
        parts += compareBreakdown(files, options, { id: "order-defect-rate", channel, dimension });
      }
    }
  }
  assert.ok(parts > 500, `${parts} parts`);
});

const FORECASTS = [
  ["order-defect-rate", "mfn"],
  ["order-defect-rate", "afn"],
  ["late-shipment-rate", null],
  ["late-shipment-rate-ten-days", null],
  ["cancel-rate", null],
];

const noForecast = !canForecast && "the engine does not forecast";
test("a forecast knows when each defect leaves and what meets the target", { skip: noForecast }, () => {
  let defects = 0;
  for (let seed = 1; seed <= 80; seed += 1) {
    const { files, options } = generate(seed);
    for (const [id, channel] of FORECASTS) defects += compareForecast(files, options, { id, channel });
  }
  assert.ok(defects > 200, `${defects} defects`);
});

test("the engine and the oracle count the same in the samples", { skip: !existsSync(samples) && "no samples here" }, () => {
  const files = readdirSync(samples)
    .filter((name) => /all-orders|returns|feedback|seller_performance/.test(name))
    .map((name) => ({ name, text: readFileSync(new URL(name, samples), "utf8") }));
  assert.ok(files.length > 2);
  for (const today of ["2026-08-31", "2026-09-15", "2026-11-01", "2020-11-19"]) {
    for (const store of [null, "amazon.com", "amazon.de", "amazon.es"]) mustBeEqual(files, { today, store });
  }
});

// The engine's numbers against those of the oracle: equal to the last order, on made-up accounts and on samples.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { compare, compareTrend } from "./compare.mjs";
import { generate } from "./generate.mjs";

/** Metrics that the engine does not have yet. */
const NOT_YET = [];
const ACCOUNTS = 200;
const samples = new URL("../../../shared/reports/samples/", import.meta.url);

for (let seed = 1; seed <= ACCOUNTS; seed += 1) {
  const { what, files, options } = generate(seed);
  test(`the engine and the oracle count the same: ${what}`, () => compare(files, options, NOT_YET));
}

test("every day of a trend is what that day's metrics were", () => {
  const shown = [
    { id: "order-defect-rate", channel: "mfn" },
    { id: "order-defect-rate", channel: "afn" },
    { id: "valid-tracking-rate", channel: null },
    { id: "cancel-rate", channel: null },
    { id: "on-time-delivery-rate", channel: null },
  ];
  let points = 0;
  for (let seed = 1; seed <= 25; seed += 1) {
    const { files, options } = generate(seed);
    const tables = files.filter(({ name }) => name !== "health.json");
    for (const one of shown) points += compareTrend(tables, options, one);
  }
  assert.ok(points > 500, `${points} points`);
});

test("the engine and the oracle count the same in the samples", { skip: !existsSync(samples) && "no samples here" }, () => {
  const files = readdirSync(samples)
    .filter((name) => /all-orders|returns|feedback|seller_performance/.test(name))
    .map((name) => ({ name, text: readFileSync(new URL(name, samples), "utf8") }));
  assert.ok(files.length > 2);
  for (const today of ["2026-08-31", "2026-09-15", "2026-11-01"]) {
    for (const store of [null, "amazon.de", "amazon.es"]) compare(files, { today, store }, NOT_YET);
  }
});

// The engine's numbers against those of the oracle: equal to the last order, on made-up accounts and on samples.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { storesIn } from "./account-health.mjs";
import { iso } from "./calendar.mjs";
import { inOracleWords, metricsOf } from "./engine.mjs";
import { readFiles } from "./facts.mjs";
import { generate } from "./generate.mjs";
import { recompute } from "./metrics.mjs";

/** Metrics that the engine does not have yet. */
const NOT_YET = [];
const ACCOUNTS = 200;
const samples = new URL("../../../shared/reports/samples/", import.meta.url);

const days = ({ from, to }) => ({ from: iso(from), to: iso(to) });

/** What was counted from the files. Nothing of nothing is no data, not zero. */
function compareComputed(metric, { window, value }) {
  if (value === null || value.denominator === 0) {
    assert.equal(metric?.computed?.rate ?? null, null, "a rate without data");
    return;
  }
  assert.ok(metric?.computed, `the engine has no value, the oracle ${JSON.stringify(value)}`);
  const { categories, ...rest } = value;
  const expected = { window: days(window), ...rest, ...(categories ? { categories } : {}) };
  assert.deepEqual(inOracleWords(metric.computed, categories !== undefined), expected);
}

/** What Amazon says itself. */
function compareReported(metric, amazon) {
  if (amazon === null) {
    assert.equal(metric?.reported ?? null, null, "a figure of Amazon that no file has");
    return;
  }
  const { window, numerator, denominator } = metric.reported;
  assert.deepEqual({ window, numerator, denominator }, {
    window: days(amazon.window),
    numerator: amazon.numerator,
    denominator: amazon.denominator,
  });
}

/** The stores that an answer must be about: the one asked for, or each beside an Account Health file. */
function storesAsked(facts, { store }) {
  if (store !== null) return [store];
  const stores = storesIn(facts);
  return stores.length > 0 ? stores : [null];
}

/** Throws where the engine and the oracle differ on these files. */
function compare(files, options) {
  const metrics = metricsOf(files, options);
  const facts = readFiles(files);
  for (const store of storesAsked(facts, options)) {
    for (const expected of recompute(facts, { ...options, store })) {
      const { id, channel } = expected;
      if (NOT_YET.includes(id)) continue;
      const metric = metrics.find((other) => other.id === id && other.channel === channel && (other.store === store || store === null));
      try {
        compareComputed(metric, expected);
        compareReported(metric, expected.amazon);
      } catch (error) {
        error.message = `${id} ${channel ?? ""} ${store ?? ""}: ${error.message}`;
        throw error;
      }
    }
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

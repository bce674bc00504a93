// The oracle's forecasts, by hand.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIso, iso } from "./calendar.mjs";
import { cleanOrdersNeeded, leavesOn, meets } from "./forecast.mjs";
import { windowOf } from "./policy.mjs";

const ODR = { points: 100 };

test("one defect of 99 orders is over the limit, and two clean orders are enough", () => {
  assert.equal(meets({ wrong: 1, whole: 99 }, ODR), false);
  assert.equal(meets({ wrong: 1, whole: 100 }, ODR), false, "the comparison is strict");
  assert.equal(cleanOrdersNeeded({ wrong: 1, whole: 99 }, ODR), 2);
});

test("the number of clean orders is the least that is enough", () => {
  for (const target of [{ points: 100 }, { points: 250 }, { points: 9500, floor: true }, { points: 9000, floor: true, strict: true }]) {
    for (let whole = 1; whole < 60; whole += 1) {
      for (let wrong = 0; wrong <= whole; wrong += 1) {
        const number = cleanOrdersNeeded({ wrong, whole }, target);
        assert.ok(meets({ wrong, whole: whole + number }, target));
        assert.ok(number === 0 || !meets({ wrong, whole: whole + number - 1 }, target));
      }
    }
  }
});

test("no number of orders makes up for a failure where everything must be right", () => {
  assert.equal(cleanOrdersNeeded({ wrong: 1, whole: 10 }, { points: 10_000, floor: true }), null);
  assert.equal(cleanOrdersNeeded({ wrong: 0, whole: 10 }, { points: 10_000, floor: true }), 0);
});

test("a defect leaves on the first day whose window begins after it", () => {
  const day = fromIso("2026-02-28");
  for (const [id, window] of [["order-defect-rate", { days: 60, lag: 15 }], ["late-shipment-rate", { days: 30, lag: 0 }]]) {
    const left = leavesOn(day, window);
    assert.equal(windowOf(id, "amazon.de", left).from, day + 1);
    assert.equal(windowOf(id, "amazon.de", left - 1).from, day);
  }
  assert.equal(iso(leavesOn(day, { days: 60, lag: 15 })), "2026-05-14");
});

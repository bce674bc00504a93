// What the engine says, held against the oracle.

import assert from "node:assert/strict";
import { storesIn } from "./account-health.mjs";
import { fromIso, iso } from "./calendar.mjs";
import { withEngine } from "./engine.mjs";
import { readFiles } from "./facts.mjs";
import { cleanOrdersNeeded, known, leavesOn, meets, removalsNeeded } from "./forecast.mjs";
import { breakDown, everythingOf, recompute } from "./metrics.mjs";
import { windowOf } from "./policy.mjs";
import { bandsOf, standingOf, violationsIn } from "./standing.mjs";

const days = ({ from, to }) => ({ from: iso(from), to: iso(to) });
const orderIds = (orders) => [...new Set(orders.map((order) => order.orderId))].filter((id) => id !== "").sort();

/** A value that the engine counted from the files, in the oracle's words: those that `expected` has. */
function inOracleWords(value, expected) {
  assert.equal(value.ordersTotal, value.orders.length, "the account is too large to list its orders");
  const words = {
    ...value,
    counts: orderIds(value.orders.filter((order) => order.counts)),
    open: orderIds(value.orders.filter((order) => order.open)),
    categories: value.categories
      .map(({ category, numerator, denominator }) => ({ category, numerator, denominator }))
      .sort((one, other) => (one.category < other.category ? -1 : 1)),
  };
  return Object.fromEntries(Object.keys(expected).map((name) => [name, words[name]]));
}

/** What was counted from the files. Nothing of nothing is no data, not zero. */
function compareComputed(metric, { window, value }) {
  if (value === null || value.denominator === 0) {
    assert.equal(metric?.computed?.rate ?? null, null, "a rate without data");
    return;
  }
  assert.ok(metric?.computed, `the engine has no value, the oracle ${JSON.stringify(value)}`);
  const expected = { window: days(window), ...value };
  assert.deepEqual(inOracleWords(metric.computed, expected), expected);
}

/** What Amazon says itself. */
function compareReported(metric, { amazon }) {
  if (amazon === null) {
    assert.equal(metric?.reported ?? null, null, "a figure of Amazon that no file has");
    return;
  }
  const { window, numerator, denominator } = metric.reported;
  const expected = { window: days(amazon.window), numerator: amazon.numerator, denominator: amazon.denominator };
  assert.deepEqual({ window, numerator, denominator }, expected);
}

/** Amazon's figure beside the one that was counted. */
function compareComparison(metric, { amazon, value }) {
  const comparison = metric?.comparison ?? null;
  if (amazon === null || value === null || comparison === null || comparison.amazonOf === null) return;
  const { here, hereOf, amazon: amazonHas, amazonOf, verdict, sameWindow } = comparison;
  const expected = [value.numerator, value.denominator, amazon.numerator, amazon.denominator, true];
  assert.deepEqual([here, hereOf, amazonHas, amazonOf, sameWindow], expected, "the comparison");
  const equal = value.numerator === amazon.numerator && value.denominator === amazon.denominator;
  assert.equal(verdict === "same", equal, "whether both are the same");
}

/** What went wrong of how many, at least and at most. */
function wrongOf({ numerator, numeratorMost = numerator, denominator: whole }, right) {
  const count = (number) => ({ wrong: right ? whole - number : number, whole });
  return { known: count(numerator), most: count(numeratorMost) };
}

/** Whether a value that was counted meets the target; null where what is open, or in no file, decides. */
function isMetBy(value, target, right) {
  const { known: sure, most } = wrongOf(value, right);
  const categories = value.categories ?? [];
  const isMet = meets(sure, target) && categories.every((one) => meets(wrongOf(one, right).known, target));
  if (isMet !== meets(most, target) && most.wrong !== sure.wrong) return null;
  return isMet && value.lowerBound ? null : isMet;
}

/** The target that the data carries, else that of the store and day; and whether it is met. */
function compareTarget(metric, { amazon, value, target, right }) {
  if (target === null) {
    assert.equal(metric?.target ?? null, null, "a target that nobody published");
    return;
  }
  if (metric === undefined) return;
  assert.equal(Math.round((metric.target?.value ?? 0) * 10_000), target.points, "the target");
  const deciding = amazon ?? value;
  if (deciding === null || deciding.denominator === 0) {
    assert.equal(metric.meetsTarget, null, "no data is neither good nor bad");
    return;
  }
  const isMet = amazon ? (amazon.isGood ?? meets(wrongOf(amazon, right).known, target)) : isMetBy(value, target, right);
  const about = `${deciding.numerator} of ${deciding.denominator} and ${target.points / 100} %`;
  assert.equal(metric.meetsTarget, isMet, `whether the target is met: ${about}`);
  const needed = isMet === false ? ordersNeeded(deciding, target, right) : null;
  assert.equal(metric.ordersToTarget, needed, `orders until the target is met: ${about}`);
}

/** Clean orders until a value meets the target and each of its categories does: every category needs its own. */
function ordersNeeded(value, target, right) {
  const needed = (one) => cleanOrdersNeeded(wrongOf(one, right).known, target);
  const ofCategories = (value.categories ?? []).map(needed);
  return [needed(value), ...ofCategories].includes(null) ? null : Math.max(needed(value), ofCategories.reduce((sum, one) => sum + one, 0));
}

/** What Amazon says of the account beside the rates. */
function compareStanding(report, facts, store) {
  const expected = store === null ? null : standingOf(facts, store);
  const standing = report.standing.find((one) => one.store === store);
  if (expected === null) {
    assert.equal(standing, undefined, "a standing that no file has");
    return;
  }
  const policies = standing.policies.map(({ policy, count, window }) => [policy.replace(/s$/, ""), count, window && fromIso(window.to)]).sort();
  const { status, band, rating } = standing;
  assert.deepEqual({ status, score: rating?.score ?? null, band, policies }, expected, "the standing");
}
function compareLists(report, facts) {
  const bands = report.experience?.bands.filter(({ offers }) => offers > 0).map(({ band, offers }) => [band, offers]).sort() ?? null;
  const expected = bandsOf(facts);
  assert.deepEqual(bands ?? [], expected ?? [], "the bands of customer experience");
  assert.deepEqual(report.violations.map(({ reason, count }) => [reason, count]).sort(), violationsIn(facts), "the violations");
}

/**
 * The stores that an answer must be about: the one asked for, else each beside an Account Health file,
 * else the only one of the orders file; null where orders of several are taken together.
 */
function storesAsked(facts, { store }) {
  if (store !== null) return [store];
  const stores = storesIn(facts);
  if (stores.length > 0) return stores;
  const ordered = new Set([...(facts.orders?.values() ?? [])].map((order) => order.store));
  return ordered.size === 1 ? [...ordered] : [null];
}

/** The differences that the checks throw, each under its heading. */
class Differences {
  found = [];

  check(heading, comparison) {
    try {
      comparison();
    } catch (error) {
      const { message, actual, expected } = error;
      this.found.push({ heading, message, actual, expected });
    }
  }
}

/** Where the engine says something else of the files than the oracle: what it is about, how it reads, and both answers. */
export function differences(files, options) {
  const report = withEngine(files, options, (engine) => engine.metrics(options));
  const facts = readFiles(files);
  const seen = new Differences();
  seen.check("lists", () => compareLists(report, facts));
  for (const store of storesAsked(facts, options)) {
    seen.check(`standing ${store}`, () => compareStanding(report, facts, store));
    for (const expected of recompute(facts, { ...options, store })) {
      const { id, channel } = expected;
      const metric = report.metrics.find((other) => other.id === id && other.channel === channel && other.store === store);
      // The first that differs: what follows from it differs with it.
      const checks = [compareComputed, compareReported, compareComparison, compareTarget];
      seen.check(`${id} ${channel ?? ""} ${store ?? ""}`, () => {
        for (const check of checks) check(metric, expected);
      });
    }
  }
  return seen.found;
}

/** Every point of a trend, as if its day were today but for what is known since. How many there are. */
export function compareTrend(files, options, { id, channel }) {
  const trend = withEngine(files, options, (engine) => engine.trend(id, channel, "day", options));
  const facts = readFiles(files);
  for (const { day, window, numerator, numeratorMost, denominator } of trend?.points ?? []) {
    const all = recompute(facts, { today: day, store: trend.store, knownOn: options.today }, id);
    const one = all.find((other) => other.id === id && other.channel === channel);
    const value = one.value ?? { numerator, numeratorMost, denominator: 0 };
    const expected = [days(one.window), value.numerator, value.numeratorMost, value.denominator];
    assert.deepEqual([window, numerator, numeratorMost, denominator], expected, `${id} on ${day}`);
  }
  return trend?.points.length ?? 0;
}

/** The orders of each value of a dimension: with a defect, and all. Gives how many values there are. */
export function compareBreakdown(files, options, { id, channel, dimension }) {
  const breakdown = withEngine(files, options, (engine) => engine.breakdown(id, channel, dimension, options));
  const facts = readFiles(files);
  const [store] = storesAsked(facts, options);
  const expected = breakDown(facts, { ...options, store }, { id, channel, dimension });
  const parts = (breakdown?.parts ?? []).map(({ value, share }) => [value, share.defects, share.orders]).sort();
  assert.deepEqual(parts, expected, `${id} by ${dimension}`);
  return parts.length;
}

/**
 * The window that moves on from today: Amazon's, as long as it is, or as many days up to the last one that
 * is due today, where Amazon's has grown old.
 */
function movesFrom(window, due, [first]) {
  if (window.to === due.to || fromIso(first.window.to) - 1 === window.to) return window;
  return { from: due.to - (window.to - window.from), to: due.to };
}

/** The defects of a forecast, each with the days on which it begins and ceases to count. */
function leaving(entries, window, moving, today) {
  const dates = (day) => ({
    enters: day > window.to ? iso(Math.max(today, today + day - moving.to)) : null,
    leaves: iso(Math.max(today, leavesOn(day, { days: moving.to - moving.from + 1, lag: today - moving.to }))),
  });
  const first = Math.min(window.from, moving.from);
  const counting = entries.filter(({ day, verdict }) => verdict === "counts" && day >= first);
  return counting.map(({ id, day }) => JSON.stringify({ id, day: iso(day), ...dates(day) })).sort();
}

/** A value with what it takes to meet the target. */
function standing({ wrong, whole }, target) {
  return {
    defects: wrong,
    denominator: whole,
    ordersToTarget: target && whole > 0 ? cleanOrdersNeeded({ wrong, whole }, target) : null,
    removalsToTarget: target && whole > 0 ? removalsNeeded({ wrong, whole }, target) : null,
  };
}
const STANDING = ["defects", "denominator", "ordersToTarget", "removalsToTarget"];
const pick = (from, names) => Object.fromEntries(names.map((name) => [name, from[name]]));

/**
 * A metric that counts orders, with every other of its defects gone: its value, the day each defect
 * leaves, and what of the coming days is known today. Gives how many defects it has.
 */
export function compareForecast(files, options, { id, channel }) {
  const facts = readFiles(files);
  const [store] = storesAsked(facts, options);
  const asked = { ...options, store };
  const { window, value, target } = recompute(facts, asked, id).find((one) => one.id === id && one.channel === channel);
  const gone = value?.counts.filter((_, place) => place % 2 === 0) ?? [];
  const request = { metric: id, channel, without: gone.map((orderId) => ({ orderId, reason: null })), days: 90 };
  const forecast = withEngine(files, options, (engine) => engine.forecast(request, options));
  if (value === null || forecast === null) return 0;
  const today = fromIso(options.today);
  const { entries, whole } = everythingOf(facts, asked, { id, channel });
  const now = { whole, entries: entries.filter(({ day }) => day <= today) };
  const left = { whole, entries: now.entries.filter((entry) => !gone.includes(entry.id)) };
  assert.deepEqual(pick(forecast.now, STANDING), standing(known(now, window, today), target), "the value now");
  assert.deepEqual(pick(forecast.whatIf, STANDING), standing(known(left, window, today), target), "the value without them");
  const told = forecast.defects.map(({ orderId, day, enters, leaves }) => JSON.stringify({ id: orderId, day, enters, leaves }));
  const due = windowOf(id, store, today);
  // Only the coming days say whether Amazon's window has grown old.
  if (forecast.points.length === 0 && window.to !== due.to) return 0;
  const moving = movesFrom(window, due, forecast.points);
  assert.deepEqual(told.sort(), leaving(now.entries, window, moving, today), "the days on which defects leave");
  for (const [place, point] of forecast.points.entries()) {
    const coming = { from: moving.from + place + 1, to: moving.to + place + 1 };
    const settled = known(left, { from: coming.from, to: Math.min(coming.to, window.to) }, today);
    const recent = known(left, { from: Math.max(coming.from, window.to + 1), to: coming.to }, today);
    const expected = [iso(today + place + 1), days(coming), settled.whole, settled.wrong, recent.whole, recent.wrong];
    const { day, window: shown, settledDefects, recentDefects } = point;
    assert.deepEqual([day, shown, point.settled, settledDefects, point.recent, recentDefects], expected, `what is known of ${day}`);
  }
  return forecast.defects.length;
}

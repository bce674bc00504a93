// Made-up accounts: orders, and what went wrong with them. The same for the same seed.

import { dayOf, iso, offsetAt } from "./calendar.mjs";
import { Chance } from "./chance.mjs";
import { STORES } from "./stores.mjs";

const DAY = 86_400_000;

/** Stores whose orders come in one file. */
const REGIONS = [
  ["amazon.com"],
  ["amazon.de", "amazon.fr", "amazon.it", "amazon.co.uk"],
  ["amazon.co.uk"],
  ["amazon.de"],
  ["amazon.in"],
  ["amazon.co.jp"],
  ["amazon.com.au"],
];
/** Days on which a clock changes, a leap day, the turn of a year. */
const SPECIAL_DAYS = [
  dayOf(2026, 3, 8),
  dayOf(2026, 3, 29),
  dayOf(2026, 10, 25),
  dayOf(2026, 11, 1),
  dayOf(2026, 4, 5),
  dayOf(2024, 2, 29),
  dayOf(2028, 2, 29),
  dayOf(2026, 2, 28),
  dayOf(2027, 1, 1),
];
/** Days between today and the first or last day of some window, and their neighbours. */
const EDGES = [0, 1, 6, 7, 9, 10, 13, 14, 15, 20, 21, 29, 30, 39, 40, 43, 44, 74, 75, 89, 90];
const CATEGORIES = ["Kitchen", "Toys", "Books"];
const CARRIERS = ["UPS", "USPS", "DHL"];

/** An order id of Amazon; two numbers never give the same. */
function orderId(prefix, number) {
  const digits = String(1_000_000 + ((number * 7919) % 9_000_000)).padStart(7, "0");
  return `${prefix}-${digits}-${String(1_000_000 + number).padStart(7, "0")}`;
}

function placedOn(chance, account) {
  if (chance.is(0.45)) return account.today - chance.of(EDGES);
  return account.today - chance.whole(0, 100);
}

/**
 * A moment of that day in UTC, at its turn in UTC or in the store's zone where the account asks for
 * it; no later than today on either clock.
 */
function momentOn(chance, account, zone, day) {
  const turn = account.atTurnOfDay && chance.is(0.7);
  if (!turn) return inTime(account, zone, day * DAY + chance.whole(0, 86_399) * 1000);
  const second = chance.of([0, 1, 3599, 3600, 82_800, 86_399, 86_400, 90_000]) * 1000;
  const local = chance.is(0.5) ? offsetAt(zone, day * DAY) * 60_000 : 0;
  return inTime(account, zone, day * DAY + second - local);
}
function inTime({ today }, zone, time) {
  const shown = time + offsetAt(zone, time) * 60_000;
  return Math.max(time, shown) < (today + 1) * DAY ? time : time - DAY;
}

/** What a claim came to, and what a chargeback was for. */
const CLAIMS = [
  "withdrawn", "denied", "granted-by-amazon", "granted-by-seller", "refunded-after", "under-review",
  "appeal-granted", "granted",
];
const CHARGEBACKS = ["fraud", "not-received", "not-as-described", "refund-not-given", "untold"];

function makeDefects(chance, account) {
  const pace = account.defects;
  return {
    // What the buyer or Amazon removed is in no file any more.
    stars: chance.is(pace) && !chance.is(0.1) ? chance.of([1, 1, 2, 2, 3]) : null,
    claim: chance.is(pace) ? chance.of(CLAIMS) : null,
    chargeback: chance.is(pace / 2) ? chance.of(CHARGEBACKS) : null,
  };
}

/** How a seller-fulfilled order was shipped: days, packages and pieces. */
function makeShipment(chance, account, order) {
  const day = Math.floor(order.time / DAY);
  const shipBy = chance.is(0.2) ? Math.max(day, account.today - chance.of(EDGES)) : day + chance.whole(1, 3);
  const late = chance.is(account.defects * 2);
  const shippedOn = late ? shipBy + chance.whole(1, 3) : shipBy - chance.whole(0, 2);
  const promised = chance.is(0.3) ? Math.max(day, account.today - chance.of(EDGES)) : shipBy + chance.whole(2, 5);
  const packages = Array.from({ length: chance.is(0.15) ? 2 : 1 }, (_, number) => ({
    tracking: chance.is(0.04) ? "" : `1Z${order.id.replaceAll("-", "").slice(3)}${number}`,
    carrier: chance.of(CARRIERS),
    category: chance.of(CATEGORIES),
    valid: !chance.is(account.defects * 2),
  }));
  const extension = chance.is(0.2) ? chance.whole(1, 4) : 0;
  const deliveredOn = chance.is(account.defects * 2) ? promised + chance.whole(1, 6) : promised - chance.whole(0, 2);
  const isLate = deliveredOn > promised;
  const isLost = chance.is(account.defects / 2);
  return {
    shipBy,
    // A protected unit does not count though it is late.
    protected: isLate && chance.is(0.2),
    shippedOn: shippedOn > account.today ? null : shippedOn,
    promised,
    extended: promised + extension,
    deliveredOn: isLost || deliveredOn > account.today ? null : deliveredOn,
    packages,
  };
}

const CANCELLERS = ["Seller", "Amazon", "Buyer", ""];

function makeOrder(chance, account, number) {
  const store = chance.of(account.stores);
  const zone = STORES[store].zone;
  const id = orderId(account.prefix, number);
  const time = momentOn(chance, account, zone, placedOn(chance, account));
  const channel = chance.is(account.unknownChannels) ? "unknown" : chance.is(account.seller) ? "mfn" : "afn";
  const items = Array.from({ length: chance.is(0.2) ? chance.whole(2, 3) : 1 }, () => {
    const product = chance.whole(0, 7);
    return { sku: `SKU-${product}`, asin: `B0ORACLE0${product}`, quantity: chance.is(0.15) ? 2 : 1 };
  });
  const order = { id, time, channel, store, items, offset: account.zoned ? offsetAt(zone, time) : 0 };
  order.canceller = chance.is(account.defects) ? chance.of(CANCELLERS) : null;
  order.status = order.canceller === null ? chance.of(["Shipped", "Shipped", "Shipped", "Unshipped", "Pending"]) : "Cancelled";
  order.business = chance.is(0.25);
  order.invoice = order.business && chance.is(account.defects * 2) ? chance.of(["Missing", "Late"]) : "None";
  order.premium = chance.is(account.premium);
  Object.assign(order, makeDefects(chance, account));
  order.shipment = makeShipment(chance, account, order);
  return order;
}

/** A return of an order and a message of a buyer, both with their own day. */
function makeReturn(chance, account, order) {
  return {
    order,
    requestedOn: chance.is(0.4) ? account.today - chance.of(EDGES) : account.today - chance.whole(0, 45),
    status: chance.of(["Approved", "Approved", "Completed", "Rejected", "Denied", "Closed"]),
    inPolicy: chance.of(["Y", "Y", "Y", "N", ""]),
    reason: chance.of(["DEFECTIVE", "NOT_AS_DESCRIBED", "AMZ-PG-WJ-TOO-SMALL", "WRONG_ITEM"]),
    units: chance.is(0.1) ? 2 : 1,
  };
}
function makeMessage(chance, account, order) {
  const day = chance.is(0.4) ? account.today - chance.of(EDGES) : account.today - chance.whole(0, 100);
  const received = day * DAY + chance.of([0, 60, 43_200, 86_340, 60 * chance.whole(0, 1439)]) * 1000;
  const wait = chance.of([60, 3600, 86_340, 86_400, 86_460, 200_000, null]);
  const answered = wait === null || received + wait * 1000 >= (account.today + 1) * DAY ? null : received + wait * 1000;
  return { order, received, answered, needsNone: chance.is(0.15), beforeSale: chance.is(0.2) };
}

/** The day a made-up account is looked at. */
function todayOf(chance) {
  if (chance.is(0.5)) return chance.of(SPECIAL_DAYS) + chance.of(EDGES);
  return chance.whole(dayOf(2025, 7, 1), dayOf(2028, 6, 30));
}

/** The account of that seed: what is true of it, not what its files say. */
export function makeAccount(seed) {
  const chance = new Chance(seed);
  const stores = chance.of(REGIONS);
  const account = {
    seed,
    today: todayOf(chance),
    stores,
    /** The store that is asked about; null is all of them. */
    store: stores.length > 1 || chance.is(0.7) ? chance.of(stores) : null,
    prefix: chance.of(["111", "171", "249", "503"]),
    seller: chance.of([1, 0.7, 0.5, 0]),
    defects: chance.of([0, 0.03, 0.08, 0.2]),
    premium: chance.of([0, 0.3]),
    unknownChannels: chance.of([0, 0, 0, 0.1]),
    atTurnOfDay: chance.is(0.6),
    /** Whether All Orders is written on the store's clock, with its zone, and not in UTC. */
    zoned: chance.is(0.5),
  };
  const size = chance.of([0, 1, 3, 8, 30, 60, 120, 120, 250, 250]);
  account.orders = Array.from({ length: size }, (_, number) => makeOrder(chance, account, number));
  account.returns = account.orders.filter(() => chance.is(0.15)).map((order) => makeReturn(chance, account, order));
  account.messages = account.orders.filter(() => chance.is(0.2)).map((order) => makeMessage(chance, account, order));
  account.chance = chance;
  return account;
}

/** For a reader of a failed test. */
export function describe(account) {
  return `seed ${account.seed}, ${iso(account.today)}, ${account.store ?? "every store"}, ${account.orders.length} orders`;
}

// What the files say, read by ways of this oracle's own: rows by kind, orders by id.

import { utcDay } from "./calendar.mjs";
import { STORES } from "./stores.mjs";
import { readTable } from "./tables.mjs";

/** Columns that tell one kind of export from the others; the first that fits. */
const KINDS = [
  ["all-orders", ["amazon-order-id", "purchase-date", "fulfillment-channel", "sales-channel"]],
  ["unshipped-orders", ["order-id", "promise-date", "days-past-promise"]],
  ["odr-report", ["order id", "negative feedback", "a-to-z claims", "chargeback"]],
  ["premium-shipping-report", ["order id", "late delivery", "seller cancelled", "invalid tracking"]],
  ["otdr-report", ["order id", "promised delivery date", "actual delivery date", "late flag"]],
  ["vtr-report", ["order id", "tracking id", "promised delivery date", "product category"]],
  ["lsr-report", ["order id", "ship by date", "ship confirmation date"]],
  ["cancellation-report", ["order id", "cancelled by"]],
  ["cancellation-report", ["order id", "seller cancelled"]],
  ["idr-report", ["order id", "invoice status"]],
  ["idr-report", ["shipment id", "order id", "defect type", "defect reason"]],
  ["atoz-claims", ["order id", "claim decision reason", "status"]],
  ["chargebacks", ["order id", "chargeback reason"]],
  ["mfn-returns", ["order id", "return request date", "amazon rma id"]],
  ["fba-returns", ["return-date", "order-id", "detailed-disposition"]],
  ["buyer-messages", ["received on", "message", "answered at"]],
  ["voice-of-customer", ["asin", "ncx rate", "cx health"]],
  ["policy-compliance", ["reason", "asin", "ahr impact"]],
];
/** Six columns in this order, whatever their names: Amazon translates them. */
const FEEDBACK = ["day", "rating", "comment", "answer", "order id", "rater"];

function kindOf({ names }) {
  const known = KINDS.find(([, needed]) => needed.every((name) => names.includes(name)));
  if (known) return known[0];
  return names.length === FEEDBACK.length ? "seller-feedback" : null;
}

const CHANNELS = { amazon: "afn", afn: "afn", merchant: "mfn", mfn: "mfn", seller: "mfn" };
const channelOf = (word) => CHANNELS[word.toLowerCase()] ?? null;

const storeOf = (channel) => Object.keys(STORES).find((store) => `amazon${channel.toLowerCase().slice(6)}` === store) ?? channel.toLowerCase();

/** Whether a row of All Orders is of one of Amazon's stores. Multi-channel orders are not. */
function isAmazonOrder(row) {
  return /^\d{3}-\d{7}-\d{7}$/.test(row["amazon-order-id"]) && /^amazon\./i.test(row["sales-channel"]);
}

function readOrders(rows) {
  const orders = new Map();
  for (const row of rows.filter(isAmazonOrder)) {
    const id = row["amazon-order-id"];
    const order = orders.get(id) ?? {
      id,
      day: utcDay(row["purchase-date"]),
      channel: channelOf(row["fulfillment-channel"]),
      store: storeOf(row["sales-channel"]),
      business: row["is-business-order"] === "true",
      sku: new Set(),
      asin: new Set(),
    };
    order.sku.add(row.sku);
    order.asin.add(row.asin);
    orders.set(id, order);
  }
  return orders;
}

/**
 * The rows of each kind, without those that an earlier file of the kind has; the orders, each on its
 * day in UTC, in which Amazon's windows begin and end; Account Health.
 */
export function readFiles(files) {
  const rows = new Map();
  const lines = new Map();
  const facts = { rows, health: [] };
  for (const { text } of files) {
    if (text.trimStart().startsWith("{")) {
      facts.health.push(JSON.parse(text));
      continue;
    }
    const table = readTable(text);
    const kind = kindOf(table);
    if (kind === null) continue;
    if (kind === "seller-feedback") table.rows = table.rows.map((row) => renamed(table.names, row));
    const seen = lines.get(kind) ?? new Set();
    const fresh = table.rows.filter((row) => !seen.has(row.line));
    for (const row of table.rows) seen.add(row.line);
    lines.set(kind, seen);
    rows.set(kind, [...(rows.get(kind) ?? []), ...fresh]);
  }
  facts.orders = rows.has("all-orders") ? readOrders(rows.get("all-orders")) : null;
  return facts;
}

function renamed(names, row) {
  return { line: row.line, ...Object.fromEntries(FEEDBACK.map((name, place) => [name, row[names[place]]])) };
}

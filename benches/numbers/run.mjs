// node run.mjs [rounds] [orders]: how long the numbers of a large account take once its files are read, medians
// of rounds that each begin with a new engine. Ends with 1 where a bar is missed or the peer counts something else.

import { readFileSync } from "node:fs";
import { daysAgo, filesOf, piecesOf } from "./account.mjs";
import { Peer } from "./peer.mjs";

const rounds = Number(process.argv[2] ?? 5);
const orders = Number(process.argv[3] ?? 1_000_000);
/** What a call may take, in milliseconds. */
const BARS = { numbers: 300, "drill-down": 30 };

const pkg = new URL("../../pkg/", import.meta.url);
const { Engine, initSync } = await import(new URL("candor.js", pkg).href);
initSync({ module: readFileSync(new URL("candor_bg.wasm", pkg)) });

const options = (days) => ({ today: daysAgo(days), store: null, language: null });
const today = options(0);
const request = { period: null, asin: null, theme: null, pasted: [], reasons: [] };

/** What is asked of an engine that has just read the files, in this order. */
const CALLS = [
  ["numbers", "all numbers, the first time", (engine) => engine.metrics(today)],
  ["numbers", "all numbers of another day", (engine) => engine.metrics(options(1))],
  ["", "the first day again", (engine) => engine.metrics(today)],
  ...[["order-defect-rate", "mfn"], ["late-shipment-rate", null], ["valid-tracking-rate", null], ["on-time-delivery-rate", null]].flatMap(
    ([id, channel]) => [
      ["drill-down", `${id}: trend by day`, (engine) => engine.trend(id, channel, "day", today)],
      ...["sku", "carrier", "weekday"].map((dimension) => [
        "drill-down", `${id}: by ${dimension}`, (engine) => engine.breakdown(id, channel, dimension, today),
      ]),
      ["drill-down", `${id}: before and after`, (engine) => engine.beforeAfter(id, channel, daysAgo(40), today)],
      ["drill-down", `${id}: forecast`, (engine) => engine.forecast({ metric: id, channel, without: [], days: 60 }, today)],
      ["", `${id}: causes`, (engine) => engine.causes(id, channel, today)],
      ["", `${id}: its orders as a table`, (engine) => engine.ordersCsv(id, channel, today)],
    ],
  ),
  ["", "complaints, the first time", (engine) => engine.complaints(request, today)],
  ["", "complaints of one product", (engine) => engine.complaints({ ...request, asin: "B000000007" }, today)],
];

const times = new Map();
function timed(name, work) {
  const start = performance.now();
  const result = work();
  times.set(name, [...(times.get(name) ?? []), performance.now() - start]);
  return result;
}

const files = filesOf(orders).map((file) => ({ ...file, bytes: [...piecesOf(file)].map((piece) => new TextEncoder().encode(piece)) }));
const peer = new Peer();
for (const file of files) peer.read(file);
peer.finish();

let isWrong = false;
for (let round = 0; round < rounds; round += 1) {
  const engine = new Engine();
  engine.warmUp();
  for (const { name, bytes } of files) {
    const reader = engine.openReport(name, undefined);
    for (const piece of bytes) reader.push(piece);
    reader.finish();
  }
  const [{ metrics }] = CALLS.map(([, name, call]) => timed(name, () => call(engine)));
  const rates = metrics.filter(({ id }) => id === "order-defect-rate").map(({ computed }) => computed);
  const counted = timed("the peer's order defect rates", () => peer.orderDefectRates(rates[0].window));
  const here = rates.map(({ numerator, denominator }) => [numerator, denominator]);
  if (JSON.stringify(counted) !== JSON.stringify(here)) {
    console.log(`the peer counts ${JSON.stringify(counted)}, the engine ${JSON.stringify(here)}`);
    isWrong = true;
  }
  engine.free();
}

function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}

const peers = median(times.get("the peer's order defect rates"));
console.log(`${orders} orders, ${rounds} rounds; milliseconds: median, least, the first time at all, bar, ratio to the peer`);
for (const [bar, name] of [...CALLS, ["", "the peer's order defect rates"]]) {
  const taken = times.get(name);
  const middle = median(taken);
  const missed = middle > (BARS[bar] ?? Number.POSITIVE_INFINITY);
  isWrong ||= missed;
  const figures = [middle, Math.min(...taken), taken[0]].map((figure) => figure.toFixed(1).padStart(7));
  console.log(name.padEnd(42), ...figures, String(BARS[bar] ?? "").padStart(4), `${(middle / peers).toFixed(1)}x`.padStart(7), missed ? "MISSED" : "");
}
process.exitCode = isWrong ? 1 : 0;

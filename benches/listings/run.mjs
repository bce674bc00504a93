// node run.mjs [rounds] [listings]: how long a look through a large catalogue takes once its file is read, medians
// of rounds that each begin with a new engine. Ends with 1 where the bar is missed.

import { readFileSync } from "node:fs";

const rounds = Number(process.argv[2] ?? 5);
const listings = Number(process.argv[3] ?? 100_000);
/** What the first look may take, in milliseconds. */
const BAR = 2000;

const pkg = new URL("../../pkg/", import.meta.url);
const { Engine, initSync } = await import(new URL("candor.js", pkg).href);
initSync({ module: readFileSync(new URL("candor_bg.wasm", pkg)) });

/** Titles of usual length in several languages; about one in eight breaks a rule. */
const TITLES = [
  "Acme Stoneware Mug with Handle, Blue, 300 ml, Dishwasher Safe",
  "Acme Garden Hose with Brass Nozzle, 20 m, Green, Frost Proof",
  "Acme Baumwoll-Handtuch 50 x 100 cm, Weiß, 500 g/m²",
  "Acme Étagère murale en chêne massif, 80 cm, lot de 2",
  "Acme Zaino da viaggio impermeabile, 40 litri, nero",
  "Acme Cuaderno de tapa dura A5, 200 páginas, rayado",
  "Acme ステンレスボトル 500ml 保温 保冷 ブラック",
  "Acme Antibacterial Cutting Board, Bamboo, 40 cm, Best Seller",
];
const TEXT = "Made of solid material and tested for daily use. Easy to clean, light to carry. It does not cure or treat anything. ";

const rows = Array.from({ length: listings }, (_, n) =>
  [`${TITLES[n % TITLES.length]} ${n}`, TEXT.repeat(3), `L${n}`, `SKU-${n}`, "9.99", "5", "2026-01-01", `B0${String(n).padStart(8, "0")}`, "Active"].join("\t"),
);
const header = ["item-name", "item-description", "listing-id", "seller-sku", "price", "quantity", "open-date", "asin1", "status"].join("\t");
const bytes = new TextEncoder().encode(`${header}\n${rows.join("\n")}\n`);
const options = { today: "2026-11-23", store: null, language: null };

const times = { "the first look": [], "the next page": [] };
let found = 0;
for (let round = 0; round < rounds; round += 1) {
  const engine = new Engine();
  engine.warmUp();
  const reader = engine.openReport("listings.txt", undefined);
  reader.push(bytes);
  reader.finish();
  for (const [name, from] of [["the first look", 0], ["the next page", 50]]) {
    const start = performance.now();
    found = engine.auditListings({ from }, options).total;
    times[name].push(performance.now() - start);
  }
  engine.free();
}

const median = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
console.log(`${listings} listings of ${(bytes.length / 1e6).toFixed(1)} MB, ${found} findings, ${rounds} rounds; milliseconds: median, least`);
for (const [name, taken] of Object.entries(times)) {
  console.log(name.padEnd(16), ...[median(taken), Math.min(...taken)].map((figure) => figure.toFixed(1).padStart(7)));
}
process.exitCode = median(times["the first look"]) > BAR || found < listings / TITLES.length ? 1 : 0;

// node run.mjs <plan.json>: every contender in turns in one Chromium, medians, one table.
// Ends with 1 when a contender does not find what the maker of the files counted.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";

const plan = JSON.parse(readFileSync(process.argv[2], "utf8"));
/** A contender that takes longer has stopped answering. */
const LIMIT_MS = 180_000;
const CONTENDERS = {
  candor: { script: "/candor.js", type: "module" },
  papaparse: { script: "/papaparse.js", type: "classic" },
  udsv: { script: "/udsv.js", type: "module" },
  duckdb: { script: "/duckdb.js", type: "page" },
  limit: { script: "/limit.js", type: "module" },
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
});

/** MiB that each renderer ever took, by process; none where the system does not say. */
function peaksOfRenderers() {
  const peaks = new Map();
  let processes;
  try {
    processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return peaks;
  }
  for (const process of processes) {
    try {
      if (!readFileSync(`/proc/${process}/cmdline`, "utf8").includes("--type=renderer")) continue;
      const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${process}/status`, "utf8"));
      if (peak) peaks.set(process, Number(peak[1]) / 1024);
    } catch {
      // It ended in between.
    }
  }
  return peaks;
}

/** What the renderer that grew most took more than before; null where the system does not say. */
function growth(before, after) {
  const grown = [...after].filter(([process]) => before.has(process)).map(([process, peak]) => peak - before.get(process));
  return grown.length > 0 ? Math.max(...grown) : null;
}

/** Asked for a hundred modules at once, the server leaves some requests without an answer. */
function fromDisk(route) {
  const file = new URL(route.request().url()).pathname.replace("/peers/", "./node_modules/");
  return route.fulfill({ path: fileURLToPath(new URL(file, import.meta.url)), contentType: "text/javascript" });
}

async function withPage(use) {
  const context = await browser.newContext();
  try {
    await context.route("**/peers/**/*js", fromDisk);
    const page = await context.newPage();
    await page.goto(plan.address);
    return await use(page);
  } finally {
    await context.close();
  }
}

function inTime(name, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${name} did not answer for ${LIMIT_MS / 1000} seconds`)), LIMIT_MS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

function measure(name, task) {
  return withPage(async (page) => {
    const empty = peaksOfRenderers();
    await page.setInputFiles("input", task.files);
    const asked = { delimiter: task.delimiter, join: task.join, ...plan.window };
    const found = await inTime(name, page.evaluate(([contender, task]) => globalThis.measure(contender, task), [CONTENDERS[name], asked]));
    return { ...found, peak: growth(empty, peaksOfRenderers()) };
  });
}

/** Plain data as text, whatever the order of its names. */
function inOneOrder(value) {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((name) => `${name}: ${inOneOrder(value[name])}`).join(", ")}}`;
}

/** What differs from the maker's own counts; null when nothing does. */
function difference(task, { sums, products }) {
  const { expected } = task;
  const sorted = (pairs) => JSON.stringify([...pairs].filter(([, rows]) => rows > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
  const quantities = (list) => list.map(([, , quantity]) => quantity).sort((a, b) => b - a);
  const top = sums.products.map(({ quantity }) => quantity);
  const parts = {
    rows: [sums.rows, expected.rows],
    statuses: [sorted(sums.statuses), sorted(expected.statuses)],
    days: [sorted(sums.days), sorted(expected.days)],
    products: [sorted(products), sorted(expected.products)],
    "most sold": [String(top), String(quantities(expected.products).slice(0, top.length))],
    joined: [inOneOrder(sums.joined), inOneOrder(expected.joined)],
  };
  const wrong = Object.entries(parts).filter(([, [found, right]]) => found !== right);
  return wrong.length === 0 ? null : wrong.map(([part, [found, right]]) => `${part}: ${String(found).slice(0, 200)} instead of ${String(right).slice(0, 200)}`).join("\n  ");
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

let wrong = 0;
const lines = [];
for (const task of plan.tasks) {
  const bytes = task.files.reduce((sum, file) => sum + statSync(file).size, 0);
  const names = plan.contenders.filter((name) => task.contenders.includes(name));
  const runs = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < task.rounds; round += 1) {
    // Nobody is always the first.
    for (const at of names.keys()) {
      const name = names[(at + round) % names.length];
      const run = await measure(name, task);
      runs[name].push(run);
      console.log(`${task.name}  round ${round + 1}  ${name.padEnd(10)} ${run.milliseconds.toFixed(0).padStart(6)} ms`);
      const differs = name === "limit" ? null : difference(task, run);
      if (differs === null) continue;
      wrong += 1;
      console.log(`  WRONG: ${differs}`);
    }
  }
  const ratio = (name, other) => (runs[other] ? median(runs[other].map(({ milliseconds }, at) => milliseconds / runs[name][at].milliseconds)).toFixed(2) : "-");
  const most = (name, key) => {
    const values = runs[name].map((run) => run[key]).filter((value) => typeof value === "number");
    return values.length > 0 ? Math.max(...values) : null;
  };
  const shown = (value, unit = 1) => (value === null ? "-" : (value / unit).toFixed(0));
  for (const name of names) {
    const time = median(runs[name].map(({ milliseconds }) => milliseconds));
    lines.push([
      task.name, name, time.toFixed(0), (bytes / 1000 / time).toFixed(0),
      ratio(name, "papaparse"), ratio(name, "udsv"), ratio(name, "duckdb"), ratio(name, "limit"),
      shown(most(name, "peak")), shown(most(name, "memory"), 1024 * 1024), shown(most(name, "block")),
    ]);
  }
}
const version = browser.version();
await browser.close();

const head = ["task", "reader", "ms", "MB/s", "x papaparse", "x uDSV", "x duckdb", "of limit", "peak MiB", "wasm MiB", "block ms"];
const widths = head.map((word, at) => Math.max(word.length, ...lines.map((line) => line[at].length)));
const row = (cells) => cells.map((cell, at) => (at < 2 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join("  ");
console.log(`\nChromium ${version}; medians; ratios are medians of the ratio inside each round; peak is the renderer's over an empty page`);
console.log([head, ...lines].map(row).join("\n"));
if (wrong > 0) {
  console.log(`${wrong} answers were not what the maker of the files counted`);
  process.exit(1);
}

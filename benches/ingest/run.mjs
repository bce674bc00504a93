// node run.mjs <address> <file> <rows> <rounds>: both readers in turns in one Chromium, medians, one table.
// Ends with 1 when one of them does not find those rows, or the two do not agree on what the file holds.
import { statSync } from "node:fs";
import { chromium } from "@playwright/test";

const [address, file, rows, rounds] = process.argv.slice(2);
const megabytes = statSync(file).size / 1e6;
const readers = [
  { name: "candor", script: "/candor.js", type: "module", times: [] },
  { name: "papaparse", script: "/papaparse.js", type: "classic", times: [] },
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
});

async function measure(reader) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  await page.setInputFiles("input", file);
  const measured = await page.evaluate(([script, type]) => globalThis.measure(script, type), [reader.script, reader.type]);
  await context.close();
  return measured;
}

const answers = new Set();
for (let round = 0; round < Number(rounds); round += 1) {
  for (const reader of readers) {
    const { milliseconds, result } = await measure(reader);
    reader.times.push(milliseconds);
    answers.add(JSON.stringify(result));
    console.log(`round ${round + 1}  ${reader.name.padEnd(10)} ${milliseconds.toFixed(0).padStart(6)} ms  ${JSON.stringify(result)}`);
  }
}
await browser.close();

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const [ours, theirs] = readers;
const ratio = median(ours.times.map((time, round) => theirs.times[round] / time));
console.log(`\n${megabytes.toFixed(0)} MB All Orders, medians of ${rounds}, Chromium ${browser.version()}`);
console.log("reader          ms     MB/s");
for (const { name, times } of readers) {
  const time = median(times);
  console.log(`${name.padEnd(10)} ${time.toFixed(0).padStart(7)} ${(megabytes / time * 1000).toFixed(0).padStart(8)}`);
}
console.log(`candor reads ${ratio.toFixed(1)} times as fast (median of the ratio within each round)`);
const right = [...answers].every((answer) => JSON.parse(answer).rows === Number(rows));
if (answers.size > 1 || !right) {
  console.log(`the file has ${rows} rows, but the readers say ${[...answers].join(" and ")}`);
  process.exit(1);
}

// node run.mjs [rounds]: how long drafting and reviewing a letter of 1,000 words take, beside Harper, which checks the
// grammar of the same text. A round changes one word, as a key would. Ends with 1 where a bar is missed.

import { readFileSync } from "node:fs";
import { LocalLinter } from "harper.js";
import { binary } from "harper.js/binary";

const rounds = Number(process.argv[2] ?? 100);
const WORDS = 1_000;

const pkg = new URL("../../pkg/", import.meta.url);
const { Engine, initSync } = await import(new URL("candor.js", pkg).href);
initSync({ module: readFileSync(new URL("candor_bg.wasm", pkg)) });
const engine = new Engine();

const MESSAGE = `Date: 20 November 2026
Hello,
Your Amazon seller account has been deactivated.
Why did this happen?
Your Order Defect Rate is 10.53%; the target is less than 1%.
How do I reactivate my account?
Please send a plan of action within 17 days that explains the root cause, the actions you have taken and how you
prevent it.
ASIN: B0TEST0001`;

/** Sentences that differ, so that nothing is found quickly because it was found before. */
function sentences(kind, count) {
  const places = ["shelf", "packing table", "gate", "returns corner", "office", "loading bay", "cold room"];
  return Array.from({ length: count }, (_, n) =>
    `In week ${n + 1} the ${kind} and the warehouse lead counted ${3 * n + 7} parcels at the ${places[n % places.length]} again`,
  ).join(". ");
}

const story = {
  shopName: "Blue Mug",
  legalName: "Blue Mug Ltd",
  causes: [{ id: "cause-1", what: sentences("packer", 20), why: sentences("owner", 4), since: "2026-09-10" }],
  actions: [{ id: "action-1", what: sentences("driver", 16), doneOn: "2026-11-20", by: "owner" }],
  preventions: [{ id: "prevention-1", what: sentences("clerk", 16), by: "owner", howOften: "each week", startsOn: "2026-11-24" }],
};
const request = { today: "2026-11-23", store: "amazon.com", language: "en", message: MESSAGE, reason: null, story, edits: {} };

const harper = new LocalLinter({ binary });
await harper.setup();

const first = engine.draftPlan(request);
if (first.words < WORDS) throw new Error(`the letter has ${first.words} words only`);
const [edited] = first.sections.flatMap((section) => section.sentences).filter(({ text }) => text.length > 40);

const times = { draft: [], review: [], harper: [] };
async function timed(name, work) {
  const start = performance.now();
  const result = await work();
  times[name].push(performance.now() - start);
  return result;
}

let findings = 0;
for (let round = 0; round < rounds; round += 1) {
  const edits = { [edited.id]: `${edited.text} Written for the ${round}th time.` };
  const plan = await timed("draft", () => engine.draftPlan({ ...request, edits }));
  const review = await timed("review", () => engine.reviewPlan({ ...request, edits, plan }));
  findings = review.findings.length;
  await timed("harper", () => harper.lint(plan.text));
}

/** What a call may take, in milliseconds. */
const BARS = { draft: 5, review: 16 };
const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const peer = median(times.harper);
console.log(`${first.words} words, ${findings} findings, ${rounds} rounds; milliseconds: median, least, the first time at all, bar, ratio to the peer`);
for (const [name, what] of [["draft", "draft"], ["review", "review after a key"], ["harper", "Harper, grammar only"]]) {
  const middle = median(times[name]);
  const missed = middle > (BARS[name] ?? Number.POSITIVE_INFINITY);
  if (missed) process.exitCode = 1;
  const figures = [middle, Math.min(...times[name]), times[name][0]].map((figure) => figure.toFixed(1).padStart(7));
  console.log(what.padEnd(22), ...figures, String(BARS[name] ?? "").padStart(4), `${(middle / peer).toFixed(2)}x`.padStart(7), missed ? "MISSED" : "");
}

// The module in Node, without a page: initialised with the bytes of the .wasm and called.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";
import { message, pkg } from "./material.mjs";

const options = { today: "2026-11-23", store: "amazon.com" };
const story = {
  shopName: "Blue Mug Shop",
  legalName: "Blue Mug Ltd",
  causes: [{ id: "c1", what: "Six mugs broke in transit", why: "the box had no padding", since: "2026-10-01" }],
  actions: [{ id: "a1", what: "All six buyers were refunded", doneOn: "2026-11-20", by: "owner" }],
  preventions: [{ id: "p1", what: "Every mug is packed in a padded box", by: "warehouse lead", howOften: "every order", startsOn: "2026-11-24" }],
};

let candor;
before(async () => {
  candor = await import(new URL("candor.js", pkg).href);
  candor.initSync({ module: await readFile(new URL("candor_bg.wasm", pkg)) });
});

test("a message is read", () => {
  const engine = new candor.Engine();
  const reading = engine.readMessage(message, options);
  assert.equal(reading.kind, "account-deactivation");
  assert.equal(reading.reasons[0].id, "PERF-ODR");
  assert.equal(reading.answer, "POA");
  assert.ok(reading.reasons[0].evidence.every(({ span }) => message.slice(span.start, span.end).length > 0));
  engine.free();
});

test("a file pushed in pieces counts towards the metrics", () => {
  const engine = new candor.Engine();
  const header = "amazon-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsales-channel\tsku\tasin\titem-status\tquantity\n";
  const row = (n) => `111-000000${n}-0000001\t2026-10-0${n}T09:00:00+00:00\tShipped\tMerchant\tAmazon.com\tMUG\tB0TEST0001\tShipped\t1\n`;
  const reader = engine.openReport("orders.txt");
  const bytes = new TextEncoder().encode(header + [1, 2, 3, 4].map(row).join(""));
  for (let at = 0; at < bytes.length; at += 7) reader.push(bytes.subarray(at, at + 7));
  assert.deepEqual(reader.finish().rows, { read: 4, used: 4, setAside: 0, duplicates: 0 });
  const feedback = engine.openReport("feedback.txt");
  feedback.push(new TextEncoder().encode("Date\tRating\tComments\tYour Response\tOrder ID\tRater Email\n10/20/26\t1\tbroken\t \t111-0000002-0000001\tx\n"));
  assert.equal(feedback.finish().kind, "seller-feedback");
  const odr = engine.metrics(options).metrics.find((metric) => metric.id === "order-defect-rate" && metric.channel === "mfn");
  assert.deepEqual([odr.computed.numerator, odr.computed.denominator, odr.computed.lowerBound], [1, 4, true]);
  const causes = engine.causes("order-defect-rate", "mfn", options);
  assert.deepEqual([causes.all.defects, causes.all.orders, causes.verdict], [1, 4, "too-few-defects"]);
  const compared = engine.beforeAfter("order-defect-rate", "mfn", "2026-10-03", options);
  assert.deepEqual([compared.before.defects, compared.after.orders, compared.verdict], [1, 2, "too-few-orders"]);
  assert.equal(engine.causes("late-shipment-rate", null, options), null);
  const without = [{ orderId: "111-0000002-0000001", reason: null }];
  const forecast = engine.forecast({ metric: "order-defect-rate", channel: "mfn", without, days: 30 }, options);
  assert.deepEqual([forecast.now.defects, forecast.whatIf.defects, forecast.removed.orders], [1, 0, 1]);
  assert.deepEqual([forecast.coveredTo, forecast.pace, forecast.projected.verdict], ["2026-10-04", null, "no-data"]);
});

test("a file of Japan is decoded by the runtime's own decoder", () => {
  const engine = new candor.Engine();
  const reader = engine.openReport("feedback.txt");
  const header = "Date\tRating\tComments\tYour Response\tOrder ID\tRater Email\n2026-10-01\t1\t";
  // お茶がありませんでした in Shift_JIS.
  const comment = [0x82, 0xa8, 0x92, 0x83, 0x82, 0xaa, 0x82, 0xa0, 0x82, 0xe8, 0x82, 0xdc, 0x82, 0xb9, 0x82, 0xf1, 0x82, 0xc5, 0x82, 0xb5, 0x82, 0xbd];
  reader.push(new TextEncoder().encode(header));
  for (const byte of comment) reader.push(new Uint8Array([byte]));
  reader.push(new TextEncoder().encode("\t \t249-0000001-0000001\t\n"));
  const reading = reader.finish();
  assert.deepEqual([reading.encoding, reading.warnings], ["shift_jis", []]);
  assert.ok(engine.rows(reading.file, 0, 1).rows[0].cells.includes("お茶がありませんでした"));
  engine.free();
});

test("a letter is drafted, every sentence with a source, and reviewed", () => {
  const engine = new candor.Engine();
  const request = { ...options, message, story };
  const plan = engine.draftPlan(request);
  const sentences = plan.sections.flatMap((section) => section.sentences);
  assert.ok(sentences.length > 3 && sentences.every((sentence) => sentence.sources.length > 0));
  assert.ok(plan.text.includes("padded box"));
  const { findings } = engine.reviewPlan({ ...request, plan });
  assert.deepEqual(findings.filter((finding) => finding.severity === "must-fix"), []);
});

test("a letter is taken away as files, with and without its sources, and as data", () => {
  const engine = new candor.Engine();
  const request = { ...options, message, story };
  const plan = engine.draftPlan(request);
  const clean = { plan, store: options.store, title: "Plan of Action", notes: null };
  const sentences = plan.sections.flatMap(({ sentences }) => sentences.map(({ id }) => [`from ${id}`]));
  const annotated = { ...clean, notes: { heading: "Sources", sentences } };
  const text = (asked, format) => new TextDecoder().decode(engine.letterFile(asked, format));
  assert.equal(text(clean, "text"), `${plan.text}\n`);
  assert.ok(text(annotated, "markdown").includes("[^1]: from opening"));
  assert.ok(text(annotated, "word").includes('<w:footnoteReference w:id="1"/>'));
  assert.throws(() => engine.letterFile(clean, "pdf"), { code: "request-not-understood" });
  const { paper, language, notes } = engine.letterSheet(annotated);
  assert.deepEqual([paper, language, notes.length], ["letter", "en-US", sentences.length]);
  const data = engine.exportLetter(request, "case");
  assert.deepEqual([data.format, data.version, data.caseId, data.text], ["candor-letter", 1, "case", plan.text]);
  assert.ok(data.parts.every(({ sentences }) => sentences.every(({ sources }) => sources.length > 0)));
});

test("an error says what happened and what to do", () => {
  const engine = new candor.Engine();
  const reader = engine.openReport("page.txt");
  assert.throws(
    () => {
      reader.push(new TextEncoder().encode("<!DOCTYPE html><html><head><title>Sign in</title></head></html>"));
      reader.finish();
    },
    (error) => error.code === "file-is-web-page" && error.help.length > 0 && error.fatal === false,
  );
});

// The module that the page loads first, beside the whole engine.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";
import { message, pkg } from "./material.mjs";

const options = { today: "2026-11-23", store: "amazon.com", language: "en" };
const reply = "We have received your plan of action. It does not say what you did for the buyers. Please send invoices.";

/** What needs no file. */
const CALLS = ["answers", "compareReply", "guide", "loadPolicy", "readMessage", "reasons", "splitMessages"];

async function load(name) {
  const module = await import(new URL(`${name}.js`, pkg).href);
  module.initSync({ module: await readFile(new URL(`${name}_bg.wasm`, pkg)) });
  return module;
}

let messages;
let whole;
let policy;
before(async () => {
  [messages, whole, policy] = await Promise.all([load("messages/messages"), load("candor"), readFile(new URL("page/policy.pack", pkg))]);
});

test("the module of messages has the calls that need no file, and no others", () => {
  const { constructor, free, ...own } = Object.getOwnPropertyDescriptors(messages.Engine.prototype);
  assert.deepEqual(Object.keys(own).filter((name) => !name.startsWith("__")).sort(), CALLS);
  assert.equal(messages.ReportReader, undefined);
});

test("it says that the rules are not there, and reads once they are", () => {
  const engine = new messages.Engine();
  assert.throws(() => engine.readMessage(message, options), { code: "policy-not-loaded", fatal: false });
  engine.loadPolicy(policy);
  assert.equal(engine.readMessage(message, options).reasons[0].id, "PERF-ODR");
});

test("it answers as the whole engine does", () => {
  const both = [new messages.Engine(), new whole.Engine()];
  const same = (ask) => assert.deepEqual(...both.map(ask));
  same((engine) => engine.readMessage(message, options));
  same((engine) => engine.splitMessages(`${message}\n\nFrom: a@amazon.com\nSubject: Your account\n\n${message}`));
  same((engine) => engine.compareReply({ ...options, reply, earlier: [message] }));
  same((engine) => engine.guide("PERF-ODR", options));
  same((engine) => engine.reasons(options));
  same((engine) => engine.answers(options));
});

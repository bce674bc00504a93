import { expect, it } from "vitest";
import type { Plan, Source } from "../../src/web/types";
import { notesOf } from "../src/parts/sentence-notes";

const MESSAGE = `Hello,\n  Your rate is 2.07%.\n${"x".repeat(400)}\n`;

const sentence = (id: string, ...sources: Source[]) => ({
  id,
  text: id,
  place: { start: 0, end: 0 },
  sources,
  placeholders: [],
  edited: false,
});

const plan = (...sentences: ReturnType<typeof sentence>[]): Plan => ({
  reason: null,
  sections: [
    { part: "opening", heading: null, text: "", sentences: sentences.slice(0, 1) },
    { part: "root-cause", heading: "Root cause", text: "", sentences: sentences.slice(1) },
  ],
  text: "",
  words: 0,
  ready: true,
});

const line = (number: number): Source => ({ type: "message", line: number, span: { start: 0, end: 1 } });

it("a sentence is noted with each of its sources, in the order of the letter", () => {
  const file: Source = {
    type: "file",
    file: 0,
    name: "orders.txt",
    sha256: null,
    locator: { type: "lines", lines: [3, 9], total: 2, column: null },
  };
  const told: Source = { type: "statement", field: "actions.a1.doneOn" };
  const { sentences } = notesOf(
    plan(sentence("one", line(2)), sentence("two", file, told), sentence("three")),
    MESSAGE,
  );
  expect(sentences).toEqual([
    ["Amazon's message, line 2: “Your rate is 2.07%.”"],
    ["orders.txt, rows on lines 3, 9", "Your own words, On which date?"],
    [],
  ]);
});

it("a long line of the message is quoted by its beginning, and a line that is not there not at all", () => {
  const { sentences } = notesOf(plan(sentence("one", line(3)), sentence("two", line(99))), MESSAGE);
  expect(sentences[0]?.[0]).toHaveLength("Amazon's message, line 3: “”".length + 161);
  expect(sentences[1]).toEqual(["Amazon's message, line 99"]);
});

import { describe, expect, it } from "vitest";
import type { PlanSection, Sentence } from "../../src/web/types";
import { blocksOf } from "../src/parts/letter-layout";

const sentence = (text: string): Sentence => ({
  id: text,
  text,
  sources: [],
  place: { start: 0, end: 0 },
  placeholders: [],
  edited: false,
});
const section = (text: string, ...sentences: string[]): PlanSection => ({
  part: "root-cause",
  heading: "Root cause",
  sentences: sentences.map(sentence),
  text,
});
const shape = (given: PlanSection) =>
  blocksOf(given).map(
    ({ bullet, sentences }) => `${bullet ? "- " : ""}${sentences.map(({ text }) => text).join(" ")}`,
  );

describe("the blocks of a part", () => {
  it("are its paragraphs and bullets, as they will be copied", () => {
    const given = section(
      "Root cause\nOne. Two.\n- Three. Why.\n- Four.",
      "One.",
      "Two.",
      "Three.",
      "Why.",
      "Four.",
    );
    expect(shape(given)).toEqual(["One. Two.", "- Three. Why.", "- Four."]);
  });

  it("begin with a bullet where there is no running text", () => {
    expect(shape(section("- One.\n- Two.", "One.", "Two."))).toEqual(["- One.", "- Two."]);
  });

  it("hold every sentence, also one that is not found in the text", () => {
    expect(shape(section("One.", "One.", "Elsewhere."))).toEqual(["One.", "Elsewhere."]);
  });

  it("tell two equal sentences apart", () => {
    expect(shape(section("Same.\n- Same.", "Same.", "Same."))).toEqual(["Same.", "- Same."]);
  });
});

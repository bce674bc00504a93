import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/web/types";
import { groupsOf } from "../src/parts/finding-groups";

const finding = (lint: Finding["lint"], found: string): Finding => ({
  lint,
  severity: "must-fix",
  part: "opening",
  sentence: "opening-1",
  span: null,
  place: null,
  found,
  expected: null,
  fix: null,
  title: "",
  why: "",
  advice: "",
  source: "",
  asOf: "2026-11-23",
  confidence: "A",
});

describe("findings", () => {
  it("of the same kind stand together, where the first of them stood", () => {
    const groups = groupsOf([
      finding("placeholder-left", "[shop]"),
      finding("blame", "carrier"),
      finding("placeholder-left", "[date]"),
      finding("no-date", "done"),
    ]);
    expect(groups.map((group) => group.map(({ found }) => found))).toEqual([
      ["[shop]", "[date]"],
      ["carrier"],
      ["done"],
    ]);
  });
});

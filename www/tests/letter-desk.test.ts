import { describe, expect, it } from "vitest";
import type { Edits, Finding, MatrixRow, Plan, Version } from "../../src/web/types";
import type { CaseModel } from "../src/app/state";
import { checkList } from "../src/letter/check-list";
import { Desk } from "../src/letter/desk";
import { fixed, placeOfFix, previewOf } from "../src/letter/fix";
import { divided, keyOf } from "../src/letter/keep";
import { MOST, whenOf, withVersion } from "../src/letter/versions";

const NOON = new Date(2026, 10, 23, 12, 4, 30);

/** As much of the open case as a desk uses. The letter is its edits, so that versions can be told apart. */
function setUp(drafted: Record<string, string> = {}) {
  let tick = 0;
  const letter = {
    readOnly: false,
    state: { edits: {} as Edits, versions: [] as Version[], earlier: [] as string[] },
    plan: { text: "As drafted" } as Plan,
    planEdits: null as Edits | null,
    draftedText: (id: string) => drafted[id] ?? null,
    setEdits(edits: Edits) {
      letter.state.edits = edits;
      letter.plan = { text: JSON.stringify(edits) } as Plan;
      letter.planEdits = edits;
    },
    change(fields: object) {
      Object.assign(letter.state, fields);
    },
  };
  letter.planEdits = letter.state.edits;
  const desk = new Desk(
    letter as unknown as CaseModel,
    () => NOON,
    () => tick,
  );
  return { letter, desk, wait: (ms: number) => void (tick += ms) };
}

describe("changes of the letter", () => {
  it("are undone and redone, removals too", () => {
    const { letter, desk } = setUp();
    desk.change({ a: "Mine" });
    desk.change({ b: "" });
    expect(desk.undo()).toBe("b");
    expect(letter.state.edits).toEqual({ a: "Mine" });
    expect(desk.undo()).toBe("a");
    expect([letter.state.edits, desk.canUndo, desk.undo()]).toEqual([{}, false, null]);
    expect([desk.redo(), desk.redo(), desk.redo()]).toEqual(["a", "b", null]);
    expect(letter.state.edits).toEqual({ a: "Mine", b: "" });
  });

  it("that are typed in one go are undone in one go", () => {
    const { letter, desk, wait } = setUp();
    for (const words of ["M", "Mi", "Mine"]) {
      desk.change({ a: words }, true);
      wait(100);
    }
    desk.change({ b: "Also" }, true);
    wait(5_000);
    desk.change({ b: "Also mine" }, true);
    desk.undo();
    expect(letter.state.edits).toEqual({ a: "Mine", b: "Also" });
    desk.undo();
    expect(letter.state.edits).toEqual({ a: "Mine" });
    desk.undo();
    expect(letter.state.edits).toEqual({});
  });

  it("back to the words of the draft are no change of the seller's any more", () => {
    const { letter, desk } = setUp({ a: "As drafted." });
    desk.change({ a: "Mine." });
    desk.change({ a: "As drafted. " }, true);
    expect(letter.state.edits).toEqual({});
  });

  it("are forgotten when another case is opened", () => {
    const { letter, desk } = setUp();
    desk.change({ a: "Mine" });
    letter.state.edits = { z: "Of another case" };
    expect(desk.canUndo).toBe(false);
    expect(desk.undo()).toBeNull();
    expect(letter.state.edits).toEqual({ z: "Of another case" });
  });

  it("are not made where another tab saves", () => {
    const { letter, desk } = setUp();
    letter.readOnly = true;
    desk.change({ a: "Mine" });
    desk.restore({ a: "Mine" });
    expect(letter.state).toEqual({ edits: {}, versions: [], earlier: [] });
  });
});

describe("versions", () => {
  it("come back whole, and the letter before is kept first", () => {
    const { letter, desk, wait } = setUp();
    desk.change({ a: "First" });
    expect(
      letter.state.versions.map(({ text }) => text),
      "the draft",
    ).toEqual(["As drafted"]);
    wait(1_000);
    desk.restore(letter.state.versions[0]?.edits ?? { wrong: "" });
    expect(letter.state.edits).toEqual({});
    expect(letter.state.versions.map(({ edits }) => edits)).toEqual([{}, { a: "First" }]);
    desk.undo();
    expect(letter.state.edits).toEqual({ a: "First" });
  });

  it("are not made of a letter that is being drafted anew", () => {
    const { letter, desk } = setUp();
    letter.planEdits = { a: "Not this" };
    desk.keepVersion();
    expect(letter.state.versions).toEqual([]);
  });

  it("are named by day, time and round, each differently", () => {
    let versions = withVersion([], { text: "1", edits: {}, round: 1 }, NOON);
    versions = withVersion(versions, { text: "2", edits: {}, round: 2 }, NOON);
    expect(versions.map(({ at }) => at)).toEqual(["2026-11-23T12:04:30", "2026-11-23T12:04:31"]);
    expect(whenOf(versions[0] as Version, versions.slice(0, 1))).toEqual({
      day: "2026-11-23",
      time: "12:04",
    });
    expect(versions.map((one) => whenOf(one, versions).time)).toEqual(["12:04:30", "12:04:31"]);
  });

  it("are made only of a letter that is another", () => {
    const versions = withVersion([], { text: "1", edits: {}, round: 1 }, NOON);
    expect(withVersion(versions, { text: "1", edits: {}, round: 1 }, NOON)).toBe(versions);
    expect(withVersion(versions, { text: "", edits: {}, round: 1 }, NOON)).toBe(versions);
    expect(withVersion(versions, { text: "1", edits: {}, round: 2 }, NOON).length).toBe(2);
  });

  it("are bounded in number, and the last of each round stays", () => {
    let versions: Version[] = [];
    for (let i = 0; i < 100; i += 1)
      versions = withVersion(versions, { text: `${i}`, edits: {}, round: i < 3 ? 1 : 2 }, NOON);
    expect(versions.length).toBe(MOST);
    expect(versions.map(({ text }) => text)).toEqual(
      ["2"].concat(Array.from({ length: MOST - 1 }, (_, i) => `${100 - MOST + 1 + i}`)),
    );
  });

  it("are bounded in size, and the newest stays", () => {
    const long = "x".repeat(300_000);
    let versions = withVersion([], { text: `${long}1`, edits: {}, round: 1 }, NOON);
    versions = withVersion(versions, { text: `${long}2`, edits: {}, round: 2 }, NOON);
    expect(versions.map(({ round }) => round)).toEqual([2]);
  });
});

const finding = (more: Partial<Finding> = {}): Finding => ({
  lint: "emotion",
  severity: "should-fix",
  part: "root-cause",
  sentence: "cause-1",
  span: { start: 0, end: 5 },
  found: "sorry",
  expected: null,
  place: null,
  fix: null,
  title: "Feelings",
  why: "",
  advice: "",
  source: "",
  asOf: "2026-11-23",
  confidence: "B",
  ...more,
});

describe("a finding whose words are kept", () => {
  it("is no longer open, until the words are others", () => {
    const kept = { [keyOf(finding())]: "It is a quote" };
    expect(divided([finding()], kept)).toEqual({ open: [], kept: [finding()] });
    const other = finding({ found: "very sorry" });
    expect(divided([other], kept)).toEqual({ open: [other], kept: [] });
  });

  it("is the same one when it moves within its sentence", () => {
    expect(keyOf(finding({ span: { start: 9, end: 14 } }))).toBe(keyOf(finding()));
  });
});

describe("a fix", () => {
  const fix = { sentence: "cause-1", span: { start: 3, end: 13 }, replacement: "" };

  it("is shown before it is taken", () => {
    expect(
      previewOf("We are very sorry.", { ...fix, span: { start: 7, end: 17 }, replacement: "open" }),
    ).toEqual({
      before: "We are ",
      gone: "very sorry",
      come: "open",
      after: ".",
    });
  });

  it("leaves no double space behind", () => {
    expect(fixed("We sincerely refunded.", { ...fix, span: { start: 3, end: 12 } })).toBe("We refunded.");
  });
});

describe("the list before sending", () => {
  const plan = {
    words: 12,
    sections: [
      { part: "root-cause", sentences: [{ placeholders: [{ start: 0, end: 3 }], edited: true }] },
      { part: "prevention", sentences: [] },
    ],
  } as unknown as Plan;
  const row = (what: string) => ({ id: what, what, asin: null, state: "open" }) as MatrixRow;

  it("tells what is said in words from papers, and leads to the words where there are some", () => {
    const list = checkList([row("root-cause"), row("prevention"), row("invoices")], plan, []);
    expect(list.requests).toMatchObject([
      { target: { part: "root-cause" } },
      { target: { route: "requests" } },
    ]);
    expect(list.papers).toMatchObject([{ row: { what: "invoices" }, target: { route: "requests" } }]);
  });

  it("counts what is left to do with the words", () => {
    const left = checkList([], plan, [finding(), finding({ severity: "must-fix" })]).words;
    expect(left).toMatchObject([
      { is: "findings", severity: "must-fix", n: 1 },
      { is: "findings", severity: "should-fix", n: 1 },
      { is: "gaps", n: 1, target: { part: "root-cause" } },
      { is: "own", n: 1 },
      { is: "length", n: 12 },
    ]);
    expect(checkList([], plan, []).words[0]).toEqual({ is: "clean" });
  });
});

describe("a fix in a letter that was written elsewhere", () => {
  const fix = { sentence: "2", span: { start: 4, end: 5 }, replacement: "." };
  const found = { fix, place: { start: 30, end: 35 }, span: null } as unknown as Finding;

  it("counts from the sentence the finding is about", () => {
    expect(placeOfFix(found)).toEqual({ start: 34, end: 35 });
  });

  it("counts from the sentence too where the finding names words within it", () => {
    const within = { ...found, place: { start: 34, end: 35 }, span: { start: 4, end: 5 } };
    expect(placeOfFix(within)).toEqual({ start: 34, end: 35 });
  });

  it("has no place where the finding is about the whole letter", () => {
    expect(placeOfFix({ ...found, place: null })).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import type { CaseState } from "../../src/web/types";
import { emptyCase } from "../src/app/state";
import { defaultSide, differences, merged } from "../src/case/merge";

const cause = (id: string, what: string) => ({ id, seen: "", what, why: "", since: null });
const base = (): CaseState => ({
  ...emptyCase(),
  id: "one",
  message: "Hello",
  story: { ...emptyCase().story, shopName: "Blue Mug", causes: [cause("c1", "late")] },
});

describe("two copies of a case", () => {
  it("that are the same do not differ", () => {
    expect(differences(base(), base())).toEqual([]);
    expect(differences(base(), { ...base(), startedOn: "2020-01-01" })).toEqual([]);
  });

  it("differ field by field, entry by entry", () => {
    const there = base();
    there.story.causes = [cause("c1", "very late"), cause("c2", "broken")];
    there.edits = { "opening.writer": "We" };
    expect(differences(base(), there)).toEqual([
      { path: ["story", "causes", "c1", "what"], here: "late", there: "very late" },
      { path: ["story", "causes", "c2"], here: undefined, there: cause("c2", "broken") },
      { path: ["edits", "opening.writer"], here: undefined, there: "We" },
    ]);
  });

  it("become one: what only one has stays, and the reader chooses the rest", () => {
    const here = base();
    here.story.causes.push(cause("c3", "ours"));
    const there = base();
    there.story.causes = [cause("c1", "very late"), cause("c2", "broken")];
    there.pasted = ["It broke"];
    const all = differences(here, there);
    const usual = merged(
      here,
      all.filter((one) => defaultSide(one) === "there"),
    );
    expect(usual.story.causes.map(({ id, what }) => [id, what])).toEqual([
      ["c1", "late"],
      ["c3", "ours"],
      ["c2", "broken"],
    ]);
    expect(usual.pasted).toEqual(["It broke"]);
    expect(merged(here, all).story.causes.map(({ id }) => id)).toEqual(["c1", "c2"]);
    expect(here.story.causes).toHaveLength(2);
  });

  it("have lists without names chosen whole", () => {
    const there = { ...base(), earlier: ["before"], message: "A reply" };
    const all = differences(base(), there);
    expect(all.map(({ path }) => path.join("."))).toEqual(["message", "earlier"]);
    expect(merged(base(), all)).toEqual({ ...base(), earlier: ["before"], message: "A reply" });
  });
});

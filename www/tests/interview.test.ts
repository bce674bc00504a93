import { beforeEach, describe, expect, it, vi } from "vitest";
import type { AskedQuestion, Story } from "../../src/web/types";
import { addEntry, pass, setValue, valueOf } from "../src/app/interview";
import { model } from "../src/app/model";
import { say } from "../src/i18n/interview";

vi.mock("../src/app/model", () => ({
  model: {
    state: { story: {} },
    changeStory(fields: Partial<Story>) {
      Object.assign(this.state.story, fields);
    },
  },
}));

const question = (of: Partial<AskedQuestion>): AskedQuestion =>
  ({ entry: null, field: "shopName", path: "shopName", form: "text", ...of }) as AskedQuestion;

const cause = (field: string, id = "cause-1", form: AskedQuestion["form"] = "text") =>
  question({ entry: { list: "causes", id, number: 1 }, field, path: `causes.${id}.${field}`, form });

const story = () => model.state.story;

beforeEach(() => {
  model.state.story = { shopName: "", legalName: "", causes: [], actions: [], preventions: [] };
});

describe("an answer", () => {
  it("stands where its question says", () => {
    setValue(question({}), "Blue Mug");
    setValue(question({ field: "as-told", path: "answers.as-told" }), "partly");
    expect(story().shopName).toBe("Blue Mug");
    expect(story().answers).toEqual({ "as-told": "partly" });
    expect(valueOf(question({ field: "as-told", path: "answers.as-told" }))).toBe("partly");
    expect(valueOf(question({ field: "lots", path: "answers.lots" }))).toBe("");
  });

  it("makes the entry that it is the first of", () => {
    setValue(cause("what"), "thin boxes");
    setValue(cause("since", "cause-1", "day"), "2026-09-10");
    expect(story().causes).toEqual([{ id: "cause-1", what: "thin boxes", why: "", since: "2026-09-10" }]);
    setValue(cause("since", "cause-1", "day"), "");
    expect(story().causes[0]?.since).toBeNull();
    expect(valueOf(cause("since"))).toBe("");
  });

  it("leaves the other entries alone", () => {
    setValue(cause("what"), "one");
    const id = addEntry("causes");
    setValue(cause("what", id), "two");
    expect(story().causes.map(({ what }) => what)).toEqual(["one", "two"]);
  });

  it("ends that the question is put off", () => {
    pass([cause("what"), cause("why")], "skipped");
    pass([cause("what")], "unknown");
    expect([story().skipped, story().unknown]).toEqual([["causes.cause-1.why"], ["causes.cause-1.what"]]);
    setValue(cause("what"), "thin boxes");
    expect(story().unknown).toEqual([]);
  });
});

describe("the words around the questions", () => {
  it("have their numbers in every language", () => {
    for (const language of ["en", "de", "es", "fr", "it", "ja", "zh"] as const) {
      expect(say(language, "several", { n: 3, k: 5, m: 21 })).toMatch(/3.*5.*21/);
      expect(say(language, "endAnswered", { n: 3, m: 21 })).not.toMatch(/[{}]/);
    }
  });
});

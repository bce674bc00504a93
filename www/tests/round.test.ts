import { describe, expect, it } from "vitest";
import type { Round } from "../../src/web/types";
import { emptyCase } from "../src/app/state";
import { attachable, eventsAhead, isWaiting, repliesTo, timeNow, unsent } from "../src/round/round";

const round = (messages: number): Round => ({
  sentOn: "2026-11-20",
  sentAt: "12:04",
  channel: "appeal-form",
  text: "Dear team,",
  files: [],
  language: "en",
  reasons: [],
  messages,
  whyAgain: "",
});

describe("rounds", () => {
  it("gives each answer of Amazon to the round before it", () => {
    const rounds = [round(1), round(3)];
    const messages = ["notice", "first answer", "reminder", "second answer"];
    expect(repliesTo(rounds, 0, messages)).toEqual(["first answer", "reminder"]);
    expect(repliesTo(rounds, 1, messages)).toEqual(["second answer"]);
    expect(repliesTo(rounds, 2, messages)).toEqual([]);
  });

  it("waits from the sending to the answer, and no longer once the seller is back", () => {
    const sent = { ...emptyCase(), rounds: [round(1)] };
    expect(isWaiting(emptyCase(), ["notice"])).toBe(false);
    expect(isWaiting(sent, ["notice"])).toBe(true);
    expect(isWaiting(sent, ["notice", "answer"])).toBe(false);
    expect(isWaiting({ ...sent, reinstatedOn: "2026-11-23" }, ["notice"])).toBe(false);
  });

  it("offers each file once, those that are proof first", () => {
    const requests = {
      invoices: {
        proofs: [
          { type: "file", name: "b.csv", place: "" } as const,
          { type: "paper", name: "Invoice 7", ready: true } as const,
          { type: "paper", name: "Letter", ready: false } as const,
        ],
        cannot: null,
        note: "",
        settled: 1,
      },
    };
    const files = [
      { name: "a.csv", sha256: "1" },
      { name: "b.csv", sha256: null },
    ];
    const found = attachable({ papers: [], requests }, files);
    expect(found.map(({ name, proof }) => [name, proof])).toEqual([
      ["b.csv", true],
      ["Invoice 7", true],
      ["a.csv", false],
    ]);
    expect(unsent({ plan: null, reason: null, state: { papers: [], requests }, files })).toBeNull();
  });

  it("puts only days to come into a calendar, each once", () => {
    const event = (id: string, date: string) => ({ id, date, title: id });
    const events = [event("a", "2026-11-22"), event("b", "2026-11-23"), event("b", "2026-11-23")];
    expect(eventsAhead(events, "2026-11-23").map(({ id }) => id)).toEqual(["b"]);
  });

  it("writes the time of the reader's own clock", () => {
    expect(timeNow(new Date(2026, 10, 23, 9, 5))).toBe("09:05");
  });
});

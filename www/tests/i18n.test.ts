import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { day, maybe, number, percent, size, t, weekday, word } from "../src/i18n";
import type { Message } from "../src/i18n/types";
import { en, PARTS } from "./words";

const types = ["../../src/web/types.d.ts", "../../unpack/src/types.d.ts"]
  .map((name) => readFileSync(new URL(name, import.meta.url), "utf8"))
  .join("\n");
const texts = (message: Message): string[] =>
  typeof message === "string" ? [message] : Object.values(message);

/** The words of a union such as `type ReportKind = "all-orders" | …` in the boundary's types. */
function wordsOf(union: string): string[] {
  const body = new RegExp(`type ${union} =([^;]*);`).exec(types)?.[1];
  if (!body) throw new Error(`the boundary has no ${union}`);
  return [...body.matchAll(/"([^"]+)"/g)].map(([, found]) => found as string);
}

describe("the words", () => {
  it.each([
    ["meaning", "MessageKind"],
    ["answer", "AnswerCode"],
    ["request", "RequestKind"],
    ["statement", "StatementCode"],
    ["reply.class", "ReplyClass"],
    ["reply.state", "RequestState"],
    ["date", "MessageDateKind"],
    ["sign", "SuspiciousCode"],
    ["report", "ReportKind"],
    ["encoding", "Encoding"],
    ["delimiter", "Delimiter"],
    ["aside", "SetAsideReason"],
    ["missing", "MissingEffect"],
    ["warning", "FileWarningCode"],
    ["error", "PartErrorCode"],
    ["metric", "MetricId"],
    ["channel", "Channel"],
    ["metric.target", "TargetCondition"],
    ["component", "ComponentId"],
    ["why", "CountReason"],
    ["gap", "GapCode"],
    ["metric.of", "Unit"],
    ["metric.more", "Unit"],
    ["basis", "Basis"],
    ["comparison", "ComparisonVerdict"],
    ["side", "ComparedSide"],
    ["standing.status", "AccountStatus"],
    ["band", "ExperienceBand"],
    ["trend.by", "TrendStep"],
    ["dimension", "Dimension"],
    ["causes", "CausesVerdict"],
    ["change", "BeforeAfterVerdict"],
    ["forecast.clean", "CourseVerdict"],
    ["forecast.pace", "CourseVerdict"],
    ["forecast.unit", "Unit"],
    ["say", "ChangeStatement"],
    ["part", "PlanPart"],
    ["letter-kind", "PlanKind"],
    ["letter-lead", "PlanKind"],
    ["severity", "Severity"],
    ["confidence", "Confidence"],
    ["watch.level", "AlertLevel"],
    ["watch.why", "LevelReason"],
    ["watch.due", "DueState"],
    ["watch.stock", "StockCheck"],
    ["watch.have", "StockCheck"],
    ["watch.part", "ListingPart"],
  ])("%s: there is one for every %s of the engine", (family, union) => {
    const without = wordsOf(union).filter((code) => maybe(`${family}.${code}`) === null);
    expect(without).toEqual([]);
  });

  it("fall back to the engine's code for one that is newer than the page", () => {
    expect(word("gap", "something-new")).toBe("something-new");
  });

  it("are all used: by their key, or by the family that a code completes", () => {
    const folder = new URL("../src/", import.meta.url);
    const source = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.endsWith("en.ts"))
      .map((name) => readFileSync(new URL(name, folder), "utf8"))
      .join("");
    const found = (pattern: RegExp) => new Set([...source.matchAll(pattern)].map(([, name]) => name));
    const keys = found(/"([\w.+-]+)"/g);
    const families = found(/(?:`|word\(")([\w.-]+)(?:\.\$\{|")/g);
    const unused = Object.keys(en).filter((key) => {
      const above = key.split(".").map((_, i, parts) => parts.slice(0, i).join("."));
      return !keys.has(key) && !above.some((family) => families.has(family));
    });
    expect(unused).toEqual([]);
  });

  it("stand in one place each", () => {
    const all = PARTS.flatMap((part) => Object.keys(part));
    expect(all.length).toBe(Object.keys(en).length);
  });

  it("choose the form by the count", () => {
    expect(t("letter.words", { n: 1 })).toBe("1 word");
    expect(t("letter.words", { n: 1901 })).toBe("1,901 words");
  });

  it("have no exclamation mark, no `upload`, and nothing that sounds like odds", () => {
    const bad = Object.entries(en).filter(([, message]) =>
      texts(message).some((text) => /!|upload|chance|success rate/i.test(text)),
    );
    expect(bad).toEqual([]);
  });

  it("have sentences of at most 20 words", () => {
    const long = Object.values(en)
      .flatMap(texts)
      .flatMap((text) => text.split(/(?<=[.?])\s/))
      .filter((sentence) => sentence.split(/\s+/).length > 20);
    expect(long).toEqual([]);
  });
});

describe("days and numbers", () => {
  it("write the month as a word", () => {
    expect(day("2026-12-04")).toBe("4 Dec 2026");
    expect(weekday("2026-12-14")).toMatch(/^Mon,? 14 Dec 2026$/);
  });

  it("group thousands and write rates as percentages", () => {
    expect(number(1203)).toBe("1,203");
    expect(percent(0.0241)).toBe("2.41%");
    expect(percent(0.01)).toBe("1%");
  });

  it("write sizes in the unit that fits", () => {
    expect([0, 999, 1_000, 5_600, 104_857_600].map(size)).toEqual([
      "0 B",
      "999 B",
      "1.0 KB",
      "5.6 KB",
      "105 MB",
    ]);
  });
});

// Where a figure or a sentence comes from, in words.

import type { Source } from "../../../src/web/types";
import { day, type Key, t, word } from "../i18n";

/** Line numbers named before the rest is a count. */
const LINES = 12;

export interface SourceText {
  /** What kind of source it is. */
  title: string;
  /** Where exactly. */
  detail: string;
  /** Both in one line. */
  text: string;
}

export function sourceText(source: Source): SourceText {
  const [title, detail] = parts(source);
  return { title, detail, text: detail === "" ? title : `${title}, ${detail}` };
}

/** A source in a table cell: the file and its lines, without the column. */
export function sourceShort(source: Source): string {
  if (source.type !== "file" || source.locator.type !== "lines") return sourceText(source).text;
  const { lines } = source.locator;
  return t("source.short", { n: lines.length, name: source.name, lines: lines.slice(0, LINES).join(", ") });
}

function parts(source: Source): [string, string] {
  switch (source.type) {
    case "file":
      return [source.name, place(source)];
    case "message":
      return [t("source.message", { n: source.line }), ""];
    case "statement":
      return source.field.startsWith("pasted")
        ? [t("voice.pasted"), ""]
        : [t("source.statement"), statement(source.field)];
    case "policy":
      return [
        t("source.policy"),
        `${t("source.policyLine", { source: source.source, date: day(source.asOf) })} (${word("confidence", source.confidence)})`,
      ];
  }
}

function place({ locator }: Extract<Source, { type: "file" }>): string {
  switch (locator.type) {
    case "whole":
      return t("source.whole");
    case "path":
      return t("source.pointer", { pointer: locator.pointer });
    case "lines": {
      const { lines, total, column } = locator;
      const shown = lines.slice(0, LINES).join(", ");
      const text =
        total > Math.min(lines.length, LINES)
          ? t("source.linesMore", { lines: shown, total })
          : t("source.lines", { n: lines.length, lines: shown });
      return column ? `${text}, ${t("source.column", { column })}` : text;
    }
  }
}

/** The question of the interview that a field answers: `causes.<id>.why` is "Why was it possible?". */
function statement(field: string): string {
  const [list = "", ...path] = field.split(".");
  if (list === "edits") return t("source.edited");
  const key = `${list}.${path.at(-1) ?? ""}`;
  return Object.hasOwn(QUESTIONS, key) ? t(QUESTIONS[key as keyof typeof QUESTIONS]) : "";
}

const QUESTIONS = {
  "shopName.": "story.shopName",
  "legalName.": "story.legalName",
  "causes.seen": "story.cause.seen",
  "causes.what": "story.cause.what",
  "causes.why": "story.cause.whyQ",
  "causes.since": "story.cause.since",
  "causes.shownBy": "story.cause.shownBy",
  "actions.what": "story.action.what",
  "actions.doneOn": "story.action.doneOn",
  "actions.by": "story.action.by",
  "actions.counted": "story.action.counted",
  "actions.proof": "story.action.proof",
  "preventions.what": "story.prevention.what",
  "preventions.by": "story.prevention.by",
  "preventions.howOften": "story.prevention.howOften",
  "preventions.threshold": "story.prevention.threshold",
  "preventions.noticed": "story.prevention.noticed",
  "preventions.startsOn": "story.prevention.startsOn",
} as const satisfies Record<string, Key>;

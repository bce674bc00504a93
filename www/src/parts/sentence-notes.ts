// The notes of an annotated copy: where each sentence comes from, in words.

import type { LetterNotes, Plan, Source } from "../../../src/web/types";
import { t } from "../i18n";
import "../i18n/take-away.en";
import { beginning } from "./beginning";
import { sourceText } from "./source-text";

/** Letters of Amazon's message that are quoted. */
const QUOTED = 160;

/** In the order of the letter. `message` is Amazon's. */
export function notesOf(plan: Plan, message: string): LetterNotes {
  const lines = message.split("\n");
  const sentences = plan.sections.flatMap((section) => section.sentences);
  return {
    heading: t("take.notes"),
    sentences: sentences.map(({ sources }) => sources.map((source) => note(source, lines))),
  };
}

function note(source: Source, lines: readonly string[]): string {
  const { text } = sourceText(source);
  const words = source.type === "message" ? beginning(lines[source.line - 1] ?? "", QUOTED) : "";
  return words === "" ? text : t("take.quote", { source: text, words });
}

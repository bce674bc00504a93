// What is marked in the letter: headings, gaps, findings, and the seller's own words.

import { type Range, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, WidgetType } from "@codemirror/view";
import type { Finding, Plan, Sentence, Span } from "../../../src/web/types";
import { t } from "../i18n";
import type { Place } from "../letter/places";

/** Everything that marks are made from. */
export interface Marked {
  text: string;
  places: readonly Place[];
  plan: Plan;
  findings: readonly Finding[];
  /** The sentence whose sources are shown. */
  open: string | null;
}

export const setMarks = StateEffect.define<Marked>();

/** The marks. Between two drafts they move with the words. */
export const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, { effects, changes }) {
    const asked = effects.findLast((effect) => effect.is(setMarks));
    return asked ? Decoration.set(marksOf(asked.value), true) : shown.map(changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

const HEADING = Decoration.line({ class: "heading" });
const OWN = Decoration.mark({ class: "own" });
const OPEN = Decoration.mark({ class: "open" });
const GAP = Decoration.mark({ tagName: "mark", class: "gap" });

/** Stands behind a sentence that is the seller's, so that the underline is not alone. */
class OwnLabel extends WidgetType {
  override eq(): boolean {
    return true;
  }

  override toDOM(): HTMLElement {
    const label = document.createElement("span");
    label.className = "own-label";
    label.textContent = t("letter.edited");
    return label;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

const OWN_LABEL = Decoration.widget({ widget: new OwnLabel(), side: 2 });

function marksOf(marked: Marked): Range<Decoration>[] {
  const { text, places, plan, findings, open } = marked;
  const at = new Map(places.map((place) => [place.id, place]));
  const found: Range<Decoration>[] = [];
  for (const { heading, sentences } of plan.sections) {
    const first = sentences.map(({ id }) => at.get(id)).find((place) => place !== undefined);
    const start = first && heading ? text.lastIndexOf(heading, first.from) : -1;
    if (start >= 0) found.push(HEADING.range(start));
    for (const sentence of sentences) {
      const place = at.get(sentence.id);
      if (place && place.from < place.to) found.push(...sentenceMarks(text, place, sentence, open));
    }
  }
  for (const finding of findings) {
    const place = finding.sentence === null ? undefined : at.get(finding.sentence);
    const words = place && wordsAt(text, place, finding.span);
    if (words) found.push(findingMark(finding).range(words.from, words.to));
  }
  return found;
}

function* sentenceMarks(
  text: string,
  place: Place,
  sentence: Sentence,
  open: string | null,
): Iterable<Range<Decoration>> {
  if (sentence.id === open) yield OPEN.range(place.from, place.to);
  if (sentence.edited) {
    yield OWN.range(place.from, place.to);
    yield OWN_LABEL.range(place.to);
  }
  for (const gap of sentence.placeholders) {
    const words = wordsAt(text, place, gap);
    if (words) yield GAP.range(words.from, words.to);
  }
}

function findingMark(finding: Finding): Decoration {
  const { severity, span } = finding;
  const said = `${t(`severity.${severity}`)}: ${finding.title}`;
  return Decoration.mark({
    tagName: "mark",
    class: span ? `finding ${severity}` : `finding whole ${severity}`,
    attributes: { title: said, "aria-description": said },
  });
}

/** Where a span of a sentence is in the text; null where the words have become fewer since. */
export function wordsAt(text: string, place: Place, span: Span | null): { from: number; to: number } | null {
  if (!span) return { from: place.from, to: place.to };
  // The engine's sentence begins with its first letter.
  const indent = /^\s*/.exec(text.slice(place.from, place.to))?.[0].length ?? 0;
  const from = place.from + indent + span.start;
  const to = Math.min(place.from + indent + span.end, place.to);
  return from < to ? { from, to } : null;
}

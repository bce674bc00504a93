// Better words for a finding, where one is safe. They are shown before they are taken. No DOM.

import type { Finding, Fix } from "../../../src/web/types";

/** A sentence before and after a fix, in pieces. */
export interface Preview {
  before: string;
  gone: string;
  come: string;
  after: string;
}

export function previewOf(text: string, { span, replacement }: Fix): Preview {
  return {
    before: text.slice(0, span.start),
    gone: text.slice(span.start, span.end),
    come: replacement,
    after: text.slice(span.end),
  };
}

/** Where the words of a finding's fix stand in the whole letter; null without a fix or a place. */
export function placeOfFix({ fix, place, span }: Finding): Fix["span"] | null {
  if (!fix || !place) return null;
  // `place` is that of the words, or of the whole sentence where the finding names none.
  const sentence = place.start - (span?.start ?? 0);
  return { start: sentence + fix.span.start, end: sentence + fix.span.end };
}

/** The sentence with the fix in it. */
export function fixed(text: string, fix: Fix): string {
  const { before, come, after } = previewOf(text, fix);
  return `${before}${come}${after}`.replace(/ {2,}/g, " ").trim();
}

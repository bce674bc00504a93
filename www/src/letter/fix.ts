// Better words for a finding, where one is safe. They are shown before they are taken. No DOM.

import type { Finding, Span } from "../../../src/web/types";

/** Other words for a span of a sentence. */
export interface Fix {
  sentence: string;
  span: Span;
  replacement: string;
}

/** A sentence before and after a fix, in pieces. */
export interface Preview {
  before: string;
  gone: string;
  come: string;
  after: string;
}

/** The fix of a finding; null where it has none. */
export function fixOf(finding: Finding & { fix?: Fix | null }): Fix | null {
  return finding.fix ?? null;
}

export function previewOf(text: string, { span, replacement }: Pick<Fix, "span" | "replacement">): Preview {
  return {
    before: text.slice(0, span.start),
    gone: text.slice(span.start, span.end),
    come: replacement,
    after: text.slice(span.end),
  };
}

/** The sentence with the fix in it. */
export function fixed(text: string, fix: Fix): string {
  const { before, come, after } = previewOf(text, fix);
  return `${before}${come}${after}`.replace(/ {2,}/g, " ").trim();
}

// A sentence in pieces, by what is marked in it. No DOM, so that it can be tested.

import type { Span } from "../../../src/web/types";

export interface Cut {
  part: string;
  kind: "plain" | "gap" | "finding";
}

/** The text in pieces. A gap wins over a finding on the same words. */
export function cut(text: string, gaps: readonly Span[], findings: readonly Span[]): Cut[] {
  const within = (at: number, spans: readonly Span[]) =>
    spans.some(({ start, end }) => start <= at && at < end);
  const edges = [...gaps, ...findings].flatMap(({ start, end }) => [start, end]);
  const at = [...new Set([0, ...edges, text.length])]
    .filter((edge) => edge >= 0 && edge <= text.length)
    .sort((a, b) => a - b);
  const pieces: Cut[] = [];
  for (let i = 0; i + 1 < at.length; i += 1) {
    const start = at[i] as number;
    const kind = within(start, gaps) ? "gap" : within(start, findings) ? "finding" : "plain";
    const part = text.slice(start, at[i + 1]);
    const last = pieces.at(-1);
    if (last?.kind === kind && kind !== "gap") last.part += part;
    else pieces.push({ part, kind });
  }
  return pieces;
}

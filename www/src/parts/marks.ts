// Which words of the message are marked, and why. No DOM, so that it can be tested.

import type { FoundReason, MessageReading, ReasonId, Span } from "../../../src/web/types";
import { day, percent, t, word } from "../i18n";

export type MarkKind = "reason" | "request" | "date" | "number" | "warning";

export interface Mark {
  span: Span;
  kind: MarkKind;
  why: string;
  rule: string | null;
  /** The reason that the words point to. */
  reason?: ReasonId;
}

/** A stretch of one line, marked or not. */
export interface Piece {
  text: string;
  mark: Mark | null;
}
export interface Line {
  number: number;
  pieces: Piece[];
}

/** All marks of a reading. `shown` are the reasons whose evidence counts: the chosen one or the candidates. */
export function marksOf(reading: MessageReading, shown: readonly FoundReason[]): Mark[] {
  const marks: Mark[] = [];
  for (const { sign, span } of reading.suspicious) {
    marks.push({ span, kind: "warning", why: word("sign", sign), rule: null });
  }
  for (const { id, title, evidence } of shown) {
    for (const { span, rule } of evidence) {
      marks.push({ span, kind: "reason", why: t("mark.why.reason", { title }), rule, reason: id });
    }
  }
  for (const { what, span } of reading.requests) {
    if (span)
      marks.push({
        span,
        kind: "request",
        why: t("mark.why.request", { what: word("request", what) }),
        rule: null,
      });
  }
  for (const { kind, date, span } of reading.dates) {
    const what = date ? `${day(date)}. ${word("date", kind)}` : word("date", kind);
    marks.push({ span, kind: "date", why: t("mark.why.date", { what }), rule: null });
  }
  for (const { id, value, span } of reading.metrics) {
    const what = value === null ? word("metric", id) : `${word("metric", id)} ${percent(value)}`;
    marks.push({ span, kind: "number", why: t("mark.why.number", { what }), rule: null });
  }
  return marks;
}

/** The message in lines, each cut where a mark begins or ends. Of two marks that overlap, the first given stays. */
export function linesOf(message: string, marks: readonly Mark[]): Line[] {
  const kept = withoutOverlaps(marks);
  const lines: Line[] = [];
  let start = 0;
  let next = 0;
  for (const [i, text] of message.split("\n").entries()) {
    const end = start + text.length;
    const pieces: Piece[] = [];
    let at = start;
    // A mark may begin on an earlier line and reach into this one.
    while (next > 0 && (kept[next - 1]?.span.end ?? 0) > start) next -= 1;
    for (let mark = kept[next]; mark && mark.span.start < end; mark = kept[++next]) {
      const from = Math.max(mark.span.start, start);
      const to = Math.min(mark.span.end, end);
      if (from > at) pieces.push({ text: message.slice(at, from), mark: null });
      if (to > from) pieces.push({ text: message.slice(from, to), mark });
      at = Math.max(at, to);
    }
    if (at < end || pieces.length === 0) pieces.push({ text: message.slice(at, end), mark: null });
    lines.push({ number: i + 1, pieces });
    start = end + 1;
  }
  return lines;
}

function withoutOverlaps(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) {
    const { start, end } = mark.span;
    if (end > start && !kept.some(({ span }) => start < span.end && span.start < end)) kept.push(mark);
  }
  return kept.sort((a, b) => a.span.start - b.span.start);
}

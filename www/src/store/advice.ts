// When the reader is advised to save a copy, or to ask the browser for protection. One line, never more.

import type { IsoDate } from "../../../src/web/types";
import { daysBetween } from "../app/today";
import type { Notes } from "./notes";

export type Advice = "full" | "before-sending" | "first-file" | "first-reading" | "weekly" | "protect";

export interface Situation {
  today: IsoDate;
  /** When the case was opened. */
  startedOn: IsoDate;
  /** Whether a message was read. */
  read: boolean;
  files: number;
  /** Whether something was put in beside the message. */
  worked: boolean;
  /** Whether the reader is at the last step before sending. */
  sending: boolean;
  /** Whether the browser protects what is stored; null where it does not say. */
  protected: boolean | null;
  /** Bytes that are free; null where the browser does not say. */
  free: number | null;
}

/** Less than this is little. */
const LITTLE = 20_000_000;
const WEEK = 7;
const AGAIN_AFTER: Partial<Record<Advice, number>> = { full: 1, "before-sending": 1, weekly: WEEK };

/** The advice for this moment, the most urgent first; null for none. */
export function adviceFor(situation: Situation, notes: Notes): Advice | null {
  const { today, read, files, worked, sending } = situation;
  if (!read && files === 0) return null;
  const copiedToday = notes.copied === today;
  const sinceCopy = daysBetween(notes.copied ?? situation.startedOn, today);
  const fits: [Advice, boolean][] = [
    ["full", situation.free !== null && situation.free < LITTLE && !copiedToday],
    ["before-sending", sending && !copiedToday],
    ["first-file", files > 0 && notes.copied === null],
    ["protect", worked && situation.protected === false],
    ["weekly", sinceCopy >= WEEK],
    ["first-reading", read && notes.copied === null],
  ];
  return fits.find(([advice, fit]) => fit && !isDismissed(advice, notes, today))?.[0] ?? null;
}

/** What was put aside stays there, but for what comes again after some days. */
function isDismissed(advice: Advice, { dismissed }: Notes, today: IsoDate): boolean {
  const on = dismissed[advice];
  return on !== undefined && daysBetween(on, today) < (AGAIN_AFTER[advice] ?? Number.POSITIVE_INFINITY);
}

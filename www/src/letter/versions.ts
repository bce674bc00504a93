// Earlier states of the letter: named by time and round, and bounded in number and size. No DOM.

import type { Edits, Version } from "../../../src/web/types";

/** Versions of a case. */
export const MOST = 30;
/** Characters of all of them. A letter has some thousands. */
const MOST_LETTERS = 400_000;

/** The letter that becomes a version. */
export interface Snapshot {
  text: string;
  edits: Edits;
  round: number;
}

/**
 * The versions with one more, the newest last; the same list where the newest is no other.
 * Where there are too many the oldest goes first, the last of each earlier round at the very end.
 */
export function withVersion(versions: Version[], { text, edits, round }: Snapshot, now: Date): Version[] {
  const newest = versions.at(-1);
  if (text === "" || (newest?.text === text && newest.round === round)) return versions;
  const kept = [...versions, { at: unused(versions, now), round, text, edits }];
  while (kept.length > 1 && (kept.length > MOST || sizeOf(kept) > MOST_LETTERS)) {
    const spare = kept.findIndex((one, i) => i < kept.length - 1 && kept[i + 1]?.round === one.round);
    kept.splice(Math.max(spare, 0), 1);
  }
  return kept;
}

function sizeOf(versions: readonly Version[]): number {
  return versions.reduce(
    (sum, { text, edits }) => sum + text.length + Object.values(edits).join("").length,
    0,
  );
}

/** The day and time on the reader's own clock, to the second. */
function unused(versions: readonly Version[], now: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const at = `${day}T${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`;
  return versions.some((one) => one.at === at) ? unused(versions, new Date(now.getTime() + 1_000)) : at;
}

/** Day and time of a version apart; seconds only where another one has the same minute. */
export function whenOf({ at }: Version, all: readonly Version[]): { day: string; time: string } {
  const [day = "", time = ""] = at.split("T");
  const minute = at.slice(0, "2026-11-23T12:04".length);
  const alone = all.every((one) => one.at === at || !one.at.startsWith(minute));
  return { day, time: alone ? time.slice(0, 5) : time };
}

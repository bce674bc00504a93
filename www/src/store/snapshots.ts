// Which earlier states of the case are kept.

import type { CaseState } from "../../../src/web/types";
import type { Snapshot } from "./database";

/** How many are kept, the last one of each round not counted. */
export const SNAPSHOTS = 50;
/** Changes that come sooner after a snapshot do not make another. */
export const APART_MS = 60_000;

/** How many of Amazon's messages a case has. */
export function roundOf({ earlier = [], message = "", later = [] }: Partial<CaseState>): number {
  return [...earlier, message, ...later].filter((one) => one.trim() !== "").length;
}

/** The keys of those that have to go: all but the newest, and but the last one of each round. */
export function surplus(all: readonly Pick<Snapshot, "at" | "round">[]): string[] {
  const newestFirst = [...all].sort((a, b) => (a.at < b.at ? 1 : -1));
  const rounds = new Set<number>();
  return newestFirst.flatMap(({ at, round }, i) => {
    const isLastOfRound = !rounds.has(round);
    rounds.add(round);
    return i < SNAPSHOTS || isLastOfRound ? [] : [at];
  });
}

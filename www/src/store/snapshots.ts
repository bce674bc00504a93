// Earlier states of the case: when one is kept, and which have to go.

import type { CaseState } from "../../../src/web/types";
import type { Database, Snapshot } from "./database";

/** How many are kept, the last one of each round not counted. */
export const SNAPSHOTS = 50;

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

/** Keeps a state of the case, unless it is the one that was kept last. */
export async function keepSnapshot(database: Database, state: Partial<CaseState>): Promise<void> {
  const transaction = database.transaction("snapshots", "readwrite");
  const kept = await transaction.store.getAll();
  const last = kept.at(-1);
  if (JSON.stringify(last?.state) !== JSON.stringify(state)) {
    const made: Snapshot = { at: after(last), round: roundOf(state), state };
    await transaction.store.put(made, made.at);
    await Promise.all(surplus([...kept, made]).map((at) => transaction.store.delete(at)));
  }
  await transaction.done;
}

/** Now, or as soon after the last snapshot as there can be another. */
function after(last: Snapshot | undefined): string {
  return new Date(Math.max(Date.now(), last ? Date.parse(last.at) + 1 : 0)).toISOString();
}

// Two copies of one case: where they differ, and one case from both. Knows no DOM.

import type { CaseState } from "../../../src/web/types";

/** A place where two copies differ. A value is undefined where a copy has nothing there. */
export interface Difference {
  /** The keys on the way there; an entry of a list by its `id`, or by its `at`. */
  path: string[];
  here: unknown;
  there: unknown;
}

/** Whose value stays. */
export type Side = "here" | "there";

type Fields = Record<string, unknown>;

/** What is not the reader's to choose. */
const LEFT_OUT = ["id", "startedOn"];

/** Every place where they differ, in the order of the keys. */
export function differences(here: CaseState, there: CaseState): Difference[] {
  return compare({ ...here }, { ...there }, []).filter(({ path: [top] }) => !LEFT_OUT.includes(top ?? ""));
}

/** What is only in one copy stays; where both have something, it is ours until the reader says otherwise. */
export function defaultSide({ here }: Difference): Side {
  return isNothing(here) ? "there" : "here";
}

/** `here`, with the values of `there` at the places that were chosen. */
export function merged(here: CaseState, chosen: readonly Difference[]): CaseState {
  const state = structuredClone(here) as unknown as Fields;
  for (const { path, there } of chosen) put(state, path, structuredClone(there));
  return state as unknown as CaseState;
}

function isNothing(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.keys(value).length === 0;
  return value === undefined || value === null || value === "";
}

function compare(here: unknown, there: unknown, path: string[]): Difference[] {
  if (JSON.stringify(here) === JSON.stringify(there)) return [];
  const [ours, theirs] = [entries(here), entries(there)];
  if (!ours || !theirs) return isNothing(here) && isNothing(there) ? [] : [{ path, here, there }];
  const keys = [...new Set([...ours.keys(), ...theirs.keys()])];
  return keys.flatMap((key) => compare(ours.get(key), theirs.get(key), [...path, key]));
}

/** The parts of a value that can be chosen one by one; null for a value that is chosen whole. */
function entries(value: unknown): Map<string, unknown> | null {
  if (Array.isArray(value)) {
    const names = value.map(nameOf);
    const allNamed = names.every((name) => name !== null) && new Set(names).size === names.length;
    return allNamed ? new Map(value.map((one, i) => [names[i] as string, one])) : null;
  }
  return typeof value === "object" && value !== null ? new Map(Object.entries(value)) : null;
}

function nameOf(entry: unknown): string | null {
  const { id, at } = (typeof entry === "object" && entry !== null ? entry : {}) as Fields;
  return typeof id === "string" ? id : typeof at === "string" ? at : null;
}

function put(state: Fields, path: readonly string[], value: unknown): void {
  let at: unknown = state;
  for (const key of path.slice(0, -1))
    at = Array.isArray(at) ? at.find((one) => nameOf(one) === key) : (at as Fields)?.[key];
  const key = path.at(-1) as string;
  if (Array.isArray(at)) {
    const i = at.findIndex((one) => nameOf(one) === key);
    if (value === undefined) at.splice(i, i < 0 ? 0 : 1);
    else if (i < 0) at.push(value);
    else at[i] = value;
  } else if (typeof at === "object" && at !== null) {
    if (value === undefined) delete (at as Fields)[key];
    else (at as Fields)[key] = value;
  }
}

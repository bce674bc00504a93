// Where each sentence stands in the text that is edited. What lies between sentences, headings and
// the signs of bullets, is the layout's and not the seller's. No DOM, so that it can be tested.

import type { Plan } from "../../../src/web/types";

/** A sentence in the text. Places are in order, and never touch each other. */
export interface Place {
  id: string;
  from: number;
  to: number;
}

/** One replacement in a text, at positions from before it. */
export interface Replacement {
  from: number;
  to: number;
  insert: string;
}

/** A change that was kept to the sentences, and where the cursor goes. */
export interface Kept {
  changes: Replacement[];
  /** In the text after the changes. */
  cursor: number;
}

export function placesOf({ sections }: Plan): Place[] {
  return sections.flatMap(({ sentences }) =>
    sentences.map(({ id, place }) => ({ id, from: place.start, to: place.end })),
  );
}

/** The sentence at a position: the one that text typed there belongs to. */
export function placeAt(places: readonly Place[], at: number): Place | null {
  return places.findLast(({ from }) => from <= at) ?? places[0] ?? null;
}

/**
 * A change as far as it lies in sentences. What is typed between two belongs to the one before.
 * Null: it lies in one sentence already.
 */
export function keptToSentences(
  places: readonly Place[],
  text: string,
  { from, to, insert }: Replacement,
  forward: boolean,
): Kept | null {
  const within = places.find((place) => place.from <= from && to <= place.to);
  if (within) return null;
  const changes = places
    .filter((place) => place.from < to && from < place.to)
    .map((place) => ({ from: Math.max(from, place.from), to: Math.min(to, place.to), insert: "" }));
  const [first] = changes;
  if (insert === "") {
    const before = places.findLast((place) => place.to <= from)?.to;
    const after = places.find((place) => place.from >= to)?.from;
    const beside = (forward ? after : before) ?? before ?? after ?? from;
    return { changes, cursor: first?.from ?? beside };
  }
  if (first) {
    first.insert = insert;
    return { changes, cursor: first.from + insert.length };
  }
  const home = placeAt(places, from);
  if (!home) return { changes: [], cursor: from };
  if (from < home.from) {
    const words = insert.trimStart();
    return { changes: [{ from: home.from, to: home.from, insert: words }], cursor: home.from + words.length };
  }
  const apart = /\s$/.test(text.slice(home.from, home.to)) || /^\s/.test(insert) || home.from === home.to;
  const words = apart ? insert : ` ${insert}`;
  return { changes: [{ from: home.to, to: home.to, insert: words }], cursor: home.to + words.length };
}

/** The sentences whose words a change of the text touched, with the words they have now. */
export function changedWords(
  before: readonly Place[],
  textBefore: string,
  now: readonly Place[],
  textNow: string,
): Record<string, string> {
  const old = new Map(before.map((place) => [place.id, textBefore.slice(place.from, place.to)]));
  const changed: Record<string, string> = {};
  for (const { id, from, to } of now) {
    const words = textNow.slice(from, to);
    if (old.get(id) !== words) changed[id] = words.trim() === "" ? "" : words;
  }
  return changed;
}

/** What leads from the text on screen to a draft, and the places after it. */
export interface Update {
  changes: Replacement[];
  places: Place[];
}

/**
 * The smallest change to a draft that leaves alone the sentence that is being typed.
 *
 * The engine trims a sentence and takes out an empty one; on screen both wait until the cursor has
 * left. Null: nothing may change yet.
 */
export function towards(
  plan: Plan,
  text: string,
  places: readonly Place[],
  typing: string | null,
): Update | null {
  const target = placesOf(plan);
  const here = places.find(({ id }) => id === typing);
  const there = target.findIndex(({ id }) => id === typing);
  const words = here ? text.slice(here.from, here.to) : "";
  if (here && there < 0 && words.trim() === "") return null;
  const drafted = target[there];
  if (!here || !drafted || plan.text.slice(drafted.from, drafted.to) !== words.trim())
    return { changes: replacement(text, plan.text, 0), places: target };

  const longer = here.to - here.from - (drafted.to - drafted.from);
  return {
    changes: [
      ...replacement(text.slice(0, here.from), plan.text.slice(0, drafted.from), 0),
      ...replacement(text.slice(here.to), plan.text.slice(drafted.to), here.to),
    ],
    places: target.map(({ id, from, to }, i) => ({
      id,
      from: i > there ? from + longer : from,
      to: i >= there ? to + longer : to,
    })),
  };
}

/** What differs between two texts, as one replacement; none where they are the same. */
function replacement(old: string, now: string, at: number): Replacement[] {
  if (old === now) return [];
  const least = Math.min(old.length, now.length);
  let start = 0;
  while (start < least && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < least - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  return [{ from: at + start, to: at + old.length - end, insert: now.slice(start, now.length - end) }];
}

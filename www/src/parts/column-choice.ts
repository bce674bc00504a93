// Which column of a file is which column of a report: the guesses, the seller's choices, what is missing.

import type { KindColumn, Mapping, ProposedKind } from "../../../src/web/types";

/** The header chosen for each of the kind's columns, by the column's name. No entry: it is not in the file. */
export type Choice = ReadonlyMap<string, string>;

export interface ChoiceCheck {
  /** Columns that the kind cannot do without and that have no header yet. */
  missing: KindColumn[];
  /** Headers that stand for more than one column. */
  twice: string[];
}

/** What is chosen before the seller says anything. */
export function guessed({ guess }: ProposedKind): Choice {
  return new Map(guess.map(({ header, as }) => [as, header]));
}

/** The choice with one column changed; an empty header takes it out. */
export function chosen(choice: Choice, column: string, header: string): Choice {
  const next = new Map(choice);
  if (header === "") next.delete(column);
  else next.set(column, header);
  return next;
}

export function check({ columns }: ProposedKind, choice: Choice): ChoiceCheck {
  const headers = [...choice.values()];
  return {
    missing: columns.filter(({ name, needed }) => needed && !choice.has(name)),
    twice: [...new Set(headers.filter((header, i) => headers.indexOf(header) !== i))],
  };
}

/** The choice as the engine takes it, in the order of the kind's columns. */
export function mappingOf({ kind, columns }: ProposedKind, choice: Choice): Mapping {
  return {
    kind,
    columns: columns.flatMap(({ name }) => {
      const header = choice.get(name);
      return header === undefined ? [] : [{ header, as: name }];
    }),
  };
}

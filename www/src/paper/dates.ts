// Papers in the order of their days. No DOM.

import type { IsoDate, Paper, Period } from "../../../src/web/types";

/** A paper with a day. */
export interface DatedPaper {
  paper: Paper;
  day: IsoDate;
  confirmed: boolean;
  /** Within the days that the message takes. */
  inside: boolean;
}

/** Oldest first. Papers of the same day keep their order. */
export function datedPapers(papers: readonly Paper[], { from, to }: Period): DatedPaper[] {
  const dated = papers.flatMap((paper): DatedPaper[] => {
    const issued = paper.fields["issued-on"];
    if (!issued || !isDay(issued.value)) return [];
    const { value: day, confirmed } = issued;
    return [{ paper, day, confirmed, inside: from <= day && day <= to }];
  });
  return dated.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}

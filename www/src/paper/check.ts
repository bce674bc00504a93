// What was found about one paper, out of what was found about all. No DOM.

import type { CheckedPaper, CheckedPapers } from "../../../src/web/types";

/** Null where the papers were checked before this one was added. */
export function findingsOf(checked: CheckedPapers, id: string): CheckedPaper | null {
  return checked.papers.find((one) => one.id === id) ?? null;
}

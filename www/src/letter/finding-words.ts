// What a finding says: in the engine's words where it brings them, else in the page's. No DOM.

import type { Finding } from "../../../src/web/types";
import { word } from "../i18n";

type Spoken = Finding & { title?: string; why?: string; advice?: string };

export function titleOf(finding: Spoken): string {
  return finding.title ?? word("lint", finding.lint);
}

/** Why it matters, and what to do instead. */
export function whyOf({ lint, why, advice }: Spoken): string {
  return why ? [why, advice].filter(Boolean).join(" ") : word("lint", `${lint}.why`);
}

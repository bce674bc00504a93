// What a finding says: in the engine's words where it brings them, else in the page's. No DOM.

import type { Finding } from "../../../src/web/types";
import { word } from "../i18n";

type Spoken = Finding & { title?: string; why?: string };

export function titleOf(finding: Spoken): string {
  return finding.title ?? word("lint", finding.lint);
}

export function whyOf(finding: Spoken): string {
  return finding.why ?? word("lint", `${finding.lint}.why`);
}

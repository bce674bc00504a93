// Findings of the same kind belong together: seven gaps are one thing to do, not seven. No DOM.

import type { Finding } from "../../../src/web/types";

/** The findings by lint, in the order in which each lint comes first. */
export function groupsOf(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<Finding["lint"], Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.lint);
    if (group) group.push(finding);
    else groups.set(finding.lint, [finding]);
  }
  return [...groups.values()];
}

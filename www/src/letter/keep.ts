// Findings that the seller keeps the words of. No DOM.

import type { Finding } from "../../../src/web/types";

/** Names a finding as long as it is about the same words: other words are another finding. */
export function keyOf({ lint, part, sentence, found, expected }: Finding): string {
  return [lint, sentence ?? part, found ?? "", expected ?? ""].join("|");
}

/** Those that are open, and those that are kept. */
export function divided(
  findings: readonly Finding[],
  kept: Readonly<Record<string, string>>,
): { open: Finding[]; kept: Finding[] } {
  const isKept = (finding: Finding) => Object.hasOwn(kept, keyOf(finding));
  return { open: findings.filter((one) => !isKept(one)), kept: findings.filter(isKept) };
}

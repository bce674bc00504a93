// What to go through before a letter is sent: what was asked, papers, words. No DOM.

import type { Finding, MatrixRow, Plan, PlanPart, RequestKind, Severity } from "../../../src/web/types";

/** Where a line leads to. */
export type Target = { finding: Finding } | { part: PlanPart } | { route: "requests" };

/** One line of the list. */
export type Line =
  | { is: "request"; row: MatrixRow; target: Target }
  | { is: "findings"; severity: Severity; n: number; target: Target }
  | { is: "clean" }
  | { is: "gaps"; n: number; target: Target | null }
  | { is: "own"; n: number }
  | { is: "length"; n: number };

export interface CheckList {
  requests: Line[];
  papers: Line[];
  words: Line[];
}

/** What is asked for in words, and the part of the letter that says it. */
const PARTS: Partial<Record<RequestKind, PlanPart>> = {
  "root-cause": "root-cause",
  "actions-taken": "actions-taken",
  prevention: "prevention",
};

const SEVERITIES = ["must-fix", "should-fix", "idea"] as const satisfies readonly Severity[];

/** `findings`: those that are open. */
export function checkList(rows: readonly MatrixRow[], plan: Plan, findings: readonly Finding[]): CheckList {
  const line = (row: MatrixRow): Line => ({ is: "request", row, target: targetOf(row, plan) });
  return {
    requests: rows.filter(({ what }) => PARTS[what]).map(line),
    papers: rows.filter(({ what }) => !PARTS[what]).map(line),
    words: [...pointsOf(findings), gapsOf(plan), ownOf(plan), { is: "length", n: plan.words }],
  };
}

/** The words that answer a row; where there are none, the row itself. */
function targetOf({ what }: MatrixRow, plan: Plan): Target {
  const part = PARTS[what];
  const section = plan.sections.find((one) => one.part === part);
  return part && section && section.sentences.length > 0 ? { part } : { route: "requests" };
}

function pointsOf(findings: readonly Finding[]): Line[] {
  const lines = SEVERITIES.flatMap((severity): Line[] => {
    const found = findings.filter((one) => one.severity === severity);
    const [first] = found;
    return first ? [{ is: "findings", severity, n: found.length, target: { finding: first } }] : [];
  });
  return lines.length > 0 ? lines : [{ is: "clean" }];
}

function gapsOf(plan: Plan): Line {
  const gaps = plan.sections.flatMap(({ part, sentences }) =>
    sentences.flatMap(({ placeholders }) => placeholders.map(() => part)),
  );
  const [part] = gaps;
  return { is: "gaps", n: gaps.length, target: part ? { part } : null };
}

function ownOf({ sections }: Plan): Line {
  const n = sections.flatMap(({ sentences }) => sentences).filter(({ edited }) => edited).length;
  return { is: "own", n };
}

// What to go through before a letter is sent: what was asked, papers, words. No DOM.

import type { Finding, MessageRequest, Plan, PlanPart, RequestKind, Severity } from "../../../src/web/types";

/** Where a line leads to. */
export type Target = { finding: Finding } | { part: PlanPart } | { route: "understand" | "files" };

/** One line of the list. */
export type Line =
  | { is: "request"; request: MessageRequest; good: boolean; target: Target }
  | { is: "paper"; request: MessageRequest; target: Target }
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
export function checkList(
  requests: readonly MessageRequest[],
  plan: Plan,
  findings: readonly Finding[],
): CheckList {
  const asked = requests.filter(({ what }) => PARTS[what]);
  const papers = requests.filter(({ what }) => !PARTS[what]);
  return {
    requests: asked.map((request) => answered(request, plan)),
    papers: papers.map((request) => ({ is: "paper", request, target: { route: "understand" } })),
    words: [...pointsOf(findings), gapsOf(plan), ownOf(plan), { is: "length", n: plan.words }],
  };
}

function answered(request: MessageRequest, plan: Plan): Line {
  const part = PARTS[request.what] ?? "opening";
  const section = plan.sections.find((one) => one.part === part);
  const good = section !== undefined && section.sentences.length > 0;
  return { is: "request", request, good, target: { part } };
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

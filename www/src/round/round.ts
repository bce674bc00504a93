// What the seller does between two answers of Amazon. No DOM.

import type {
  CalendarEvent,
  CallQuestion,
  CaseState,
  IsoDate,
  Plan,
  ReasonId,
  ReportReading,
  Round,
  SentFile,
} from "../../../src/web/types";

/** Ways to reach Amazon, as Seller Central calls them. The first is the one of a first answer. */
export const CHANNELS = ["appeal-form", "view-appeal", "violation-row", "mail", "other"] as const;
export type Channel = (typeof CHANNELS)[number];

/** Ways that are noted in the log besides the rounds. */
export const WAYS = ["view-appeal", "call", "mail", "forum", "mediation", "other"] as const;

/** Clicks in Seller Central, for a first answer and for more to an open appeal. */
export const CLICKS = {
  first: ["performance", "health", "reactivate", "paste", "attach", "submit"],
  more: ["performance", "health", "view", "paste", "attach", "submit"],
} as const;

/** A file that can be ticked as sent. */
export interface Attachable extends SentFile {
  /** Whether the case names it as proof. */
  proof: boolean;
}

/** Papers and files of the case, each name once; those that are proof of something first. */
export function attachable(
  { papers, requests }: Pick<CaseState, "papers" | "requests">,
  files: readonly Pick<ReportReading, "name" | "sha256">[],
): Attachable[] {
  const proofs = Object.values(requests).flatMap((answer) => answer.proofs);
  const named = new Set(proofs.flatMap((one) => ("name" in one ? [one.name] : [])));
  const exhibits = new Set(proofs.flatMap((one) => (one.type === "exhibit" ? [one.paper] : [])));
  const found = new Map<string, Attachable>();
  const add = (name: string, sha256: string, proof: boolean) => {
    if (!found.has(name)) found.set(name, { name, sha256, proof });
  };
  for (const { id, file } of papers) if (file) add(file.name, file.sha256, exhibits.has(id));
  for (const { name, sha256 } of files) add(name, sha256 ?? "", named.has(name));
  for (const one of proofs) if (one.type === "paper" && one.ready) add(one.name, "", true);
  return [...found.values()].sort((a, b) => Number(b.proof) - Number(a.proof));
}

/** What a letter is sent from, as the page holds it. */
export interface Desk {
  plan: Plan | null;
  reason: ReasonId | null;
  state: Pick<CaseState, "papers" | "requests">;
  files: readonly Pick<ReportReading, "name" | "sha256">[];
}

/** The letter as it would be sent now, with the files that are proof; null while there is none. */
export function unsent({ plan, reason, state, files }: Desk): Round | null {
  if (!plan) return null;
  const proofs = attachable(state, files).filter(({ proof }) => proof);
  return {
    sentOn: null,
    sentAt: "",
    channel: "",
    text: plan.text,
    files: proofs.map(({ name, sha256 }) => ({ name, sha256 })),
    language: plan.language,
    reasons: reason ? [reason] : [],
    messages: 0,
    whyAgain: "",
  };
}

/** The messages of Amazon that answer a round, oldest first. */
export function repliesTo(rounds: readonly Round[], at: number, messages: readonly string[]): string[] {
  return messages.slice(rounds[at]?.messages ?? messages.length, rounds[at + 1]?.messages);
}

/** Whether the last round has no answer yet. */
export function isWaiting({ rounds, reinstatedOn }: CaseState, messages: readonly string[]): boolean {
  const last = rounds.at(-1);
  return reinstatedOn === null && last !== undefined && messages.length <= last.messages;
}

/** `12:04`, on the reader's own clock. */
export function timeNow(now = new Date()): string {
  return `${String(now.getHours()).padStart(2, "0")}:${String(now.getMinutes()).padStart(2, "0")}`;
}

/** The question with the thing that it is about. */
export function questionText({ text, what }: CallQuestion, nameOf: (what: string) => string): string {
  return what === null ? text : text.replace("{what}", nameOf(what));
}

/** Days that are still to come, each once. */
export function eventsAhead(events: readonly CalendarEvent[], today: IsoDate): CalendarEvent[] {
  const seen = new Set<string>();
  return events.filter(({ id, date }) => date >= today && !seen.has(id) && seen.add(id));
}

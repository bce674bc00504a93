// The program comes in stages: first what reads messages, then the whole engine.

import type { CallName } from "./protocol";

/** Calls that need no file. The first stage answers them, also while the second is loaded. */
export const MESSAGE_CALLS = [
  "readMessage",
  "guide",
  "reasons",
  "answers",
  "splitMessages",
  "compareReply",
] as const satisfies readonly CallName[];

export type MessageCall = (typeof MESSAGE_CALLS)[number];

/** The stage that answers a call; null for one that needs neither. */
export function stageOf(name: CallName): "messages" | "engine" | null {
  if ((MESSAGE_CALLS as readonly CallName[]).includes(name)) return "messages";
  return name === "openMessage" ? null : "engine";
}

/** Something that is loaded once, for whoever asks. After a failure the next one who asks tries again. */
export class Stage<T> {
  #loading: Promise<T> | null = null;

  constructor(private readonly load: () => Promise<T>) {}

  /** Resolves once it is there. */
  get(): Promise<T> {
    this.#loading ??= this.load().catch((thrown) => {
      this.#loading = null;
      throw thrown;
    });
    return this.#loading;
  }
}

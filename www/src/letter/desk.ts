// What the seller does to the letter: every change can be undone, removals and restored versions too.

import type { Edits } from "../../../src/web/types";
import type { CaseModel } from "../app/state";
import type { Target } from "./check-list";
import { withVersion } from "./versions";

/** Changes that can be undone. */
const MOST = 300;
/** Typing in one sentence is one change until it rests. */
const REST_MS = 1_000;
/** Typing after such a rest begins with a version of the letter as it was. */
const LONG_REST_MS = 300_000;

/** New words by sentence: null goes back to the draft, an empty text removes the sentence. */
export type Changes = Record<string, string | null>;

export class Desk {
  #past: Edits[] = [];
  #future: Edits[] = [];
  /** As this desk left them. Others mean another case, and what is remembered is not about it. */
  #edits: Edits | null = null;
  #typing: { sentence: string; at: number } | null = null;
  #lastAt = Number.NEGATIVE_INFINITY;

  #target: Target | null = null;

  constructor(
    private readonly letter: CaseModel,
    private readonly now: () => Date = () => new Date(),
    private readonly tick: () => number = () => performance.now(),
  ) {}

  get canUndo(): boolean {
    return this.#known().#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#known().#future.length > 0;
  }

  /** Remembers where the letter is to open. */
  goTo(target: Target): void {
    this.#target = target;
  }

  /** Where the letter is to open; asked once. */
  takeTarget(): Target | null {
    const target = this.#target;
    this.#target = null;
    return target;
  }

  /** Changes sentences. `typed`: key by key, so that what belongs together is undone together. */
  change(changes: Changes, typed = false): void {
    if (this.letter.readOnly) return;
    this.#known();
    const at = this.tick();
    if (at - this.#lastAt > LONG_REST_MS) this.keepVersion();
    this.#lastAt = at;
    const [sentence = "", ...more] = Object.keys(changes);
    const goesOn =
      typed && more.length === 0 && this.#typing?.sentence === sentence && at - this.#typing.at < REST_MS;
    if (!goesOn) this.#past = [...this.#past, this.letter.state.edits].slice(-MOST);
    this.#typing = typed && more.length === 0 ? { sentence, at } : null;
    this.#future = [];
    const edits = { ...this.letter.state.edits };
    for (const [id, words] of Object.entries(changes)) {
      if (words === null || words.trim() === this.letter.draftedText(id)) delete edits[id];
      else edits[id] = words;
    }
    this.#set(edits);
  }

  /** Takes back the last change; the sentence it was about. */
  undo(): string | null {
    return this.#go(this.#known().#past, this.#future);
  }

  redo(): string | null {
    return this.#go(this.#known().#future, this.#past);
  }

  /** Brings back the words of a version. The letter as it is becomes a version first. */
  restore(edits: Edits): void {
    if (this.letter.readOnly) return;
    this.#known();
    this.keepVersion();
    this.#past = [...this.#past, this.letter.state.edits].slice(-MOST);
    this.#future = [];
    this.#typing = null;
    this.#set({ ...edits });
  }

  /** Keeps the letter as it is, unless the newest version is the same. */
  keepVersion(): void {
    const { letter } = this;
    if (letter.readOnly || !letter.plan || letter.planEdits !== letter.state.edits) return;
    const { text } = letter.plan;
    const { versions, edits, earlier } = letter.state;
    const kept = withVersion(versions, { text, edits, round: earlier.length + 1 }, this.now());
    if (kept !== versions) letter.change({ versions: kept });
  }

  #go(from: Edits[], to: Edits[]): string | null {
    const edits = from.at(-1);
    if (!edits || this.letter.readOnly) return null;
    const before = this.letter.state.edits;
    from.pop();
    to.push(before);
    this.#typing = null;
    this.#set(edits);
    const ids = Object.keys({ ...before, ...edits });
    return ids.find((id) => before[id] !== edits[id]) ?? null;
  }

  #set(edits: Edits): void {
    this.#edits = edits;
    this.letter.setEdits(edits);
  }

  #known(): this {
    if (this.#edits !== null && this.#edits !== this.letter.state.edits) {
      this.#past = [];
      this.#future = [];
      this.#typing = null;
    }
    this.#edits = this.letter.state.edits;
    return this;
  }
}

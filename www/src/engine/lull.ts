// A lull between the calls that somebody waits for, for work that nobody waits for yet.

/** Calls that follow from one another are never further apart. */
const LULL_MS = 100;

export class Lull {
  #open = 0;
  #lastAt = Number.NEGATIVE_INFINITY;

  /** Does what a call asks for. No lull begins while it runs, or right after it. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#open += 1;
    try {
      return await work();
    } finally {
      this.#open -= 1;
      this.#lastAt = performance.now();
    }
  }

  /** Resolves at once where no call runs or just ran, else in the first lull. */
  async begun(): Promise<void> {
    while (this.#open > 0 || performance.now() - this.#lastAt < LULL_MS)
      await new Promise((resolve) => setTimeout(resolve, LULL_MS / 2));
  }
}

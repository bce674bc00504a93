// One tab saves. A second one shows the case, but changes nothing, until it takes over.

import { model } from "./model";

const LOCK = "candor-case";

/** Tells its listeners with a `change` event. */
class Tabs extends EventTarget {
  /** The other tab is gone and this one saves; until the reader has seen it. */
  tookOver = false;
  #waiting: AbortController | null = null;

  /** Resolves once this tab saves, or knows that another one does. */
  claim(): Promise<void> {
    if (!("locks" in navigator)) return Promise.resolve();
    return new Promise((known) => {
      const answered = (given: boolean) => {
        model.setReadOnly(!given);
        known();
        if (!given) this.#wait();
      };
      // It ends at once where the browser gives no locks: then each tab saves.
      void this.#ask({ ifAvailable: true }, answered).then(known);
    });
  }

  /** Takes over from the other tab, which becomes read only. */
  take(): void {
    void this.#ask({ steal: true }, () => {
      this.#waiting?.abort();
      void this.#enter();
    });
  }

  seen(): void {
    this.tookOver = false;
    this.#changed();
  }

  /** In line for the lock, which is free as soon as the tab that holds it is closed. */
  #wait(): void {
    this.#waiting = new AbortController();
    void this.#ask({ signal: this.#waiting.signal }, async () => {
      await this.#enter();
      this.tookOver = true;
      this.#changed();
    });
  }

  /** INVARIANT: what the other tab saved is shown before this one may write over it. */
  async #enter(): Promise<void> {
    await model.reopen();
    model.setReadOnly(false);
  }

  /** Asks for the lock and says whether it was given. It is kept until another tab takes it. */
  async #ask(options: LockOptions, answered: (given: boolean) => void): Promise<void> {
    let given = false;
    try {
      await navigator.locks.request(LOCK, options, (lock) => {
        given = lock !== null;
        answered(given);
        return given ? new Promise(() => {}) : undefined;
      });
    } catch {
      if (!given) return;
      model.setReadOnly(true);
      this.tookOver = false;
      this.#wait();
    }
  }

  #changed(): void {
    this.dispatchEvent(new Event("change"));
  }
}

export const tabs = new Tabs();

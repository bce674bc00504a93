// One tab saves. A second one shows the case, but changes nothing, until it takes over.

import { model } from "./model";

const LOCK = "candor-case";

class Tabs extends EventTarget {
  /** Resolves once this tab saves, or knows that another one does. */
  claim(): Promise<void> {
    if (!("locks" in navigator)) return Promise.resolve();
    return new Promise((known) => {
      void this.#hold({ ifAvailable: true }, known);
    });
  }

  /** Takes over from the other tab, which becomes read only. */
  take(): void {
    void this.#hold({ steal: true }, () => location.reload());
  }

  async #hold(options: LockOptions, known: () => void): Promise<void> {
    let asked = false;
    try {
      await navigator.locks.request(LOCK, options, (lock) => {
        asked = true;
        model.setReadOnly(lock === null);
        known();
        return lock ? new Promise(() => {}) : undefined;
      });
    } catch {
      // Stolen: the other tab saves from now on. Refused from the start: the browser gives no locks.
      if (asked) model.setReadOnly(true);
      else known();
    }
  }
}

export const tabs = new Tabs();

// One answer of the engine that an element shows.

import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Asks again when something that the answer depends on has changed, and shows the old answer until then. */
export class Answer<T> implements ReactiveController {
  /** Undefined until the first answer is there. */
  value: T | undefined;
  asking = false;
  failed = false;
  #depends: readonly unknown[] = [];
  #turn = 0;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {}

  /** To be called with each update. `ask` is called only when one of `depends` is another than before. */
  to(depends: readonly unknown[], ask: () => Promise<T>): this {
    const same =
      depends.length === this.#depends.length && depends.every((one, i) => one === this.#depends[i]);
    if (!same) {
      this.#depends = depends;
      void this.#ask(ask);
    }
    return this;
  }

  async #ask(ask: () => Promise<T>): Promise<void> {
    const turn = ++this.#turn;
    this.asking = true;
    const [value, failed] = await ask().then(
      (value) => [value, false] as const,
      () => [undefined, true] as const,
    );
    // A later question has been asked: its answer is the one to show.
    if (turn !== this.#turn) return;
    Object.assign(this, { value, failed, asking: false });
    this.host.requestUpdate();
  }
}

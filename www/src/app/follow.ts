// Ties an element to something that tells of its changes.

import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Updates its element on every `change` event of `source`. */
export class Follow implements ReactiveController {
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly source: EventTarget,
  ) {
    host.addController(this);
  }

  #update = () => this.host.requestUpdate();

  hostConnected(): void {
    this.source.addEventListener("change", this.#update);
  }

  hostDisconnected(): void {
    this.source.removeEventListener("change", this.#update);
  }
}

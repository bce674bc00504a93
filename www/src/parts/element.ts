// What our elements have in common.

import { LitElement, type PropertyValues } from "lit";
import { base } from "../styles/base";

export abstract class CandorElement extends LitElement {
  static override styles = [base];

  /** One element of the shadow root, or null. */
  protected find<E extends Element = HTMLElement>(selector: string): E | null {
    return this.renderRoot.querySelector<E>(selector);
  }
}

/** A step of the road. Its `h1` takes the focus when the step is entered, and keeps it when it is drawn anew. */
export abstract class StepElement extends CandorElement {
  protected override update(changed: PropertyValues): void {
    const before = this.find("h1");
    const hadFocus = before?.matches(":focus") ?? false;
    super.update(changed);
    if (hadFocus && !before?.isConnected) this.find("h1")?.focus();
  }

  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.find("h1")?.focus();
  }
}

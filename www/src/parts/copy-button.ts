// Copies a text and says so on the button itself.

import { css, html } from "lit";
import { t } from "../i18n";
import { CandorElement } from "./element";
import { icon } from "./icon";

/** How long the button says what it did. */
const SAID_MS = 2_500;

export class CopyButton extends CandorElement {
  static override properties = {
    text: {},
    label: {},
    name: {},
    primary: { type: Boolean },
    said: { state: true },
  };
  static override styles = [
    ...CandorElement.styles,
    css`
      :host { display: inline-block; }
      .failed { font-size: 0.9rem; color: var(--harm); margin-top: var(--s2); max-width: 30ch; }
      @media (max-width: 40rem) { :host([primary]) { flex: 1 1 100%; } :host([primary]) .button { width: 100%; min-height: 52px; } }
    `,
  ];
  declare text: string;
  declare label: string;
  /** What a screen reader says, where the label alone would not tell two buttons apart. */
  declare name: string;
  declare primary: boolean;
  declare said: "" | "copied" | "failed";

  constructor() {
    super();
    this.text = "";
    this.label = "";
    this.name = "";
    this.primary = false;
    this.said = "";
  }

  override render() {
    const copied = this.said === "copied";
    const label = copied ? t("letter.copied") : this.label;
    return html`<button class="button ${this.primary ? "primary" : "small"}" aria-label=${copied ? label : this.name || label} @click=${this.#copy}>${icon(copied ? "check" : "copy")}${label}</button>
      <span class="hidden" role="status">${copied ? label : ""}</span>
      ${this.said === "failed" ? html`<p class="failed" role="alert">${t("letter.copyFailed")}</p>` : ""}`;
  }

  #copy = async () => {
    this.said = (await copy(this.text)) ? "copied" : "failed";
    if (this.said === "failed") this.dispatchEvent(new Event("select-text"));
    else
      setTimeout(() => {
        this.said = "";
      }, SAID_MS);
  };
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

customElements.define("candor-copy", CopyButton);

// A passphrase: shown on demand, pasted freely, its strength in words.

import { css, html, nothing } from "lit";
import { t } from "../i18n";
import "../i18n/lock.en";
import { strengthOf } from "../store/passphrase";
import { CandorElement } from "./element";

/** Tells of every key with `passphrase-changed`. */
export class PassphraseField extends CandorElement {
  static override properties = { label: {}, fresh: { type: Boolean }, visible: { state: true } };
  static override styles = [
    ...CandorElement.styles,
    css`
      :host { display: block; width: 100%; max-width: 28rem; }
      .line { display: flex; gap: var(--s2); align-items: end; }
      input { flex: 1; min-width: 0; }
      .strength { margin-top: var(--s1); }
    `,
  ];
  declare label: string;
  /** A new one: its strength is told. */
  declare fresh: boolean;
  declare visible: boolean;

  constructor() {
    super();
    this.label = "";
    this.fresh = false;
    this.visible = false;
  }

  get value(): string {
    return this.find<HTMLInputElement>("input")?.value ?? "";
  }

  override focus(): void {
    this.find("input")?.focus();
  }

  override render() {
    const strength = strengthOf(this.value);
    return html`<label class="label" for="passphrase">${this.label}</label>
      <div class="line">
        <input id="passphrase" type=${this.visible ? "text" : "password"} autocomplete=${this.fresh ? "new-password" : "current-password"}
          autocapitalize="off" spellcheck="false" translate="no" aria-describedby=${this.fresh ? "strength" : nothing} @input=${this.#changed} />
        <button type="button" class="button small" aria-pressed=${this.visible} @click=${this.#toggle}>${t(this.visible ? "lock.hide" : "lock.show")}</button>
      </div>
      ${this.fresh ? html`<p id="strength" class="strength small soft" role="status">${t(`lock.strength.${strength}`)}</p>` : nothing}`;
  }

  #changed = () => {
    this.requestUpdate();
    this.dispatchEvent(new Event("passphrase-changed"));
  };

  #toggle = () => {
    this.visible = !this.visible;
  };
}

customElements.define("candor-passphrase", PassphraseField);

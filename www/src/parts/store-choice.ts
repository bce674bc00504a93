// Which of Amazon's stores the case is about.

import { css, html } from "lit";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { t } from "../i18n";
import { CandorElement } from "./element";

const STORES = [
  "amazon.com",
  "amazon.ca",
  "amazon.com.mx",
  "amazon.com.br",
  "amazon.co.uk",
  "amazon.de",
  "amazon.fr",
  "amazon.it",
  "amazon.es",
  "amazon.nl",
  "amazon.com.be",
  "amazon.se",
  "amazon.pl",
  "amazon.com.tr",
  "amazon.ae",
  "amazon.sa",
  "amazon.eg",
  "amazon.in",
  "amazon.com.au",
  "amazon.co.jp",
  "amazon.sg",
];

export class StoreChoice extends CandorElement {
  static override styles = [...CandorElement.styles, css`select { text-overflow: ellipsis; }`];

  constructor() {
    super();
    new Follow(this, model);
  }

  override render() {
    const store = model.options().store ?? "";
    return html`<label class="field">
      <span class="label">${t("files.store")}</span>
      <span class="hint">${t("files.storeHint")}</span>
      <select ?disabled=${model.readOnly} @change=${this.#chosen}>
        <option value="" ?selected=${store === ""}>${t("files.storeAll")}</option>
        ${[...new Set([...STORES, ...(store ? [store] : [])])].map((one) => html`<option value=${one} ?selected=${one === store}>${one}</option>`)}
      </select>
    </label>`;
  }

  #chosen = (event: Event) => {
    void model.chooseStore((event.target as HTMLSelectElement).value || null);
  };
}

customElements.define("candor-store-choice", StoreChoice);

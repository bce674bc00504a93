// "This is wrong": the seller names the reason. The choice is kept and wins over the reading.

import { css, html, nothing } from "lit";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { t } from "../i18n";
import { CandorElement } from "./element";

export class ReasonPicker extends CandorElement {
  static override styles = [
    ...CandorElement.styles,
    css`
      .list { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: var(--s2); margin-top: var(--s4); }
      label { display: flex; gap: 0.7rem; align-items: center; padding: 0.7rem 0.9rem; border: 1.5px solid var(--line); border-radius: var(--radius-small); min-height: 48px; cursor: pointer; background: var(--surface); }
      label:hover { border-color: var(--line-strong); }
      label:has(:checked) { border-color: var(--accent); background: var(--accent-soft); }
      .actions { margin-top: var(--s4); }
    `,
  ];

  constructor() {
    super();
    new Follow(this, model);
  }

  override focus(): void {
    (this.find("input:checked") ?? this.find("input"))?.focus();
  }

  override render() {
    return html`<form @submit=${this.#use}>
      <fieldset>
        <legend><h2>${t("understand.wrongTitle")}</h2></legend>
        <p class="soft">${t("understand.wrongHint")}</p>
        <div class="list">
          ${model.reasons.map(
            ({ id, title }) =>
              html`<label><input type="radio" name="reason" value=${id} ?disabled=${model.readOnly} .checked=${id === model.reason} /><span>${title}</span></label>`,
          )}
        </div>
      </fieldset>
      <div class="actions">
        <button class="button primary" type="submit" ?disabled=${model.readOnly}>${t("understand.wrongUse")}</button>
        ${model.state.reason ? html`<button class="button" type="button" ?disabled=${model.readOnly} @click=${() => this.#choose(null)}>${t("understand.wrongBack")}</button>` : nothing}
        <button class="button quiet" type="button" @click=${this.#close}>${t("understand.cancel")}</button>
      </div>
    </form>`;
  }

  #use = (event: SubmitEvent) => {
    event.preventDefault();
    const chosen = this.find<HTMLInputElement>("input:checked")?.value;
    if (chosen) this.#choose(chosen);
  };

  #choose(reason: string | null): void {
    void model.chooseReason(reason);
    this.#close();
  }

  #close = () => this.dispatchEvent(new Event("close"));
}

customElements.define("candor-reason-picker", ReasonPicker);

// The message to a supplier that asks only for what is missing, and what they should know where Amazon calls.

import { css, html, nothing } from "lit";
import type { LanguageCode, Period, SupplierMessage } from "../../../src/web/types";
import { Answer } from "../app/answer";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { t, weekday } from "../i18n";
import { LANGUAGES } from "../i18n/languages";
import "../i18n/paper-fit.en";
import { nameOfPaper } from "../paper/name";
import { papers } from "../paper/open-desk";
import "./copy-button";
import { CandorElement } from "./element";
import { icon } from "./icon";

/** Languages of the messages. */
const WRITTEN = ["en", "de", "es", "fr", "it", "zh"] as const satisfies readonly LanguageCode[];

export class SupplierKit extends CandorElement {
  static override properties = {
    window: { attribute: false },
    about: { state: true },
    language: { state: true },
    supplier: { state: true },
    edited: { state: true },
  };
  static override styles = [
    ...CandorElement.styles,
    css`
      .two { display: grid; gap: var(--s3) var(--s4); grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); margin-top: var(--s3); }
      .message { margin-top: var(--s4); }
      textarea { min-height: 15rem; font-family: var(--font-letter); }
      .row { margin-top: var(--s3); }
      .call { margin-top: var(--s5); } .call li { padding-block: 0.2rem; overflow-wrap: anywhere; }
    `,
  ];
  /** The days that invoices are asked for; null while nobody knows. */
  declare window: Period | null;
  /** Id of the paper; empty for invoices that are not there. */
  declare about: string;
  declare language: LanguageCode;
  declare supplier: string;
  /** The message as the seller changed it, and what it was. */
  declare edited: { from: string; text: string } | null;
  #message = new Answer<SupplierMessage>(this);

  constructor() {
    super();
    this.window = null;
    this.about = "";
    this.language = "en";
    this.supplier = "";
    this.edited = null;
    for (const source of [model, papers]) new Follow(this, source);
  }

  override render() {
    const { story, papers: all, message } = model.state;
    const { about, language, supplier, window } = this;
    const { value, failed } = this.#message.to(
      [all, story, message, about, language, supplier, window?.from, window?.to],
      () => model.ask("supplierMessage", papers.supplierRequest({ about, language, supplier, window })),
    );
    return html`<div class="card">
      <p class="soft">${t("supplier.line")}</p>
      <div class="two">
        <label class="field"><span class="label">${t("supplier.about")}</span>
          <select @change=${(event: Event) => {
            this.about = valueOf(event);
          }}>
            <option value="">${t("supplier.aboutNone")}</option>
            ${papers.papers.map((paper) => html`<option value=${paper.id} ?selected=${paper.id === about}>${nameOfPaper(paper)}</option>`)}
          </select></label>
        <label class="field"><span class="label">${t("supplier.language")}</span>
          <select @change=${(event: Event) => {
            this.language = valueOf(event) as LanguageCode;
          }}>${WRITTEN.map((code) => html`<option value=${code} ?selected=${code === language}>${LANGUAGES[code]}</option>`)}</select></label>
        ${
          about === ""
            ? html`<label class="field"><span class="label">${t("supplier.name")}</span>
              <input autocomplete="off" .value=${supplier} @change=${(event: Event) => {
                this.supplier = valueOf(event);
              }} /></label>`
            : nothing
        }
      </div>
      ${failed ? html`<div class="note care message" role="alert">${icon("care")}<p>${t("supplier.failed")}</p></div>` : nothing}
      ${value ? this.#written(value) : nothing}
    </div>`;
  }

  #written({ subject, text, language, card, followUp }: SupplierMessage) {
    // A message that is written anew takes the place of changes to the one before.
    const now = this.edited?.from === text ? this.edited.text : text;
    const whole = `${subject}\n\n${now}`;
    return html`${
      text === ""
        ? html`<div class="note good message">${icon("check")}<p>${t("supplier.nothing")}</p></div>`
        : html`<div class="message">
            <p><strong lang=${language} translate="no">${t("supplier.subject", { subject })}</strong></p>
            <textarea lang=${language} translate="no" aria-label=${t("supplier.message")} .value=${now} @input=${(
              event: Event,
            ) => {
              this.edited = { from: text, text: (event.target as HTMLTextAreaElement).value };
            }}></textarea>
            <div class="row">
              <candor-copy .text=${whole} .label=${t("supplier.copy")}></candor-copy>
              ${"share" in navigator ? html`<button class="button small" @click=${() => void share(subject, now)}>${t("supplier.share")}</button>` : nothing}
            </div>
            <p class="soft small">${t("supplier.followUp", { day: weekday(followUp) })}</p>
          </div>`
    }
      <details class="call"><summary>${t("supplier.call")}</summary>
        <p class="soft">${t("supplier.callLine")}</p>
        <ul>${card.map((item) => html`<li>${icon("check")} ${item.text}${item.value ? html` <strong translate="no">${item.value}</strong>` : nothing}</li>`)}</ul>
      </details>`;
  }
}

/** Closing the dialog of the system is no failure. */
async function share(title: string, text: string): Promise<void> {
  await navigator.share({ title, text }).catch(() => {});
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value.trim();
}

customElements.define("candor-supplier-kit", SupplierKit);

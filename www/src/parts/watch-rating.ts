// The Account Health Rating, which is in no export, and the way to Amazon's assurance.

import { css, html, nothing } from "lit";
import type { WatchReport } from "../../../src/web/types";
import { model } from "../app/model";
import { day, number, t } from "../i18n";
import "../i18n/watch.en";
import { desk } from "../watch/open-desk";
import { CandorElement } from "./element";

const MOST = 1000;

export class WatchRating extends CandorElement {
  static override properties = { report: { attribute: false }, bad: { state: true } };
  static override styles = [
    ...CandorElement.styles,
    css`
      form { display: flex; flex-wrap: wrap; gap: var(--s3); align-items: end; }
      form > .field { flex: 0 1 auto; }
      form input { max-width: 9rem; }
      .phone { display: flex; gap: 0.8rem; align-items: center; min-height: 44px; }
    `,
  ];
  declare report: WatchReport;
  declare bad: boolean;

  constructor() {
    super();
    this.bad = false;
  }

  override render() {
    const { score, on, least, since, days, needed, contact, store } = this.report.assurance;
    return html`<div class="stack-small">
      <form novalidate @submit=${this.#add}>
        <label class="field"><span class="label">${t("watch.ratingNow")}</span><span class="hint">${t("watch.ratingHint")}</span>
          <input name="score" type="number" min="0" max=${MOST} inputmode="numeric" aria-invalid=${this.bad} aria-describedby=${this.bad ? "bad" : nothing} /></label>
        <button class="button small" ?disabled=${model.readOnly}>${t("watch.save")}</button>
      </form>
      ${this.bad ? html`<p id="bad" role="alert">${t("watch.ratingBad")}</p>` : nothing}
      ${score !== null && on ? html`<p><strong>${t("watch.ratingLast", { score: number(score), day: day(on) })}</strong></p>` : nothing}
      ${
        store === false
          ? html`<p class="small soft">${t("watch.assuranceStore")}</p>`
          : html`<p class="small soft">${t("watch.assurance", { least, needed })}</p>
              ${score === null ? nothing : html`<p>${since ? t("watch.assuranceDays", { n: days }) : t("watch.assuranceNot")}</p>`}
              <label class="phone"><input type="checkbox" .checked=${contact} ?disabled=${model.readOnly} @change=${(event: Event) => desk.setContact((event.target as HTMLInputElement).checked)} />${t("watch.phone")}</label>`
      }
    </div>`;
  }

  #add = (event: SubmitEvent) => {
    event.preventDefault();
    const input = (event.target as HTMLFormElement).elements.namedItem("score") as HTMLInputElement;
    const score = Number(input.value);
    this.bad = input.value.trim() === "" || !Number.isInteger(score) || score < 0 || score > MOST;
    if (this.bad) return input.focus();
    desk.addRating(score);
    input.value = "";
  };
}

customElements.define("candor-watch-rating", WatchRating);

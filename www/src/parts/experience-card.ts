// What Amazon's Voice of the Customer says of each offer. Its rates are never added up.

import { css, html, nothing } from "lit";
import type { CustomerExperience, OfferExperience } from "../../../src/web/types";
import { number, percent, t, word } from "../i18n";
import "../i18n/numbers.en";
import { CandorElement } from "./element";

/** Offers in the page; the worst come first. */
const FEW = 10;

export class ExperienceCard extends CandorElement {
  static override properties = { experience: { attribute: false } };
  static override styles = [
    ...CandorElement.styles,
    css`
      .bands { display: flex; flex-wrap: wrap; gap: var(--s2); margin-block: var(--s3); }
      .bands strong { margin-inline-start: 0.2em; }
      table { min-width: 34rem; }
      tbody th { font-weight: 500; }
      .scroll + p { margin-top: var(--s2); }
    `,
  ];
  declare experience: CustomerExperience;

  override render() {
    const { bands, offers, offersTotal } = this.experience;
    const shown = offers.slice(0, FEW);
    return html`<article class="card" aria-label=${t("experience.title")}>
      <h3>${t("experience.title")}</h3>
      <p class="soft small">${t("experience.line")}</p>
      <ul class="bands">${bands.map(({ band, offers: n }) => html`<li class="tag">${word("band", band)}: <strong>${number(n)}</strong></li>`)}</ul>
      <div class="scroll" tabindex="0" role="group" aria-label=${t("experience.worst")}>
        <table>
          <thead>
            <tr>
              <th scope="col">${t("dimension.asin")}</th><th scope="col">${t("dimension.sku")}</th><th scope="col">${t("experience.band")}</th>
              <th scope="col" class="num">${t("experience.rate")}</th><th scope="col">${t("experience.reason")}</th>
            </tr>
          </thead>
          <tbody>${shown.map(offer)}</tbody>
        </table>
      </div>
      ${offersTotal > shown.length ? html`<p class="soft small">${t("experience.more", { n: offersTotal - shown.length })}</p>` : nothing}
    </article>`;
  }
}

function offer({ asin, sku, band, rate, orders, reason }: OfferExperience) {
  return html`<tr>
    <th scope="row" class="data" translate="no">${asin}</th>
    <td class="data" translate="no">${sku}</td>
    <td>${word("band", band)}</td>
    <td class="num">${rate === null ? "–" : percent(rate)}${orders === null ? nothing : html` <small class="soft">/ ${number(orders)}</small>`}</td>
    <td translate="no">${reason}</td>
  </tr>`;
}

customElements.define("candor-experience", ExperienceCard);

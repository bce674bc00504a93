// How an account stands in one store, as Amazon's own file says.

import { css, html, nothing } from "lit";
import type { PolicyCount, StoreStanding } from "../../../src/web/types";
import { number, t, word } from "../i18n";
import "../i18n/numbers.en";
import { CandorElement } from "./element";
import { icon } from "./icon";
import { sourceShort } from "./source-text";

export class StandingCard extends CandorElement {
  static override properties = { standing: { attribute: false } };
  static override styles = [
    ...CandorElement.styles,
    css`
      p + p, h4 { margin-top: var(--s2); }
      h4 { margin-top: var(--s4); }
      li { display: flex; justify-content: space-between; gap: 1rem; padding-block: 0.3rem; border-bottom: 1px solid var(--line); }
      li:last-child { border: 0; }
      .score { font-size: 1.5rem; font-weight: 660; font-variant-numeric: tabular-nums; }
    `,
  ];
  declare standing: StoreStanding;

  override render() {
    const { store, status, rating, band, warnings, policies, source } = this.standing;
    const open = policies.filter(({ count }) => count > 0);
    return html`<article class="card" aria-label="${t("standing.title")}, ${store}">
      <div class="between">
        <h3>${t("standing.title")}</h3>
        <span class="soft small" translate="no">${store}</span>
      </div>
      ${status === null ? nothing : html`<p>${t(`standing.status.${status}`)}</p>`}
      ${
        rating
          ? html`<h4>${t("standing.rating")}</h4>
              <p>
                ${rating.score === null ? nothing : html`<span class="score">${t("standing.score", { score: rating.score })}</span>`}
                ${rating.status === null ? nothing : html`<span class="tag" translate="no">${rating.status}</span>`}
              </p>
              ${band ? html`<p class="soft small">${t(`standing.band.${band}`)}</p>` : nothing}`
          : nothing
      }
      ${
        warnings.length > 0
          ? html`<h4>${t("standing.warnings")}</h4>
              <ul>${warnings.map(({ topic, good }) => html`<li><span>${word("topic", topic)}</span>${good === false ? icon("care") : nothing}</li>`)}</ul>`
          : nothing
      }
      ${policies.length > 0 ? html`<h4>${t("standing.policies")}</h4>${counts(open, policies)}` : nothing}
      <p class="soft small">${sourceShort(source)}</p>
    </article>`;
  }
}

function counts(open: readonly PolicyCount[], all: readonly PolicyCount[]) {
  const none = all.filter(({ count }) => count === 0).map(({ policy }) => word("policy", policy));
  if (open.length === 0) return html`<p>${t("standing.none")}</p>`;
  return html`<ul>${open.map(({ policy, count }) => html`<li><span>${word("policy", policy)}</span><strong>${number(count)}</strong></li>`)}</ul>
    ${none.length > 0 ? html`<p class="soft small">${t("standing.zero", { policies: none.join(", ") })}</p>` : nothing}`;
}

customElements.define("candor-standing", StandingCard);

// One finding on a listing: the words marked, why it matters, what to do, and where it stands.

import { css, html, nothing } from "lit";
import type { ListingFinding, ListingRisk, Span } from "../../../src/web/types";
import { t } from "../i18n";
import "../i18n/listings.en";
import { CandorElement } from "./element";
import { icon } from "./icon";
import { sourceText } from "./source-text";

/** How a risk is coloured. Its words say the same. */
export const TONE = {
  critical: "harm",
  high: "harm",
  medium: "care",
  low: "",
  papers: "",
} as const satisfies Record<ListingRisk, string>;

const PLACE = {
  title: "listings.inTitle",
  description: "listings.inDescription",
} as const;

export class ListingCard extends CandorElement {
  static override properties = { finding: { attribute: false } };
  static override styles = [
    ...CandorElement.styles,
    css`
      .tags { display: flex; flex-wrap: wrap; gap: 0.4rem; margin-bottom: var(--s2); }
      .text { margin-top: var(--s2); padding: 0.6rem 0.8rem; background: var(--sunken); border-radius: var(--radius-small); overflow-wrap: anywhere; white-space: pre-wrap; }
      mark { background: var(--mark); color: inherit; border-bottom: 2.5px solid var(--mark-edge); border-radius: 3px; padding: 0.05em 0.1em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
      .facts { margin-top: var(--s2); overflow-wrap: anywhere; }
      .fix { margin-top: var(--s3); }
      details { margin-top: var(--s2); }
      details p + p { margin-top: var(--s2); }
    `,
  ];
  declare finding: ListingFinding;

  override render() {
    const { risk, named, tied, title, sku, asin, state, place, text, fix, why, source, row } = this.finding;
    return html`<article class="card" aria-label=${`${title} ${sku}`}>
      <p class="tags">
        <span class="tag ${TONE[risk]}">${t(`listings.risk.${risk}`)}</span>
        ${named ? html`<span class="tag care">${icon("mark")}${t("listings.isNamed")}</span>` : nothing}
        ${!named && tied ? html`<span class="tag">${icon("mark")}${t("listings.tied")}</span>` : nothing}
      </p>
      <h3>${title}</h3>
      <p class="small soft">${place === null ? t("listings.whole") : t(PLACE[place])}</p>
      <p class="text" translate="no">${text === "" ? html`<span class="soft" translate="yes">${t("listings.noTitle")}</span>` : marked(text, this.finding.spans)}</p>
      ${this.#measure()}
      <p class="facts small">${t("listings.sku")} <span class="data" translate="no">${sku}</span>${asin === "" ? nothing : html` · ${t("listings.asin")} <span class="data nowrap" translate="no">${asin}</span>`} · ${t(`listings.state.${state}`)}</p>
      <p class="fix"><strong>${t("listings.fix")}:</strong> ${fix}</p>
      <details>
        <summary>${t("listings.why")}</summary>
        <p>${why}</p>
        <p class="small soft">${sourceText(row).text}</p>
        <p class="small soft">${sourceText(source).text}</p>
      </details>
    </article>`;
  }

  #measure() {
    const { found, expected, others } = this.finding;
    const asins = others.join(", ");
    const lines = [
      found === null ? "" : t("listings.found", { what: found }),
      expected === null ? "" : t("listings.expected", { what: expected }),
      asins === "" ? "" : t("listings.others", { asins }),
    ].filter((line) => line !== "");
    return lines.length === 0 ? nothing : html`<p class="facts small">${lines.join(" · ")}</p>`;
  }
}

/** The text with its words marked. Spans rise and do not overlap. */
function marked(text: string, spans: readonly Span[]) {
  let from = 0;
  const pieces = spans.map(({ start, end }) => {
    const before = text.slice(from, start);
    from = end;
    return html`${before}<mark>${text.slice(start, end)}</mark>`;
  });
  return html`${pieces}${text.slice(from)}`;
}

customElements.define("candor-listing", ListingCard);

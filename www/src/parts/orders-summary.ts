// What an orders file says in sums, so that a seller sees at once whether it is the right file.

import { css, html, nothing, svg } from "lit";
import type { OrdersSummary, ProductSum } from "../../../src/web/types";
import { day, money, month, number, t } from "../i18n";
import { bars, dayAfter, monthSums } from "./day-sums";
import { CandorElement } from "./element";

/** Height of the strip's own coordinates. */
const TALL = 100;
/** As many as a phone can still tell apart, and a page can draw at once. */
const BARS = 200;

export class OrdersSummaryView extends CandorElement {
  static override properties = { summary: { attribute: false } };
  static override styles = [
    ...CandorElement.styles,
    css`
      :host { container-type: inline-size; }
      .parts { display: grid; gap: var(--s4) var(--s6); grid-template-columns: minmax(0, 1fr) minmax(0, 2fr); }
      .wide { grid-column: 1 / -1; }
      h4 { margin-bottom: var(--s2); }
      .status li { display: flex; justify-content: space-between; gap: 1rem; padding-block: 0.25rem; border-bottom: 1px solid var(--line); }
      .status li:last-child { border: 0; }
      .status span { overflow-wrap: anywhere; }
      .status strong { font-variant-numeric: tabular-nums; }
      .strip { display: block; width: 100%; height: 5rem; border-bottom: 1px solid var(--line-strong); }
      .strip rect { fill: var(--accent); }
      .axis { display: flex; justify-content: space-between; gap: 1rem; }
      .products { min-width: 27rem; }
      .products tbody th { font-weight: 500; }
      details { margin-top: var(--s2); }
      @container (max-width: 42rem) { .parts { grid-template-columns: minmax(0, 1fr); } }
    `,
  ];
  declare summary: OrdersSummary;

  override render() {
    const { statuses, perDay, products } = this.summary;
    return html`<div class="parts">
      ${statuses.length > 0 ? this.#statuses() : nothing} ${perDay.length > 1 ? this.#days() : nothing}
      ${products.length > 0 ? this.#products() : nothing}
    </div>`;
  }

  #statuses() {
    return html`<div>
      <h4>${t("summary.statuses")}</h4>
      <ul class="status">
        ${this.summary.statuses.map(
          ({ status, rows }) =>
            html`<li><span translate="no">${status ?? t("summary.noStatus")}</span><strong>${number(rows)}</strong></li>`,
        )}
      </ul>
    </div>`;
  }

  #days() {
    const { firstDay, perDay } = this.summary;
    if (firstDay === null) return nothing;
    const most = perDay.reduce((best, rows, i) => (rows > (perDay[best] ?? 0) ? i : best), 0);
    const empty = perDay.filter((rows) => rows === 0).length;
    const said = [
      t("summary.daysLine", { most: number(perDay[most] ?? 0), day: day(dayAfter(firstDay, most)) }),
      empty > 0 ? t("summary.daysEmpty", { n: empty }) : "",
    ].join(" ");
    return html`<div>
      <h4>${t("summary.days")}</h4>
      ${strip(perDay, said)}
      <p class="axis soft small"><span>${day(firstDay)}</span><span>${day(dayAfter(firstDay, perDay.length - 1))}</span></p>
      <p class="small">${said}</p>
      <details>
        <summary>${t("summary.months")}</summary>
        <table>
          <thead><tr><th scope="col">${t("summary.month")}</th><th scope="col" class="num">${t("summary.rows")}</th></tr></thead>
          <tbody>
            ${monthSums(firstDay, perDay).map(
              ({ first, rows }) =>
                html`<tr><th scope="row">${month(first)}</th><td class="num">${number(rows)}</td></tr>`,
            )}
          </tbody>
        </table>
      </details>
    </div>`;
  }

  #products() {
    const { products, productCount } = this.summary;
    return html`<div class="wide">
      <h4>${t("summary.products")}</h4>
      <div class="scroll" tabindex="0" role="group" aria-label=${t("summary.products")}>
        <table class="products">
          <thead>
            <tr>
              <th scope="col">${t("summary.sku")}</th><th scope="col">${t("summary.asin")}</th>
              <th scope="col" class="num">${t("summary.pieces")}</th><th scope="col" class="num">${t("summary.amount")}</th>
            </tr>
          </thead>
          <tbody>
            ${products.map(
              (one) => html`<tr>
                <th scope="row" class="data" translate="no">${one.sku}</th>
                <td class="data" translate="no">${one.asin}</td>
                <td class="num">${number(one.quantity)}</td>
                <td class="num">${amount(one)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${productCount > products.length ? html`<p class="soft small">${t("summary.more", { n: productCount - products.length })}</p>` : nothing}
    </div>`;
  }
}

/** One bar for each day; where there are very many, each bar is the mean of some. */
function strip(perDay: readonly number[], said: string) {
  const heights = bars(perDay, BARS);
  const top = Math.max(...heights);
  return html`<svg class="strip" viewBox="0 0 ${heights.length} ${TALL}" preserveAspectRatio="none" role="img" aria-label=${said}>
    ${heights.map((rows, i) => {
      const tall = top > 0 ? (rows / top) * TALL : 0;
      return svg`<rect x=${i + 0.1} y=${TALL - tall} width="0.8" height=${tall} />`;
    })}
  </svg>`;
}

/** Not known where no row has a price. */
function amount({ amount, currency, rows, unpriced }: ProductSum): string {
  return unpriced < rows ? money(amount, currency ?? "") : "–";
}

customElements.define("candor-orders-summary", OrdersSummaryView);

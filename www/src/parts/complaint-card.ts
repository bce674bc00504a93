// Complaints of one product and one theme: how many, how much of the orders, when, and in whose words.

import { css, html, nothing, svg } from "lit";
import type { Cluster, MonthCount, OrderShare, Period } from "../../../src/web/types";
import { hrefOfOne } from "../app/router";
import { day, month, number, percent, period, t, word } from "../i18n";
import { buyerQuote } from "./buyer-quote";
import { CandorElement } from "./element";
import { icon } from "./icon";
import { shareCells } from "./share-cells";
import { sourceText } from "./source-text";

/** Months drawn as bars; older ones are in the table. */
const BARS = 12;
const BAR = { width: 14, gap: 4, height: 40 };

export class ComplaintCard extends CandorElement {
  static override properties = { cluster: {}, titles: {} };
  static override styles = [
    ...CandorElement.styles,
    css`
      .head { display: flex; flex-wrap: wrap; justify-content: space-between; gap: var(--s2) var(--s4); align-items: start; }
      .head > div { min-width: 0; }
      h3 .data { font-weight: 500; color: var(--ink-soft); }
      .big { font-size: 1.05rem; margin-top: var(--s2); }
      .reasons { display: flex; flex-wrap: wrap; gap: 0.4rem; margin-top: var(--s2); }
      .bars { flex: none; max-width: 100%; color: var(--accent); }
      .bars rect { fill: currentColor; }
      .bars line { stroke: var(--line-strong); }
      .quote { margin-top: var(--s3); padding-inline-start: var(--s3); border-inline-start: 3px solid var(--line-strong); }
      blockquote { margin: 0; overflow-wrap: anywhere; }
      figcaption { margin-top: 0.2rem; overflow-wrap: anywhere; }
      details { margin-top: var(--s3); }
      .sources li { padding-block: 0.2rem; overflow-wrap: anywhere; }
      .scroll { margin-block: var(--s2) var(--s3); }
    `,
  ];
  declare cluster: Cluster;
  /** Names of the case's reasons by id. */
  declare titles: ReadonlyMap<string, string>;

  override render() {
    const { asin, theme, voices, share, days, months, quotes, kinds } = this.cluster;
    const name = word("theme", theme);
    return html`<article class="card" aria-label=${`${name}, ${asin ?? t("complaints.noProduct")}`}>
      <div class="head">
        <div>
          <h3>${name} <span class="data" translate=${asin === null ? "yes" : "no"}>${asin ?? t("complaints.noProduct")}</span></h3>
          <p class="big"><strong>${t("complaints.count", { n: voices })}</strong>${share ? html` · ${shareText(share)}` : nothing}</p>
          <p class="small soft">
            ${kinds.map(({ kind, voices: n }) => `${word("voice", kind)} ${number(n)}`).join(" · ")}${days ? ` · ${t("complaints.ordered", { days: span(days) })}` : ""}
          </p>
          ${share?.small ? html`<p class="small soft">${t("complaints.small")}</p>` : nothing} ${this.#reasons()}
        </div>
        ${months.length > 1 ? bars(months) : nothing}
      </div>
      ${quotes.map((quote) => buyerQuote(quote))}
      <details>
        <summary>${t("complaints.details")}</summary>
        ${months.length > 0 ? this.#months(name) : nothing}
        <h4>${t("complaints.where")}</h4>
        <ul class="sources small">${this.cluster.sources.map((source) => html`<li>${sourceText(source).text}</li>`)}</ul>
      </details>
    </article>`;
  }

  #reasons() {
    const { reasons } = this.cluster;
    if (reasons.length === 0) return nothing;
    return html`<p class="reasons">
      ${reasons.map((id) => html`<span class="tag care">${icon("mark")}<a href=${hrefOfOne("reason", id)}>${t("complaints.bears", { reason: this.titles.get(id) ?? id })}</a></span>`)}
    </p>`;
  }

  #months(name: string) {
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${t("complaints.byMonth", { theme: name })}>
      <table>
        <thead>
          <tr>
            ${(["month", "complaints", "ordersWith", "orders", "share"] as const).map((column) => html`<th scope="col" class=${column === "month" ? "" : "num"}>${t(`complaints.column.${column}`)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${this.cluster.months.map(
            ({ month: of, voices, share }) => html`<tr>
              <th scope="row">${month(of)}</th>
              <td class="num">${number(voices)}</td>
              ${shareCells(share)}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

/** One day, or from the first to the last. */
function span({ from, to }: Period): string {
  return from === to ? day(from) : period(from, to);
}

function shareText({ complaining, orders, rate }: OrderShare): string {
  return t("complaints.share", { n: complaining, total: number(orders), percent: percent(rate) });
}

/** A bar for each month, the newest on the right. What it shows is in the table and in one sentence. */
function bars(months: MonthCount[]) {
  const shown = months.slice(-BARS);
  const most = shown.reduce((a, b) => (b.voices > a.voices ? b : a));
  const width = shown.length * (BAR.width + BAR.gap);
  const label = t("complaints.most", { month: month(most.month), count: number(most.voices) });
  return html`<svg class="bars" width=${width} height=${BAR.height + 2} viewBox="0 0 ${width} ${BAR.height + 2}" role="img" aria-label=${label}>
    ${shown.map(({ month: of, voices }, i) => {
      const height = Math.max(2, (voices / most.voices) * BAR.height);
      return svg`<rect x=${i * (BAR.width + BAR.gap)} y=${BAR.height - height} width=${BAR.width} height=${height} rx="2"><title>${month(of)}: ${number(voices)}</title></rect>`;
    })}
    ${svg`<line x1="0" x2=${width} y1=${BAR.height + 1} y2=${BAR.height + 1} />`}
  </svg>`;
}

customElements.define("candor-complaint-card", ComplaintCard);

// One metric: the figure that decides, the target, where it comes from, and what the files cannot tell.

import { css, html, nothing } from "lit";
import type { CountedOrder, Metric, MetricValue, Source } from "../../../src/web/types";
import { model } from "../app/model";
import { day, number, percent, period, t, word } from "../i18n";
import { download } from "./download";
import { CandorElement } from "./element";
import { gapText } from "./gap-text";
import { icon } from "./icon";
import { sourceShort } from "./source-text";

/** Rows in the page; the CSV has every one of them. */
const ROWS = 50;

export class MetricCard extends CandorElement {
  static override properties = { metric: { attribute: false } };
  static override styles = [
    ...CandorElement.styles,
    css`
      .head { display: flex; flex-wrap: wrap; justify-content: space-between; gap: var(--s2) var(--s4); align-items: start; }
      .figure { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.1rem 0.9rem; margin-top: var(--s3); }
      .rate { font-size: clamp(1.9rem, 1.5rem + 1.6vw, 2.6rem); font-weight: 660; letter-spacing: -0.03em; line-height: 1.15; font-variant-numeric: tabular-nums; }
      .rate small { font-size: 0.5em; letter-spacing: 0; color: var(--ink-soft); font-weight: 500; margin-inline-end: 0.3em; }
      .scroll, details, .note { margin-top: var(--s4); }
      .gaps li { display: flex; gap: 0.55em; padding-block: 0.25rem; }
      .gaps .icon { margin-top: 0.15em; color: var(--ink-soft); }
      .parts li { display: flex; justify-content: space-between; gap: 1rem; padding-block: 0.3rem; border-bottom: 1px solid var(--line); }
      .parts li:last-child { border: 0; }
      h4 { margin-top: var(--s4); margin-bottom: var(--s1); }
      .both tbody th small { display: block; color: var(--ink-soft); }
      .orders { min-width: 46rem; }
      .orders .data { overflow-wrap: normal; }
      .orders :is(th, td) { padding-inline: 0.5rem; }
      .orders .why { min-width: 9.5rem; }
      .orders .source { min-width: 10.8rem; overflow-wrap: anywhere; }
      .orders tbody th { white-space: nowrap; }
      @media (max-width: 40rem) {
        .both, .both :is(thead, tbody) { display: block; }
        .both tr { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); }
        .both tbody tr { padding-block: 0.3rem; border-bottom: 1px solid var(--line); }
        .both tbody tr:last-child { border-bottom: 0; }
        .both tbody :is(th, td) { border: 0; padding-block: 0.2rem; }
        .both tbody th { grid-column: 1 / -1; }
        .both thead td { display: none; }
        .both thead th { white-space: normal; }
      }
      @media (max-width: 48rem) {
        .orders { min-width: 0; display: block; }
        .orders thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        .orders tbody { display: block; }
        .orders tr { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.1rem 1rem; padding: 0.7rem 0.8rem; border-bottom: 1px solid var(--line); }
        .orders tr:last-child { border-bottom: 0; }
        .orders tbody :is(th, td) { display: block; padding: 0; border: 0; overflow-wrap: anywhere; }
        .orders :is(.why, .source) { min-width: 0; }
        .orders .wide { grid-column: 1 / -1; }
      }
      .csv { margin-top: var(--s3); }
      tbody th { font-weight: 500; }
    `,
  ];
  declare metric: Metric;

  override render() {
    const { metric } = this;
    const value = metric.reported ?? metric.computed;
    const title = metric.channel ? t(`channel.${metric.channel}`) : word("metric", metric.id);
    return html`<article class="card" aria-label="${word("metric", metric.id)}, ${title}">
      <div class="head">
        <div>
          <h3>${title}</h3>
          <p class="soft small">${word("metric", metric.id)}${metric.store ? ` · ${metric.store}` : ""}</p>
        </div>
        ${this.#verdict()}
      </div>
      ${value ? this.#figure(value) : html`<p class="figure soft">${t("metric.noData")}</p>`}
      ${this.#differs()} ${metric.computed || metric.reported ? this.#table() : nothing} ${this.#components()} ${this.#gaps()} ${this.#orders()}
    </article>`;
  }

  #verdict() {
    const { meetsTarget } = this.metric;
    if (meetsTarget === null)
      return html`<span class="tag">${icon("info")}${t("metric.meetsUnknown")}</span>`;
    return meetsTarget
      ? html`<span class="tag good">${icon("check")}${t("metric.meets")}</span>`
      : html`<span class="tag harm">${icon("care")}${t("metric.misses")}</span>`;
  }

  #figure(value: MetricValue) {
    const { target, ordersToTarget } = this.metric;
    return html`<p class="figure">
        <span class="rate">${value.lowerBound ? html`<small>${t("metric.atLeast")}</small>` : nothing}${value.rate === null ? t("metric.noRate") : percent(value.rate)}</span>
        <span>${t("metric.of", { n: value.numerator, total: value.denominator })}</span>
      </p>
      <p class="soft">
        ${period(value.window.from, value.window.to)}${
          target
            ? html` · ${t("metric.target")} ${t(`metric.target.${target.condition}`, { value: percent(target.value) })}`
            : nothing
        }
      </p>
      ${value.lowerBound ? html`<p class="soft small">${t("metric.atLeastLine")}</p>` : nothing}
      ${ordersToTarget ? html`<p class="small">${t(value.lowerBound ? "metric.ordersToTargetAtLeast" : "metric.ordersToTarget", { n: ordersToTarget })}</p>` : nothing}`;
  }

  #differs() {
    const { computed, reported } = this.metric;
    if (!computed || !reported || computed.rate === null || reported.rate === null) return nothing;
    if (percent(computed.rate) === percent(reported.rate)) return nothing;
    const text = t("metric.differs", { counted: percent(computed.rate), reported: percent(reported.rate) });
    return html`<div class="note">${icon("info")}<p>${text}</p></div>`;
  }

  // The roles are written out: a narrow page stacks the cells, which takes them from a plain table.
  #table() {
    const { computed, reported } = this.metric;
    if (!computed || !reported) return nothing;
    const row = (label: string, { numerator, denominator, rate, window, lowerBound }: MetricValue) =>
      html`<tr role="row">
        <th scope="row" role="rowheader">${label}<small>${period(window.from, window.to)}</small></th>
        <td role="cell" class="num">${lowerBound ? "≥ " : ""}${number(numerator)}</td>
        <td role="cell" class="num">${number(denominator)}</td>
        <td role="cell" class="num">${rate === null ? "–" : percent(rate)}</td>
      </tr>`;
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${word("metric", this.metric.id)}>
      <table class="both" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <td role="cell"></td>
            <th scope="col" role="columnheader" class="num">${t("metric.numerator")}</th>
            <th scope="col" role="columnheader" class="num">${t("metric.denominator")}</th>
            <th scope="col" role="columnheader" class="num">${t("metric.rate")}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${computed ? row(t("metric.counted"), computed) : nothing} ${reported ? row(t("metric.reported"), reported) : nothing}
        </tbody>
      </table>
    </div>`;
  }

  #components() {
    const value = this.metric.reported ?? this.metric.computed;
    if (!value || value.components.length === 0) return nothing;
    return html`<h4>${t("metric.components")}</h4>
      <ul class="parts">
        ${value.components.map(
          ({ id, count }) => html`<li>
            <span>${word("component", id)}</span>
            ${count === null ? html`<span class="soft">${t("metric.components.unknown")}</span>` : html`<strong>${number(count)}</strong>`}
          </li>`,
        )}
      </ul>`;
  }

  #gaps() {
    const { gaps } = this.metric;
    if (gaps.length === 0) return nothing;
    return html`<h4>${t("metric.gaps")}</h4>
      <ul class="gaps">${gaps.map((gap) => html`<li>${icon("info")}<span>${gapText(gap)}</span></li>`)}</ul>`;
  }

  #orders() {
    const { computed } = this.metric;
    if (!computed || computed.orders.length === 0) return nothing;
    const counting = computed.orders.every(({ counts }) => counts);
    const label = counting
      ? t("metric.orders", { n: computed.ordersTotal })
      : t("metric.ordersListed", { n: computed.ordersTotal });
    const shown = Math.min(ROWS, computed.orders.length);
    return html`<details>
      <summary>${label}</summary>
      ${computed.ordersTotal > shown ? html`<p class="small soft">${t("metric.ordersShown", { shown, total: computed.ordersTotal })}</p>` : nothing}
      <div class="scroll" tabindex="0" role="group" aria-label=${label}>
        <table class="orders" role="table">
          <thead role="rowgroup">
            <tr role="row">
              ${(["order", "day", "asin", "why", "source"] as const).map((column) => html`<th scope="col" role="columnheader">${t(`metric.${column}`)}</th>`)}
            </tr>
          </thead>
          <tbody role="rowgroup">${computed.orders.slice(0, ROWS).map(orderRow)}</tbody>
        </table>
      </div>
      <button class="button small csv" @click=${this.#download}>${icon("save")}${t("metric.download")}</button>
    </details>`;
  }

  #download = async () => {
    const { id, channel } = this.metric;
    const csv = await model.ordersCsv(this.metric);
    if (csv === null) return;
    download(new Blob([csv], { type: "text/csv" }), `${id}${channel ? `-${channel}` : ""}-orders.csv`);
  };
}

function orderRow({ orderId, day: on, asins, skus, why, sources }: CountedOrder) {
  return html`<tr role="row">
    <th scope="row" role="rowheader" class="data" translate="no">${orderId}</th>
    <td role="cell" class="nowrap">${day(on)}</td>
    <td role="cell" class="data wide" translate="no">${(asins.length > 0 ? asins : skus).join(", ")}</td>
    <td role="cell" class="wide why">${word("why", why)}</td>
    <td role="cell" class="small wide source">${sources.map((source: Source, i) => html`${i > 0 ? html`<br />` : nothing}${sourceShort(source)}`)}</td>
  </tr>`;
}

customElements.define("candor-metric-card", MetricCard);

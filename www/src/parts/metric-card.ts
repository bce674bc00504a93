// One metric: the figure that decides, the target, where it comes from, and what the files cannot tell.

import { css, html, nothing, svg } from "lit";
import type { CategoryValue, Comparison, Metric, MetricValue } from "../../../src/web/types";
import { hrefOfOne } from "../app/router";
import { number, percent, period, t, word } from "../i18n";
import { CandorElement } from "./element";
import { icon } from "./icon";
import { gapLines } from "./metric-gap";
import { metricKey, metricName } from "./metric-name";

/** How far the bar goes beyond what it shows. */
const BEYOND = 1.25;

export class MetricCard extends CandorElement {
  static override properties = {
    metric: { attribute: false },
    brief: { type: Boolean },
    linked: { type: Boolean },
    untitled: { type: Boolean },
  };
  static override styles = [
    ...CandorElement.styles,
    css`
      .card { height: 100%; display: flex; flex-direction: column; }
      .head { display: flex; flex-wrap: wrap; justify-content: space-between; gap: var(--s2) var(--s4); align-items: start; }
      .figure { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.1rem 0.9rem; margin-top: var(--s3); }
      .rate { font-size: clamp(1.9rem, 1.5rem + 1.6vw, 2.6rem); font-weight: 660; letter-spacing: -0.03em; line-height: 1.15; font-variant-numeric: tabular-nums; }
      .rate small { font-size: 0.5em; letter-spacing: 0; color: var(--ink-soft); font-weight: 500; margin-inline-end: 0.3em; }
      .bar { display: block; width: 100%; height: 1.1rem; margin-block: var(--s3) var(--s2); }
      .bar .track { fill: var(--sunken); }
      .bar .value { fill: var(--ink-soft); }
      .bar .good { fill: var(--good); }
      .bar .harm { fill: var(--harm); }
      .bar .open { opacity: 0.35; }
      .bar .limit { fill: var(--ink); }
      .scroll, .note { margin-top: var(--s4); }
      .gaps li > div { min-width: 0; overflow-wrap: anywhere; }
      .gaps li { display: flex; gap: 0.55em; padding-block: 0.25rem; }
      .gaps .icon { margin-top: 0.15em; color: var(--ink-soft); }
      .parts li { display: flex; justify-content: space-between; gap: 1rem; padding-block: 0.3rem; border-bottom: 1px solid var(--line); }
      .parts li:last-child { border: 0; }
      .part { margin-top: var(--s4); margin-bottom: var(--s1); font-size: 0.95rem; }
      .both tbody th small { display: block; color: var(--ink-soft); }
      .closer { display: inline-flex; align-items: center; gap: 0.4em; font-weight: 600; margin-top: auto; padding-top: var(--s3); min-height: 44px; width: fit-content; }
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
      tbody th { font-weight: 500; }
      .note details { margin-top: var(--s1); }
      .compared li { padding-block: 0.2rem; }
      @media (forced-colors: active) {
        .bar .track { fill: Canvas; stroke: CanvasText; }
        .bar :is(.value, .good, .harm) { fill: Highlight; }
        .bar .limit { fill: CanvasText; }
      }
    `,
  ];
  declare metric: Metric;
  /** Without what it is made of and what is missing. */
  declare brief: boolean;
  /** With the way to the page of this metric. */
  declare linked: boolean;
  /** Where the page's own heading names it. */
  declare untitled: boolean;

  override render() {
    const { metric } = this;
    const value = metric.reported ?? metric.computed;
    const title = metric.channel ? t(`channel.${metric.channel}`) : word("metric", metric.id);
    const under = metric.channel ? word("metric", metric.id) : word("metric", `${metric.id}.line`);
    return html`<article class="card" aria-label=${metricName(metric)}>
      <div class="head">
        <div>
          ${this.untitled ? html`<h2 class="hidden">${t("metric.value")}</h2>` : html`<h3>${title}</h3>`}
          ${this.untitled ? nothing : html`<p class="soft small">${under}</p>`}
          ${metric.store ? html`<p class="soft small" translate="no">${metric.store}</p>` : nothing}
        </div>
        ${verdict(this.metric.meetsTarget)}
      </div>
      ${value ? this.#figure(value) : html`<p class="figure soft">${t("metric.noData")}</p>`}
      ${this.#differs()} ${this.brief ? nothing : this.#details()}
      ${this.linked ? html`<a class="closer" href=${hrefOfOne("numbers", metricKey(metric))} aria-label="${t("metric.closer")}: ${metricName(metric)}">${t("metric.closer")}${icon("arrow")}</a>` : nothing}
    </article>`;
  }

  #figure(value: MetricValue) {
    const { target, ordersToTarget, unit } = this.metric;
    const open = value.numeratorMost - value.numerator;
    const basis = value.basis === "estimate" || !this.brief ? t(`basis.${value.basis}`) : null;
    return html`<p class="figure">
        <span class="rate">${value.lowerBound ? html`<small>${t("metric.atLeast")}</small>` : nothing}${value.rate === null ? t("metric.noRate") : percent(value.rate)}</span>
        <span>${t(`metric.of.${unit}`, { hits: value.numerator, n: value.denominator })}</span>
        ${open > 0 && value.rateMost !== null ? html`<span class="soft">${t("metric.upTo", { rate: percent(value.rateMost) })}</span>` : nothing}
      </p>
      ${this.#bar(value)}
      <p class="soft">
        ${period(value.window.from, value.window.to)}${
          target
            ? html` · ${t("metric.target")} ${t(`metric.target.${target.condition}`, { value: percent(target.value) })}`
            : nothing
        }
      </p>
      ${basis ? html`<p class="soft small">${basis}.</p>` : nothing}
      ${open > 0 ? html`<p class="soft small">${t("metric.upToLine", { n: open })}</p>` : nothing}
      ${value.lowerBound ? html`<p class="soft small">${t("metric.atLeastLine")}</p>` : nothing}
      ${ordersToTarget ? html`<p class="small">${t(value.lowerBound ? "metric.neededAtLeast" : "metric.needed", { more: t(`metric.more.${unit}`, { n: ordersToTarget }) })}</p>` : nothing}`;
  }

  /** The rate beside its target. The words around it say the same. */
  #bar({ rate, rateMost }: MetricValue) {
    const { target, meetsTarget } = this.metric;
    if (rate === null || !target) return nothing;
    const most = Math.max(rate, rateMost ?? rate);
    const whole = Math.min(1, Math.max(most * BEYOND, target.value * 2));
    const at = (share: number) => Math.min(100, (share / whole) * 100);
    const tone = meetsTarget === null ? "value" : meetsTarget ? "good" : "harm";
    return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      ${svg`<rect class="track" y="2" width="100" height="6" rx="0.8" />
        <rect class="${tone} open" y="2" width=${at(most)} height="6" rx="0.8" />
        <rect class=${tone} y="2" width=${at(rate)} height="6" rx="0.8" />
        <rect class="limit" x=${at(target.value) - 0.25} width="0.5" height="10" />`}
    </svg>`;
  }

  /** What Amazon shows beside our own count, where the two are not the same. */
  #differs() {
    const { comparison } = this.metric;
    if (!comparison || comparison.verdict === "same") return nothing;
    return html`<div class="note">
      ${icon("info")}
      <div>
        <p>${comparedLine(comparison)}</p>
        ${this.brief ? nothing : compared(comparison)}
      </div>
    </div>`;
  }

  /** Of a part, one level below the card's own. */
  #heading(text: string) {
    return this.untitled ? html`<h3 class="part">${text}</h3>` : html`<h4 class="part">${text}</h4>`;
  }

  #details() {
    return html`${this.#table()} ${this.#categories()} ${this.#components()} ${this.#gaps()}`;
  }

  #categories() {
    const value = this.metric.reported ?? this.metric.computed;
    const categories = value?.categories ?? this.metric.computed?.categories ?? [];
    if (categories.length === 0) return nothing;
    return html`${this.#heading(t("category.title"))}
      <p class="soft small">${t("category.line")}</p>
      <div class="scroll" tabindex="0" role="group" aria-label=${t("category.title")}>
        <table>
          <thead>
            <tr><th scope="col">${t("category.name")}</th><th scope="col" class="num">${t("metric.rate")}</th><th scope="col" class="num">${t("metric.denominator")}</th><th scope="col">${t("metric.target")}</th></tr>
          </thead>
          <tbody>${categories.map(category)}</tbody>
        </table>
      </div>`;
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
            <th scope="col" role="columnheader" class="num">${t(isFloor(this.metric) ? "metric.went" : "metric.numerator")}</th>
            <th scope="col" role="columnheader" class="num">${t("metric.denominator")}</th>
            <th scope="col" role="columnheader" class="num">${t("metric.rate")}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${row(t("metric.counted"), computed)} ${row(t("metric.reported"), reported)}
        </tbody>
      </table>
    </div>`;
  }

  #components() {
    const value = this.metric.reported ?? this.metric.computed;
    if (!value || value.components.length === 0) return nothing;
    return html`${this.#heading(t("metric.components"))}
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
    return html`${this.#heading(t("metric.gaps"))}
      <ul class="gaps">${gaps.map((gap) => html`<li>${icon("info")}<div>${gapLines(gap)}</div></li>`)}</ul>`;
  }
}

function verdict(meets: boolean | null) {
  if (meets === null) return html`<span class="tag">${icon("info")}${t("metric.meetsUnknown")}</span>`;
  return meets
    ? html`<span class="tag good">${icon("check")}${t("metric.meets")}</span>`
    : html`<span class="tag harm">${icon("care")}${t("metric.misses")}</span>`;
}

function isFloor({ target }: Metric): boolean {
  return target !== null && target.condition !== "less-than";
}

/** Both as rates, unless these would read the same; Amazon's list of defects has none. */
function comparedLine({ here, hereOf, amazon, amazonOf }: Comparison): string {
  if (amazonOf === null) return t("comparison.list", { here, amazon });
  const rates = [percent(here / hereOf), percent(amazon / amazonOf)];
  const [ours, amazons] = rates[0] === rates[1] ? [number(here), number(amazon)] : rates;
  return `${t("comparison.line", { here: ours ?? "", amazon: amazons ?? "" })} ${t("comparison.decides")}`;
}

function compared({ verdict: code, sameWindow, orders, ordersTotal }: Comparison) {
  return html`<p>${word("comparison", code, { n: ordersTotal })} ${sameWindow ? "" : t("comparison.window")}</p>
    ${
      orders.length === 0
        ? nothing
        : html`<details>
            <summary>${t("comparison.orders", { n: ordersTotal })}</summary>
            <ul class="compared">
              ${orders.map(({ orderId, side, why }) => html`<li><span class="data" translate="no">${orderId}</span>: ${word("side", side)}. ${word("why", why)}.</li>`)}
            </ul>
          </details>`
    }`;
}

function category({ category: name, numerator, denominator, rate, meetsTarget }: CategoryValue) {
  return html`<tr>
    <th scope="row" translate="no">${name === "" ? t("category.none") : name}</th>
    <td class="num">${rate === null ? "–" : percent(rate)} (${number(numerator)})</td>
    <td class="num">${number(denominator)}</td>
    <td>${verdict(meetsTarget)}</td>
  </tr>`;
}

customElements.define("candor-metric-card", MetricCard);

// The numbers as of any day: all of them, or one in depth.

import { css, html, nothing, type PropertyValues } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { IsoDate, Metric, MetricsReport, Options } from "../../../src/web/types";
import { Answer } from "../app/answer";
import { Follow } from "../app/follow";
import { later } from "../app/later";
import { model } from "../app/model";
import { hrefOf } from "../app/router";
import { today } from "../app/today";
import { t, weekday, word } from "../i18n";
import "../i18n/numbers.en";
import { dayAfter } from "../parts/day-sums";
import { StepElement } from "../parts/element";
import { icon } from "../parts/icon";
import "../parts/before-after-panel";
import "../parts/breakdown-panel";
import "../parts/causes-panel";
import "../parts/experience-card";
import "../parts/forecast-panel";
import "../parts/metric-card";
import { metricKey, metricName } from "../parts/metric-name";
import "../parts/metric-orders";
import "../parts/metric-silent";
import "../parts/standing-card";
import "../parts/trend-panel";
import "../parts/violations-card";

/** Reports are not older than this; it also keeps a slip of the keyboard from counting empty years. */
const FIRST_DAY = "2000-01-01";

/** What a metric is looked at by, in the order of the page. */
const PARTS = ["trend", "forecast", "orders", "causes", "change", "breakdown"] as const;
type Part = (typeof PARTS)[number];

export class Numbers extends StepElement {
  static override properties = { metric: {}, day: { state: true } };
  static override styles = [
    ...StepElement.styles,
    css`
      .pickers { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr); gap: var(--s4) var(--s6); align-items: end; margin-top: var(--s5); }
      .days { display: flex; flex-wrap: wrap; gap: var(--s2); align-items: stretch; margin-top: var(--s1); }
      .days input { flex: 1 1 9rem; max-width: 13rem; margin-top: 0; }
      .days .button { min-width: 46px; }
      .said-day { align-self: center; font-weight: 600; white-space: nowrap; }
      .days .back svg { transform: scaleX(-1); }
      .said { margin-top: var(--s5); font-weight: 600; }
      .other { margin-top: var(--s4); align-items: center; }
      .other p { flex: 1; }
      .cards { display: grid; gap: var(--s4); grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr)); margin-top: var(--s4); }
      .besides { display: grid; gap: var(--s4); grid-template-columns: repeat(auto-fill, minmax(min(100%, 30rem), 1fr)); align-items: start; margin-top: var(--s4); }
      .besides:not(:has(*)) { display: none; }
      .wide { grid-column: 1 / -1; }
      .silent { display: block; margin-top: var(--s4); }
      .up { display: inline-flex; align-items: center; gap: 0.4em; min-height: 44px; font-weight: 600; }
      .up svg { transform: scaleX(-1); }
      .parts { display: flex; flex-wrap: wrap; gap: var(--s2); margin-top: var(--s5); }
      h2:focus { outline: none; }
      h2:focus-visible { outline: 3px solid var(--focus); outline-offset: 4px; border-radius: 4px; }
      section { margin-top: var(--s6); }
      section > .lead { margin-top: var(--s1); margin-bottom: var(--s4); font-size: 1rem; }
      .about { margin-top: var(--s2); }
      candor-metric-card { display: block; margin-top: var(--s4); }
      .cards candor-metric-card { margin-top: 0; }
      .empty { margin-top: var(--s5); max-width: 44rem; }
      .empty .button { margin-top: var(--s4); }
      @media (max-width: 48rem) { .pickers { grid-template-columns: minmax(0, 1fr); } }
    `,
  ];
  /** The metric that the address names; empty for all of them. */
  declare metric: string;
  /** The day that the windows count from. */
  declare day: IsoDate;

  #report = new Answer<MetricsReport | null>(this);

  constructor() {
    super();
    this.metric = "";
    this.day = today();
    new Follow(this, model);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void later.storeChoice();
    void model.count();
  }

  override willUpdate(_: PropertyValues<this>): void {
    const { store } = model.options();
    this.#report.to([this.day, store, model.files], () =>
      model.files.length > 0 ? model.ask("metrics", this.#options()) : Promise.resolve(null),
    );
  }

  /** What is counted with: the chosen day, and the store of a metric where it has one. */
  #options(metric?: Metric): Options {
    const options = model.options();
    return { ...options, today: this.day, store: metric?.store ?? options.store ?? null };
  }

  override render() {
    if (model.files.length === 0) return model.engineReady ? this.#empty() : waiting();
    if (this.metric !== "" && this.#report.value === undefined && !this.#report.failed) return waiting();
    const metrics = this.#report.value?.metrics ?? [];
    const one = metrics.find((metric) => metricKey(metric) === this.metric);
    return one ? this.#one(one) : this.#all(metrics, this.#report.value ?? null);
  }

  #empty() {
    return html`<h1 tabindex="-1">${t("numbers.title")}</h1>
      <div class="card empty">
        <p>${t("numbers.empty")}</p>
        <p class="soft">${t("numbers.noneLine")}</p>
        <a class="button primary" href=${hrefOf("files")}>${t("numbers.toFiles")}${icon("arrow")}</a>
      </div>`;
  }

  // ---- all of them ------------------------------------------------------------------------------

  #all(metrics: readonly Metric[], report: MetricsReport | null) {
    const shown = metrics.filter(({ computed, reported }) => computed || reported);
    const silent = metrics.filter(({ computed, reported }) => !computed && !reported);
    const missed = shown.filter(({ meetsTarget }) => meetsTarget === false);
    return html`<h1 tabindex="-1">${t("numbers.title")}</h1>
      <p class="lead">${t("numbers.lead")}</p>
      ${this.#pickers()}
      <p class="said" role="status">${this.#said(shown.length, missed.length)}</p>
      ${this.metric !== "" && this.#report.value ? html`<div class="note">${icon("info")}<p>${t("numbers.notThere")}</p></div>` : nothing}
      <h2 class="hidden">${t("numbers.back")}</h2>
      <div class="cards">
        ${shown.map((metric) => html`<candor-metric-card brief linked .metric=${metric}></candor-metric-card>`)}
      </div>
      ${report ? besides(report) : nothing}
      ${silent.length > 0 ? html`<candor-metric-silent class="silent" .metrics=${silent}></candor-metric-silent>` : nothing}
      <div class="actions"><a class="button" href=${hrefOf("files")}>${icon("plus")}${t("numbers.addFiles")}</a></div>`;
  }

  #said(shown: number, missed: number): string {
    const { value, failed } = this.#report;
    if (failed) return t("depth.failed");
    if (value === undefined) return t("numbers.counting");
    if (shown === 0) return t("numbers.noneLine");
    return missed > 0
      ? t("numbers.missed", { n: missed, all: shown })
      : t("numbers.noneMissed", { n: shown });
  }

  #pickers() {
    return html`<div class="pickers no-print">
        <candor-store-choice></candor-store-choice>
        <div class="field">
          <label class="label" for="day">${t("numbers.day")}</label>
          <span class="hint" id="day-hint">${t("numbers.dayHint")}</span>
          <div class="days">
            <button class="button back" @click=${() => this.#go(-1)} aria-label=${t("numbers.dayBefore")}>${icon("arrow")}</button>
            <input id="day" type="date" aria-describedby="day-hint" min=${FIRST_DAY} max=${today()} .value=${this.day} @change=${this.#picked} />
            <button class="button" ?disabled=${this.day >= today()} @click=${() => this.#go(1)} aria-label=${t("numbers.dayAfter")}>${icon("arrow")}</button>
            <span class="said-day">${weekday(this.day)}</span>
          </div>
        </div>
      </div>
      ${
        this.day === today()
          ? nothing
          : html`<div class="note other">
              ${icon("day")}
              <p>${t("numbers.asOf", { day: weekday(this.day) })}</p>
              <button class="button small" @click=${() => this.#set(today())}>${t("numbers.today")}</button>
            </div>`
      }`;
  }

  #picked = (event: Event) => {
    const { value, validity } = event.target as HTMLInputElement;
    if (validity.valid && value !== "") this.#set(value);
  };

  #go(days: number): void {
    const day = dayAfter(this.day, days);
    if (day >= FIRST_DAY && day <= today()) this.#set(day);
  }

  #set(day: IsoDate): void {
    this.day = day;
  }

  // ---- one in depth -----------------------------------------------------------------------------

  #one(metric: Metric) {
    const options = this.#options(metric);
    return html`<a class="up no-print" href=${hrefOf("numbers")}>${icon("arrow")}${t("numbers.back")}</a>
      <h1 tabindex="-1">${metricName(metric)}</h1>
      <p class="about soft">${word("metric", `${metric.id}.line`)}</p>
      ${this.#pickers()}
      <candor-metric-card untitled .metric=${metric}></candor-metric-card>
      ${keyed(metricKey(metric), metric.computed ? this.#depth(metric, options) : html`<p class="card about">${t("numbers.onlyReported")}</p>`)}`;
  }

  #depth(metric: Metric, options: Options) {
    return html`<nav class="parts no-print" aria-label=${t("numbers.parts")}>
        ${PARTS.map((part) => html`<button class="button small" @click=${() => this.#show(part)}>${t(`depth.${part}`)}</button>`)}
      </nav>
      ${PARTS.map(
        (part) => html`<section aria-labelledby=${part}>
          <h2 id=${part} tabindex="-1">${t(`depth.${part}`)}</h2>
          <p class="lead">${t(`depth.${part}.lead`)}</p>
          ${panel(part, metric, options)}
        </section>`,
      )}`;
  }

  #show(part: Part): void {
    const heading = this.find(`#${part}`);
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  }
}

function waiting() {
  return html`<h1 tabindex="-1">${t("numbers.title")}</h1>
    <p class="soft" role="status">${t("numbers.counting")}</p>`;
}

/** What Amazon says besides rates. */
function besides({ standing, violations, experience }: MetricsReport) {
  return html`<div class="besides">
    ${standing.map((one) => html`<candor-standing .standing=${one}></candor-standing>`)}
    ${violations.length > 0 ? html`<candor-violations class="wide" .violations=${violations}></candor-violations>` : nothing}
    ${experience ? html`<candor-experience class="wide" .experience=${experience}></candor-experience>` : nothing}
  </div>`;
}

function panel(part: Part, metric: Metric, options: Options) {
  switch (part) {
    case "trend":
      return html`<candor-trend .metric=${metric} .options=${options}></candor-trend>`;
    case "forecast":
      return html`<candor-forecast .metric=${metric} .options=${options}></candor-forecast>`;
    case "breakdown":
      return html`<candor-breakdown .metric=${metric} .options=${options}></candor-breakdown>`;
    case "orders":
      return html`<candor-metric-orders .metric=${metric} .options=${options}></candor-metric-orders>`;
    case "causes":
      return html`<candor-causes .metric=${metric} .options=${options}></candor-causes>`;
    case "change":
      return html`<candor-before-after .metric=${metric} .options=${options}></candor-before-after>`;
  }
}

customElements.define("candor-numbers", Numbers);

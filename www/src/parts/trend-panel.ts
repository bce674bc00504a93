// How a metric went, by day or by week.

import { css, html } from "lit";
import type { Metric, Options, Trend, TrendPoint, TrendStep } from "../../../src/web/types";
import { Answer } from "../app/answer";
import { later } from "../app/later";
import { model } from "../app/model";
import { day, percent, t } from "../i18n";
import "../i18n/numbers.en";
import { CandorElement } from "./element";
import { metricKey, metricName } from "./metric-name";
import type { Rates } from "./trend-chart";

const STEPS = ["day", "week"] as const satisfies readonly TrendStep[];

export class TrendPanel extends CandorElement {
  static override properties = {
    metric: { attribute: false },
    options: { attribute: false },
    step: { state: true },
  };
  static override styles = [
    ...CandorElement.styles,
    css`
      .steps { display: flex; gap: var(--s2); margin-bottom: var(--s3); }
      .steps [aria-pressed="true"] { background: var(--accent-soft); border-color: var(--accent); }
      .steps [aria-pressed="true"]::before { content: "✓"; }
      candor-trend-chart + p { margin-top: var(--s2); }
    `,
  ];
  declare metric: Metric;
  declare options: Options;
  declare step: TrendStep;

  #trend = new Answer<Trend | null>(this);

  constructor() {
    super();
    this.step = "day";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void later.charts();
  }

  override willUpdate(): void {
    const { metric, options, step } = this;
    this.#trend.to([metricKey(metric), options.today, options.store, step, model.files], () =>
      model.ask("trend", metric.id, metric.channel, step, options),
    );
  }

  override render() {
    const { value: trend, failed } = this.#trend;
    if (failed) return html`<p role="status">${t("depth.failed")}</p>`;
    if (trend === undefined) return html`<p class="soft" role="status">${t("numbers.counting")}</p>`;
    const known = trend?.points.filter(({ rate }) => rate !== null) ?? [];
    if (!trend || known.length === 0) return html`<p>${t("trend.none")}</p>`;
    return html`<div class="steps no-print" role="group" aria-label=${t("trend.steps")}>
        ${STEPS.map((step) => html`<button class="button small" aria-pressed=${this.step === step} @click=${() => this.#set(step)}>${t(`trend.by.${step}`)}</button>`)}
      </div>
      <candor-trend-chart .rates=${this.#rates(trend, known)}></candor-trend-chart>
      ${trend.points.some(({ rate, whole }) => rate !== null && !whole) ? html`<p class="soft small">${t("trend.part")}</p>` : ""}`;
  }

  #set(step: TrendStep): void {
    this.step = step;
  }

  #rates({ points, target }: Trend, known: readonly TrendPoint[]): Rates {
    const { metric } = this;
    return {
      title: metricName(metric),
      summary: summary(known),
      file: `${metricKey(metric)}-by-${this.step}`,
      points,
      target,
    };
  }
}

/** The last value, and the lowest and highest of those that are whole, in one line. */
function summary(known: readonly TrendPoint[]): string {
  const rate = (point: TrendPoint) => point.rate ?? 0;
  const last = known.at(-1);
  if (!last) return "";
  const whole = known.some((point) => point.whole) ? known.filter((point) => point.whole) : known;
  const highest = whole.reduce((a, b) => (rate(b) > rate(a) ? b : a));
  const lowest = whole.reduce((a, b) => (rate(b) < rate(a) ? b : a));
  return t("trend.summary", {
    last: percent(rate(last)),
    day: day(last.day),
    low: percent(rate(lowest)),
    lowDay: day(lowest.day),
    high: percent(rate(highest)),
    highDay: day(highest.day),
  });
}

customElements.define("candor-trend", TrendPanel);

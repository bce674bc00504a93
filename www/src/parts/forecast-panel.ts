// What a metric would be without some defects, when each defect leaves, and where the pace leads.

import { css, html, nothing } from "lit";
import type {
  CountReason,
  Course,
  CourseVerdict,
  Forecast,
  LeavingDefect,
  Metric,
  Options,
  Removal,
  Standing,
} from "../../../src/web/types";
import { Answer } from "../app/answer";
import { later } from "../app/later";
import { model } from "../app/model";
import { day, percent, t, word } from "../i18n";
import "../i18n/forecast.en";
import "../i18n/numbers.en";
import { stacked } from "../styles/stacked";
import { CandorElement } from "./element";
import type { Coming } from "./forecast-chart";
import { icon } from "./icon";
import { metricKey, metricName } from "./metric-name";

/** Rows in the page before the rest is asked for. */
const FEW = 10;
/** Days ahead to choose from. */
const HORIZONS = [30, 90, 180] as const;

export class ForecastPanel extends CandorElement {
  static override properties = {
    metric: { attribute: false },
    options: { attribute: false },
    without: { state: true },
    days: { state: true },
    all: { state: true },
  };
  static override styles = [
    ...CandorElement.styles,
    css`
      h3:not(:first-child) { margin-top: var(--s6); }
      .notes { margin-bottom: var(--s4); }
      .notes p + p { margin-top: var(--s1); }
      .result { margin-top: var(--s3); }
      .result p + p { margin-top: var(--s1); }
      .strong { font-weight: 600; }
      .scroll { margin-top: var(--s3); background: var(--surface); }
      table { min-width: 40rem; }
      :is(th, td) { padding-inline: 0.6rem; }
      tbody th { font-weight: 500; white-space: nowrap; }
      .tick { display: flex; align-items: center; gap: 0.5em; min-height: 32px; }
      .row, .horizon { margin-top: var(--s3); }
      .horizon { display: flex; flex-wrap: wrap; gap: var(--s2); }
      .horizon [aria-pressed="true"] { background: var(--accent-soft); border-color: var(--accent); }
      .horizon [aria-pressed="true"]::before { content: "✓"; }
      .courses { display: grid; gap: var(--s4); grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); margin-top: var(--s3); }
      .courses h4 { margin-bottom: var(--s1); }
      candor-forecast-chart { display: block; margin-top: var(--s4); }
      .narrow { display: none; }
      details { margin-top: var(--s3); }
      details p + p { margin-top: var(--s1); }
      @media (pointer: coarse) { .tick { min-height: 44px; } }
      @media (max-width: 48rem) {
        .narrow { display: inline; }
      }
    `,
    stacked,
  ];
  declare metric: Metric;
  /** What the metric was counted with. */
  declare options: Options;
  /** What the seller ticked, by `removalKey`. Nothing is ticked for the seller. */
  declare without: ReadonlyMap<string, Removal>;
  declare days: number;
  declare all: boolean;

  #forecast = new Answer<Forecast | null>(this);

  constructor() {
    super();
    this.without = new Map();
    this.days = HORIZONS[1];
    this.all = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void later.charts();
  }

  override willUpdate(): void {
    const { metric, options, without, days } = this;
    const about = [metricKey(metric), options.today, options.store, model.files, without, days];
    this.#forecast.to(about, () => {
      const { id, channel } = metric;
      return model.ask("forecast", { metric: id, channel, without: [...without.values()], days }, options);
    });
  }

  override render() {
    const { value: forecast, failed } = this.#forecast;
    if (failed) return html`<p role="status">${t("forecast.failed")}</p>`;
    if (forecast === undefined) return html`<p class="soft" role="status">${t("forecast.counting")}</p>`;
    if (forecast === null) return html`<p>${t("forecast.absent")}</p>`;
    const { byCategory, lowerBound, mayCount, now } = forecast;
    const { rate } = this.metric.reported ?? {};
    return html`<div class="notes soft">
        ${
          typeof rate === "number" && now.rate !== null && rate !== now.rate
            ? html`<p>${t("comparison.line", { here: percent(now.rate), amazon: percent(rate) })} ${t("forecast.ourCount")}</p>`
            : nothing
        }
        ${byCategory ? html`<p>${t("forecast.byCategory")}</p>` : nothing}
        ${lowerBound ? html`<p>${t("forecast.lowerBound")}</p>` : nothing}
        ${mayCount > 0 ? html`<p>${t("metric.upToLine", { n: mayCount })}</p>` : nothing}
      </div>
      ${this.#whatIf(forecast)} ${this.#ahead(forecast)}`;
  }

  // ---- without some defects ---------------------------------------------------------------------

  #whatIf(forecast: Forecast) {
    const { defects, defectsTotal } = forecast;
    const title = html`<h3>${t("forecast.whatIf")}</h3>`;
    if (defects.length === 0) return html`${title}<p>${t("forecast.none")}</p>`;
    const shown = defects.slice(0, this.all ? defects.length : FEW);
    const label = t("forecast.list", { n: defectsTotal });
    return html`${title}
      <p class="soft">${t("forecast.whatIfLine")}</p>
      <div class="result" role="status">${this.#result(forecast)}</div>
      ${defectsTotal > defects.length ? html`<p class="small soft">${t("forecast.first", { shown: defects.length })}</p>` : nothing}
      <div class="scroll" tabindex="0" role="group" aria-label=${label}>
        <table role="table" aria-label=${label}>
          <thead role="rowgroup">
            <tr role="row">
              ${[t("forecast.by.without"), t("orders.by.day"), t("orders.by.why"), t("forecast.by.leaves")].map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}
            </tr>
          </thead>
          <tbody role="rowgroup">${shown.map((defect) => this.#row(defect))}</tbody>
        </table>
      </div>
      <div class="row no-print">
        ${shown.length < defects.length ? html`<button class="button small" @click=${this.#showAll}>${t("orders.all", { n: defects.length })}</button>` : nothing}
        ${this.without.size > 0 ? html`<button class="button small" @click=${this.#untick}>${t("forecast.untick")}</button>` : nothing}
      </div>`;
  }

  #result({ now, whatIf, removed, unit, lowerBound, mayCount }: Forecast) {
    const isSure = !lowerBound && mayCount === 0;
    const ticked = this.without.size > 0;
    const shown = ticked ? whatIf : now;
    const { stillCounting } = removed;
    return html`<p class=${ticked ? "" : "strong"}>${t("forecast.now", { value: valueOf(now) })} ${verdict(now, isSure)}</p>
      ${ticked ? html`<p class="strong">${t("forecast.without", { n: this.without.size, value: valueOf(whatIf) })} ${verdict(whatIf, isSure)}</p>` : nothing}
      ${stillCounting.length > 0 ? html`<p>${t("forecast.still", { n: stillCounting.length })}</p>` : nothing}
      ${
        shown.meetsTarget === false
          ? html`<p>
              ${shown.removalsToTarget === null ? nothing : t("forecast.removals", { n: shown.removalsToTarget })}
              ${shown.ordersToTarget === null ? nothing : t("metric.needed", { more: word("metric.more", unit, { n: shown.ordersToTarget }) })}
            </p>`
          : nothing
      }`;
  }

  #row(defect: LeavingDefect) {
    const { orderId, reasons, enters, leaves, units } = defect;
    // Each of several defects may go by itself.
    const ticks = reasons.length > 1 ? reasons : [null];
    return html`<tr role="row">
      <th scope="row" role="rowheader">
        ${orderId === null ? t("forecast.noOrder") : this.#tick(orderId, reasons.length > 1 ? undefined : null)}
      </th>
      <td role="cell" class="nowrap">${day(defect.day)}</td>
      <td role="cell" class="wide">
        ${reasons.map((why) => html`<div>${orderId !== null && ticks.length > 1 ? this.#tick(orderId, why) : word("why", why)}</div>`)}
        ${units > 1 ? t("orders.units", { n: units }) : nothing}
      </td>
      <td role="cell" class="wide"><span class="narrow soft">${t("forecast.by.leaves")} </span>${day(leaves)}${enters === null ? nothing : html`<div class="small soft">${t("forecast.enters", { day: day(enters) })}</div>`}</td>
    </tr>`;
  }

  /** A box for one defect of an order, or for the order where it has one; its number alone where it has several. */
  #tick(orderId: string, reason: CountReason | null | undefined) {
    const name = html`<span class=${reason ? "" : "data"} translate=${reason ? "yes" : "no"}>${reason ? word("why", reason) : orderId}</span>`;
    if (reason === undefined) return name;
    const removal = { orderId, reason };
    const label = t("forecast.leaveOut", { order: reason ? `${orderId}: ${word("why", reason)}` : orderId });
    return html`<label class="tick">
      <input type="checkbox" aria-label=${label} .checked=${this.without.has(removalKey(removal))} @change=${() => this.#toggle(removal)} />${name}
    </label>`;
  }

  #toggle(removal: Removal): void {
    const without = new Map(this.without);
    const key = removalKey(removal);
    if (!without.delete(key)) without.set(key, removal);
    this.without = without;
  }

  #untick = () => {
    this.without = new Map();
  };

  #showAll = () => {
    this.all = true;
  };

  // ---- the coming days --------------------------------------------------------------------------

  #ahead(forecast: Forecast) {
    const { clean, projected, points } = forecast;
    return html`<h3>${t("forecast.ahead")}</h3>
      <div class="horizon no-print" role="group" aria-label=${t("forecast.horizon")}>
        ${HORIZONS.map((n) => html`<button class="button small" aria-pressed=${this.days === n} @click=${() => this.#look(n)}>${t("forecast.days", { n })}</button>`)}
      </div>
      <div class="courses" aria-live="polite">
        <div class="card"><h4>${t("forecast.cleanTitle")}</h4>${course(clean, (code, values) => word("forecast.clean", code, values))}</div>
        <div class="card"><h4>${t("forecast.paceTitle")}</h4>${course(projected, (code, values) => word("forecast.pace", code, values))}</div>
      </div>
      ${points.length > 0 ? html`<candor-forecast-chart .coming=${this.#chart(forecast)}></candor-forecast-chart>` : nothing}
      ${how(forecast)}`;
  }

  #look(days: number): void {
    this.days = days;
  }

  #chart({ points, target }: Forecast): Coming {
    return {
      title: t("forecast.chart", { metric: metricName(this.metric) }),
      summary: summary(points),
      file: `${metricKey(this.metric)}-ahead`,
      points,
      target,
    };
  }
}

function removalKey({ orderId, reason }: Removal): string {
  return `${orderId} ${reason ?? ""}`;
}

function valueOf({ rate, numerator, denominator }: Standing): string {
  if (rate === null) return t("metric.noRate");
  return t("chart.value", { rate: percent(rate), hits: numerator, all: denominator });
}

/** Where defects may be missing, a good value proves nothing. */
function verdict({ meetsTarget }: Standing, isSure: boolean): string {
  if (meetsTarget === null) return "";
  if (!meetsTarget) return t("forecast.missed");
  return t(isSure ? "forecast.met" : "forecast.metAsFar");
}

function course(
  { verdict, day: on, inDays, lasts }: Course,
  say: (code: CourseVerdict, values: { n: number; day: string }) => string,
) {
  return html`<p>${say(verdict, { n: inDays ?? 0, day: on ? day(on) : "" })} ${lasts ? nothing : t("forecast.notLasting")}</p>`;
}

function summary(points: Forecast["points"]): string {
  const last = points.at(-1);
  if (!last) return "";
  const values = {
    day: day(last.day),
    clean: last.clean === null ? t("metric.noRate") : percent(last.clean),
  };
  const { projected } = last;
  if (!projected) return t("forecast.summaryClean", values);
  return t("forecast.summary", { ...values, rate: percent(projected.rate), range: rangeOf(projected) });
}

function rangeOf({ low, high }: { low: number; high: number }): string {
  return t("chart.range", { low: percent(low), high: percent(high) });
}

/** The numbers that the days ahead are worked out from. */
function how({ pace, coveredTo, maturing, unit }: Forecast) {
  if (!pace) return nothing;
  const { period, defectsPeriod, defects } = pace;
  const hits = { hits: defects.defects, all: defects.orders };
  const rate = defects.rate === null ? null : t("chart.value", { ...hits, rate: percent(defects.rate) });
  return html`${pace.small && rate !== null ? html`<p class="note care">${icon("care")}<span>${t("forecast.how.small")}</span></p>` : nothing}
    <details>
      <summary>${t("forecast.how")}</summary>
      <p>${t("forecast.how.orders", { n: pace.days, orders: word("forecast.unit", unit, { n: pace.orders }), from: day(period.from), to: day(period.to) })}</p>
      ${rate === null ? nothing : html`<p>${t("forecast.how.defects", { from: day(defectsPeriod.from), to: day(defectsPeriod.to), value: rate, range: rangeOf(defects) })}</p>`}
      ${pace.daysNotCovered > 0 && coveredTo ? html`<p>${t("forecast.how.notCovered", { n: pace.daysNotCovered, day: day(coveredTo) })}</p>` : nothing}
      ${maturing && maturing.orders > 0 ? html`<p>${t("forecast.how.maturing", { n: maturing.orders, days: maturing.days, until: day(maturing.until) })}</p>` : nothing}
      <p>${t("forecast.how.range")}</p>
    </details>`;
}

customElements.define("candor-forecast", ForecastPanel);

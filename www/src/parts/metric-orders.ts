// The orders behind a metric: which count, and why. Sorted by any column.

import { css, html, nothing } from "lit";
import type { CountedOrder, Metric, Options } from "../../../src/web/types";
import { model } from "../app/model";
import { day, t, word } from "../i18n";
import "../i18n/numbers.en";
import { stacked } from "../styles/stacked";
import { download } from "./download";
import { CandorElement } from "./element";
import { icon } from "./icon";
import { metricKey } from "./metric-name";
import { sourceShort } from "./source-text";

/** Rows in the page before the rest is asked for. */
const FEW = 10;

/** What each column is sorted by. */
const COLUMNS = {
  order: ({ orderId }) => orderId,
  day: ({ day: on }) => on,
  asin: (order) => products(order),
  why: ({ counts, open, why }) => `${counts ? 0 : open ? 1 : 2}${word("why", why)}`,
  source: ({ sources: [first] }) => (first ? sourceShort(first) : ""),
} as const satisfies Record<string, (order: CountedOrder) => string>;
type Column = keyof typeof COLUMNS;

interface Order {
  by: Column;
  falling: boolean;
}

const collator = new Intl.Collator("en", { numeric: true });

export class MetricOrders extends CandorElement {
  static override properties = {
    metric: { attribute: false },
    options: { attribute: false },
    order: { state: true },
    all: { state: true },
  };
  static override styles = [
    ...CandorElement.styles,
    css`
      .scroll { background: var(--surface); }
      table { min-width: 46rem; }
      .data { overflow-wrap: normal; }
      :is(th, td) { padding-inline: 0.6rem; }
      thead th { padding: 0; }
      thead button { display: flex; align-items: center; gap: 0.3em; width: 100%; min-height: 44px; padding: 0.4rem 0.6rem; background: none; border: 0; font-weight: 600; text-align: start; }
      thead button:hover { background: var(--line); }
      .sign { width: 0.8em; }
      .why { min-width: 9.5rem; }
      .source { min-width: 10.8rem; overflow-wrap: anywhere; }
      tbody th { font-weight: 500; white-space: nowrap; }
      .out { color: var(--ink-soft); }
      .row { margin-top: var(--s3); }
      .sorting { display: none; }
      p + .scroll { margin-top: var(--s3); }
      @media (max-width: 48rem) {
        .sorting { display: block; margin-block: var(--s3); }
        :is(.why, .source) { min-width: 0; }
      }
    `,
    stacked,
  ];
  declare metric: Metric;
  /** What the metric was counted with. */
  declare options: Options;
  declare order: Order | null;
  declare all: boolean;

  constructor() {
    super();
    this.order = null;
    this.all = false;
  }

  override render() {
    const { computed } = this.metric;
    if (!computed || computed.orders.length === 0) return html`<p class="soft">${t("orders.none")}</p>`;
    const { orders, ordersTotal } = computed;
    const label = t("orders.label", { n: ordersTotal });
    const shown = this.#sorted(orders).slice(0, this.all ? orders.length : FEW);
    const open = orders.filter((order) => order.open).length;
    return html`<p>${t("orders.line", { n: orders.filter(({ counts }) => counts).length })} ${open > 0 ? t("orders.open", { n: open }) : nothing}</p>
      ${ordersTotal > orders.length ? html`<p class="small soft">${t("orders.shown", { shown: orders.length, total: ordersTotal })}</p>` : nothing}
      ${this.#sorting()}
      <div class="scroll" tabindex="0" role="group" aria-label=${label}>
        <table role="table" aria-label=${label}>
          <thead role="rowgroup">
            <tr role="row">${(Object.keys(COLUMNS) as Column[]).map((column) => this.#header(column))}</tr>
          </thead>
          <tbody role="rowgroup">${shown.map(row)}</tbody>
        </table>
      </div>
      <div class="row">
        ${shown.length < orders.length ? html`<button class="button small" @click=${this.#showAll}>${t("orders.all", { n: orders.length })}</button>` : nothing}
        <button class="button small" @click=${this.#download}>${icon("save")}${t("orders.download")}</button>
      </div>`;
  }

  #header(column: Column) {
    const { by, falling } = this.order ?? {};
    const here = by === column;
    return html`<th scope="col" role="columnheader" aria-sort=${here ? (falling ? "descending" : "ascending") : "none"}>
      <button @click=${() => this.#sort(column, here && !falling)}>${t(`orders.by.${column}`)}<span class="sign" aria-hidden="true">${here ? (falling ? "▼" : "▲") : ""}</span></button>
    </th>`;
  }

  /** A narrow page has no header row to press. */
  #sorting() {
    const sort = (event: Event) => {
      const column = (event.target as HTMLSelectElement).value as Column | "";
      if (column === "") this.order = null;
      else this.#sort(column, column === "day");
    };
    return html`<label class="field sorting">
      <span class="label">${t("orders.sort")}</span>
      <select @change=${sort}>
        <option value="">${t("orders.sortCounts")}</option>
        ${(Object.keys(COLUMNS) as Column[]).map((column) => html`<option value=${column} ?selected=${this.order?.by === column}>${t(`orders.by.${column}`)}</option>`)}
      </select>
    </label>`;
  }

  #sort(by: Column, falling: boolean): void {
    this.order = { by, falling };
  }

  #sorted(orders: readonly CountedOrder[]): readonly CountedOrder[] {
    if (!this.order) return orders;
    const { by, falling } = this.order;
    const of = COLUMNS[by];
    const sign = falling ? -1 : 1;
    return [...orders].sort((a, b) => sign * collator.compare(of(a), of(b)));
  }

  #showAll = () => {
    this.all = true;
  };

  #download = async () => {
    const { id, channel } = this.metric;
    const csv = await model.ask("ordersCsv", id, channel, this.options).catch(() => null);
    if (csv === null) return;
    download(new Blob([csv], { type: "text/csv" }), `${metricKey(this.metric)}-orders.csv`);
  };
}

function products({ asins, skus }: CountedOrder): string {
  return (asins.length > 0 ? asins : skus).join(", ");
}

function row(order: CountedOrder) {
  const { orderId, day: on, counts, open, reasons, units, sources } = order;
  return html`<tr role="row" class=${counts || open ? "" : "out"}>
    <th scope="row" role="rowheader" class="data" translate="no">${orderId}</th>
    <td role="cell" class="nowrap">${day(on)}</td>
    <td role="cell" class="data wide" translate="no">${products(order)}</td>
    <td role="cell" class="wide why">${reasons.map((why) => html`<div>${word("why", why)}</div>`)}${units > 1 ? t("orders.units", { n: units }) : nothing}</td>
    <td role="cell" class="small wide source">${sources.map((source, i) => html`${i > 0 ? html`<br />` : nothing}${sourceShort(source)}`)}</td>
  </tr>`;
}

customElements.define("candor-metric-orders", MetricOrders);

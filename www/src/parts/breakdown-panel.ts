// A metric by what its orders have in common, one thing at a time.

import { css, html, nothing } from "lit";
import type { Breakdown, Dimension, Metric, Options } from "../../../src/web/types";
import { Answer } from "../app/answer";
import { later } from "../app/later";
import { model } from "../app/model";
import { percent, t, word } from "../i18n";
import "../i18n/numbers.en";
import { CandorElement } from "./element";
import type { Intervals } from "./interval-chart";
import { metricKey } from "./metric-name";
import { traitText } from "./trait-text";

/** Rows of the drawing; the table has all. */
const FEW = 8;

export class BreakdownPanel extends CandorElement {
  static override properties = {
    metric: { attribute: false },
    options: { attribute: false },
    by: { state: true },
  };
  static override styles = [
    ...CandorElement.styles,
    css`
      .field { max-width: 20rem; margin-bottom: var(--s4); }
      p + p, candor-interval-chart + p { margin-top: var(--s2); }
    `,
  ];
  declare metric: Metric;
  declare options: Options;
  declare by: Dimension;

  #breakdown = new Answer<Breakdown | null>(this);

  constructor() {
    super();
    this.by = "sku";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void later.charts();
  }

  override willUpdate(): void {
    const { metric, options, by } = this;
    this.#breakdown.to([metricKey(metric), options.today, options.store, by, model.files], () =>
      model.ask("breakdown", metric.id, metric.channel, by, options),
    );
  }

  override render() {
    const { value: breakdown, failed } = this.#breakdown;
    if (failed) return html`<p role="status">${t("depth.failed")}</p>`;
    if (breakdown === undefined) return html`<p class="soft" role="status">${t("numbers.counting")}</p>`;
    if (breakdown === null) return html`<p>${t("breakdown.absent")}</p>`;
    const { dimensions, parts, partsTotal, unknown } = breakdown;
    return html`<label class="field no-print">
        <span class="label">${t("breakdown.by")}</span>
        <select @change=${this.#chosen}>
          ${[...new Set([...dimensions, this.by])].map((one) => html`<option value=${one} ?selected=${one === this.by}>${word("dimension", one)}</option>`)}
        </select>
      </label>
      ${parts.length > 0 ? html`<candor-interval-chart .intervals=${this.#chart(breakdown)}></candor-interval-chart>` : html`<p>${t("breakdown.none")}</p>`}
      ${partsTotal > FEW ? html`<p class="soft small">${t("breakdown.more", { n: partsTotal - FEW })}</p>` : nothing}
      ${unknown.orders > 0 ? html`<p class="soft small">${t("breakdown.unknown", { n: unknown.orders })}</p>` : nothing}`;
  }

  #chosen = (event: Event) => {
    this.by = (event.target as HTMLSelectElement).value as Dimension;
  };

  #chart({ dimension, parts, all }: Breakdown): Intervals {
    const rows = parts.map(({ value, share }) => ({ name: name(dimension, value), share, quiet: false }));
    const [first] = rows;
    return {
      title: t("breakdown.chart", { dimension: word("dimension", dimension) }),
      summary: t("breakdown.summary", {
        n: first?.share.defects ?? 0,
        name: first?.name ?? "",
        rate: percent(first?.share.rate ?? 0),
        all: percent(all.rate ?? 0),
      }),
      file: `${metricKey(this.metric)}-by-${dimension}`,
      group: word("dimension", dimension),
      target: this.metric.target,
      rows: [{ name: t("causes.all"), share: all, quiet: true }, ...rows],
      drawn: FEW + 1,
    };
  }
}

/** The value alone where the heading of the table says of what. */
function name(dimension: Dimension, value: string): string {
  return dimension === "weekday" || dimension === "since" ? traitText({ dimension, value }) : value;
}

customElements.define("candor-breakdown", BreakdownPanel);

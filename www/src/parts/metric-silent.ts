// Metrics without a figure, in one card: they are of little use one by one.

import { css, html } from "lit";
import type { Metric } from "../../../src/web/types";
import { t } from "../i18n";
import { CandorElement } from "./element";
import { gapLines } from "./metric-gap";
import { metricName } from "./metric-name";

export class MetricSilent extends CandorElement {
  static override properties = { metrics: { attribute: false } };
  static override styles = [
    ...CandorElement.styles,
    css`
      li { padding-block: 0.6rem; border-top: 1px solid var(--line); }
      li:first-child { border-top: 0; }
    `,
  ];
  declare metrics: readonly Metric[];

  override render() {
    return html`<article class="card" aria-label=${t("numbers.silent")}>
      <h3>${t("numbers.silent")}</h3>
      <ul>
        ${this.metrics.map(
          (metric) =>
            html`<li>
              <strong>${metricName(metric)}</strong>
              ${metric.gaps.map((gap) => gapLines(gap))}
            </li>`,
        )}
      </ul>
    </article>`;
  }
}

customElements.define("candor-metric-silent", MetricSilent);

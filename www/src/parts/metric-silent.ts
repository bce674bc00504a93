// Metrics without a figure, in one card: they are of little use one by one.

import { css, html, nothing } from "lit";
import type { Gap, Metric } from "../../../src/web/types";
import { t } from "../i18n";
import { CandorElement } from "./element";
import { gapLines, gapText } from "./metric-gap";
import { metricName } from "./metric-name";

export class MetricSilent extends CandorElement {
  static override properties = { metrics: { attribute: false } };
  static override styles = [
    ...CandorElement.styles,
    css`
      li { padding-block: 0.6rem; border-top: 1px solid var(--line); }
      li:first-child { border-top: 0; }
      p { overflow-wrap: anywhere; }
    `,
  ];
  declare metrics: readonly Metric[];

  override render() {
    const { metrics } = this;
    const [first] = metrics;
    const ofAll =
      first && metrics.length > 1
        ? first.gaps.filter((gap) => metrics.every(({ gaps }) => gaps.some(alike(gap))))
        : [];
    return html`<article class="card" aria-label=${t("numbers.silent")}>
      <h3>${t("numbers.silent")}</h3>
      <ul>
        ${metrics.map((metric) => {
          const own = metric.gaps.filter((gap) => !ofAll.some(alike(gap)));
          return html`<li><strong>${metricName(metric)}</strong>${own.map(gapLines)}</li>`;
        })}
        ${ofAll.length > 0 ? html`<li><strong>${t("numbers.silentAll")}</strong>${ofAll.map(gapLines)}</li>` : nothing}
      </ul>
    </article>`;
  }
}

function alike(one: Gap): (other: Gap) => boolean {
  return (other) => gapText(one) === gapText(other);
}

customElements.define("candor-metric-silent", MetricSilent);

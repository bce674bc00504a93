// What needs a look: one card for each cause, calm, with its figures and what to do.

import { css, html, nothing } from "lit";
import type { Alert, WatchedRow, WatchReport } from "../../../src/web/types";
import { hrefOf } from "../app/router";
import { day, t } from "../i18n";
import "../i18n/watch.en";
import { alertName, rowFigure, rowName, rowsOf, rowWhy } from "../watch/row-text";
import { CandorElement } from "./element";
import { icon } from "./icon";

/** How each level looks. Red is for what can harm. */
const LOOK = { act: ["harm", "care"], warn: ["care", "info"], good: ["good", "check"] } as const;

export class WatchAlerts extends CandorElement {
  static override properties = { report: { attribute: false } };
  static override styles = [
    ...CandorElement.styles,
    css`
      li.card + li.card { margin-top: var(--s3); }
      .head { display: flex; flex-wrap: wrap; gap: 0.4rem 0.8rem; align-items: center; }
      h3 { flex: 1 1 14rem; overflow-wrap: anywhere; }
      .rows li { padding-top: 0.6rem; }
      .rows li + li { border-top: 1px solid var(--line); margin-top: 0.6rem; }
      .why { margin-top: 0.2rem; }
      .todo { margin-top: 0.7rem; }
    `,
  ];
  declare report: WatchReport;

  override render() {
    const { report } = this;
    if (report.alerts.length === 0)
      return html`<div class="note good">${icon("check")}<div>
        <p><strong>${t("watch.calm")}</strong></p>
        ${report.rows.length > 0 ? html`<p class="small">${t("watch.calmLine", { n: report.rows.length })}</p>` : nothing}
      </div></div>`;
    return html`<ul>${report.alerts.map((alert) => this.#alert(alert))}</ul>`;
  }

  #alert(alert: Alert) {
    const ending = alert.good > 0;
    const [look, sign] = LOOK[ending ? "good" : alert.level];
    const rows = rowsOf(this.report, alert);
    return html`<li class="card">
      <div class="head">
        <h3>${alertName(this.report, alert)}</h3>
        <span class="tag ${look}">${icon(sign)}${t(`watch.level.${ending ? "good" : alert.level}`)}</span>
        <span class="small soft">${t("watch.since", { day: day(alert.since) })}</span>
      </div>
      <ul class="rows">${rows.map((row) => this.#row(row, rows.length > 1))}</ul>
      ${rows.length > 1 ? html`<p class="small soft why">${t("watch.together")}</p>` : nothing}
      ${ending ? html`<p class="small why">${t("watch.good", { n: alert.good, needed: alert.needed })}</p>` : nothing}
      ${alert.product ? html`<p class="why">${t("watch.product", { product: alert.product })}</p>` : nothing}
      ${rows[0] && !ending ? html`<p class="todo"><strong>${t("watch.todo")}:</strong> ${rows[0].todo}</p>` : nothing}
      ${
        alert.total > 0
          ? html`<details><summary>${t("watch.orders", { n: alert.total })}</summary>
              <p class="data" translate="no">${alert.orders.join(", ")}</p>
              <p><a href=${hrefOf("numbers")}>${t("watch.numbers")}</a></p></details>`
          : nothing
      }
    </li>`;
  }

  #row(row: WatchedRow, named: boolean) {
    const why = rowWhy(row);
    return html`<li>
      ${named ? html`<strong>${rowName(row)}</strong><br />` : nothing}${rowFigure(row)}
      ${why.length > 0 ? html`<p class="small soft why">${why.join(" ")}</p>` : nothing}
    </li>`;
  }
}

customElements.define("candor-watch-alerts", WatchAlerts);

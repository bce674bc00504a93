// A day with its distance from today: `Mon, 14 Dec 2026 · in 21 days`.

import { css, html } from "lit";
import type { IsoDate } from "../../../src/web/types";
import { daysBetween, today } from "../app/today";
import { t, weekday } from "../i18n";
import { CandorElement } from "./element";
import { icon } from "./icon";

export class DateChip extends CandorElement {
  static override properties = { date: {} };
  static override styles = [
    ...CandorElement.styles,
    css`
      :host { display: inline-block; }
      .chip { display: inline-flex; align-items: center; gap: 0.5em; padding: 0.25rem 0.8rem; border-radius: 999px; background: var(--accent-soft); font-weight: 600; font-variant-numeric: tabular-nums; }
      .far { font-weight: 450; }
    `,
  ];
  declare date: IsoDate;

  override render() {
    return html`<span class="chip"
      >${icon("day")}<span><time datetime=${this.date}>${weekday(this.date)}</time> <span class="far">· ${distance(this.date)}</span></span></span
    >`;
  }
}

function distance(date: IsoDate): string {
  const days = daysBetween(today(), date);
  if (days === 0) return t("date.today");
  return days > 0 ? t("date.inDays", { n: days }) : t("date.daysAgo", { n: -days });
}

customElements.define("candor-date-chip", DateChip);

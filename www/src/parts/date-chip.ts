// A day, with its distance from today when it is near: `Mon, 14 Dec 2026 · in 21 days`.

import { css, html, nothing } from "lit";
import type { IsoDate } from "../../../src/web/types";
import { weekday } from "../i18n";
import { distance } from "./distance";
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
      @media (max-width: 26rem) { .chip { font-size: 0.92rem; gap: 0.35em; padding-inline: 0.6rem; } }
    `,
  ];
  declare date: IsoDate;

  override render() {
    const far = distance(this.date);
    return html`<span class="chip"
      >${icon("day")}<span><time datetime=${this.date}>${weekday(this.date)}</time>${far ? html` <span class="far">· ${far}</span>` : nothing}</span></span
    >`;
  }
}

customElements.define("candor-date-chip", DateChip);

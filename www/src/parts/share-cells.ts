// The share of the orders with a complaint, as cells of a table: with it, all, and the rate.

import { html, type TemplateResult } from "lit";
import type { OrderShare } from "../../../src/web/types";
import { number, percent } from "../i18n";

export function shareCells(share: OrderShare | null): TemplateResult {
  return html`<td class="num">${share ? number(share.complaining) : "–"}</td>
    <td class="num">${share ? number(share.orders) : "–"}</td>
    <td class="num">${share ? percent(share.rate) : "–"}</td>`;
}

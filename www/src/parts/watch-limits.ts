// Everything that is watched, with the levels, which the seller may change.

import { css, html, nothing } from "lit";
import type { LevelChoice, WatchedRow, WatchReport } from "../../../src/web/types";
import { model } from "../app/model";
import { t, word } from "../i18n";
import "../i18n/watch.en";
import { desk } from "../watch/open-desk";
import { amount, rowName } from "../watch/row-text";
import { CandorElement } from "./element";

/** Fractions per hundredth of a per cent. */
const BASIS = 10_000;

export class WatchLimits extends CandorElement {
  static override properties = { report: { attribute: false } };
  static override styles = [
    ...CandorElement.styles,
    css`
      .scroll { margin-top: var(--s3); }
      td input { min-width: 5.5rem; max-width: 7rem; margin-top: 0; }
      th[scope="row"] { min-width: 11rem; }
    `,
  ];
  declare report: WatchReport;

  override render() {
    const { rows, notTold } = this.report;
    const off = notTold.filter((rule) => rule.off);
    const silent = notTold.filter((rule) => !rule.off);
    const name = (rule: (typeof notTold)[number]) => (rule.metric ? word("metric", rule.metric) : rule.title);
    return html`<p class="soft">${t("watch.limitsLine")}</p>
      ${
        rows.length > 0
          ? html`<div class="scroll" tabindex="0" role="group" aria-label=${t("watch.limits")}><table>
              <thead><tr><th scope="col">${t("watch.limitName")}</th><th scope="col" class="num">${t("watch.limitNow")}</th><th scope="col">${t("watch.limitWarn")}</th><th scope="col">${t("watch.limitAct")}</th><td></td></tr></thead>
              <tbody>${rows.map((row) => this.#row(row))}</tbody>
            </table></div>`
          : nothing
      }
      ${silent.length > 0 ? html`<details><summary>${t("watch.notTold", { n: silent.length })}</summary><ul>${silent.map((rule) => html`<li>${name(rule)}</li>`)}</ul></details>` : nothing}
      ${off.map(
        (rule) =>
          html`<p class="row"><span class="soft">${name(rule)}</span> <button class="button small quiet" ?disabled=${model.readOnly} aria-label=${t("watch.limitOnNamed", { name: name(rule) })} @click=${() => desk.setLevel(rule.rule, null)}>${t("watch.limitOn")}</button></p>`,
      )}`;
  }

  #row(row: WatchedRow) {
    const name = rowName(row);
    return html`<tr>
      <th scope="row">${name}${row.unit === "basis-points" ? html`<br /><span class="soft small">${t("watch.limitUnitBp")}</span>` : nothing}</th>
      <td class="num">${row.value === null ? "" : amount(row, row.value)}</td>
      <td>${this.#field(row, "warn", t("watch.limitWarnNamed", { name }))}</td>
      <td>${this.#field(row, "act", t("watch.limitActNamed", { name }))}</td>
      <td>
        ${row.own ? html`<button class="button small quiet" ?disabled=${model.readOnly} aria-label=${t("watch.limitBackNamed", { name })} @click=${() => desk.setLevel(row.rule, null)}>${t("watch.limitBack")}</button>` : nothing}
        <button class="button small quiet" ?disabled=${model.readOnly} aria-label=${t("watch.limitOffNamed", { name })} @click=${() => desk.setLevel(row.rule, { warn: null, act: null, off: true })}>${t("watch.limitOff")}</button>
      </td>
    </tr>`;
  }

  #field(row: WatchedRow, part: "warn" | "act", label: string) {
    const value = row[part];
    const shown = value === null ? "" : String(row.unit === "basis-points" ? tidy(value * 100) : value);
    return html`<input type="number" min="0" step="any" inputmode="decimal" aria-label=${label} ?disabled=${model.readOnly} .value=${shown} @change=${(event: Event) => this.#set(row, part, (event.target as HTMLInputElement).value)} />`;
  }

  #set(row: WatchedRow, part: "warn" | "act", typed: string): void {
    const number = Number(typed);
    const whole = row.unit === "basis-points" ? Math.round((number / 100) * BASIS) : Math.round(number);
    const known: LevelChoice = desk.watch.levels[row.rule] ?? { warn: null, act: null, off: false };
    const choice = typed.trim() === "" || !Number.isFinite(number) || number < 0 ? null : whole;
    desk.setLevel(row.rule, { ...known, [part]: choice });
  }
}

/** Without the noise of binary fractions. */
function tidy(value: number): number {
  return Math.round(value * 100) / 100;
}

customElements.define("candor-watch-limits", WatchLimits);

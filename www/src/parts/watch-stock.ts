// Stock, listings that changed, and what invoices cover.

import { css, html, nothing } from "lit";
import type { Coverage, ListingMark, ListingPart, StockFinding, WatchReport } from "../../../src/web/types";
import { model } from "../app/model";
import { money, number, t, word } from "../i18n";
import "../i18n/watch.en";
import { desk } from "../watch/open-desk";
import { CandorElement } from "./element";
import { icon } from "./icon";
import { sourceText } from "./source-text";

export class WatchStock extends CandorElement {
  static override properties = { report: { attribute: false } };
  static override styles = [
    ...CandorElement.styles,
    css`
      li { padding-block: 0.6rem; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
      li:first-child { border-top: 0; }
      .head { display: flex; flex-wrap: wrap; gap: 0.2rem 0.8rem; align-items: center; }
      .drift, .lead, .cover { margin-top: var(--s4); }
      .lead input { max-width: 9rem; }
      .scroll { margin-top: var(--s2); }
    `,
  ];
  declare report: WatchReport;

  override render() {
    const { stock, drift, coverage } = this.report;
    const quiet = stock.length === 0 && drift.total === 0;
    return html`${quiet ? html`<p class="soft">${t("watch.stockNone")} ${drift.now === null && drift.first ? t("watch.stockWhich") : ""}</p>` : nothing}
      ${stock.length > 0 ? html`<ul>${stock.map(finding)}</ul>` : nothing} ${this.#drift()} ${this.#lead()}
      ${coverage ? cover(coverage) : nothing}`;
  }

  #drift() {
    const { changed, total, now, first } = this.report.drift;
    if (!now) return nothing;
    return html`<div class="drift">
      <p>${first ? t("watch.driftFirst") : total > 0 ? html`<strong>${t("watch.drift", { n: total })}</strong>` : nothing}</p>
      ${
        changed.length > 0
          ? html`<ul>${changed.map(
              ({ sku, what, before, now: is }) =>
                html`<li><span class="data" translate="no">${sku}</span>: ${what.map((part) => changeOf(part, before, is)).join(". ")}.</li>`,
            )}</ul>`
          : nothing
      }
      <button class="button small" ?disabled=${model.readOnly} @click=${() => desk.rightListings(this.report)}>${icon("check")}${t("watch.driftRight")}</button>
    </div>`;
  }

  #lead() {
    return html`<label class="field lead"><span class="label">${t("watch.leadDays")}</span>
      <span class="hint">${t("watch.leadDaysHint")}</span>
      <input type="number" min="1" max="365" inputmode="numeric" ?disabled=${model.readOnly} .value=${desk.watch.leadDays === null ? "" : String(desk.watch.leadDays)} @change=${(
        event: Event,
      ) => {
        const days = Math.round(Number((event.target as HTMLInputElement).value));
        desk.setLeadDays(days > 0 && days <= 365 ? days : null);
      }} /></label>`;
  }
}

function finding({ check, level, sku, have, want, days, note, source }: StockFinding) {
  const figures = { have: number(have), want: number(want) };
  return html`<li>
    <div class="head">
      <strong class="data" translate="no">${sku}</strong>
      <span class="tag ${level === "act" ? "harm" : "care"}">${t(`watch.stock.${check}`)}</span>
    </div>
    <p>${word("watch.have", check, figures)} ${days === null ? "" : t("watch.lasts", { n: days })} ${note}</p>
    <p class="small soft">${sourceText(source).text}</p>
  </li>`;
}

function changeOf(part: ListingPart, before: ListingMark, now: ListingMark): string {
  switch (part) {
    case "price":
      return t("watch.part.price", {
        before: money(before.price ?? 0, "").trim(),
        now: money(now.price ?? 0, "").trim(),
      });
    case "status":
      return t("watch.part.status", { before: before.status, now: now.status });
    default:
      return t(`watch.part.${part}`);
  }
}

function cover({ products, total, short, unused }: Coverage) {
  return html`<div class="cover stack-small">
    <h3>${t("watch.coverage")}</h3>
    <p>${short > 0 ? t("watch.coverageShort", { n: short, total }) : t("watch.coverageGood")}</p>
    ${unused > 0 ? html`<p class="small soft">${t("watch.coverageUnused", { n: unused })}</p>` : nothing}
    <div class="scroll" tabindex="0" role="group" aria-label=${t("watch.coverage")}><table>
      <thead><tr><th scope="col">${t("watch.asin")}</th><th scope="col" class="num">${t("watch.sold")}</th><th scope="col" class="num">${t("watch.invoiced")}</th><th scope="col" class="num">${t("watch.gap")}</th></tr></thead>
      <tbody>${products.map(
        ({ asin, sold, invoiced }) =>
          html`<tr><th scope="row" class="data" translate="no">${asin}</th><td class="num">${number(sold)}</td><td class="num">${number(invoiced)}</td><td class="num">${number(Math.max(0, sold - invoiced))}</td></tr>`,
      )}</tbody>
    </table></div>
  </div>`;
}

customElements.define("candor-watch-stock", WatchStock);

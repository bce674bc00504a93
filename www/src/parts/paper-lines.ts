// The products on an invoice, line by line, and which of the account's products each of them is.

import { css, html, nothing } from "lit";
import type { LineProposal, Paper, PaperLine } from "../../../src/web/types";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { t, word } from "../i18n";
import "../i18n/proof.en";
import { papers } from "../paper/open-desk";
import { stacked } from "../styles/stacked";
import { CandorElement } from "./element";
import { icon } from "./icon";

/** Tells with `look` which place on the page a line is about. */
export class PaperLines extends CandorElement {
  static override properties = {
    paper: { attribute: false },
    asins: { attribute: false },
    proposals: { attribute: false },
  };
  static override styles = [
    ...CandorElement.styles,
    css`
      .scroll { margin-top: var(--s3); }
      td:first-child { min-width: 13rem; } .narrow { width: 6.5rem; min-width: 6rem; } .asin { min-width: 10rem; }
      input { font-size: 0.95rem; }
      .sure { display: flex; align-items: center; gap: 0.5rem; min-height: 44px; width: fit-content; margin-top: var(--s3); }
      .part { display: none; font-size: 0.86rem; color: var(--ink-soft); }
      .row { margin-top: var(--s3); }
    `,
    stacked,
    css`
      @media (max-width: 48rem) { tr { grid-template-columns: 1fr 1fr; gap: 0.5rem; } td:first-child, .asin { grid-column: 1 / -1; } .narrow { width: auto; } .part { display: block; } }
    `,
  ];
  declare paper: Paper;
  /** Products that the message names. */
  declare asins: readonly string[];
  /** What the lines may be. */
  declare proposals: readonly LineProposal[];

  constructor() {
    super();
    this.asins = [];
    this.proposals = [];
    new Follow(this, model);
  }

  override render() {
    const { id, lines, linesConfirmed } = this.paper;
    return html`<p class="soft small">${t("proof.linesLine")}</p>
      <datalist id="asins">${this.asins.map((asin) => html`<option value=${asin}></option>`)}</datalist>
      ${
        lines.length === 0
          ? nothing
          : html`<div class="scroll"><table>
            <caption class="hidden">${t("proof.lines")}</caption>
            <thead><tr>
              <th scope="col">${t("proof.line.product")}</th><th scope="col">${t("proof.line.quantity")}</th>
              <th scope="col">${t("proof.line.pack")}</th><th scope="col">${t("proof.line.asin")}</th><td></td>
            </tr></thead>
            <tbody>${lines.map((line, at) => this.#line(line, at))}</tbody>
          </table></div>`
      }
      <div class="row"><button class="button small" ?disabled=${model.readOnly} @click=${() => papers.addLine(id)}>${icon("plus")}${t("proof.line.add")}</button></div>
      ${
        lines.length === 0
          ? nothing
          : html`<label class="sure"><input type="checkbox" ?disabled=${model.readOnly} .checked=${linesConfirmed}
              @change=${(event: Event) => papers.confirmLines(id, (event.target as HTMLInputElement).checked)} />${t("proof.linesRight")}</label>`
      }`;
  }

  #line(line: PaperLine, at: number) {
    const name = (part: "product" | "quantity" | "pack" | "asin") =>
      `${t("proof.line.number", { n: at + 1 })}: ${t(`proof.line.${part}`)}`;
    const set = (change: (value: string) => Partial<PaperLine>) => (event: Event) =>
      papers.setLine(this.paper.id, at, change((event.target as HTMLInputElement).value.trim()));
    const look = () => this.dispatchEvent(new CustomEvent("look", { detail: line.place }));
    const locked = model.readOnly;
    return html`<tr>
      <td><span class="part">${t("proof.line.product")}</span>
        <input aria-label=${name("product")} autocomplete="off" ?disabled=${locked} .value=${line.product} @focus=${look} @change=${set((product) => ({ product }))} />
        ${line.codes.length > 0 ? html`<p class="data soft" translate="no">${line.codes.join(" · ")}</p>` : nothing}</td>
      <td class="narrow"><span class="part">${t("proof.line.quantity")}</span>
        <input aria-label=${name("quantity")} type="number" min="0" step="1" inputmode="numeric" ?disabled=${locked} .value=${line.quantity?.toString() ?? ""} @focus=${look} @change=${set((value) => ({ quantity: count(value) }))} /></td>
      <td class="narrow"><span class="part">${t("proof.line.pack")}</span>
        <input aria-label=${name("pack")} type="number" min="1" step="1" inputmode="numeric" placeholder="1" ?disabled=${locked} .value=${line.pack?.toString() ?? ""} @focus=${look} @change=${set((value) => ({ pack: count(value) || null }))} /></td>
      <td class="asin"><span class="part">${t("proof.line.asin")}</span>
        <input aria-label=${name("asin")} list="asins" autocomplete="off" spellcheck="false" ?disabled=${locked} .value=${line.asin ?? ""} @focus=${look} @change=${set((value) => ({ asin: value.toUpperCase() || null }))} />
        ${line.asin ? nothing : this.#proposed(at)}</td>
      <td><button class="link small" ?disabled=${locked} aria-label=${t("proof.line.remove", { n: at + 1 })} @click=${() => papers.removeLine(this.paper.id, at)}>${t("files.remove")}</button></td>
    </tr>`;
  }

  #proposed(at: number) {
    const found = this.proposals.find((one) => one.paper === this.paper.id && one.line === at);
    const [best] = found?.candidates ?? [];
    if (!best) return nothing;
    return html`<p class="small">${t("proof.line.propose", { asin: best.asin, why: word("proof.match", best.reason) })}
      <button class="link" ?disabled=${model.readOnly} @click=${() => papers.setLine(this.paper.id, at, { asin: best.asin })}>${t("proof.line.take", { asin: best.asin })}</button></p>`;
  }
}

function count(value: string): number | null {
  const number = Number.parseInt(value, 10);
  return Number.isFinite(number) && number >= 0 ? number : null;
}

customElements.define("candor-paper-lines", PaperLines);

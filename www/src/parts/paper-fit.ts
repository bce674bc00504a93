// Do the papers fit together: units, names and addresses, days.

import { css, html, nothing } from "lit";
import type {
  CitedUnits,
  NameBoard,
  NameEntry,
  NamePair,
  Piece,
  ProductQuantity,
  Quantities,
} from "../../../src/web/types";
import { Answer } from "../app/answer";
import { Follow } from "../app/follow";
import { later } from "../app/later";
import { model } from "../app/model";
import { number, period, t, word } from "../i18n";
import "../i18n/paper-fit.en";
import { datedPapers } from "../paper/dates";
import { nameOfPaper } from "../paper/name";
import { papers } from "../paper/open-desk";
import { CandorElement } from "./element";
import { icon } from "./icon";
import { sourceText } from "./source-text";

const SOURCES = ["sold", "invoiced", "returned", "opening", "stock"] as const;
const VERDICTS = {
  different: ["harm", "cross"],
  "part-missing": ["care", "care"],
  "another-script": ["care", "care"],
  "written-differently": ["", "info"],
  same: ["good", "check"],
  unknown: ["", "info"],
} as const;
/** Pairs and products that are shown before the rest waits behind a tap. */
const FEW = 6;

export class PaperFit extends CandorElement {
  static override properties = {
    quantities: { attribute: false },
    allPairs: { state: true },
    allProducts: { state: true },
  };
  static override styles = [
    ...CandorElement.styles,
    css`
      .panels { display: grid; gap: var(--s4); }
      h3 { margin-bottom: var(--s2); }
      .products, .pairs { display: grid; gap: var(--s4); margin-top: var(--s3); }
      .products > li, .pairs > li { border-top: 1px solid var(--line); padding-top: var(--s3); overflow-wrap: anywhere; }
      .bars { display: grid; grid-template-columns: 6rem minmax(0, 1fr) auto; gap: 0.3rem 0.8rem; align-items: center; margin-block: var(--s2); max-width: 36rem; font-variant-numeric: tabular-nums; }
      .bar { height: 0.85rem; border-radius: 4px; background: var(--line-strong); }
      .bar.sold { background: var(--accent); } .bar.invoiced { background: var(--ink-soft); }
      .track { background: var(--sunken); border-radius: 4px; }
      h4 { margin-top: var(--s3); } .products h4 { margin-top: 0; }
      .records { margin-top: var(--s2); } .records li { padding-block: 0.15rem; }
      .two { display: grid; gap: var(--s3) var(--s5); grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr)); }
      .diff { border: 1px solid var(--line); border-radius: var(--radius-small); background: var(--ground); padding: 0.5rem 0.7rem; margin-block: var(--s2); }
      del { color: var(--harm); } ins { color: var(--good); font-weight: 600; }
      .note { margin-top: var(--s3); }
      candor-paper-dates { margin-top: var(--s3); }
      @media (forced-colors: active) { .bar { background: CanvasText; } }
    `,
  ];
  /** Null while nobody has counted. */
  declare quantities: Quantities | null;
  declare allPairs: boolean;
  declare allProducts: boolean;
  #board = new Answer<NameBoard>(this);

  constructor() {
    super();
    this.quantities = null;
    this.allPairs = false;
    this.allProducts = false;
    for (const source of [model, papers]) new Follow(this, source);
  }

  override render() {
    return html`<div class="panels">
      <section class="card" aria-labelledby="units"><h3 id="units">${t("fit.units")}</h3>${this.#units()}</section>
      <section class="card" aria-labelledby="names"><h3 id="names">${t("fit.names")}</h3>${this.#names()}</section>
      <section class="card" aria-labelledby="dates"><h3 id="dates">${t("proof.dates")}</h3>${this.#dates()}</section>
    </div>`;
  }

  // ---- units ------------------------------------------------------------------------------------

  #units() {
    const { quantities } = this;
    if (!quantities) return html`<p role="status" class="soft">${t("proof.checking")}</p>`;
    const { products, missing, window, windowFrom, store, holes } = quantities;
    const shown = this.allProducts ? products : products.slice(0, FEW);
    return html`<p class="soft">${t("fit.units.line")}</p>
      <p class="small">${t(`fit.window.${windowFrom}`, { period: period(window.from, window.to) })} ${store ? t("fit.store.one", { store }) : t("fit.store.all")}</p>
      ${holes.length > 0 && products.some(({ sold }) => sold !== null) ? html`<div class="note care">${icon("care")}<p>${t("fit.holes", { periods: holes.map(({ from, to }) => period(from, to)).join("; ") })}</p></div>` : nothing}
      ${products.length === 0 ? html`<p>${t("fit.units.none")}</p>` : html`<ul class="products">${shown.map((one) => this.#product(one))}</ul>`}
      ${products.length > shown.length ? html`<button class="link" @click=${() => this.#more("allProducts")}>${t("proof.more", { n: products.length - shown.length })}</button>` : nothing}
      ${missing.length > 0 ? html`<h4>${t("fit.missing")}</h4><ul class="records">${missing.map(({ report, text }) => html`<li><strong>${word("report", report)}</strong>: ${text}</li>`)}</ul>` : nothing}`;
  }

  #product(product: ProductQuantity) {
    const { asin, title, says, records, sold, invoiced } = product;
    const most = Math.max(1, sold?.value ?? 0, invoiced?.value ?? 0);
    return html`<li>
      <h4><span class="data" translate="no">${asin}</span>${title ? html` <span class="soft" translate="no">${title}</span>` : nothing}</h4>
      <div class="bars">${bar("sold", sold, most)}${bar("invoiced", invoiced, most)}</div>
      <p><strong>${says}</strong></p>
      ${records.length > 0 ? html`<ul class="records small">${records.map(({ text, added, units }) => html`<li>${text} ${units === null ? nothing : t("fit.explains", { n: units })} ${added ? html`<span class="soft">(${t("fit.added")})</span>` : nothing}</li>`)}</ul>` : nothing}
      ${this.#sources(product)}
    </li>`;
  }

  #sources(product: ProductQuantity) {
    const told = SOURCES.flatMap((part) => {
      const cited = product[part];
      return cited ? [{ part, cited }] : [];
    });
    if (told.length === 0 && product.contributions.length === 0) return nothing;
    return html`<details><summary class="small">${t("fit.sources")}</summary>
      <ul class="records small">
        ${told.map(({ part, cited }) => html`<li>${t(`fit.${part}`)}: ${number(cited.value)} <span class="soft">(${cited.sources.map(textOf).filter(Boolean).join("; ")})</span></li>`)}
        ${product.contributions.map(
          ({ paper: id, line, product: name, units, state }) =>
            html`<li>${this.#nameOf(id)}, ${t("proof.line.number", { n: line + 1 })} “${name}”: ${units === null ? t("fit.unknown") : number(units)} <span class="soft">(${word("fit.line", state)})</span></li>`,
        )}
      </ul></details>`;
  }

  #nameOf(id: string): string {
    const paper = papers.paper(id);
    return paper ? nameOfPaper(paper) : "";
  }

  // ---- names and addresses ----------------------------------------------------------------------

  #names() {
    const { legalName } = model.state.story;
    const { papers: all } = model.state;
    const address = papers.address;
    const { value } = this.#board.to([all, legalName, address], () =>
      model.ask("compareNames", papers.namesRequest()),
    );
    return html`<p class="soft">${t("fit.names.line")}</p>
      <div class="two">
        <label class="field"><span class="label">${t("fit.legalName")}</span><span class="hint">${t("fit.legalNameHint")}</span>
          <input autocomplete="organization" ?disabled=${model.readOnly} .value=${legalName} @change=${(event: Event) => model.changeStory({ legalName: valueOf(event) })} /></label>
        <label class="field"><span class="label">${t("fit.address")}</span><span class="hint">${t("fit.addressHint")}</span>
          <textarea rows="2" autocomplete="street-address" ?disabled=${model.readOnly} .value=${address} @change=${(event: Event) => papers.setAddress(valueOf(event))}></textarea></label>
      </div>
      ${value ? this.#pairs(value) : nothing}`;
  }

  #pairs({ entries, pairs }: NameBoard) {
    const wrong = pairs.filter(
      ({ relation, comparison }) => relation !== "holder" || comparison.verdict !== "same",
    );
    if (pairs.length === 0) return html`<p class="note">${t("fit.names.none")}</p>`;
    if (wrong.length === 0)
      return html`<div class="note good">${icon("check")}<p>${t("fit.names.same")}</p></div>`;
    const shown = this.allPairs ? wrong : wrong.slice(0, FEW);
    return html`<ul class="pairs">${shown.map((pair) => this.#pair(pair, entries))}</ul>
      ${wrong.length > shown.length ? html`<button class="link" @click=${() => this.#more("allPairs")}>${t("proof.more", { n: wrong.length - shown.length })}</button>` : nothing}`;
  }

  #pair({ first, second, relation, comparison, confirmed, says }: NamePair, entries: readonly NameEntry[]) {
    const [one, other] = [entries[first], entries[second]];
    if (!one || !other) return nothing;
    const [tone, sign] = VERDICTS[comparison.verdict];
    return html`<li>
      <span class="tag ${relation === "self-issued" ? "care" : tone}">${icon(sign)}${relation === "holder" ? word("fit.verdict", comparison.verdict) : word("fit.relation", relation)}</span>
      ${confirmed ? nothing : html`<span class="soft small">${t("fit.unconfirmed")}</span>`}
      <p class="small soft">${this.#places(one)} → ${this.#places(other)}</p>
      <p class="diff" translate="no">${comparison.pieces.map(pieceOf)}</p>
      ${says ? html`<p>${says}</p>` : nothing}
      ${comparison.ways.length > 0 ? html`<p class="small soft">${t("fit.ways", { ways: comparison.ways.map((way) => word("fit.way", way)).join(", ") })}</p>` : nothing}
    </li>`;
  }

  #places({ places }: NameEntry): string {
    return places.map(({ paper }) => (paper === null ? t("fit.account") : this.#nameOf(paper))).join(", ");
  }

  // ---- days -------------------------------------------------------------------------------------

  #dates() {
    const { quantities } = this;
    if (!quantities) return html`<p role="status" class="soft">${t("proof.checking")}</p>`;
    const { window, windowFrom } = quantities;
    const dated = datedPapers(papers.papers, window);
    void later.charts();
    return html`<p class="soft">${t(`fit.window.${windowFrom}`, { period: period(window.from, window.to) })}</p>
      ${dated.length === 0 ? html`<p class="note">${t("proof.dates.none")}</p>` : html`<candor-paper-dates .dates=${{ window, papers: dated }}></candor-paper-dates>`}`;
  }

  #more(what: "allPairs" | "allProducts"): void {
    this[what] = true;
  }
}

function bar(part: "sold" | "invoiced", units: CitedUnits | null, most: number) {
  const share = ((units?.value ?? 0) / most) * 100;
  return html`<span>${t(`fit.${part}`)}</span>
    <span class="track" aria-hidden="true"><span class="bar ${part}" .style=${`display:block;width:${share}%`}></span></span>
    <span>${units ? number(units.value) : t("fit.unknown")}</span>`;
}

function textOf(source: CitedUnits["sources"][number]): string {
  return sourceText(source).text;
}

/** Words gone and new are told by their element too, not by colour alone. */
function pieceOf({ kind, text }: Piece) {
  if (kind === "same") return text;
  return kind === "gone" ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLTextAreaElement).value.trim();
}

customElements.define("candor-paper-fit", PaperFit);

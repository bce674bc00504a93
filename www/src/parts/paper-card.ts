// One paper: what it is, whether it can be read, is complete and fits, what to do, and what it answers.

import { css, html, nothing } from "lit";
import type {
  CheckedPaper,
  LineProposal,
  MatrixRow,
  PagePlace,
  Paper,
  PaperFinding,
  PaperKindGuide,
} from "../../../src/web/types";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { size, t } from "../i18n";
import "../i18n/proof.en";
import { nameOfPaper } from "../paper/name";
import { papers } from "../paper/open-desk";
import { CandorElement } from "./element";
import { type IconName, icon } from "./icon";
import "./paper-fields";
import "./paper-lines";
import "./paper-page";
import { nameOf } from "./request-name";

const LIGHTS = [
  "readable",
  "complete",
  "matches",
] as const satisfies readonly (keyof CheckedPaper["lights"])[];
const LIGHT_LOOK = {
  good: ["good", "check", "yes"],
  open: ["", "wait", "unknown"],
  look: ["care", "care", "look"],
  problem: ["harm", "cross", "no"],
} as const satisfies Record<CheckedPaper["lights"]["readable"]["state"], readonly [string, IconName, string]>;
const LEVEL_LOOK = {
  fail: ["harm", "cross"],
  warn: ["care", "care"],
  info: ["", "info"],
} as const satisfies Record<PaperFinding["level"], readonly [string, IconName]>;
/** Findings that are shown before the rest waits behind a tap. */
const FEW = 3;

/** Asks with `remove` to be taken out. */
export class PaperCard extends CandorElement {
  static override properties = {
    paper: { attribute: false },
    kinds: { attribute: false },
    seen: { attribute: false },
    rows: { attribute: false },
    asins: { attribute: false },
    proposals: { attribute: false },
    open: { type: Boolean },
    place: { state: true },
    all: { state: true },
  };
  static override styles = [
    ...CandorElement.styles,
    css`
      .top { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: var(--s4); align-items: start; }
      .name { overflow-wrap: anywhere; }
      .lights { display: flex; flex-wrap: wrap; gap: 0.4rem 1.2rem; margin-top: var(--s3); }
      .lights div { display: flex; align-items: center; gap: 0.45rem; }
      .lights dt { font-weight: 560; }
      .kind { max-width: 24rem; margin-top: var(--s3); }
      .findings { margin-top: var(--s4); display: grid; gap: var(--s3); }
      .findings > li { border-inline-start: 4px solid var(--line-strong); padding-inline-start: var(--s3); overflow-wrap: anywhere; }
      .findings > .fail { border-color: var(--harm); } .findings > .warn { border-color: var(--care); }
      .what { font-weight: 600; margin-top: 0.2rem; }
      .todo { margin-top: 0.15rem; }
      .buttons { display: flex; flex-wrap: wrap; gap: var(--s2); margin-top: var(--s4); }
      .inside { margin-top: var(--s5); display: grid; gap: var(--s5); grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr); align-items: start; }
      candor-paper-page:not([small]) { position: sticky; top: var(--s4); }
      .wide { margin-top: var(--s5); }
      .answers { margin-top: var(--s5); }
      .choice { display: flex; gap: 0.7em; align-items: flex-start; padding-block: 0.4rem; min-height: 44px; }
      .note { margin-top: var(--s3); }
      @media (max-width: 62rem) { .inside { grid-template-columns: minmax(0, 1fr); } candor-paper-page:not([small]) { top: 0; z-index: 1; padding-bottom: var(--s2); background: var(--surface); --page-height: 32vh; } }
      @media (max-width: 30rem) { .top { grid-template-columns: minmax(0, 1fr); } .top > candor-paper-page { max-width: 6.5rem; } }
    `,
  ];
  declare paper: Paper;
  declare kinds: readonly PaperKindGuide[];
  /** Null while nobody has looked. */
  declare seen: CheckedPaper | null;
  /** What Amazon asks that papers answer. */
  declare rows: readonly MatrixRow[];
  declare asins: readonly string[];
  declare proposals: readonly LineProposal[];
  declare open: boolean;
  /** What the page shows. */
  declare place: PagePlace | null;
  declare all: boolean;

  constructor() {
    super();
    this.kinds = [];
    this.seen = null;
    this.rows = [];
    this.asins = [];
    this.proposals = [];
    this.open = false;
    this.place = null;
    this.all = false;
    for (const source of [model, papers]) new Follow(this, source);
  }

  override focus(): void {
    this.find("h3")?.focus();
  }

  override render() {
    const { paper } = this;
    const kind = this.kinds.find(({ id }) => id === paper.kind) ?? null;
    const name = nameOfPaper(paper, kind?.title);
    return html`<article class="card" aria-labelledby="name">
      <div class="top">
        ${paper.file ? html`<candor-paper-page small .paper=${paper}></candor-paper-page>` : icon("file")}
        <div>
          <h3 id="name" class="name" tabindex="-1">${name}</h3>
          ${this.#file()} ${this.#lights()} ${this.#kind(kind)}
        </div>
      </div>
      ${this.#kept()} ${this.#findings()}
      <div class="buttons">
        <button class="button" aria-expanded=${this.open ? "true" : "false"} @click=${this.#toggle}>${this.open ? t("proof.close") : t("proof.look")}</button>
        <button class="button quiet" ?disabled=${model.readOnly} aria-label=${t("proof.remove", { name })} @click=${() => this.dispatchEvent(new Event("remove"))}>${t("files.remove")}</button>
      </div>
      ${this.#answers(kind)}
      ${this.open ? this.#inside(kind) : nothing}
    </article>`;
  }

  #file() {
    const { file } = this.paper;
    if (!file) return html`<p class="soft small">${t("proof.noFile")}</p>`;
    const { pages, format } = file.facts;
    const facts = [
      file.name,
      format.toUpperCase(),
      size(file.bytes),
      pages ? t("proof.pages", { n: pages }) : "",
    ];
    return html`<p class="soft small name" translate="no">${facts.filter((fact) => fact !== "").join(" · ")}</p>`;
  }

  #kept() {
    const { file } = this.paper;
    if (!file || !papers.missing.has(file.sha256)) return nothing;
    const why = papers.missing.get(file.sha256);
    return html`<div class="note care" role="alert">${icon("care")}<p>${why ? t(`proof.notKept.${why}`) : t("proof.lost")}</p></div>`;
  }

  #lights() {
    if (!this.seen) return html`<p class="soft small" role="status">${t("proof.checking")}</p>`;
    const { lights } = this.seen;
    return html`<dl class="lights" aria-label=${t("proof.lights")}>${LIGHTS.map((light) => {
      const [tone, sign, answer] = LIGHT_LOOK[lights[light].state];
      return html`<div><dt>${t(`proof.light.${light}`)}</dt><dd><span class="tag ${tone}">${icon(sign)}${t(`proof.light.${answer}`)}</span></dd></div>`;
    })}</dl>`;
  }

  #kind(kind: PaperKindGuide | null) {
    const { paper } = this;
    return html`<label class="field kind"><span class="label">${t("proof.kind")}</span>
      ${kind && !paper.kindConfirmed ? html`<span class="hint">${t("proof.kindGuess")}</span>` : nothing}
      <select ?disabled=${model.readOnly} @change=${(event: Event) => papers.setKind(paper.id, (event.target as HTMLSelectElement).value)}>
        <option value="" ?selected=${kind === null}>${t("proof.kindNone")}</option>
        ${this.kinds.map(({ id, title }) => html`<option value=${id} ?selected=${id === paper.kind}>${title}</option>`)}
      </select></label>
      ${kind && !paper.kindConfirmed ? html`<button class="link" ?disabled=${model.readOnly} @click=${() => papers.setKind(paper.id, paper.kind)}>${t("proof.kindYes", { kind: kind.title })}</button>` : nothing}`;
  }

  // ---- findings ---------------------------------------------------------------------------------

  #findings() {
    const findings = this.seen?.findings ?? [];
    if (!this.seen) return nothing;
    if (findings.length === 0)
      return html`<div class="note good">${icon("check")}<p>${t("proof.noFindings")}</p></div>`;
    const shown = this.all ? findings : findings.slice(0, FEW);
    const left = findings.length - shown.length;
    return html`<ul class="findings" aria-label=${t("proof.findings")}>${shown.map((one) => this.#finding(one))}</ul>
      ${left > 0 ? html`<button class="link" @click=${() => this.#showAll()}>${t("proof.more", { n: left })}</button>` : nothing}`;
  }

  #finding({ level, what, why, todo, source, place, field }: PaperFinding) {
    const [tone, sign] = LEVEL_LOOK[level];
    return html`<li class=${level}>
      <span class="tag ${tone}">${icon(sign)}${t(`proof.level.${level}`)}</span>
      <p class="what">${what}</p>
      <p class="todo">${todo}</p>
      <details><summary class="small">${t("proof.why")}</summary><p>${why}</p><p class="soft small">${t("proof.source", { source })}</p></details>
      ${place || field ? html`<button class="link" @click=${() => void this.#show(place, field)}>${t("proof.where")}</button>` : nothing}
    </li>`;
  }

  #showAll(): void {
    this.all = true;
  }

  async #show(place: PagePlace | null, field: string | null): Promise<void> {
    this.open = true;
    this.place = place;
    await this.updateComplete;
    const fields = this.find<HTMLElement & { updateComplete: Promise<unknown> }>("candor-paper-fields");
    await fields?.updateComplete;
    const target = field && fields?.shadowRoot?.querySelector<HTMLElement>(`#${CSS.escape(field)}`);
    (target || this.find("candor-paper-page:not([small])"))?.scrollIntoView({ block: "center" });
    if (target) target.focus({ preventScroll: true });
  }

  // ---- what it answers --------------------------------------------------------------------------

  #answers(kind: PaperKindGuide | null) {
    const attached = papers.rowsOf(this.paper.id);
    const n = attached.length;
    const usual = this.rows.filter(({ what }) => kind?.answers.includes(what));
    const rows = [...usual, ...this.rows.filter((row) => !usual.includes(row))];
    return html`<details class="answers" ?open=${n === 0 && usual.length > 0}>
      <summary>${n > 0 ? t("proof.attached", { n }) : t("proof.notAttached")}</summary>
      ${
        this.rows.length === 0
          ? html`<p class="soft">${t("proof.answersNone")}</p>`
          : html`<fieldset><legend>${t("proof.answersLine")}</legend>
            ${rows.map(
              (
                row,
              ) => html`<label class="choice"><input type="checkbox" ?disabled=${model.readOnly} .checked=${attached.includes(row.id)}
                @change=${(event: Event) => this.#attach(row, (event.target as HTMLInputElement).checked)} />${nameOf(row)}</label>`,
            )}</fieldset>`
      }
    </details>`;
  }

  #attach(row: MatrixRow, attached: boolean): void {
    if (attached) papers.attach(this.paper.id, row.id, row.asin);
    else papers.detach(this.paper.id, row.id, row.asin);
  }

  // ---- what stands in it ------------------------------------------------------------------------

  #toggle = () => {
    this.open = !this.open;
  };

  #looked = ({ detail }: CustomEvent<PagePlace | null>) => {
    if (detail) this.place = detail;
  };

  #inside(kind: PaperKindGuide | null) {
    const { paper } = this;
    const lines = kind?.lines || paper.lines.length > 0;
    return html`<div class="inside">
        ${paper.file ? html`<candor-paper-page .paper=${paper} .place=${this.place}></candor-paper-page>` : nothing}
        <candor-paper-fields .paper=${paper} .kind=${kind} .kinds=${this.kinds} @look=${this.#looked}></candor-paper-fields>
      </div>
      ${
        lines
          ? html`<section class="wide"><h4>${t("proof.lines")}</h4>
            <candor-paper-lines .paper=${paper} .asins=${this.asins} .proposals=${this.proposals} @look=${this.#looked}></candor-paper-lines></section>`
          : nothing
      }
      ${paper.file ? html`<p class="soft small wide data">${t("proof.original", { sum: paper.file.sha256 })}</p>` : nothing}`;
  }
}

customElements.define("candor-paper-card", PaperCard);

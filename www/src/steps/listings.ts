// The seller's listings against the rules. What bears on the message stands on top.

import { css, html, nothing } from "lit";
import type { Audit, AuditRequest, ListingRisk, ReportKind } from "../../../src/web/types";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { hrefOf } from "../app/router";
import { number, t, word } from "../i18n";
import "../i18n/listings.en";
import { download } from "../parts/download";
import { StepElement } from "../parts/element";
import { icon } from "../parts/icon";
import { TONE } from "../parts/listing-card";

/** Exports that hold listings, the most useful first. */
const EXPORTS = [
  "all-listings",
  "active-listings",
  "cancelled-listings",
  "suppressed-listings",
] as const satisfies readonly ReportKind[];

const RISKS = ["critical", "high", "medium", "low", "papers"] as const satisfies readonly ListingRisk[];

export class Listings extends StepElement {
  static override properties = {
    answer: { state: true },
    rule: { state: true },
    risk: { state: true },
    named: { state: true },
    from: { state: true },
  };
  static override styles = [
    ...StepElement.styles,
    css`
      section { margin-top: var(--s6); }
      section > h2 + * { margin-top: var(--s3); }
      .filters { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); gap: var(--s3); align-items: end; margin-top: var(--s3); }
      .tick { display: flex; gap: var(--s3); align-items: center; min-height: 46px; }
      .list { margin-top: var(--s3); }
      .list li { margin-top: var(--s4); }
      .list li:first-child { margin-top: 0; }
      .plain li { padding-block: var(--s2); border-top: 1px solid var(--line); overflow-wrap: anywhere; }
      .plain li:first-child { border-top: 0; }
      .plain + p { margin-top: var(--s4); }
      .stack { margin-top: var(--s4); }
      td .link { min-height: 28px; }
      h2:focus { outline: none; }
      h2:focus-visible { outline: 3px solid var(--focus); outline-offset: 4px; border-radius: 4px; }
      .pages { margin-top: var(--s4); }
      @media (max-width: 40rem) { .pages .button { flex: 1 1 100%; } }
    `,
  ];
  /** Undefined until the engine has answered; null when it could not. */
  declare answer: Audit | null | undefined;
  declare rule: string | null;
  declare risk: ListingRisk | null;
  /** Whether only products that the message names are shown. */
  declare named: boolean;
  /** Number of the first finding that is shown. */
  declare from: number;

  #asked = "";
  #turn = 0;
  /** Whether the list takes the focus when the next answer is there. */
  #turnsPage = false;
  /** Where the pages before this one begin. */
  #before: number[] = [];

  constructor() {
    super();
    this.rule = null;
    this.risk = null;
    this.named = false;
    this.from = 0;
    new Follow(this, model);
  }

  override willUpdate(): void {
    void this.#ask();
  }

  /** Asks the engine, unless it was asked the same of the same files. */
  async #ask(): Promise<void> {
    if (!model.engineReady) return;
    const request = this.#request();
    const asked = JSON.stringify([request, model.files, model.options()]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    const turn = ++this.#turn;
    const answer = await model.ask("auditListings", request, model.options()).catch(() => null);
    if (turn !== this.#turn) return;
    this.answer = answer;
    if (answer && answer.from >= answer.total) this.from = 0;
    await this.updateComplete;
    if (this.#turnsPage) this.find("#findings")?.focus();
    this.#turnsPage = false;
  }

  #request(): AuditRequest {
    const chosen = model.state.reason;
    const { reasons = [], identifiers } = model.reading ?? {};
    const read = reasons.map(({ id }) => id);
    const asins = identifiers?.asins.filter(({ whole }) => whole).map(({ value }) => value) ?? [];
    return {
      asins: [...new Set(asins)],
      reasons: [...new Set(chosen === null ? read : [chosen, ...read])],
      filter: { rule: this.rule, risk: this.risk, named: this.named },
      from: this.from,
    };
  }

  override render() {
    const { answer } = this;
    return html`<h1 tabindex="-1">${t("listings.title")}</h1>
      <p class="lead">${t("listings.lead")}</p>
      ${answer === undefined ? html`<p class="soft" role="status">${t("listings.looking")}</p>` : nothing}
      ${answer === null ? html`<div class="note care" role="alert">${icon("care")}<p>${t("listings.failed")}</p></div>` : nothing}
      ${answer ? (answer.listings === 0 ? this.#empty() : this.#found(answer)) : nothing}
      <div class="actions"><a class="button" href=${hrefOf("files")}>${t("listings.back")}</a></div>`;
  }

  #empty() {
    return html`<section class="card" aria-labelledby="empty">
      <h2 id="empty">${t("listings.empty")}</h2>
      <p>${t("listings.emptyLine")}</p>
      <ul class="plain">
        ${EXPORTS.map((kind) => html`<li><strong>${word("report", kind)}</strong> <span class="small soft">${word("report", `${kind}.where`)}</span></li>`)}
      </ul>
      <p><a class="button primary" href=${hrefOf("files")}>${icon("plus")}${t("listings.add")}</a></p>
    </section>`;
  }

  #found(answer: Audit) {
    const { listings, states, hasDescriptions, rules } = answer;
    const told = states
      .map(({ state, listings: n }) => `${number(n)} ${t(`listings.state.${state}`)}`)
      .join(" · ");
    const isClean = rules.length === 0 && !this.named;
    return html`<div class="stack">
        <p>${t("listings.looked", { n: listings })} <span class="soft">${told}</span></p>
        ${hasDescriptions ? nothing : html`<div class="note">${icon("info")}<p>${t("listings.noDescriptions")}</p></div>`}
        <p class="small soft">${t("listings.limits")}</p>
      </div>
      ${this.#products(answer)}
      ${isClean ? html`<div class="note good stack">${icon("check")}<p><strong>${t("listings.clean")}.</strong> ${t("listings.cleanLine")}</p></div>` : html`${this.#rules(answer)} ${this.#findings(answer)}`}`;
  }

  #products({ named }: Audit) {
    if (named.length === 0) return nothing;
    const told = (listings: number, findings: number) => {
      if (listings === 0) return t("listings.namedMissing");
      return findings === 0 ? t("listings.namedClean") : t("listings.namedFound", { n: findings });
    };
    return html`<section aria-labelledby="named">
      <h2 id="named">${t("listings.named")}</h2>
      <ul class="plain">
        ${named.map(({ asin, listings, findings }) => html`<li><span class="data nowrap" translate="no">${asin}</span> · ${told(listings, findings)}</li>`)}
      </ul>
    </section>`;
  }

  #rules({ rules, named }: Audit) {
    const label = t("listings.rules");
    return html`<section aria-labelledby="rules">
      <h2 id="rules">${label}</h2>
      <div class="scroll" tabindex="0" role="group" aria-label=${label}>
        <table>
          <thead>
            <tr>${(["problem", "risk", "count"] as const).map((column) => html`<th scope="col" class=${column === "count" ? "num" : ""}>${t(`listings.column.${column}`)}</th>`)}</tr>
          </thead>
          <tbody>
            ${rules.map(
              ({ rule, title, risk, findings }) => html`<tr>
                <td><button class="link" aria-pressed=${rule === this.rule} @click=${() => this.#choose({ rule: rule === this.rule ? null : rule, risk: null }, true)}>${title}</button></td>
                <td><span class="tag ${TONE[risk]}">${t(`listings.risk.${risk}`)}</span></td>
                <td class="num">${number(findings)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <div class="filters" role="group" aria-label=${t("listings.filters")}>
        <label class="field"><span class="label">${t("listings.rule")}</span>
          <select @change=${(event: Event) => this.#choose({ rule: valueOf(event) })}>
            <option value="" ?selected=${this.rule === null}>${t("listings.allRules")}</option>
            ${rules.map(({ rule, title, findings }) => html`<option value=${rule} ?selected=${rule === this.rule}>${title} (${number(findings)})</option>`)}
          </select>
        </label>
        <label class="field"><span class="label">${t("listings.risk")}</span>
          <select @change=${(event: Event) => this.#choose({ risk: RISKS.find((risk) => risk === valueOf(event)) ?? null })}>
            <option value="" ?selected=${this.risk === null}>${t("listings.allRisks")}</option>
            ${RISKS.map((risk) => html`<option value=${risk} ?selected=${risk === this.risk}>${t(`listings.risk.${risk}`)}</option>`)}
          </select>
        </label>
        ${
          named.length === 0
            ? nothing
            : html`<label class="tick"><input type="checkbox" .checked=${this.named} @change=${(event: Event) => this.#choose({ named: (event.target as HTMLInputElement).checked, rule: null })} />${t("listings.onlyNamed")}</label>`
        }
      </div>
    </section>`;
  }

  #findings({ findings, total, from }: Audit) {
    const to = from + findings.length;
    return html`<section aria-labelledby="findings">
      <div class="between">
        <h2 id="findings" tabindex="-1">${t("listings.findings", { n: total })}</h2>
        ${total === 0 ? nothing : html`<button class="button small" @click=${this.#download}>${icon("save")}${t("listings.download")}</button>`}
      </div>
      <p class="small soft" role="status">${total === 0 ? t("listings.noFinding") : t("listings.page", { from: number(from + 1), to: number(to), n: number(total) })}</p>
      <ul class="list">
        ${findings.map((finding) => html`<li><candor-listing .finding=${finding}></candor-listing></li>`)}
      </ul>
      <div class="row pages">
        ${from > 0 ? html`<button class="button" @click=${() => this.#earlier()}>${t("listings.earlier")}</button>` : nothing}
        ${to < total ? html`<button class="button" @click=${() => this.#more(to)}>${t("listings.more")}</button>` : nothing}
      </div>
    </section>`;
  }

  #choose(choice: Partial<Pick<this, "rule" | "risk" | "named">>, toList = false): void {
    Object.assign(this, choice, { from: 0 });
    this.#before = [];
    this.#turnsPage = toList;
  }

  #more(from: number): void {
    this.#before.push(this.from);
    this.#show(from);
  }

  #earlier(): void {
    this.#show(this.#before.pop() ?? 0);
  }

  #show(from: number): void {
    this.from = from;
    this.#turnsPage = true;
  }

  #download = async () => {
    const csv = await model
      .ask("auditCsv", { ...this.#request(), from: 0 }, model.options())
      .catch(() => null);
    if (csv !== null) download(new Blob([csv], { type: "text/csv" }), "listings.csv");
  };
}

/** What a select has chosen; null for all. */
function valueOf(event: Event): string | null {
  const { value } = event.target as HTMLSelectElement;
  return value === "" ? null : value;
}

customElements.define("candor-listings", Listings);

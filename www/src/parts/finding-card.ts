// What the review found of one kind: how much it matters, what it is, why, and each place.

import { css, html, nothing } from "lit";
import type { Finding, Fix, Sentence } from "../../../src/web/types";
import { model } from "../app/model";
import { t, word } from "../i18n";
import "../i18n/letter.en";
import { fixed, placeOfFix, previewOf } from "../letter/fix";
import { keyOf } from "../letter/keep";
import { desk } from "../letter/open-desk";
import { CandorElement } from "./element";
import { type IconName, icon } from "./icon";

const LOOK = {
  "must-fix": ["harm", "care"],
  "should-fix": ["care", "edit"],
  idea: ["", "info"],
} as const satisfies Record<Finding["severity"], readonly [string, IconName]>;

/** Places named before the rest waits behind a tap. */
const PLACES = 4;

/** Asks with `jump` for the place in its `detail`. */
export class FindingCard extends CandorElement {
  static override properties = {
    findings: { attribute: false },
    open: { type: Boolean },
    text: { attribute: false },
    keeping: { state: true },
    fixing: { state: true },
  };
  static override styles = [
    ...CandorElement.styles,
    css`
      article { border: 1px solid var(--line); border-radius: var(--radius-small); padding: 0.85rem 1rem; background: var(--surface); }
      .what { font-weight: 600; margin-top: 0.35rem; }
      .detail { font-size: 0.94rem; overflow-wrap: anywhere; }
      .row { gap: 0 1.2rem; margin-top: 0.2rem; align-items: start; }
      .part { font-size: 0.86rem; color: var(--ink-soft); }
      .places { margin-top: 0.3rem; }
      .places li { border-top: 1px solid var(--line); padding-block: 0.15rem; }
      .places .link { width: 100%; overflow-wrap: anywhere; }
      .rest > summary { font-size: 0.92rem; }
      details > p { font-size: 0.95rem; }
      details[open] { flex-basis: 100%; }
      .preview { border: 1px solid var(--line); border-radius: var(--radius-small); background: var(--ground); padding: 0.6rem 0.8rem; margin-top: var(--s2); overflow-wrap: anywhere; }
      .preview del { color: var(--harm); } .preview ins { color: var(--good); font-weight: 600; }
      .keep { margin-top: var(--s2); }
      .keep .row { gap: var(--s2); margin-top: var(--s2); }
    `,
  ];
  /** All of one lint; never empty. */
  declare findings: Finding[];
  /** Whether the letter is the one that is open, so that its words can be kept or made better. */
  declare open: boolean;
  /** A letter that was written elsewhere; better words for it are handed over by `take`, as the whole text. */
  declare text: string | null;
  /** The reason for keeping the words is asked. */
  declare keeping: boolean;
  /** The better words are shown. */
  declare fixing: boolean;

  constructor() {
    super();
    this.findings = [];
    this.open = false;
    this.text = null;
    this.keeping = false;
    this.fixing = false;
  }

  override render() {
    const [first] = this.findings;
    if (!first) return nothing;
    const several = this.findings.length > 1;
    const { title: what, severity, part } = first;
    const [tone, symbol] = LOOK[severity];
    return html`<article aria-label="${t(`severity.${severity}`)}: ${what}">
      <div class="between">
        <span class="tag ${tone}">${icon(symbol)}${t(`severity.${severity}`)}</span>
        <span class="part">${several ? t("finding.places", { n: this.findings.length }) : word("part", part)}</span>
      </div>
      <p class="what">${what}</p>
      ${several ? this.#places() : this.#details(first)}
      <div class="row">
        ${several ? nothing : html`<button class="link small" @click=${() => this.#jump(first)} aria-label=${t("letter.jumpNamed", { what })}>${t("letter.jump")}</button>`}
        ${this.open || this.text !== null ? this.#fixChoice(first, what) : nothing}
        ${this.open ? this.#keepChoice(what) : nothing}
        <details class="small">
          <summary>${t("finding.why")}</summary>
          <p>${first.why} ${first.advice}</p>
        </details>
      </div>
      ${this.fixing ? this.#preview(first) : nothing}
      ${this.keeping ? this.#reason() : nothing}
    </article>`;
  }

  #fixChoice(first: Finding, what: string) {
    if (this.findings.length > 1 || first.fix === null) return nothing;
    return html`<button class="link small" aria-expanded=${this.fixing} ?disabled=${model.readOnly} @click=${this.#toggleFix} aria-label=${t("finding.fixNamed", { what })}>${t("finding.fix")}</button>`;
  }

  #keepChoice(what: string) {
    return html`<button class="link small" aria-expanded=${this.keeping} ?disabled=${model.readOnly} @click=${this.#askReason} aria-label=${t("finding.keepNamed", { what })}>${t("finding.keep")}</button>`;
  }

  // ---- better words -----------------------------------------------------------------------------

  #toggleFix = () => {
    this.fixing = !this.fixing;
  };

  #preview(first: Finding) {
    const { fix } = first;
    const sentence =
      fix && (this.text === null ? sentenceOf(fix.sentence)?.text : sentenceIn(this.text, first));
    if (!sentence) return nothing;
    const { before, gone, come, after } = previewOf(sentence, fix);
    return html`<p class="preview" translate="no">${before}<del>${gone}</del><ins>${come}</ins>${after}</p>
      <div class="row">
        <button class="button small" @click=${() => this.#take(first, sentence, fix)}>${t("finding.take")}</button>
        <button class="button small quiet" @click=${this.#toggleFix}>${t("finding.leave")}</button>
      </div>`;
  }

  #take(first: Finding, sentence: string, fix: Fix): void {
    this.fixing = false;
    if (this.text === null) {
      desk.change({ [fix.sentence]: fixed(sentence, fix) });
      return;
    }
    const place = placeOfFix(first);
    if (!place) return;
    const text = `${this.text.slice(0, place.start)}${fix.replacement}${this.text.slice(place.end)}`;
    this.dispatchEvent(new CustomEvent<string>("take", { detail: text.replace(/(\S) {2,}/g, "$1 ") }));
  }

  // ---- keeping the words ------------------------------------------------------------------------

  #askReason = async () => {
    this.keeping = !this.keeping;
    await this.updateComplete;
    this.find<HTMLInputElement>("#reason")?.focus();
  };

  #reason() {
    return html`<form class="keep" @submit=${this.#keep} @keydown=${this.#escape}>
      <label class="label small" for="reason">${t("finding.keepWhy")}</label>
      <input id="reason" required maxlength="300" autocomplete="off" />
      <div class="row">
        <button class="button small">${t("finding.keep")}</button>
        <button class="button small quiet" type="button" @click=${this.#askReason}>${t("finding.leave")}</button>
      </div>
    </form>`;
  }

  #escape = (event: KeyboardEvent) => {
    if (event.key === "Escape") void this.#askReason();
  };

  #keep = (event: Event) => {
    event.preventDefault();
    const reason = this.find<HTMLInputElement>("#reason")?.value.trim();
    if (!reason) return;
    this.keeping = false;
    const kept = Object.fromEntries(this.findings.map((finding) => [keyOf(finding), reason]));
    model.change({ kept: { ...model.state.kept, ...kept } });
    this.dispatchEvent(new Event("kept"));
  };

  #details({ found, expected }: Finding) {
    return html`${found ? html`<p class="detail soft">${t("finding.found", { found: `“${found}”` })}</p>` : nothing}
      ${expected ? html`<p class="detail soft">${found ? t("finding.expected", { expected }) : t("finding.expectedPlain", { expected })}</p>` : nothing}`;
  }

  #places() {
    const rest = this.findings.slice(PLACES);
    return html`<ul class="places">${this.findings.slice(0, PLACES).map((finding) => this.#place(finding))}</ul>
      ${
        rest.length > 0
          ? html`<details class="rest">
              <summary>${t("letter.more", { n: rest.length })}</summary>
              <ul class="places">${rest.map((finding) => this.#place(finding))}</ul>
            </details>`
          : nothing
      }`;
  }

  #place(finding: Finding) {
    const { part, found, expected } = finding;
    const where = word("part", part);
    const words = [
      found ? `“${found}”` : null,
      expected && found ? t("finding.expected", { expected }) : expected,
    ].filter((text) => text !== null);
    const label = words.length > 0 ? `${words.join(" · ")} · ${where}` : where;
    return html`<li><button class="link small" @click=${() => this.#jump(finding)} aria-label=${t("letter.jumpNamed", { what: label })}>${label}</button></li>`;
  }

  #jump(finding: Finding): void {
    this.dispatchEvent(new CustomEvent<Finding>("jump", { detail: finding }));
  }
}

/** The line of a letter from where the finding's sentence begins; its fix counts from there. */
function sentenceIn(text: string, { place, span }: Finding): string | null {
  if (!place) return null;
  const start = place.start - (span?.start ?? 0);
  const [line = ""] = text.slice(start).split("\n", 1);
  return line;
}

function sentenceOf(sentence: string): Sentence | undefined {
  return model.plan?.sections.flatMap(({ sentences }) => sentences).find(({ id }) => id === sentence);
}

customElements.define("candor-finding", FindingCard);

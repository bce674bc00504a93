// What the review found of one kind: how much it matters, what it is, why, and each place.

import { css, html, nothing } from "lit";
import type { Finding } from "../../../src/web/types";
import { t, word } from "../i18n";
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
  static override properties = { findings: { attribute: false } };
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
    `,
  ];
  /** All of one lint; never empty. */
  declare findings: Finding[];

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
        <details class="small">
          <summary>${t("finding.why")}</summary>
          <p>${first.why} ${first.advice}</p>
        </details>
      </div>
    </article>`;
  }

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

customElements.define("candor-finding", FindingCard);

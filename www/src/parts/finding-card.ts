// One finding of the review: how much it matters, what it is, why, and where.

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

export class FindingCard extends CandorElement {
  static override properties = { finding: { attribute: false } };
  static override styles = [
    ...CandorElement.styles,
    css`
      article { border: 1px solid var(--line); border-radius: var(--radius-small); padding: 0.85rem 1rem; background: var(--surface); }
      .what { font-weight: 600; margin-top: 0.35rem; }
      .detail { font-size: 0.94rem; overflow-wrap: anywhere; }
      .row { gap: 0 1.2rem; margin-top: 0.2rem; align-items: start; }
      .part { font-size: 0.86rem; color: var(--ink-soft); }
      details > p { font-size: 0.95rem; }
      details[open] { flex-basis: 100%; }
    `,
  ];
  declare finding: Finding;

  override render() {
    const { lint, severity, part, sentence, found, expected } = this.finding;
    const [tone, symbol] = LOOK[severity];
    const what = word("lint", lint);
    return html`<article aria-label="${t(`severity.${severity}`)}: ${what}">
      <div class="between">
        <span class="tag ${tone}">${icon(symbol)}${t(`severity.${severity}`)}</span>
        <span class="part">${word("part", part)}</span>
      </div>
      <p class="what">${what}</p>
      ${found ? html`<p class="detail soft">${t("finding.found", { found: `“${found}”` })}</p>` : nothing}
      ${expected ? html`<p class="detail soft">${found ? t("finding.expected", { expected }) : t("finding.expectedPlain", { expected })}</p>` : nothing}
      <div class="row">
        ${sentence ? html`<button class="link small" @click=${this.#jump} aria-label=${t("letter.jumpNamed", { what })}>${t("letter.jump")}</button>` : nothing}
        <details class="small">
          <summary>${t("finding.why")}</summary>
          <p>${word("lint", `${lint}.why`)}</p>
        </details>
      </div>
    </article>`;
  }

  #jump = () => this.dispatchEvent(new Event("jump"));
}

customElements.define("candor-finding", FindingCard);

// Where the message and the dated rule differ: both are shown, and the message wins.

import { css, html } from "lit";
import type { Clash } from "../../../src/web/types";
import { model } from "../app/model";
import { day, percent, t, word } from "../i18n";
import { CandorElement } from "./element";
import { lineLink, lineOf } from "./line-link";
import { stretchOfDays } from "./stretch";

export class ClashCard extends CandorElement {
  static override properties = { clashes: { attribute: false } };
  static override styles = [
    ...CandorElement.styles,
    css`
      li { padding-block: 0.9rem; border-top: 1px solid var(--line); }
      li:first-child { border-top: 0; }
      li:last-child { padding-bottom: 0; }
      dl { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: var(--s3); margin-top: var(--s2); }
      dl > div { border-radius: var(--radius-small); padding: 0.7rem 0.9rem; background: var(--sunken); }
      dl > .wins { background: var(--accent-soft); }
      dt { font-size: 0.92rem; color: var(--ink-soft); }
      dd strong { font-size: 1.15rem; }
      @media (max-width: 30rem) { dl { grid-template-columns: minmax(0, 1fr); } }
    `,
  ];
  declare clashes: Clash[];

  override render() {
    return html`<section class="card" aria-labelledby="clashes">
      <h2 id="clashes">${t("clash.title")}</h2>
      <p class="soft">${t("clash.line")}</p>
      <ul>
        ${this.clashes.map((clash) => this.#clash(clash))}
      </ul>
    </section>`;
  }

  #clash({ subject, metric, said, rule, about, source, asOf, confidence, span }: Clash) {
    const shown = subject === "target" ? percent : stretchOfDays;
    const what = metric ? word("metric", metric) : word("clash", subject);
    return html`<li>
      <h3>${what}</h3>
      <dl>
        <div class="wins"><dt>${t("clash.said")}</dt><dd><strong>${shown(said)}</strong> ${lineLink(lineOf(model.state.message, span))}</dd></div>
        <div><dt>${t("clash.rule")}</dt><dd><strong>${shown(rule)}</strong></dd></div>
      </dl>
      <p class="small soft">${about ? `${about} ` : ""}${t("source.policyLine", { source, date: day(asOf) })} <span class="tag">${word("confidence", confidence)}</span></p>
    </li>`;
  }
}

customElements.define("candor-clashes", ClashCard);

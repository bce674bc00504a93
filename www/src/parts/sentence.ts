// One sentence of the letter. A tap opens its sources; its gaps and its findings are marked.

import { css, html, nothing, type TemplateResult } from "lit";
import type { Sentence as Drafted, Finding } from "../../../src/web/types";
import { t } from "../i18n";
import { CandorElement } from "./element";
import { cut } from "./sentence-cut";

export class CitedSentence extends CandorElement {
  static override properties = {
    sentence: { attribute: false },
    findings: { attribute: false },
    n: { type: Number },
    open: { type: Boolean },
  };
  static override styles = [
    ...CandorElement.styles,
    css`
      :host { display: block; }
      button { display: block; width: 100%; text-align: start; background: none; border: 0; border-inline-start: 3px solid transparent; padding: 0.3rem 0.75rem; border-radius: 6px; font: inherit; line-height: inherit; min-height: 36px; overflow-wrap: anywhere; white-space: pre-line; }
      button:hover { background: var(--sunken); }
      button[aria-expanded="true"] { background: var(--accent-soft); border-inline-start-color: var(--accent); }
      mark { background: var(--mark); color: inherit; border-bottom: 2px dashed var(--mark-edge); padding-inline: 0.15em; border-radius: 3px; }
      u { text-decoration: underline wavy var(--harm) 1.5px; text-underline-offset: 0.22em; }
      .edited { font: 500 0.78rem var(--font); color: var(--ink-soft); margin-inline-start: 0.5em; white-space: nowrap; }
      @media print { .edited { display: none; } mark { background: none; } u { text-decoration: none; } button { padding: 0.1rem 0; } }
    `,
  ];
  declare sentence: Drafted;
  declare findings: Finding[];
  declare n: number;
  declare open: boolean;

  override focus(): void {
    this.find("button")?.focus();
  }

  override render() {
    const { sentence } = this;
    return html`<button aria-expanded=${this.open} @click=${this.#tap}><span class="hidden">${t("letter.sentence", { n: this.n })}: </span>${this.#text()}${sentence.edited ? html`<span class="edited">${t("letter.edited")}</span>` : nothing}</button>`;
  }

  #text(): (string | TemplateResult)[] {
    const { text, placeholders } = this.sentence;
    const found = this.findings.map(({ span }) => span).filter((span) => span !== null);
    return cut(text, placeholders, found).map(({ part, kind }) => {
      if (kind === "gap")
        return html`<mark>${part}<span class="hidden"> (${t("letter.placeholder")})</span></mark>`;
      return kind === "finding" ? html`<u>${part}</u>` : part;
    });
  }

  #tap = () => this.dispatchEvent(new Event("open"));
}

customElements.define("candor-sentence", CitedSentence);

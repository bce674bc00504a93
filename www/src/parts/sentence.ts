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
      :host { display: inline; }
      .sentence { cursor: pointer; border-radius: 5px; padding: 0.12em 0.2em; margin-inline: -0.2em; overflow-wrap: anywhere; white-space: pre-line; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
      .sentence:hover { background: var(--sunken); }
      .sentence[aria-expanded="true"] { background: var(--accent-soft); box-shadow: inset 0 -2px var(--accent); }
      mark { background: var(--mark); color: inherit; border-bottom: 2px dashed var(--mark-edge); padding-inline: 0.15em; border-radius: 3px; }
      u { text-decoration: underline wavy var(--harm) 1.5px; text-underline-offset: 0.22em; }
      .edited { font: 500 0.78rem var(--font); color: var(--ink-soft); margin-inline-start: 0.4em; white-space: nowrap; }
      @media print { .edited { display: none; } mark { background: none; } u { text-decoration: none; } }
    `,
  ];
  declare sentence: Drafted;
  declare findings: Finding[];
  declare n: number;
  declare open: boolean;

  constructor() {
    super();
    this.findings = [];
    this.n = 0;
    this.open = false;
  }

  override focus(): void {
    this.find("[role=button]")?.focus();
  }

  override render() {
    const { text, edited } = this.sentence;
    const label = `${t("letter.sentence", { n: this.n })}: ${text}${edited ? ` (${t("letter.edited")})` : ""}`;
    // A real button cannot run over several lines like text.
    return html`<span
      class="sentence" role="button" tabindex="0" aria-label=${label} aria-expanded=${this.open} @click=${this.#tap} @keydown=${this.#press}
      >${this.#text()}${edited ? html`<span class="edited">${t("letter.edited")}</span>` : nothing}</span
    >`;
  }

  #text(): (string | TemplateResult)[] {
    const { text, placeholders } = this.sentence;
    const found = this.findings.map(({ span }) => span).filter((span) => span !== null);
    return cut(text, placeholders, found).map(({ part, kind }) => {
      if (kind === "gap") return html`<mark>${part}</mark>`;
      return kind === "finding" ? html`<u>${part}</u>` : part;
    });
  }

  #press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    this.#tap();
  };

  #tap = () => this.dispatchEvent(new Event("open"));
}

customElements.define("candor-sentence", CitedSentence);

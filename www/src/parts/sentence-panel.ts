// One sentence of the letter: where it comes from, and what can be done with it as a whole.

import { css, html, nothing } from "lit";
import type { Sentence, Source } from "../../../src/web/types";
import { model } from "../app/model";
import { t } from "../i18n";
import { desk } from "../letter/open-desk";
import { CandorElement } from "./element";
import { type IconName, icon } from "./icon";
import { sourceText } from "./source-text";

const SOURCE_ICONS: Record<Source["type"], IconName> = {
  file: "file",
  message: "letter",
  statement: "person",
  policy: "shield",
};

/** Tells with `close` that the reader is done with it, with `step` (1 or -1) that the next or last one is wanted. */
export class SentencePanel extends CandorElement {
  static override properties = { sentence: { attribute: false }, n: { type: Number }, all: { type: Number } };
  static override styles = [
    ...CandorElement.styles,
    css`
      .panel { background: var(--ground); border: 1.5px solid var(--line-strong); border-radius: var(--radius-small); box-shadow: var(--shadow); padding: var(--s3) var(--s4) var(--s4); max-height: min(22rem, 40vh); overflow-y: auto; }
      h3:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
      .top { display: flex; justify-content: space-between; align-items: start; gap: var(--s3); }
      .steps { flex: none; display: flex; gap: var(--s1); }
      .back .icon { transform: scaleX(-1); }
      .close, .step { min-width: 36px; padding: 0.3rem; }
      li { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 0.7rem; padding-block: 0.3rem; overflow-wrap: anywhere; }
      li > .icon { margin-top: 0.15em; color: var(--accent); }
      blockquote { margin: 0.2rem 0 0; padding-inline-start: 0.8rem; border-inline-start: 3px solid var(--mark-edge); color: var(--ink-soft); }
      .row { margin-top: var(--s3); gap: var(--s2); }
      @media print { .panel { display: none; } }
    `,
  ];
  declare sentence: Sentence;
  /** Its number in the letter, the first being 1, and that of the last. */
  declare n: number;
  declare all: number;

  override focus(): void {
    this.find("h3")?.focus();
  }

  override render() {
    const { id, sources, edited } = this.sentence;
    return html`<section class="panel" aria-label=${t("letter.panel")} @keydown=${this.#escape}>
      <div class="top">
        <h3 tabindex="-1">${t("letter.sentenceOf", { n: this.n, all: this.all })}</h3>
        <div class="steps">
          ${this.#stepButton(-1, t("letter.before"))} ${this.#stepButton(1, t("letter.after"))}
          <button class="button small quiet close" aria-label=${t("letter.close")} @click=${this.#close}>${icon("cross")}</button>
        </div>
      </div>
      <ul aria-label=${t("letter.sources")}>${sources.map((source) => this.#source(source))}</ul>
      <div class="row">
        <button class="button small" ?disabled=${model.readOnly} @click=${() => this.#change("")}>${t("letter.remove")}</button>
        ${edited && model.draftedText(id) !== null ? html`<button class="button small" ?disabled=${model.readOnly} @click=${() => this.#change(null)}>${t("letter.restore")}</button>` : nothing}
      </div>
    </section>`;
  }

  /** Stays pressable at the ends: a button that goes away would take the focus with it. */
  #stepButton(step: 1 | -1, label: string) {
    const ends = step < 0 ? this.n <= 1 : this.n >= this.all;
    const ask = () => {
      if (!ends) this.dispatchEvent(new CustomEvent("step", { detail: step }));
    };
    return html`<button class="button small quiet step ${step < 0 ? "back" : ""}" aria-label=${label} aria-disabled=${ends} @click=${ask}>${icon("arrow")}</button>`;
  }

  #source(source: Source) {
    const { title, detail } = sourceText(source);
    const quote =
      source.type === "message" ? model.state.message.split("\n")[source.line - 1]?.trim() : undefined;
    return html`<li>
      ${icon(SOURCE_ICONS[source.type])}
      <div>
        <strong>${title}</strong>
        ${detail ? html`<br />${detail}` : nothing}
        ${source.type === "file" && source.sha256 ? html`<br /><span class="data soft">SHA-256 ${source.sha256.slice(0, 16)}…</span>` : nothing}
        ${quote ? html`<blockquote translate="no">${quote}</blockquote>` : nothing}
      </div>
    </li>`;
  }

  #change(words: string | null): void {
    desk.change({ [this.sentence.id]: words });
    if (words === "") this.#close();
  }

  #escape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    this.#close();
  };

  #close = () => this.dispatchEvent(new Event("close"));
}

customElements.define("candor-sentence-panel", SentencePanel);

// A letter that was written elsewhere: pasted here, held against the message and the data, marked.

import { css, html, nothing } from "lit";
import type { Finding, Review } from "../../../src/web/types";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { hrefOf } from "../app/router";
import { crashed, EngineError } from "../engine/failure";
import { t } from "../i18n";
import "../i18n/letter.en";
import { StepElement } from "../parts/element";
import "../parts/finding-card";
import { groupsOf } from "../parts/finding-groups";
import { icon } from "../parts/icon";
import { linesOf, type Mark } from "../parts/marks";
import { trouble } from "../parts/trouble";

/** Kinds of findings that are shown before the rest waits behind a tap. */
const SHOWN = 7;

export class SecondOpinion extends StepElement {
  static override properties = {
    review: { state: true },
    error: { state: true },
    checked: { state: true },
    empty: { state: true },
    earlier: { state: true },
  };
  static override styles = [
    ...StepElement.styles,
    css`
      .grid { display: grid; gap: var(--s5) clamp(1.5rem, 3vw, 3rem); grid-template-columns: minmax(0, 1fr) minmax(0, 24rem); align-items: start; margin-top: var(--s5); }
      @media (max-width: 62rem) { .grid { grid-template-columns: minmax(0, 1fr); } }
      label { display: block; font-weight: 600; }
      textarea { width: 100%; min-height: 16rem; margin-top: 0.4rem; }
      .read { border: 1px solid var(--line); border-radius: var(--radius-small); padding: 1rem 1.2rem; background: var(--surface); overflow-wrap: anywhere; }
      .read p { min-height: 1.2em; margin: 0; }
      mark { background: var(--care-soft, var(--accent-soft)); color: inherit; text-decoration: underline; text-decoration-thickness: 2px; }
      .note, p:has(button) { margin-top: var(--s4); }
      h2 { margin-block: var(--s5) var(--s3); }
      .grid > div:last-child h2 { margin-top: 0; }
      .findings { display: grid; gap: var(--s3); }
      .findings details { display: grid; gap: var(--s3); }
    `,
  ];
  declare review: Review | null;
  declare error: EngineError | null;
  /** The text that the review is of. */
  declare checked: string;
  declare empty: boolean;
  /** The letter before better words were taken; null where there is nothing to take back. */
  declare earlier: string | null;

  constructor() {
    super();
    this.review = null;
    this.error = null;
    this.checked = "";
    this.empty = false;
    this.earlier = null;
    new Follow(this, model);
  }

  override render() {
    const hasMessage = model.state.message.trim() !== "";
    return html`
      <h1 tabindex="-1">${t("second.heading")}</h1>
      <p class="lead">${t("second.lead")}</p>
      <div class="note">${icon("info")}<p>${hasMessage ? t("second.withMessage") : t("second.noMessage")} ${hasMessage ? nothing : html`<a href=${hrefOf("start")}>${t("second.toStart")}</a>.`}</p></div>
      <div class="grid">
        <div>
          <label for="letter">${t("second.label")}</label>
          <textarea id="letter" spellcheck="false" .value=${model.state.otherLetter} ?readonly=${model.readOnly} @input=${this.#typed}></textarea>
          <p><button class="button primary" @click=${this.#check}>${t("second.check")}</button></p>
          ${this.empty ? html`<div class="note care" role="alert">${icon("care")}<p>${t("second.empty")}</p></div>` : nothing}
          ${this.error ? trouble(this.error) : nothing}
          ${this.earlier === null ? nothing : html`<div class="note good undo" role="status">${icon("check")}<p>${t("second.fixed")}</p><button class="button small" @click=${this.#undo}>${t("app.undo")}</button></div>`}
          ${this.review ? this.#text(this.review) : nothing}
        </div>
        <div aria-live="polite">${this.review ? this.#findings(this.review) : nothing}</div>
      </div>
    `;
  }

  #text({ findings }: Review) {
    const marks = findings.flatMap(({ place, title }): Mark[] =>
      place ? [{ span: place, kind: "warning", why: title, rule: null }] : [],
    );
    return html`<h2>${t("second.marked")}</h2>
      <div class="read" translate="no" tabindex="0" role="region" aria-label=${t("second.marked")}>
        ${linesOf(this.checked, marks).map(
          ({ pieces }) =>
            html`<p>${pieces.map(({ text, mark }) => (mark ? html`<mark title=${mark.why} data-start=${mark.span.start}>${text}</mark>` : text))}</p>`,
        )}
      </div>`;
  }

  #findings({ findings }: Review) {
    const groups = groupsOf(findings);
    const card = (group: Finding[]) =>
      html`<candor-finding .findings=${group} .text=${this.checked}
        @jump=${(event: CustomEvent<Finding>) => this.#jump(event.detail)}
        @take=${(event: CustomEvent<string>) => void this.#take(event.detail)}
      ></candor-finding>`;
    return html`<h2>${t("second.findings")}</h2>
      ${groups.length === 0 ? html`<div class="note good">${icon("check")}<p>${t("second.none")}</p></div>` : nothing}
      <div class="findings">
        ${groups.slice(0, SHOWN).map(card)}
        ${groups.length > SHOWN ? html`<details><summary>${t("letter.more", { n: groups.length - SHOWN })}</summary>${groups.slice(SHOWN).map(card)}</details>` : nothing}
      </div>`;
  }

  #typed(event: Event): void {
    this.earlier = null;
    model.change({ otherLetter: (event.target as HTMLTextAreaElement).value });
  }

  async #check(): Promise<void> {
    const text = model.state.otherLetter;
    this.empty = text.trim() === "";
    if (this.empty) return;
    try {
      this.review = await model.reviewText(text);
      this.checked = text;
      this.error = null;
    } catch (thrown) {
      this.error = thrown instanceof EngineError ? thrown : crashed(String(thrown));
    }
  }

  /** Better words take their place in the letter. It is checked again, as other places moved. */
  async #take(text: string): Promise<void> {
    this.earlier = this.checked;
    model.change({ otherLetter: text });
    await this.#check();
    this.find(".undo button")?.focus();
  }

  #undo = () => {
    model.change({ otherLetter: this.earlier ?? "" });
    this.earlier = null;
    return this.#check();
  };

  /** Leads to the words; a finding about a part leads to the letter. */
  #jump({ place }: Finding): void {
    const marks = [...this.renderRoot.querySelectorAll<HTMLElement>("mark")];
    const start = place?.start ?? 0;
    const words = marks.find((mark) => Number(mark.dataset["start"]) >= start) ?? marks[0];
    const target = place && words ? words : this.renderRoot.querySelector<HTMLElement>(".read");
    target?.scrollIntoView({ block: "center" });
    this.renderRoot.querySelector<HTMLElement>(".read")?.focus({ preventScroll: true });
  }
}

customElements.define("candor-second-opinion", SecondOpinion);

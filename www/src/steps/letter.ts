// The letter to write in, what to check in it, and other views of it.

import { css, html, nothing } from "lit";
import type { Finding, Plan, PlanPart, Sentence } from "../../../src/web/types";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { hrefOf } from "../app/router";
import { t, word } from "../i18n";
import "../i18n/letter.en";
import type { Target } from "../letter/check-list";
import { divided, keyOf } from "../letter/keep";
import { desk } from "../letter/open-desk";
import "../parts/copy-button";
import { StepElement } from "../parts/element";
import "../parts/finding-list";
import "../parts/form-view";
import { icon } from "../parts/icon";
import "../parts/letter-choices";
import "../parts/letter-editor";
import type { LetterEditor, OpenRequest } from "../parts/letter-editor";
import { hasPairs } from "../parts/pair-view";
import "../parts/sentence-panel";
import type { SentencePanel } from "../parts/sentence-panel";
import "../parts/take-away";
import { trouble } from "../parts/trouble";
import "../parts/version-list";

/** Amazon staff read many letters. */
const LONG = 500;

/** Pixels that lie below an open panel at most: the handle of the findings on a phone. */
const BELOW_PANEL = 64;

type View = "letter" | "form" | "pairs";

export class Letter extends StepElement {
  static override properties = { open: { state: true }, view: { state: true } };
  static override styles = [
    ...StepElement.styles,
    css`
      .grid { display: grid; gap: var(--s5) clamp(1.5rem, 3vw, 2.6rem); grid-template-columns: minmax(0, 1fr) 22rem; align-items: start; margin-top: var(--s4); }
      @media (max-width: 62rem) { .grid { grid-template-columns: minmax(0, 1fr); } :host { padding-bottom: 4.5rem; } }
      .not-asked { margin-top: var(--s4); }
      .tools { margin-top: var(--s5); align-items: center; }
      .views { gap: var(--s2); }
      .views .button[aria-pressed="true"] { background: var(--accent-soft); border-color: var(--accent); }
      .sheet { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); box-shadow: var(--shadow); padding: clamp(1rem, 0.4rem + 3vw, 3rem); }
      .meter { border-bottom: 1px solid var(--line); padding-bottom: var(--s3); margin-bottom: var(--s4); align-items: center; }
      .docked { position: sticky; bottom: 0.5rem; z-index: 4; margin-top: var(--s4); }
      @media (max-width: 62rem) { .docked { bottom: 3.6rem; margin-inline: -0.6rem; } }
      .missing { margin-top: var(--s4); }
      .removed, candor-version-list { margin-top: var(--s5); }
      .removed li { display: flex; gap: 1rem; justify-content: space-between; padding-block: 0.4rem; border-top: 1px solid var(--line); align-items: start; }
      .removed s { color: var(--ink-soft); overflow-wrap: anywhere; }
      .good-words { color: var(--ink-soft); }
      @media print { .grid { display: block; } .meter, .lead, .tools, .removed, .missing, candor-version-list, h1 { display: none; } .sheet { border: 0; padding: 0; box-shadow: none; } }
    `,
  ];
  /** The sentence whose sources are shown. */
  declare open: string | null;
  declare view: View;

  constructor() {
    super();
    this.open = null;
    this.view = "letter";
    new Follow(this, model);
  }

  /** Where a link led to. */
  #target: Target | null = null;
  #led = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void model.draft();
    this.#target = desk.takeTarget();
    this.#led = this.#target !== null;
    this.addEventListener("keydown", this.#nextFinding);
    document.addEventListener("visibilitychange", this.#keepVersion);
  }

  override disconnectedCallback(): void {
    document.removeEventListener("visibilitychange", this.#keepVersion);
    this.#keepVersion();
    super.disconnectedCallback();
  }

  override willUpdate(): void {
    // A change elsewhere, such as a file that has been read meanwhile, took the draft away.
    if (this.hasUpdated && !model.plan && !model.letterError && model.state.message.trim() !== "")
      void model.draft();
  }

  override updated(): void {
    const target = this.#target;
    if (!target || !this.#text) return;
    this.#target = null;
    void this.#jumpTo(target);
  }

  /** A link that led to words gives them the focus. */
  override async focusHeading(): Promise<void> {
    if (this.#led) this.#led = false;
    else await super.focusHeading();
  }

  /** The letter as the seller leaves it. */
  #keepVersion = () => desk.keepVersion();

  override render() {
    if (model.state.message.trim() === "") {
      return html`<h1 tabindex="-1">${t("letter.none")}</h1>
        <p class="lead">${t("letter.noneLine")}</p>
        <div class="actions"><a class="button primary" href=${hrefOf("start")}>${t("understand.toStart")}</a></div>`;
    }
    const { plan } = model;
    return html`<h1 tabindex="-1">${plan ? word("letter-kind", plan.kind) : t("letter.title")}</h1>
      <p class="lead">${plan ? word("letter-lead", plan.kind) : t("letter.lead")}</p>
      <candor-letter-choices></candor-letter-choices>
      ${model.letterError ? trouble(model.letterError) : nothing}
      ${plan ? this.#letter(plan) : model.letterError ? nothing : html`<p role="status">${t("letter.drafting")}</p>`}`;
  }

  #letter(plan: Plan) {
    return html`${this.#notAsked()} ${this.#tools(plan)}
      <div class="grid">
        <div>
          <article class="sheet" aria-labelledby="sheet">
            <h2 class="hidden" id="sheet">${t("letter.sheet")}</h2>
            ${this.#meter(plan)} ${this.#view(plan)}</article>
          ${this.#removed()}
          <candor-version-list></candor-version-list>
        </div>
        <candor-finding-list @jump=${(event: CustomEvent<Finding>) => void this.#jump(event.detail)}></candor-finding-list>
      </div>
      <div class="actions">
        <a class="button primary" href=${hrefOf("check")}>${t("letter.toCheck")}</a>
        <candor-copy .text=${plan.text} .label=${t("letter.copyAll")} @select-text=${() => void this.#selectLetter()}></candor-copy>
      </div>
      <candor-take-away @select-text=${() => void this.#selectLetter()}></candor-take-away>`;
  }

  /** A letter nobody asked for can do harm: the seller must know before copying it. */
  #notAsked() {
    const kind = model.reading?.kind;
    if (model.reason || (kind !== "not-a-notice" && kind !== "reinstated")) return nothing;
    return html`<div class="note care not-asked">${icon("care")}<p>${t("letter.notAsked")}</p></div>`;
  }

  #tools(plan: Plan) {
    const views: View[] = hasPairs(plan) ? ["letter", "form", "pairs"] : ["letter", "form"];
    return html`<div class="between tools">
      <div class="row views" role="group" aria-label=${t("letter.view")}>
        ${views.map((view) => html`<button class="button small" aria-pressed=${this.view === view} @click=${() => this.#show(view)}>${t(`letter.view.${view}`)}</button>`)}
      </div>
      <div class="row views">
        <button class="button small" ?disabled=${!desk.canUndo || model.readOnly} @click=${this.#undo}>${t("letter.undo")}</button>
        <button class="button small" ?disabled=${!desk.canRedo || model.readOnly} @click=${this.#redo}>${t("letter.redo")}</button>
      </div>
    </div>`;
  }

  #show(view: View): void {
    this.view = view;
    this.open = null;
  }

  #meter({ words, ready }: Plan) {
    return html`<div class="meter between">
      <p><strong>${t("letter.words", { n: words })}.</strong> <span class="good-words">${words > LONG ? t("letter.wordsLong") : t("letter.wordsGood")}</span></p>
      ${ready ? html`<span class="tag good">${icon("check")}${t("letter.ready")}</span>` : html`<span class="tag care">${icon("edit")}${t("letter.notReady")}</span>`}
    </div>`;
  }

  #view(plan: Plan) {
    switch (this.view) {
      case "form":
        return html`<candor-form-view .plan=${plan}></candor-form-view>`;
      case "pairs":
        return html`<candor-pair-view .plan=${plan}></candor-pair-view>`;
      case "letter":
        return this.#editor(plan);
    }
  }

  // ---- the text ---------------------------------------------------------------------------------

  #editor(plan: Plan) {
    const { open } = divided(model.review?.findings ?? [], model.state.kept);
    return html`<candor-letter-editor
        .plan=${plan} .planEdits=${model.planEdits} .edits=${model.state.edits} .findings=${open} .open=${this.open} .readOnly=${model.readOnly}
        @typed=${(event: CustomEvent<Record<string, string>>) => desk.change(event.detail, true)}
        @open=${(event: CustomEvent<OpenRequest>) => void this.#open(event.detail)}
        @at=${(event: CustomEvent<string | null>) => this.#moved(event.detail)}
        @undo=${this.#undo} @redo=${this.#redo}
      ></candor-letter-editor>
      ${this.#missing(plan)} ${this.#panel(plan)}`;
  }

  /** Parts that the letter does not have yet are not in its text. */
  #missing({ sections }: Plan) {
    const missing = sections.filter(({ sentences }) => sentences.length === 0);
    if (missing.length === 0) return nothing;
    const parts = missing.map(({ part, heading }) => heading ?? word("part", part)).join(", ");
    return html`<p class="soft missing">${t("letter.missingParts", { parts })} <a href=${hrefOf("story")}>${t("letter.toStory")}</a></p>`;
  }

  #panel({ sections }: Plan) {
    const sentences = sections.flatMap((section) => section.sentences);
    const n = sentences.findIndex(({ id }) => id === this.open);
    const sentence = sentences[n];
    return sentence
      ? html`<candor-sentence-panel class="docked" .sentence=${sentence} .n=${n + 1} .all=${sentences.length}
          @close=${this.#close} @step=${(event: CustomEvent<1 | -1>) => this.#step(sentences[n + event.detail])}
        ></candor-sentence-panel>`
      : nothing;
  }

  async #open({ id, byKey }: OpenRequest): Promise<void> {
    this.open = id;
    await this.updateComplete;
    const panel = this.find<SentencePanel>("candor-sentence-panel");
    const text = this.#text;
    if (!panel || !text) return;
    await panel.updateComplete;
    // It stands at the lower edge, over the letter.
    text.covered = panel.offsetHeight + BELOW_PANEL;
    text.showCursor();
    if (byKey) panel.focus();
  }

  #step(sentence: Sentence | undefined): void {
    if (!sentence) return;
    this.open = sentence.id;
    this.#text?.show(sentence.id);
  }

  /** An open panel goes with the cursor. */
  #moved(id: string | null): void {
    if (this.open !== null && id !== null) this.open = id;
  }

  #close = () => {
    this.open = null;
    if (this.#text) this.#text.covered = BELOW_PANEL;
    this.#text?.focus();
  };

  get #text(): LetterEditor | null {
    return this.find<LetterEditor>("candor-letter-editor");
  }

  #undo = () => this.#follow(desk.undo());
  #redo = () => this.#follow(desk.redo());

  #follow(sentence: string | null): void {
    if (sentence) this.#text?.follow(sentence);
  }

  #removed() {
    const removed = Object.entries(model.state.edits).filter(([, text]) => text === "");
    if (removed.length === 0) return nothing;
    return html`<details class="removed">
      <summary>${t("letter.removed", { n: removed.length })}</summary>
      <ul>
        ${removed.map(([id]) => {
          const text = model.draftedText(id) ?? id;
          return html`<li>
            <s translate="no">${text}</s>
            <button class="button small" ?disabled=${model.readOnly} @click=${() => desk.change({ [id]: null })} aria-label=${t("letter.putBackNamed", { text })}>${t("letter.putBack")}</button>
          </li>`;
        })}
      </ul>
    </details>`;
  }

  async #selectLetter(): Promise<void> {
    this.view = "letter";
    await this.updateComplete;
    this.#text?.selectAll();
  }

  // ---- the review -------------------------------------------------------------------------------

  /** F7 goes to the next finding, with Shift to the one before. */
  #nextFinding = (event: KeyboardEvent) => {
    if (event.key !== "F7") return;
    event.preventDefault();
    const { open } = divided(model.review?.findings ?? [], model.state.kept);
    const at = open.findIndex((finding) => keyOf(finding) === this.#last);
    const step = event.shiftKey ? -1 : 1;
    const next = open.at(at < 0 ? (event.shiftKey ? -1 : 0) : (at + step) % open.length);
    if (next) void this.#jump(next);
  };
  /** The finding that was shown last. A new review brings it as a new object. */
  #last: string | null = null;

  async #jump(finding: Finding): Promise<void> {
    this.#last = keyOf(finding);
    await this.#jumpTo({ finding });
  }

  async #jumpTo(target: Target): Promise<void> {
    if ("route" in target) return;
    this.view = "letter";
    await this.updateComplete;
    const { sentence, span, part } =
      "finding" in target ? target.finding : { ...target, sentence: null, span: null };
    const id = sentence ?? this.#sentenceNear(part)?.id;
    if (id) this.#text?.goTo(id, sentence ? span : null);
  }

  /** A part that the letter does not have yet is looked for where it would begin. */
  #sentenceNear(part: PlanPart): Sentence | undefined {
    const sections = model.plan?.sections ?? [];
    const at = sections.findIndex((section) => section.part === part);
    const until = at < 0 ? sections.length : at + 1;
    return (
      sections[at]?.sentences[0] ??
      sections
        .slice(0, until)
        .flatMap(({ sentences }) => sentences)
        .at(-1)
    );
  }
}

customElements.define("candor-letter", Letter);

// The letter on the left, what to check on the right. Every sentence can be traced, changed, removed.

import { css, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Finding, Plan, PlanPart, PlanSection, Sentence, Source } from "../../../src/web/types";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { hrefOf } from "../app/router";
import { t, word } from "../i18n";
import "../parts/copy-button";
import { StepElement } from "../parts/element";
import "../parts/finding-card";
import { groupsOf } from "../parts/finding-groups";
import { type IconName, icon } from "../parts/icon";
import { type Block, blocksOf } from "../parts/letter-layout";
import "../parts/sentence";
import { sourceText } from "../parts/source-text";
import "../parts/take-away";
import { trouble } from "../parts/trouble";

/** More kinds of findings at once are a wall. */
const SHOWN = 7;
/** Amazon staff read many letters. */
const LONG = 500;
const SOURCE_ICONS: Record<Source["type"], IconName> = {
  file: "file",
  message: "letter",
  statement: "person",
  policy: "shield",
};

export class Letter extends StepElement {
  static override properties = { open: { state: true }, editing: { state: true }, all: { state: true } };
  static override styles = [
    ...StepElement.styles,
    css`
      .grid { display: grid; gap: var(--s5) clamp(1.5rem, 3vw, 2.6rem); grid-template-columns: minmax(0, 1fr) 22rem; align-items: start; margin-top: var(--s5); }
      .side { position: sticky; top: 1rem; max-height: calc(100vh - 5.5rem); overflow-y: auto; padding: 3px; }
      @media (max-width: 62rem) { .grid { grid-template-columns: minmax(0, 1fr); } .side { position: static; max-height: none; } }
      .not-asked { margin-top: var(--s4); }
      .sheet { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); box-shadow: var(--shadow); padding: clamp(1rem, 0.4rem + 3vw, 3rem); }
      .meter { border-bottom: 1px solid var(--line); padding-bottom: var(--s3); margin-bottom: var(--s4); align-items: center; }
      .letter { font-family: var(--font-letter); font-size: 1.1rem; line-height: 1.62; max-width: 42rem; margin-inline: auto; }
      .letter section + section { margin-top: var(--s5); }
      .letter .head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0.2rem 1rem; margin-bottom: var(--s2); font-family: var(--font); }
      .letter h2:focus-visible { outline: 3px solid var(--focus); outline-offset: 4px; border-radius: 4px; }
      .paragraph + .paragraph, .bullet { margin-top: 0.5rem; }
      .bullet { position: relative; padding-inline-start: 1.3rem; }
      .bullet::before { content: "–"; position: absolute; inset-inline-start: 0.2rem; color: var(--ink-soft); }
      .sources { font: 400 1rem / 1.5 var(--font); background: var(--ground); border: 1px solid var(--line); border-radius: var(--radius-small); padding: var(--s4); margin: 0.4rem 0 0.8rem; }
      .sources ul { margin-top: var(--s2); }
      .sources li { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 0.7rem; padding-block: 0.4rem; overflow-wrap: anywhere; }
      .sources li > .icon { margin-top: 0.15em; color: var(--accent); }
      .sources blockquote { margin: 0.2rem 0 0; padding-inline-start: 0.8rem; border-inline-start: 3px solid var(--mark-edge); color: var(--ink-soft); }
      .sources textarea { min-height: 6rem; }
      .sources .row { margin-top: var(--s3); gap: var(--s2); }
      .empty { color: var(--ink-soft); font-family: var(--font); font-size: 1rem; }
      .removed { margin-top: var(--s5); font-family: var(--font); font-size: 1rem; }
      .removed li { display: flex; gap: 1rem; justify-content: space-between; padding-block: 0.4rem; border-top: 1px solid var(--line); align-items: start; }
      .removed s { color: var(--ink-soft); }
      .findings { margin-top: var(--s3); }
      .note { margin-top: var(--s3); }
      .phone { display: none; }
      @media (max-width: 62rem) { .phone { display: block; } }
      .good-words { color: var(--ink-soft); }
      @media print { .grid { display: block; } .side, .meter, .lead, h1 { display: none; } .sheet { border: 0; padding: 0; box-shadow: none; } }
    `,
  ];
  declare open: string | null;
  declare editing: boolean;
  declare all: boolean;

  constructor() {
    super();
    this.open = null;
    this.editing = false;
    this.all = false;
    new Follow(this, model);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void model.draft();
  }

  override willUpdate(): void {
    // A change elsewhere, such as a file that has been read meanwhile, took the draft away.
    if (this.hasUpdated && !model.plan && !model.letterError && model.state.message.trim() !== "")
      void model.draft();
  }

  override render() {
    if (model.state.message.trim() === "") {
      return html`<h1 tabindex="-1">${t("letter.none")}</h1>
        <p class="lead">${t("letter.noneLine")}</p>
        <div class="actions"><a class="button primary" href=${hrefOf("start")}>${t("understand.toStart")}</a></div>`;
    }
    const { plan } = model;
    return html`<h1 tabindex="-1">${t("letter.title")}</h1>
      <p class="lead">${t("letter.lead")}</p>
      ${model.letterError ? trouble(model.letterError) : nothing}
      ${plan ? this.#letter(plan) : model.letterError ? nothing : html`<p role="status">${t("letter.drafting")}</p>`}`;
  }

  #letter(plan: Plan) {
    return html`${this.#notAsked()}
      <div class="grid">
        <article class="sheet" aria-label=${t("letter.sheet")}>
          ${this.#meter(plan)}
          <div class="letter" translate="no">${this.#sections(plan)}</div>
          ${this.#removed()}
        </article>
        ${this.#findings()}
      </div>
      <div class="actions">
        <candor-copy primary .text=${plan.text} .label=${t("letter.copyAll")} @select-text=${this.#selectLetter}></candor-copy>
        <a class="button" href=${hrefOf("case")}>${t("letter.next")}</a>
      </div>
      <candor-take-away @select-text=${this.#selectLetter}></candor-take-away>`;
  }

  /** A letter nobody asked for can do harm: the seller must know before copying it. */
  #notAsked() {
    const kind = model.reading?.kind;
    if (model.reason || (kind !== "not-a-notice" && kind !== "reinstated")) return nothing;
    return html`<div class="note care not-asked">${icon("care")}<p>${t("letter.notAsked")}</p></div>`;
  }

  #meter({ words, ready }: Plan) {
    return html`<div class="meter between">
      <p><strong>${t("letter.words", { n: words })}.</strong> <span class="good-words">${words > LONG ? t("letter.wordsLong") : t("letter.wordsGood")}</span></p>
      ${this.#toFindings()}
      ${ready ? html`<span class="tag good">${icon("check")}${t("letter.ready")}</span>` : html`<span class="tag care">${icon("edit")}${t("letter.notReady")}</span>`}
    </div>`;
  }

  /** On a phone the findings stand below the letter. */
  #toFindings() {
    const n = model.review?.findings.length ?? 0;
    if (n === 0) return nothing;
    const show = () => {
      const heading = this.find("#findings");
      heading?.scrollIntoView();
      heading?.focus();
    };
    return html`<button class="link phone" @click=${show}>${t("letter.findingsCount", { n })}</button>`;
  }

  // ---- the document -----------------------------------------------------------------------------

  #sections({ sections }: Plan) {
    let n = 0;
    return sections.map((section) => {
      const first = n + 1;
      n += section.sentences.length;
      return this.#section(section, first);
    });
  }

  #section(section: PlanSection, first: number) {
    const { part, heading, sentences, text } = section;
    const name = heading ?? word("part", part);
    const order = new Map(sentences.map(({ id }, i) => [id, first + i]));
    return html`<section aria-label=${name}>
      <div class="head">
        <h2 id="part-${part}" tabindex="-1" class=${heading ? "" : "soft small"}>${name}</h2>
        ${
          sentences.length > 0
            ? html`<candor-copy .text=${text} .label=${t("letter.copyPart")} .name=${t("letter.copyPartNamed", { part: name })}></candor-copy>`
            : nothing
        }
      </div>
      ${
        sentences.length === 0
          ? html`<p class="empty">${t("letter.emptyPart")} <a href=${hrefOf("story")}>${t("letter.toStory")}</a></p>`
          : repeat(
              blocksOf(section),
              ({ sentences: [one] }) => one?.id,
              (block) => this.#block(block, order),
            )
      }
    </section>`;
  }

  #block({ bullet, sentences }: Block, order: Map<string, number>) {
    return html`<div class=${bullet ? "bullet" : "paragraph"} @keydown=${this.#escape}>
      ${sentences.map((sentence) => {
        const open = this.open === sentence.id;
        // The panel comes next in the order of the keyboard, before the sentences that follow.
        return html`<candor-sentence
            data-id=${sentence.id} .sentence=${sentence} .findings=${findingsOf(sentence.id)} .n=${order.get(sentence.id) ?? 0}
            ?open=${open} @open=${() => void this.#toggle(sentence.id)}
          ></candor-sentence> ${open ? this.#sources(sentence) : nothing}`;
      })}
    </div>`;
  }

  #escape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.isComposing || !this.open) return;
    event.preventDefault();
    void this.#close();
  };

  async #toggle(id: string): Promise<void> {
    this.open = this.open === id ? null : id;
    this.editing = false;
    await this.updateComplete;
    // A long sentence can leave it below the edge of a phone.
    this.find(".sources")?.scrollIntoView({ block: "nearest" });
  }

  #sources(sentence: Sentence) {
    return html`<div class="sources" role="region" aria-label=${t("letter.panel")}>
      ${this.editing ? this.#editor(sentence) : this.#sourceList(sentence)}
      <div class="row">
        ${
          this.editing
            ? html`<button class="button small" @click=${this.#done}>${t("letter.close")}</button>`
            : html`<button class="button small" ?disabled=${model.readOnly} @click=${this.#edit}>${icon("edit")}${t("letter.edit")}</button>
                <button class="button small" ?disabled=${model.readOnly} @click=${() => this.#remove(sentence.id)}>${t("letter.remove")}</button>`
        }
        ${sentence.edited ? html`<button class="button small" ?disabled=${model.readOnly} @click=${() => this.#restore(sentence.id)}>${t("letter.restore")}</button>` : nothing}
        ${this.editing ? nothing : html`<button class="button small quiet" @click=${this.#close}>${t("letter.close")}</button>`}
      </div>
    </div>`;
  }

  #sourceList({ sources }: Sentence) {
    return html`<h3>${t("letter.sources")}</h3>
      <ul>
        ${sources.map((source) => this.#source(source))}
      </ul>`;
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
        ${quote ? html`<blockquote>${quote}</blockquote>` : nothing}
      </div>
    </li>`;
  }

  #editor(sentence: Sentence) {
    // The box keeps what is typed: the draft that comes back must not move the cursor.
    return html`<label class="label" for="edit">${t("letter.editLabel")}</label>
      <textarea id="edit" ?readonly=${model.readOnly} .defaultValue=${sentence.text} @input=${(event: Event) => this.#typed(sentence.id, event)}></textarea>`;
  }

  #typed(id: string, event: Event): void {
    const text = (event.target as HTMLTextAreaElement).value;
    // An empty text would remove the sentence, and the box with it, while the seller still types.
    if (text.trim() !== "") model.edit(id, text);
  }

  #edit = async () => {
    this.editing = true;
    await this.updateComplete;
    this.find<HTMLTextAreaElement>("#edit")?.focus();
  };

  #done = async () => {
    this.editing = false;
    await this.#focusSentence(this.open);
  };

  #close = async () => {
    const id = this.open;
    this.open = null;
    this.editing = false;
    await this.#focusSentence(id);
  };

  async #focusSentence(id: string | null): Promise<void> {
    await this.updateComplete;
    if (id) this.find<HTMLElement>(`candor-sentence[data-id="${CSS.escape(id)}"]`)?.focus();
  }

  #remove(id: string): void {
    if (!model.drafted.has(id)) {
      const text = model.plan?.sections
        .flatMap(({ sentences }) => sentences)
        .find((one) => one.id === id)?.text;
      if (text) model.drafted.set(id, text);
    }
    this.open = null;
    model.edit(id, "");
    this.find<HTMLElement>("h1")?.focus({ preventScroll: true });
  }

  #restore(id: string): void {
    this.editing = false;
    model.edit(id, null);
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
            <button class="button small" ?disabled=${model.readOnly} @click=${() => model.edit(id, null)} aria-label=${t("letter.putBackNamed", { text })}>${t("letter.putBack")}</button>
          </li>`;
        })}
      </ul>
    </details>`;
  }

  #selectLetter = () => {
    const letter = this.find(".letter");
    if (letter) getSelection()?.selectAllChildren(letter);
  };

  // ---- the review -------------------------------------------------------------------------------

  #findings() {
    const findings = model.review?.findings ?? [];
    const groups = groupsOf(findings);
    const shown = this.all ? groups : groups.slice(0, SHOWN);
    const rest = groups.length - SHOWN;
    return html`<aside class="side" aria-labelledby="findings">
      <h2 id="findings" tabindex="-1">${t("letter.findings")}</h2>
      <p class="soft small" role="status">${findings.length > 0 ? t("letter.findingsCount", { n: findings.length }) : ""}</p>
      ${
        findings.length === 0
          ? html`<div class="note good">${icon("check")}<div><p><strong>${t("letter.findingsNone")}</strong></p><p>${t("letter.findingsNoneLine")}</p></div></div>`
          : html`<ol class="findings stack-small">
              ${shown.map((group) => html`<li><candor-finding .findings=${group} @jump=${(event: CustomEvent<Finding>) => void this.#jump(event.detail)}></candor-finding></li>`)}
            </ol>`
      }
      ${rest > 0 ? html`<button class="button small note" @click=${this.#more}>${this.all ? t("letter.fewer") : t("letter.more", { n: rest })}</button>` : nothing}
    </aside>`;
  }

  #more = () => {
    this.all = !this.all;
  };

  async #jump({ sentence, part }: Finding): Promise<void> {
    if (!sentence) return this.#jumpToPart(part);
    this.open = sentence;
    this.editing = false;
    await this.updateComplete;
    this.find(`candor-sentence[data-id="${CSS.escape(sentence)}"]`)?.scrollIntoView({ block: "center" });
    await this.#focusSentence(sentence);
  }

  /** A part that the letter does not have yet is looked for at its end. */
  #jumpToPart(part: PlanPart): void {
    const headings = [...this.renderRoot.querySelectorAll<HTMLElement>(".letter h2")];
    const heading = headings.find(({ id }) => id === `part-${part}`) ?? headings.at(-1);
    heading?.scrollIntoView({ block: "center" });
    heading?.focus({ preventScroll: true });
  }
}

function findingsOf(sentence: string): Finding[] {
  return model.review?.findings.filter((finding) => finding.sentence === sentence) ?? [];
}

customElements.define("candor-letter", Letter);

// The story: one question after the other, or all answers at once. Facts only.

import { css, html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Action, Cause, Interview, LanguageCode, Prevention } from "../../../src/web/types";
import { Answer } from "../app/answer";
import { Follow } from "../app/follow";
import { addEntry, askInterview, EMPTY, interviewLanguage, valueOf } from "../app/interview";
import { model } from "../app/model";
import { hrefOf } from "../app/router";
import { day, t } from "../i18n";
import { ENTRY, MORE, say } from "../i18n/interview";
import { LANGUAGES } from "../i18n/languages";
import { StepElement } from "../parts/element";
import { icon } from "../parts/icon";
import "../parts/interview";
import { FIRST_DAY, LAST_DAY, questionField, questionStyles, takeDate } from "../parts/question";

interface Entries {
  causes: Cause;
  actions: Action;
  preventions: Prevention;
}
type List = keyof Entries;
type AnyList = List | "facts" | "changes";

const ONE = { causes: "cause", actions: "action", preventions: "prevention" } as const;

type View = "one-by-one" | "all";
/** What was looked at last, for the next time the step is entered. */
let lastView: View | null = null;

export class StoryStep extends StepElement {
  static override properties = { undo: { state: true }, view: { state: true } };
  static override styles = [
    ...StepElement.styles,
    questionStyles,
    css`
      :host { max-width: 54rem; margin-inline: auto; }
      section { margin-top: var(--s6); }
      .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: var(--s4); margin-top: var(--s4); align-items: end; }
      .entry { margin-top: var(--s4); }
      .entry + .entry { border-top: 1px solid var(--line); padding-top: var(--s4); }
      .entry .between { align-items: center; }
      .entry textarea { min-height: 4.6rem; }
      .entry .field + .field, .entry .two { margin-top: var(--s3); }
      .add { margin-top: var(--s4); }
      .entry .between { min-height: 36px; }
      .views { display: flex; flex-wrap: wrap; gap: var(--s3) var(--s5); justify-content: space-between; align-items: center; margin-top: var(--s5); }
      .switch { display: flex; flex-wrap: wrap; gap: var(--s2); }
      .switch .button[aria-pressed="true"] { background: var(--accent-soft); border-color: var(--accent); color: var(--accent); }
      .views .field { display: flex; flex-wrap: wrap; gap: 0 var(--s3); align-items: center; }
      .views select { width: auto; margin: 0; }
      .undo { margin-top: var(--s4); align-items: center; }
    `,
  ];
  declare undo: (() => void) | null;
  declare view: View | null;

  #interview = new Answer<Interview | null>(this);

  constructor() {
    super();
    this.undo = null;
    this.view = lastView;
    new Follow(this, model);
  }

  override willUpdate(): void {
    const { message, reason, story, letter } = model.state;
    const isThere = model.engineReady && message.trim() !== "";
    this.#interview.to([isThere, message, reason, story, letter, interviewLanguage()], async () =>
      isThere ? askInterview() : null,
    );
  }

  override render() {
    const language = interviewLanguage();
    const noQuestions = model.state.message.trim() === "";
    const view = noQuestions ? "all" : (this.view ?? "one-by-one");
    return html`<h1 tabindex="-1">${t("story.title")}</h1>
      <p class="lead">${t("story.lead")}</p>
      ${noQuestions ? nothing : this.#views(view, language)}
      ${view === "all" ? this.#all(language) : this.#oneByOne(language)}`;
  }

  #views(view: View, language: LanguageCode) {
    const choose = (to: View) => () => this.#show(to);
    return html`<div class="views">
      <div class="switch" role="group" aria-label=${say(language, "views")} lang=${language}>
        <button class="button small" aria-pressed=${view === "one-by-one"} @click=${choose("one-by-one")}>${say(language, "oneByOne")}</button>
        <button class="button small" aria-pressed=${view === "all"} @click=${choose("all")}>${say(language, "all")}</button>
      </div>
      <div class="field">
        <label class="label" for="language" lang=${language}>${say(language, "language")}</label>
        <select id="language" ?disabled=${model.readOnly} @change=${this.#chooseLanguage}>
          ${Object.entries(LANGUAGES).map(([code, name]) => html`<option value=${code} lang=${code} ?selected=${code === language}>${name}</option>`)}
        </select>
      </div>
    </div>`;
  }

  #show = (view: View) => {
    lastView = view;
    this.view = view;
  };

  #chooseLanguage = (event: Event) => {
    model.changeStory({ language: (event.target as HTMLSelectElement).value as LanguageCode });
  };

  #oneByOne(language: LanguageCode) {
    const { value: interview, failed } = this.#interview;
    if (failed)
      return html`<p class="note care" role="alert" lang=${language}>${icon("care")}${say(language, "failed")}</p>`;
    if (!interview)
      return html`<p class="soft" role="status" lang=${language}>${say(language, "loading")}</p>`;
    return html`<candor-interview .interview=${interview} .language=${language} @see-all=${() => this.#show("all")}></candor-interview>`;
  }

  /** A list that only some cases have, in the words of its questions. */
  #askedList(list: "facts" | "changes", language: LanguageCode) {
    const asked = (this.#interview.value?.questions ?? []).filter(({ entry }) => entry?.list === list);
    const ids = [...new Set(asked.map(({ entry }) => entry?.id))];
    const sections = ids.map((id, i) => {
      const title = say(language, ENTRY[list], { n: i + 1 });
      const of = asked.filter(({ entry }) => entry?.id === id);
      const given = of.some((one) => valueOf(one).trim() !== "");
      return html`<section class="card" lang=${language} aria-label=${title} data-id=${id}>
        <div class="between">
          <h2>${title}</h2>
          ${given && !model.readOnly ? html`<button class="button small quiet" @click=${() => this.#remove(list, id ?? "")} aria-label="${t("files.remove")}: ${title}">${t("files.remove")}</button>` : nothing}
        </div>
        ${of.map((one) => questionField(one, language))}
        ${given && i === ids.length - 1 && !model.readOnly ? html`<button class="button add" @click=${() => addEntry(list)}>${icon("plus")}${say(language, MORE[list])}</button>` : nothing}
      </section>`;
    });
    return html`${sections} ${this.#undone(list)}`;
  }

  /** Answers that are no field of the lists. */
  #facts(language: LanguageCode) {
    const facts = (this.#interview.value?.questions ?? []).filter(({ path }) => path.startsWith("answers."));
    if (facts.length === 0) return nothing;
    return html`<section class="card" aria-labelledby="facts">
      <h2 id="facts" lang=${language}>${say(language, "facts")}</h2>
      ${facts.map((asked) => questionField(asked, language))}
    </section>`;
  }

  #all(language: LanguageCode) {
    const { story } = model.state;
    return html`<section class="card" aria-labelledby="shop">
        <h2 id="shop">${t("story.shop")}</h2>
        ${this.#why(t("story.shop.why"))}
        <div class="two">
          ${this.#text("shopName", t("story.shopName"), "", story.shopName, (shopName) => model.changeStory({ shopName }), "organization")}
          ${this.#text("legalName", t("story.legalName"), t("story.legalNameHint"), story.legalName, (legalName) => model.changeStory({ legalName }), "organization")}
        </div>
      </section>
      ${this.#list("causes", (cause, n) => this.#cause(cause, n))} ${this.#list("actions", (action, n) => this.#action(action, n))}
      ${this.#list("preventions", (prevention, n) => this.#prevention(prevention, n))}
      ${this.#askedList("facts", language)} ${this.#askedList("changes", language)} ${this.#facts(language)}
      <div class="actions">
        <a class="button primary" href=${hrefOf("letter")}>${t("story.next")}${icon("arrow")}</a>
      </div>`;
  }

  #list<L extends List>(list: L, entry: (entry: Entries[L], n: number) => TemplateResult) {
    const given = model.state.story[list] as unknown as Entries[L][];
    const name: List = list;
    const one: (typeof ONE)[List] = ONE[list];
    return html`<section class="card" aria-labelledby=${list}>
      <h2 id=${list}>${t(`story.${name}`)}</h2>
      <p class="soft">${t(`story.${name}.lead`)}</p>
      ${this.#why(t(`story.${name}.why`), t(`story.${name}.good`), t(`story.${name}.weak`), model.guide?.[list] ?? [])}
      ${repeat(
        shown(given, list),
        ({ id }) => id,
        (
          value,
          i,
        ) => html`<div class="entry" role="group" aria-label=${t(`story.${one}.n`, { n: i + 1 })} data-id=${value.id}>
          <div class="between">
            <h3>${t(`story.${one}.n`, { n: i + 1 })}</h3>
            ${
              given.length > 0 && !model.readOnly
                ? html`<button class="button small quiet" @click=${() => this.#remove(list, value.id)} aria-label=${t(`story.${one}.remove`, { n: i + 1 })}>${t("files.remove")}</button>`
                : nothing
            }
          </div>
          ${entry(value, i)}
        </div>`,
      )}
      ${this.#undone(list)}
      ${model.readOnly ? nothing : html`<button class="button add" @click=${() => void this.#add(list)}>${icon("plus")}${t(`story.${one}.add`)}</button>`}
    </section>`;
  }

  #undone(list: AnyList) {
    if (!this.undo || this.#undoList !== list) return nothing;
    return html`<div class="note undo" role="status"><p>${t("story.removed")}</p><button class="button small" ?disabled=${model.readOnly} @click=${this.#undo}>${t("app.undo")}</button></div>`;
  }

  #cause(cause: Cause, i: number) {
    const set = (fields: Partial<Cause>) => this.#change("causes", cause.id, fields);
    return html`${this.#area(`cause-${i}-seen`, t("story.cause.seen"), "", cause.seen ?? "", (seen) => set({ seen }))}
      ${this.#area(`cause-${i}-what`, t("story.cause.what"), t("story.cause.whatHint"), cause.what, (what) => set({ what }))}
      ${this.#area(`cause-${i}-why`, t("story.cause.whyQ"), t("story.cause.whyHint"), cause.why, (why) => set({ why }))}
      <div class="two">
        ${this.#date(`cause-${i}-since`, t("story.cause.since"), cause.since, (since) => set({ since }))}
        ${this.#text(`cause-${i}-shown`, t("story.cause.shownBy"), "", cause.shownBy ?? "", (shownBy) => set({ shownBy }))}
      </div>`;
  }

  #action(action: Action, i: number) {
    const set = (fields: Partial<Action>) => this.#change("actions", action.id, fields);
    return html`${this.#area(`action-${i}-what`, t("story.action.what"), "", action.what, (what) => set({ what }))}
      <div class="two">
        ${this.#date(`action-${i}-on`, t("story.action.doneOn"), action.doneOn, (doneOn) => set({ doneOn }))}
        ${this.#text(`action-${i}-by`, t("story.action.by"), t("story.action.byHint"), action.by, (by) => set({ by }))}
        ${this.#text(`action-${i}-counted`, t("story.action.counted"), t("story.action.countedHint"), action.counted ?? "", (counted) => set({ counted }))}
        ${this.#text(`action-${i}-proof`, t("story.action.proof"), t("story.action.proofHint"), action.proof ?? "", (proof) => set({ proof }))}
      </div>`;
  }

  #prevention(prevention: Prevention, i: number) {
    const set = (fields: Partial<Prevention>) => this.#change("preventions", prevention.id, fields);
    return html`${this.#area(`prevention-${i}-what`, t("story.prevention.what"), "", prevention.what, (what) => set({ what }))}
      <div class="two">
        ${this.#text(`prevention-${i}-by`, t("story.prevention.by"), t("story.action.byHint"), prevention.by, (by) => set({ by }))}
        ${this.#text(`prevention-${i}-often`, t("story.prevention.howOften"), t("story.prevention.howOftenHint"), prevention.howOften, (howOften) => set({ howOften }))}
        ${this.#date(`prevention-${i}-from`, t("story.prevention.startsOn"), prevention.startsOn, (startsOn) => set({ startsOn }))}
        ${this.#text(`prevention-${i}-threshold`, t("story.prevention.threshold"), t("story.prevention.thresholdHint"), prevention.threshold ?? "", (threshold) => set({ threshold }))}
        ${this.#text(`prevention-${i}-noticed`, t("story.prevention.noticed"), "", prevention.noticed ?? "", (noticed) => set({ noticed }))}
      </div>`;
  }

  // ---- one question -----------------------------------------------------------------------------

  #label(id: string, label: string, hint: string) {
    return html`<label class="label" for=${id}>${label}</label>${hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : nothing}`;
  }

  #text(
    id: string,
    label: string,
    hint: string,
    value: string,
    set: (value: string) => void,
    complete = "off",
  ) {
    return html`<div class="field">
      ${this.#label(id, label, hint)}
      <input id=${id} type="text" ?readonly=${model.readOnly} autocomplete=${complete as "off"} aria-describedby=${hint ? `${id}-hint` : nothing} .value=${value} @input=${(event: Event) => set((event.target as HTMLInputElement).value)} />
    </div>`;
  }

  #area(id: string, label: string, hint: string, value: string, set: (value: string) => void) {
    return html`<div class="field">
      ${this.#label(id, label, hint)}
      <textarea id=${id} rows="2" ?readonly=${model.readOnly} aria-describedby=${hint ? `${id}-hint` : nothing} .value=${value} @input=${(event: Event) => set((event.target as HTMLTextAreaElement).value)}></textarea>
    </div>`;
  }

  #date(id: string, label: string, value: string | null, set: (value: string | null) => void) {
    return html`<div class="field">
      ${this.#label(id, label, "")}
      <input id=${id} type="date" ?readonly=${model.readOnly} min=${FIRST_DAY} max=${LAST_DAY} .value=${value ?? ""} @change=${(event: Event) => takeDate(event.target as HTMLInputElement, (value) => set(value || null))} />
      ${value ? html`<span class="day">${day(value)}</span>` : nothing}
      <span class="wrong" role="alert">${t("story.dateWrong")}</span>
    </div>`;
  }

  #why(why: string, good = "", weak = "", typical: readonly string[] = []) {
    return html`<div class="asks">
      <details>
        <summary>${t("story.why")}</summary>
        <div class="help">
          <p>${why}</p>
          ${good ? html`<p><b>${icon("check")} ${t("story.good")}</b>${good}</p>` : nothing}
          ${weak ? html`<p><b>${icon("cross")} ${t("story.weak")}</b>${weak}</p>` : nothing}
        </div>
      </details>
      ${
        typical.length > 0
          ? html`<details>
              <summary>${t("story.examples")}</summary>
              <div class="help">
                <p>${t("story.examplesLine")}</p>
                <ul class="examples">${typical.map((text) => html`<li>${text}</li>`)}</ul>
              </div>
            </details>`
          : nothing
      }
    </div>`;
  }

  // ---- changing the lists -----------------------------------------------------------------------

  #undoList: AnyList | null = null;

  #change<L extends List>(list: L, id: string, fields: Partial<Entries[L]>): void {
    const given = model.state.story[list] as unknown as Entries[L][];
    const entries = shown(given, list).map((entry) => (entry.id === id ? { ...entry, ...fields } : entry));
    model.changeStory({ [list]: entries });
  }

  async #add(list: List): Promise<void> {
    const given = model.state.story[list];
    const id = crypto.randomUUID();
    model.changeStory({
      [list]: [...shown(given as unknown as Entries[typeof list][], list), { ...EMPTY[list], id }],
    });
    this.undo = null;
    this.requestUpdate();
    await this.updateComplete;
    this.find<HTMLTextAreaElement>(`[data-id="${id}"] textarea`)?.focus();
  }

  #remove(list: AnyList, id: string): void {
    const before: { id: string }[] = model.state.story[list] ?? [];
    model.changeStory({ [list]: before.filter((entry) => entry.id !== id) });
    this.#undoList = list;
    this.undo = () => model.changeStory({ [list]: before });
  }

  #undo = () => {
    this.undo?.();
    this.undo = null;
  };
}

/** An empty list shows one empty entry, which is stored with its first letter. */
function shown<L extends List>(entries: readonly Entries[L][], list: L): Entries[L][] {
  if (entries.length > 0) return [...entries];
  return [{ ...EMPTY[list], id: `${ONE[list]}-1` } as unknown as Entries[L]];
}

customElements.define("candor-story", StoryStep);

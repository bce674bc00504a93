// The interview: facts only, each question with its reason and an example.

import { css, html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Action, Cause, Prevention } from "../../../src/web/types";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { hrefOf } from "../app/router";
import { day, t } from "../i18n";
import { StepElement } from "../parts/element";
import { icon } from "../parts/icon";

interface Entries {
  causes: Cause;
  actions: Action;
  preventions: Prevention;
}
type List = keyof Entries;

const ONE = { causes: "cause", actions: "action", preventions: "prevention" } as const;
const EMPTY: { [L in List]: Omit<Entries[L], "id"> } = {
  causes: { what: "", why: "", since: null },
  actions: { what: "", doneOn: null, by: "" },
  preventions: { what: "", by: "", howOften: "", startsOn: null },
};

/** Days outside are slips of the keyboard. A last day also keeps the browser from taking more than four digits of a year. */
const FIRST_DAY = "2000-01-01";
const LAST_DAY = "2099-12-31";

export class StoryStep extends StepElement {
  static override properties = { undo: { state: true } };
  static override styles = [
    ...StepElement.styles,
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
      .help { background: var(--sunken); border-radius: var(--radius-small); padding: var(--s4); margin-bottom: var(--s2); }
      .help p + p { margin-top: var(--s3); }
      .help b { display: block; font-size: 0.9rem; }
      .asks { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
      .examples li { padding-block: 0.25rem; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); margin-top: 0.4rem; }
      input[type="date"] { max-width: 13rem; }
      .wrong { display: none; color: var(--harm); }
      input:user-invalid ~ .wrong { display: block; }
      input:user-invalid ~ .day { display: none; }
      .day { display: inline-block; margin: 0.35rem 0 0 0.7rem; font-weight: 600; white-space: nowrap; }
      .entry .between { min-height: 36px; }
      .undo { margin-top: var(--s4); align-items: center; }
    `,
  ];
  declare undo: (() => void) | null;

  constructor() {
    super();
    this.undo = null;
    new Follow(this, model);
  }

  override render() {
    const { story } = model.state;
    return html`<h1 tabindex="-1">${t("story.title")}</h1>
      <p class="lead">${t("story.lead")}</p>
      <section class="card" aria-labelledby="shop">
        <h2 id="shop">${t("story.shop")}</h2>
        ${this.#why(t("story.shop.why"))}
        <div class="two">
          ${this.#text("shopName", t("story.shopName"), "", story.shopName, (shopName) => model.changeStory({ shopName }), "organization")}
          ${this.#text("legalName", t("story.legalName"), t("story.legalNameHint"), story.legalName, (legalName) => model.changeStory({ legalName }), "organization")}
        </div>
      </section>
      ${this.#list("causes", (cause, n) => this.#cause(cause, n))} ${this.#list("actions", (action, n) => this.#action(action, n))}
      ${this.#list("preventions", (prevention, n) => this.#prevention(prevention, n))}
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
      ${this.undo && this.#undoList === list ? html`<div class="note undo" role="status"><p>${t("story.removed")}</p><button class="button small" ?disabled=${model.readOnly} @click=${this.#undo}>${t("app.undo")}</button></div>` : nothing}
      ${model.readOnly ? nothing : html`<button class="button add" @click=${() => void this.#add(list)}>${icon("plus")}${t(`story.${one}.add`)}</button>`}
    </section>`;
  }

  #cause(cause: Cause, i: number) {
    const set = (fields: Partial<Cause>) => this.#change("causes", cause.id, fields);
    return html`${this.#area(`cause-${i}-what`, t("story.cause.what"), t("story.cause.whatHint"), cause.what, (what) => set({ what }))}
      ${this.#area(`cause-${i}-why`, t("story.cause.whyQ"), t("story.cause.whyHint"), cause.why, (why) => set({ why }))}
      ${this.#date(`cause-${i}-since`, t("story.cause.since"), cause.since, (since) => set({ since }))}`;
  }

  #action(action: Action, i: number) {
    const set = (fields: Partial<Action>) => this.#change("actions", action.id, fields);
    return html`${this.#area(`action-${i}-what`, t("story.action.what"), "", action.what, (what) => set({ what }))}
      <div class="two">
        ${this.#date(`action-${i}-on`, t("story.action.doneOn"), action.doneOn, (doneOn) => set({ doneOn }))}
        ${this.#text(`action-${i}-by`, t("story.action.by"), t("story.action.byHint"), action.by, (by) => set({ by }))}
      </div>`;
  }

  #prevention(prevention: Prevention, i: number) {
    const set = (fields: Partial<Prevention>) => this.#change("preventions", prevention.id, fields);
    return html`${this.#area(`prevention-${i}-what`, t("story.prevention.what"), "", prevention.what, (what) => set({ what }))}
      <div class="two">
        ${this.#text(`prevention-${i}-by`, t("story.prevention.by"), t("story.action.byHint"), prevention.by, (by) => set({ by }))}
        ${this.#text(`prevention-${i}-often`, t("story.prevention.howOften"), t("story.prevention.howOftenHint"), prevention.howOften, (howOften) => set({ howOften }))}
        ${this.#date(`prevention-${i}-from`, t("story.prevention.startsOn"), prevention.startsOn, (startsOn) => set({ startsOn }))}
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
      <input id=${id} type="date" ?readonly=${model.readOnly} min=${FIRST_DAY} max=${LAST_DAY} .value=${value ?? ""} @change=${(event: Event) => takeDate(event.target as HTMLInputElement, set)} />
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

  #undoList: List | null = null;

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

  #remove(list: List, id: string): void {
    const before = model.state.story[list];
    model.changeStory({ [list]: before.filter((entry) => entry.id !== id) });
    this.#undoList = list;
    this.undo = () => model.changeStory({ [list]: before });
  }

  #undo = () => {
    this.undo?.();
    this.undo = null;
  };
}

/** A year half typed is a date too, such as 1 March 2; the case takes only whole ones. */
function takeDate(input: HTMLInputElement, set: (value: string | null) => void): void {
  if (input.validity.valid) set(input.value || null);
}

/** An empty list shows one empty entry, which is stored with its first letter. */
function shown<L extends List>(entries: readonly Entries[L][], list: L): Entries[L][] {
  if (entries.length > 0) return [...entries];
  return [{ ...EMPTY[list], id: `${ONE[list]}-1` } as unknown as Entries[L]];
}

customElements.define("candor-story", StoryStep);

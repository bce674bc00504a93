// What stands in a paper, field by field, with the page beside it. A value is a guess until the seller confirms it.

import { css, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { FieldId, PagePlace, Paper, PaperKindGuide } from "../../../src/web/types";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { t } from "../i18n";
import "../i18n/proof.en";
import { papers } from "../paper/open-desk";
import { CandorElement } from "./element";
import { icon } from "./icon";

/** Fields that hold a day. */
const DAYS: readonly FieldId[] = [
  "issued-on",
  "valid-from",
  "valid-until",
  "made-on",
  "tested-on",
  "shipped-on",
  "delivered-on",
];
/** Fields of several lines. */
const LONG: readonly FieldId[] = ["issuer-address", "holder-address"];

/** Tells with `look` which place on the page a field is about. */
export class PaperFields extends CandorElement {
  static override properties = {
    paper: { attribute: false },
    kind: { attribute: false },
    kinds: { attribute: false },
  };
  static override styles = [
    ...CandorElement.styles,
    css`
      ul { display: grid; gap: var(--s3); }
      li { border-top: 1px solid var(--line); padding-top: var(--s3); }
      li:first-child { border-top: 0; padding-top: 0; }
      .head { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 var(--s3); align-items: baseline; }
      .state { font-size: 0.86rem; color: var(--ink-soft); }
      .state.yes { color: var(--good); font-weight: 600; }
      .sure { display: flex; align-items: center; gap: 0.5rem; min-height: 44px; width: fit-content; }
      input[type="date"] { max-width: 13rem; }
      .all { margin-bottom: var(--s4); }
      /* The page stays above the fields where there is no room beside them. */
      @media (max-width: 62rem) { :is(input, textarea, select) { scroll-margin-top: calc(32vh + 7rem); } }
      .more { margin-top: var(--s4); max-width: 22rem; }
    `,
  ];
  declare paper: Paper;
  /** What is known of its kind; null while the kind is not known. */
  declare kind: PaperKindGuide | null;
  declare kinds: readonly PaperKindGuide[];
  #more = new Set<FieldId>();

  constructor() {
    super();
    this.kind = null;
    this.kinds = [];
    new Follow(this, model);
  }

  override render() {
    const { fields } = this.paper;
    const guessed = Object.values(fields).some(({ confirmed }) => !confirmed);
    return html`${
      guessed
        ? html`<div class="all">
            <p class="soft">${t("proof.guess")}</p>
            <div class="row"><button class="button" ?disabled=${model.readOnly} @click=${() => papers.confirmAll(this.paper.id)}>${icon("check")}${t("proof.allRight")}</button></div>
          </div>`
        : nothing
    }
      <ul>${repeat(
        this.#shown(),
        (id) => id,
        (id) => this.#field(id),
      )}</ul>
      ${this.#others()}`;
  }

  /** Those of the kind in its order, then what else is there. */
  #shown(): FieldId[] {
    const ofKind = this.kind?.fields.map(({ id }) => id) ?? [];
    const there = Object.keys(this.paper.fields) as FieldId[];
    return [...new Set([...ofKind, ...there, ...this.#more])];
  }

  #field(id: FieldId) {
    const { fields } = this.paper;
    const field = fields[id];
    const rule = this.kind?.fields.find((one) => one.id === id);
    const state = field && (field.confirmed ? t("proof.confirmed") : t("proof.unconfirmed"));
    const name = this.#name(id);
    return html`<li data-field=${id}>
      <div class="head">
        <label class="label" for=${id}>${name}</label>
        <span class="state ${field?.confirmed ? "yes" : ""}">${state ?? (rule?.missing === "fail" ? t("proof.fieldNeeded") : "")}</span>
      </div>
      ${this.#input(id, field?.value ?? "", field?.place ?? null)}
      ${
        field && !field.confirmed
          ? html`<label class="sure"><input type="checkbox" ?disabled=${model.readOnly} .checked=${false} aria-label=${t("proof.rightNamed", { field: name })}
              @change=${() => papers.confirm(this.paper.id, id, true)} />${t("proof.right")}</label>`
          : nothing
      }
    </li>`;
  }

  #input(id: FieldId, value: string, place: PagePlace | null) {
    const typed = (event: Event) =>
      papers.type(this.paper.id, id, (event.target as HTMLInputElement | HTMLTextAreaElement).value);
    const look = () => this.#look(place);
    if (LONG.includes(id))
      return html`<textarea id=${id} rows="3" ?disabled=${model.readOnly} .value=${value} @focus=${look} @change=${typed}></textarea>`;
    // A day that was read in another form is not lost in a field for days.
    const isDay = DAYS.includes(id) && (value === "" || /^\d{4}-\d\d-\d\d$/.test(value));
    return html`<input
      id=${id} type=${isDay ? "date" : "text"} autocomplete="off" ?disabled=${model.readOnly}
      min=${isDay ? "1990-01-01" : nothing} max=${isDay ? "2099-12-31" : nothing}
      .value=${value} @focus=${look} @change=${typed} />`;
  }

  #others() {
    const shown = this.#shown();
    const left = [...this.#labels().keys()].filter((id) => !shown.includes(id));
    return html`<label class="field more"><span class="label">${t("proof.otherField")}</span>
      <select ?disabled=${model.readOnly} @change=${this.#other}>
        <option value="">–</option>
        ${left.map((id) => html`<option value=${id}>${this.#name(id)}</option>`)}
      </select></label>`;
  }

  #other = async (event: Event) => {
    const select = event.target as HTMLSelectElement;
    const id = select.value as FieldId;
    select.value = "";
    this.#more.add(id);
    this.requestUpdate();
    await this.updateComplete;
    this.find(`#${id}`)?.focus();
  };

  #name(id: FieldId): string {
    return this.kind?.fields.find((one) => one.id === id)?.label ?? this.#labels().get(id) ?? id;
  }

  /** All fields that there are, each as the first kind that has it calls it. */
  #labels(): Map<FieldId, string> {
    const all = this.kinds.flatMap(({ fields }) => fields);
    return new Map(all.toReversed().map(({ id, label }) => [id, label]));
  }

  #look(place: PagePlace | null): void {
    this.dispatchEvent(new CustomEvent("look", { detail: place }));
  }
}

customElements.define("candor-paper-fields", PaperFields);

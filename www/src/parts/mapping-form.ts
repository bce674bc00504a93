// A table whose columns we do not know: the seller says what they are. Nothing of it counts before that.

import { css, html, nothing, type PropertyValues } from "lit";
import type { KindColumn, Mapping, MappingProposal, ProposedKind } from "../../../src/web/types";
import { t, word } from "../i18n";
import { type Choice, check, chosen, guessed, mappingOf } from "./column-choice";
import { CandorElement } from "./element";
import { icon } from "./icon";

/** Sample values beside a column's name. */
const SAMPLES = 2;
/** Values of a column in the preview. */
const PREVIEW = 3;

export class MappingForm extends CandorElement {
  static override properties = {
    name: {},
    proposal: { attribute: false },
    locked: { type: Boolean },
    kind: { state: true },
    choices: { state: true },
    pressed: { state: true },
  };
  static override styles = [
    ...CandorElement.styles,
    css`
      :host { container-type: inline-size; }
      h2 { overflow-wrap: anywhere; }
      h3 { margin-top: var(--s5); }
      .preview { margin-top: var(--s4); max-height: 17rem; overflow: auto; }
      .preview :is(th, td) { overflow-wrap: anywhere; min-width: 7rem; }
      .preview thead th { position: sticky; top: 0; }
      .preview tbody th { font-weight: 600; max-width: 12rem; }
      .columns { display: grid; gap: var(--s4) var(--s5); grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); margin-top: var(--s3); }
      .kind { margin-top: var(--s5); max-width: 30rem; }
      .field > .label { display: flex; flex-wrap: wrap; gap: 0.2rem 0.5rem; align-items: center; min-height: 1.9rem; }
      select { text-overflow: ellipsis; }
      .missing select { border-color: var(--care); border-width: 2px; }
      details { margin-top: var(--s4); }
      .note { margin-top: var(--s5); }
      .actions { margin-top: var(--s4); }
    `,
  ];
  declare name: string;
  declare proposal: MappingProposal;
  /** Another tab saves the case. */
  declare locked: boolean;
  /** Place of the chosen kind in the proposal. */
  declare kind: number;
  /** What was chosen, for each kind that was looked at. */
  declare choices: ReadonlyMap<number, Choice>;
  /** The reader wanted to go on while something was missing. */
  declare pressed: boolean;

  constructor() {
    super();
    this.name = "";
    this.locked = false;
    this.kind = 0;
    this.choices = new Map();
    this.pressed = false;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("proposal") || changed.get("proposal") === undefined) return;
    this.kind = 0;
    this.choices = new Map();
    this.pressed = false;
  }

  override render() {
    const proposed = this.proposal.kinds[this.kind];
    return html`<form class="card" aria-labelledby="title" novalidate @submit=${this.#submit}>
      <h2 id="title">${t("mapping.title", { name: this.name })}</h2>
      <p>${t("mapping.line")}</p>
      ${this.#preview()}
      <label class="field kind">
        <span class="label">${t("mapping.kind")}</span>
        <select ?disabled=${this.locked} @change=${this.#kindChosen}>
          ${this.proposal.kinds.map(
            ({ kind }, i) =>
              html`<option value=${i} ?selected=${i === this.kind}>${word("report", kind)}${i === 0 ? ` (${t("mapping.likely")})` : ""}</option>`,
          )}
        </select>
      </label>
      ${proposed ? this.#columns(proposed) : nothing}
    </form>`;
  }

  /** What the file has, as it writes it. */
  #preview() {
    return html`<div class="scroll preview" tabindex="0" role="group" aria-label=${t("mapping.preview", { name: this.name })}>
      <table>
        <thead><tr><th scope="col">${t("mapping.column")}</th><th scope="col">${t("mapping.values")}</th></tr></thead>
        <tbody translate="no">
          ${this.proposal.columns.map(
            ({ header, samples }) =>
              html`<tr><th scope="row">${header}</th><td>${samples.slice(0, PREVIEW).join(" · ")}</td></tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  // ---- the columns of the kind ------------------------------------------------------------------

  #choice(proposed: ProposedKind): Choice {
    return this.choices.get(this.kind) ?? guessed(proposed);
  }

  #columns(proposed: ProposedKind) {
    const needed = proposed.columns.filter((column) => column.needed);
    const others = proposed.columns.filter((column) => !column.needed);
    const isGuessed = others.some(({ name }) => guessed(proposed).has(name));
    return html`<h3>${t("mapping.needed")}</h3>
      <div class="columns">${needed.map((column) => this.#column(proposed, column))}</div>
      ${
        others.length > 0
          ? html`<details ?open=${isGuessed}>
              <summary>${t("mapping.others", { n: others.length })}</summary>
              <div class="columns">${others.map((column) => this.#column(proposed, column))}</div>
            </details>`
          : nothing
      }
      ${this.#check(proposed)}
      <div class="actions">
        <button class="button primary" type="submit" ?disabled=${this.locked}>${t("mapping.read")}</button>
        <button class="button" type="button" @click=${() => this.dispatchEvent(new Event("leave"))}>${t("mapping.leave")}</button>
        <button class="button quiet" type="button" ?disabled=${this.locked} @click=${() => this.dispatchEvent(new Event("load"))}>${t("mapping.load")}</button>
      </div>`;
  }

  #column(proposed: ProposedKind, { name, field, needed }: KindColumn) {
    const choice = this.#choice(proposed);
    const header = choice.get(name) ?? "";
    const isGuess = header !== "" && guessed(proposed).get(name) === header;
    const change = (event: Event) => {
      const next = chosen(choice, name, (event.target as HTMLSelectElement).value);
      this.choices = new Map(this.choices).set(this.kind, next);
    };
    return html`<label class="field ${this.pressed && needed && header === "" ? "missing" : ""}">
      <span class="label">${word("field", field)}${isGuess ? html`<span class="tag">${t("mapping.guess")}</span>` : nothing}</span>
      <span class="hint data" translate="no">${name}</span>
      <select ?disabled=${this.locked} aria-invalid=${this.pressed && needed && header === ""} @change=${change}>
        <option value="" ?selected=${header === ""}>${t("mapping.absent")}</option>
        ${this.proposal.columns.map(
          (column) =>
            html`<option value=${column.header} ?selected=${column.header === header}>${column.header}${samplesOf(column.samples)}</option>`,
        )}
      </select>
    </label>`;
  }

  #check(proposed: ProposedKind) {
    const { missing, twice } = check(proposed, this.#choice(proposed));
    const fine = missing.length === 0 && twice.length === 0;
    return html`<div class="note ${fine ? "good" : "care"}" role="status">
      ${icon(fine ? "check" : "care")}
      <div>
        ${fine ? html`<p>${t("mapping.fine")}</p>` : nothing}
        ${missing.length > 0 ? html`<p>${t("mapping.missing", { columns: missing.map(({ field }) => word("field", field)).join(", ") })}</p>` : nothing}
        ${twice.length > 0 ? html`<p>${t("mapping.twice", { headers: twice.join(", ") })}</p>` : nothing}
      </div>
    </div>`;
  }

  #kindChosen = (event: Event) => {
    this.kind = Number((event.target as HTMLSelectElement).value);
    this.pressed = false;
  };

  #submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const proposed = this.proposal.kinds[this.kind];
    if (!proposed || this.locked) return;
    const choice = this.#choice(proposed);
    const { missing, twice } = check(proposed, choice);
    if (missing.length === 0 && twice.length === 0) {
      this.dispatchEvent(new CustomEvent<Mapping>("read", { detail: mappingOf(proposed, choice) }));
      return;
    }
    this.pressed = true;
    await this.updateComplete;
    (this.find(".missing select") ?? this.find(".columns select"))?.focus();
  };
}

function samplesOf(samples: readonly string[]): string {
  return samples.length > 0 ? ` · ${samples.slice(0, SAMPLES).join(", ")}` : "";
}

customElements.define("candor-mapping-form", MappingForm);

// Two copies of one case side by side: the reader chooses where they differ.

import { css, html } from "lit";
import { type Difference, defaultSide, type Side } from "../case/merge";
import { maybe, t, word } from "../i18n";
import "../i18n/case.en";
import { CandorElement } from "./element";

/** Letters of a value that are shown. */
const LETTERS = 240;

/** Tells with `merge-chosen` which differences take the value of the copy, and with `merge-left` that none do. */
export class MergeView extends CandorElement {
  static override properties = { differences: {}, copy: {}, sides: { state: true } };
  static override styles = [
    ...CandorElement.styles,
    css`
      fieldset { border: 0; border-top: 1px solid var(--line); padding: var(--s3) 0; margin: 0; min-width: 0; }
      legend { font-weight: 620; padding: 0; float: left; width: 100%; margin-bottom: var(--s2); }
      .sides { clear: both; display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: var(--s3); }
      label { display: flex; gap: 0.6rem; border: 1.5px solid var(--line); border-radius: var(--radius-small); padding: 0.6rem 0.8rem; min-width: 0; }
      label:has(:checked) { border-color: var(--accent); background: var(--accent-soft); }
      .value { display: block; overflow-wrap: anywhere; white-space: pre-line; }
    `,
  ];
  declare differences: readonly Difference[];
  /** The name of the copy's file. */
  declare copy: string;
  declare sides: Side[];

  constructor() {
    super();
    this.differences = [];
    this.copy = "";
    this.sides = [];
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has("differences")) this.sides = this.differences.map(defaultSide);
  }

  override render() {
    return html`<p>${t("case.merge.line", { n: this.differences.length })}</p>
      ${this.differences.map((one, i) => this.#difference(one, i))}
      <div class="actions">
        <button class="button primary" @click=${this.#choose}>${t("case.merge.do")}</button>
        <button class="button quiet" @click=${this.#leave}>${t("case.merge.leave")}</button>
      </div>`;
  }

  #difference({ path, here, there }: Difference, i: number) {
    const side = (name: Side, label: string, value: unknown) => html`<label>
      <input type="radio" name=${`side-${i}`} .checked=${this.sides[i] === name} @change=${() => this.#take(i, name)} />
      <span><span class="small soft">${label}</span><span class="value" translate="no">${textOf(value)}</span></span>
    </label>`;
    return html`<fieldset>
      <legend>${placeOf(path)}</legend>
      <div class="sides">${side("here", t("case.merge.here"), here)} ${side("there", t("case.merge.there", { name: this.copy }), there)}</div>
    </fieldset>`;
  }

  #take(i: number, side: Side): void {
    this.sides = this.sides.with(i, side);
  }

  #choose = () => {
    const detail = this.differences.filter((_, i) => this.sides[i] === "there");
    this.dispatchEvent(new CustomEvent<Difference[]>("merge-chosen", { detail }));
  };

  #leave = () => this.dispatchEvent(new Event("merge-left"));
}

/** `Your story › What happened`, with the keys of parts that have no name here. */
function placeOf(path: readonly string[]): string {
  const names = path.map((key) => maybe(`case.part.${key}`)).filter((name) => name !== null);
  return names.length > 0 ? names.join(" › ") : word("case.part", path[0] ?? "");
}

function textOf(value: unknown): string {
  if (value === undefined || value === null || value === "") return t("case.merge.nothing");
  const text = typeof value === "string" ? value : wordsOf(value).join("\n");
  return text.length > LETTERS ? `${text.slice(0, LETTERS)}…` : text || t("case.merge.nothing");
}

/** The words in a value, without what only the program reads. */
function wordsOf(value: unknown): string[] {
  if (typeof value === "string" || typeof value === "number") return value === "" ? [] : [String(value)];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (key === "id" ? [] : wordsOf(one)));
}

customElements.define("candor-merge", MergeView);

// What the seller chooses about the letter: its language, what it is, how long it may be.

import { css, html, nothing } from "lit";
import type { LanguageCode, LetterOptions, PlanKind } from "../../../src/web/types";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { t, word } from "../i18n";
import { LANGUAGES } from "../i18n/languages";
import "../i18n/letter-kind.en";
import { CandorElement } from "./element";

const KINDS: readonly PlanKind[] = [
  "plan",
  "plan-and-papers",
  "cover-note",
  "dispute",
  "retraction-request",
  "edit-list",
  "identity-note",
  "correction-note",
  "other-account",
  "reply",
  "counter-notice",
  "legal",
  "wait",
];
const LENGTHS = ["full", "page", "form"] as const;

export class LetterChoices extends CandorElement {
  static override styles = [
    ...CandorElement.styles,
    css`
      .choices { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: var(--s4); padding-block: var(--s3); }
      select, input { max-width: 100%; }
    `,
  ];

  constructor() {
    super();
    new Follow(this, model);
  }

  override render() {
    const { language, kind, length = "full", limit } = model.state.letter ?? {};
    const leftOut = model.plan?.leftOut.length ?? 0;
    return html`<details>
      <summary>${t("letter-choice.open")}</summary>
      <div class="choices">
        ${this.#choice(
          "language",
          Object.keys(LANGUAGES) as LanguageCode[],
          language ?? "en",
          (code) => LANGUAGES[code as LanguageCode],
          (code) => ({ language: code as LanguageCode }),
          t("letter-choice.languageHint"),
        )}
        ${this.#choice(
          "kind",
          ["", ...KINDS],
          kind ?? "",
          (code) => (code === "" ? t("letter-choice.kindAuto") : word("letter-kind", code)),
          (code) => ({ kind: code === "" ? null : (code as PlanKind) }),
          t("letter-choice.kindHint"),
        )}
        ${this.#choice(
          "length",
          LENGTHS,
          length,
          (code) => word("letter-length", code),
          (code) => ({ length: code as (typeof LENGTHS)[number] }),
          t("letter-choice.lengthHint"),
        )}
        ${length === "form" ? this.#limit(limit ?? null) : nothing}
      </div>
      <p class="soft small" role="status">${leftOut > 0 ? t("letter-choice.leftOut", { n: leftOut }) : ""}</p>
    </details>`;
  }

  #choice(
    name: "language" | "kind" | "length",
    codes: readonly string[],
    chosen: string,
    label: (code: string) => string,
    change: (code: string) => LetterOptions,
    hint: string,
  ) {
    const id = `letter-${name}`;
    return html`<div>
      <label class="label" for=${id}>${t(`letter-choice.${name}`)}</label>
      <select id=${id} aria-describedby="${id}-hint" ?disabled=${model.readOnly} @change=${(event: Event) => this.#take(change((event.target as HTMLSelectElement).value))}>
        ${codes.map((code) => html`<option value=${code} ?selected=${code === chosen}>${label(code)}</option>`)}
      </select>
      <p id="${id}-hint" class="soft small">${hint}</p>
    </div>`;
  }

  #limit(limit: number | null) {
    const change = (event: Event) => {
      const typed = Number.parseInt((event.target as HTMLInputElement).value, 10);
      this.#take({ limit: typed > 0 ? typed : null });
    };
    return html`<div>
      <label class="label" for="letter-limit">${t("letter-choice.limit")}</label>
      <input id="letter-limit" type="number" min="1" inputmode="numeric" ?readonly=${model.readOnly} .value=${limit === null ? "" : String(limit)} @change=${change} />
    </div>`;
  }

  #take(fields: LetterOptions): void {
    model.change({ letter: { ...model.state.letter, ...fields } });
    void model.draft();
  }
}

customElements.define("candor-letter-choices", LetterChoices);

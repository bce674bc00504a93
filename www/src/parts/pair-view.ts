// The letter in two languages, sentence by sentence, where the draft brings both.

import { css, html } from "lit";
import type { Plan, Sentence } from "../../../src/web/types";
import { t, word } from "../i18n";
import { CandorElement } from "./element";

type Paired = Sentence & { pair?: string | null };

export class PairView extends CandorElement {
  static override properties = { plan: { attribute: false } };
  static override styles = [
    ...CandorElement.styles,
    css`
      section + section { margin-top: var(--s5); }
      dl { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 var(--s5); }
      dl > div { display: contents; }
      dt, dd { padding-block: 0.5rem; border-top: 1px solid var(--line); overflow-wrap: anywhere; white-space: pre-line; }
      dt { font-family: var(--font-letter); font-size: 1.05rem; }
      @media (max-width: 40rem) { dl { grid-template-columns: minmax(0, 1fr); } dd { border-top: 0; padding-top: 0; } }
    `,
  ];
  declare plan: Plan;

  override render() {
    const parts = this.plan.sections.filter(({ sentences }) => sentences.length > 0);
    return parts.map(
      ({ part, heading, sentences }) => html`<section>
        <h3>${heading ?? word("part", part)}</h3>
        <dl>
          ${sentences.map((sentence) => html`<div><dt translate="no">${sentence.text}</dt><dd class="soft" translate="no">${pairOf(sentence) ?? t("pair.none")}</dd></div>`)}
        </dl>
      </section>`,
    );
  }
}

function pairOf({ pair }: Paired): string | null {
  return pair ?? null;
}

/** Whether a draft has any sentence in both languages. */
export function hasPairs({ sections }: Plan): boolean {
  return sections.some(({ sentences }) => sentences.some((sentence) => pairOf(sentence) !== null));
}

customElements.define("candor-pair-view", PairView);

// The letter as the boxes of Amazon's form: one for each part, counted, to be copied one by one.

import { css, html, nothing } from "lit";
import type { Plan, PlanSection } from "../../../src/web/types";
import { hrefOf } from "../app/router";
import { number, t, word } from "../i18n";
import { formLimit, keepFormLimit } from "../letter/form-limit";
import "./copy-button";
import { CandorElement } from "./element";
import { icon } from "./icon";

export class FormView extends CandorElement {
  static override properties = { plan: { attribute: false }, limit: { state: true } };
  static override styles = [
    ...CandorElement.styles,
    css`
      .limit { max-width: 26rem; }
      .limit input { max-width: 9rem; }
      .box { margin-top: var(--s5); }
      .text { white-space: pre-wrap; overflow-wrap: anywhere; font-family: var(--font-letter); font-size: 1.05rem; line-height: 1.55; background: var(--ground); border: 1.5px solid var(--line-strong); border-radius: var(--radius-small); padding: 0.7rem 0.9rem; margin: var(--s2) 0; max-height: 18rem; overflow-y: auto; }
      .over { color: var(--harm); font-weight: 620; }
      .empty { color: var(--ink-soft); }
    `,
  ];
  declare plan: Plan;
  declare limit: number;

  constructor() {
    super();
    this.limit = formLimit();
  }

  override render() {
    return html`<label class="field limit"><span class="label">${t("form.limit")}</span><span class="hint">${t("form.limitHint")}</span>
        <input type="number" inputmode="numeric" min="1" max="100000" .value=${String(this.limit)} @change=${this.#changeLimit} /></label>
      ${this.plan.sections.map((section) => this.#box(section))}`;
  }

  #box(section: PlanSection) {
    const name = section.heading ?? word("part", section.part);
    const text = bodyOf(section);
    return html`<section class="box" aria-label=${name}>
      <div class="between"><h3>${name}</h3>${this.#counter(text.length)}</div>
      ${
        text === ""
          ? html`<p class="text empty">${t("letter.emptyPart")} <a href=${hrefOf("story")}>${t("letter.toStory")}</a></p>`
          : html`<p class="text" translate="no" tabindex="0">${text}</p>
              <candor-copy .text=${text} .label=${t("letter.copyPart")} .name=${t("letter.copyPartNamed", { part: name })} @select-text=${this.#select}></candor-copy>`
      }
    </section>`;
  }

  #counter(n: number) {
    const over = n - this.limit;
    return html`<p class="small ${over > 0 ? "over" : "soft"}">
      ${over > 0 ? icon("care") : nothing} ${t("form.count", { n: number(n), limit: number(this.limit) })}${over > 0 ? ` · ${t("form.over", { n: over })}` : ""}
    </p>`;
  }

  #changeLimit = (event: Event) => {
    const limit = (event.target as HTMLInputElement).valueAsNumber;
    if (!Number.isInteger(limit) || limit < 1) return;
    this.limit = limit;
    keepFormLimit(limit);
  };

  #select = (event: Event) => {
    const text = (event.target as Element).previousElementSibling;
    if (text) getSelection()?.selectAllChildren(text);
  };
}

/** The text of a part without its heading, which the form prints itself. */
function bodyOf({ heading, text }: PlanSection): string {
  return heading && text.startsWith(`${heading}\n`) ? text.slice(heading.length + 1) : text;
}

customElements.define("candor-form-view", FormView);

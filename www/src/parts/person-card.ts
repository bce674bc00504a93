// "Get a person for this one": what to bring, what to ask, and how to know a bad firm.

import { css, html } from "lit";
import { t } from "../i18n";
import { CandorElement } from "./element";
import { icon } from "./icon";

const LISTS = [
  ["bring", "check", ["message", "papers", "days"]],
  ["ask", "info", ["cases", "price", "sees"]],
  ["bad", "cross", ["promise", "password", "papers"]],
] as const;

export class PersonCard extends CandorElement {
  static override styles = [
    ...CandorElement.styles,
    css`
      .head { display: grid; grid-template-columns: auto 1fr; gap: 0.2rem var(--s3); }
      .head .icon { font-size: 1.4rem; margin-top: 0.1em; color: var(--accent); }
      .head p { grid-column: 2; }
      .lists { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: var(--s4) var(--s5); margin-top: var(--s4); }
      li { display: grid; grid-template-columns: auto 1fr; gap: 0.6em; padding-block: 0.18rem; }
      li .icon { margin-top: 0.15em; color: var(--ink-soft); }
      .bring .icon { color: var(--good); }
      .bad .icon { color: var(--harm); }
    `,
  ];

  override render() {
    return html`<section class="card" aria-labelledby="person">
      <div class="head">
        ${icon("person")}
        <h2 id="person">${t("person.title")}</h2>
        <p class="soft">${t("person.line")}</p>
      </div>
      <div class="lists">
        ${LISTS.map(
          ([list, symbol, items]) => html`<div class=${list}>
            <h3>${t(`person.${list}`)}</h3>
            <ul>${items.map((item) => html`<li>${icon(symbol)}<span>${t(`person.${list}.${item}` as "person.bring.message")}</span></li>`)}</ul>
          </div>`,
        )}
      </div>
    </section>`;
  }
}

customElements.define("candor-person", PersonCard);

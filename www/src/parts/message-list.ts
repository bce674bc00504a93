// Amazon's messages of the case, newest first. Any of them can be read again.

import { css, html } from "lit";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { t } from "../i18n";
import { beginning } from "./beginning";
import { CandorElement } from "./element";

/** Letters of each message. */
const BEGINNING = 90;

export class MessageList extends CandorElement {
  static override styles = [
    ...CandorElement.styles,
    css`
      ol { margin-top: var(--s3); }
      li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.2rem 1rem; align-items: center; padding-block: 0.6rem; border-top: 1px solid var(--line); }
      .begins { color: var(--ink-soft); overflow-wrap: anywhere; }
    `,
  ];

  constructor() {
    super();
    new Follow(this, model);
  }

  override render() {
    const messages = model.caseMessages;
    const shown = model.state.earlier.length;
    return html`<section class="card" aria-labelledby="messages">
      <h2 id="messages">${t("messages.title", { n: messages.length })}</h2>
      <p class="soft small">${t("messages.line")}</p>
      <ol reversed>
        ${messages.map((text, i) => this.#message(text, i, i === shown)).reverse()}
      </ol>
    </section>`;
  }

  #message(text: string, i: number, isShown: boolean) {
    return html`<li>
      <p><strong>${t("messages.one", { n: i + 1 })}</strong> <span class="begins small" translate="no">${beginning(text, BEGINNING)}</span></p>
      ${
        isShown
          ? html`<span class="tag good">${t("messages.shown")}</span>`
          : html`<button class="button small" ?disabled=${model.readOnly} @click=${() => void model.showMessage(i)} aria-label=${t("messages.readNamed", { n: i + 1 })}>${t("messages.read")}</button>`
      }
    </li>`;
  }
}

customElements.define("candor-message-list", MessageList);

// "Amazon answered me": the answer goes in beside the messages that the case has.

import { css, html, nothing } from "lit";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { hrefOf } from "../app/router";
import { t } from "../i18n";
import { StepElement } from "../parts/element";
import { icon } from "../parts/icon";
import "../parts/message-box";

export class Reply extends StepElement {
  static override styles = [
    ...StepElement.styles,
    css`
      :host { max-width: 52rem; }
      candor-message-box, .note { margin-top: var(--s5); }
      .calm { margin-top: var(--s5); }
      .calm li { display: flex; gap: 0.55em; padding-block: 0.18rem; }
      .calm .icon { margin-top: 0.15em; color: var(--accent); }
    `,
  ];

  constructor() {
    super();
    new Follow(this, model);
  }

  override render() {
    const kept = model.caseMessages.length;
    return html`
      <h1 tabindex="-1">${t("reply.heading")}</h1>
      <p class="lead">${t("reply.lead")}</p>
      ${
        kept > 0
          ? html`<div class="note good">${icon("check")}<p>${t("reply.kept", { n: kept })}</p></div>`
          : html`<div class="note">${icon("info")}<p>${t("reply.noneKept")} <a href=${hrefOf("start")}>${t("understand.toStart")}</a></p></div>`
      }
      <candor-message-box taking="as-reply"></candor-message-box>
      ${kept > 0 ? html`<ul class="calm soft"><li>${icon("info")}<span>${t("reply.calm")}</span></li></ul>` : nothing}
    `;
  }
}

customElements.define("candor-reply", Reply);

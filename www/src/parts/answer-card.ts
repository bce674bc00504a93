// The kind of answer that Amazon wants, with what goes with it.

import { css, html, nothing } from "lit";
import type { AnswerCode } from "../../../src/web/types";
import { model } from "../app/model";
import { maybe, t } from "../i18n";
import { CandorElement } from "./element";
import { type IconName, icon } from "./icon";

const ICONS: Record<AnswerCode, IconName> = {
  POA: "letter",
  "POA+DOC": "papers",
  DOC: "papers",
  EDIT: "edit",
  DISPUTE: "shield",
  RET: "person",
  CN: "person",
  IDV: "person",
  "IDV+DOC": "person",
  CHAIN: "person",
  WAIT: "wait",
  FIX: "edit",
  LEGAL: "person",
};

export class AnswerCard extends CandorElement {
  static override properties = { answer: {} };
  static override styles = [
    ...CandorElement.styles,
    css`
      .answer { display: grid; grid-template-columns: auto 1fr; gap: 0.1rem 1rem; align-items: center; }
      .tile { grid-row: 1 / 3; display: grid; place-items: center; width: 3.3rem; height: 3.3rem; border-radius: 14px; background: var(--accent-soft); color: var(--accent); font-size: 1.45rem; }
      .answer strong { font-size: 1.1rem; align-self: end; }
      .answer p { align-self: start; color: var(--ink-soft); }
      .guide { margin-top: var(--s5); }
      li { display: grid; grid-template-columns: auto 1fr; gap: 0.6em; padding-block: 0.2rem; }
      li .icon { margin-top: 0.15em; }
      .prepare .icon { color: var(--good); }
      .avoid .icon { color: var(--harm); }
    `,
  ];
  declare answer: AnswerCode | null;

  override render() {
    const known = this.answer && maybe(`answer.${this.answer}`) ? this.answer : null;
    return html`<div class="answer">
        <span class="tile">${icon(known ? ICONS[known] : "info")}</span>
        <strong>${known ? t(`answer.${known}`) : t("answer.unknown")}</strong>
        <p>${known ? t(`answer.${known}.line`) : t("answer.unknown.line")}</p>
      </div>
      ${known ? this.#guide(known) : nothing}`;
  }

  #guide(answer: AnswerCode) {
    const guide = model.answers.get(answer);
    if (!guide) return nothing;
    return html`<div class="guide stack">
      <div class="prepare">
        <h3>${t("router.prepare")}</h3>
        <ul>${guide.prepare.map((text) => html`<li>${icon("check")}<span>${text}</span></li>`)}</ul>
      </div>
      <div class="avoid">
        <h3>${t("router.avoid")}</h3>
        <ul>${guide.avoid.map((text) => html`<li>${icon("cross")}<span>${text}</span></li>`)}</ul>
      </div>
      <div class="note">
        ${icon("info")}
        <div><h3>${t("router.misread")}</h3><p>${guide.misread}</p></div>
      </div>
    </div>`;
  }
}

customElements.define("candor-answer", AnswerCard);

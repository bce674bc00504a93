// The first screen: Amazon's message goes in before anything is asked.

import { css, html, nothing } from "lit";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { hrefOf, ROAD } from "../app/router";
import { day, t } from "../i18n";
import { StepElement } from "../parts/element";
import { icon } from "../parts/icon";
import { forgetNotes, notes } from "../store/notes";
import "../parts/message-box";

const MINUTES = {
  understand: 1,
  requests: 5,
  files: 5,
  proof: 5,
  story: 10,
  letter: 10,
  check: 3,
  send: 5,
  safe: 5,
} as const;

export class Start extends StepElement {
  static override styles = [
    ...StepElement.styles,
    css`
      .grid { display: grid; gap: clamp(2rem, 4vw, 4.5rem); grid-template-columns: minmax(0, 1fr) 19rem; align-items: start; }
      @media (max-width: 62rem) { .grid { grid-template-columns: minmax(0, 1fr); } }
      candor-message-box { margin-top: var(--s6); }
      .promises { display: flex; flex-wrap: wrap; gap: 0.5rem 1.6rem; margin-top: var(--s5); }
      .promises li { display: flex; gap: 0.45em; align-items: center; font-weight: 560; }
      .promises .icon { color: var(--good); }
      aside h2 { font-size: 1rem; }
      .road { margin-top: var(--s4); position: relative; }
      .road li { display: grid; grid-template-columns: 2.1rem 1fr; gap: 0 0.9rem; padding-bottom: 1.35rem; position: relative; }
      .road li:not(:last-child)::before { content: ""; position: absolute; inset-inline-start: 1.02rem; top: 2.2rem; bottom: 0.1rem; border-inline-start: 2px solid var(--line); }
      .road .n { display: grid; place-items: center; width: 2.1rem; height: 2.1rem; border-radius: 50%; background: var(--accent-soft); color: var(--accent); font-weight: 680; }
      .road p { color: var(--ink-soft); font-size: 0.95rem; }
      .road .head { display: flex; justify-content: space-between; gap: 1rem; align-items: baseline; padding-top: 0.25rem; }
      .road .head span { color: var(--ink-soft); font-size: 0.86rem; white-space: nowrap; }
      .entrances { display: grid; gap: var(--s2); border-top: 1px solid var(--line); padding-top: var(--s4); }
      .continue { margin-top: var(--s5); flex-wrap: wrap; align-items: center; background: var(--accent-soft); }
      .continue p { flex: 1 1 14rem; }
      @media (max-width: 40rem) { .promises { flex-direction: column; } }
    `,
  ];

  constructor() {
    super();
    new Follow(this, model);
  }

  override render() {
    return html`<div class="grid">
      <div>
        <h1 tabindex="-1">${t("start.title")}</h1>
        <p class="lead">${t("start.lead")}</p>
        ${model.started ? this.#continue() : this.#lost()}
        <candor-message-box></candor-message-box>
        <ul class="promises">
          ${(["device", "account", "offline"] as const).map((one) => html`<li>${icon("check")}${t(`start.promise.${one}`)}</li>`)}
          <li><a href=${hrefOf("privacy")}>${t("start.check")}</a></li>
        </ul>

      </div>
      <aside class="stack">
        <h2>${t("start.road")}</h2>
        <ol class="road">
          ${ROAD.map(
            (route, i) => html`<li>
              <span class="n" aria-hidden="true">${i + 1}</span>
              <div>
                <div class="head"><strong>${t(`step.${route}`)}</strong><span>${t("step.minutes", { n: MINUTES[route] })}</span></div>
                <p>${t(`start.road.${route}`)}</p>
              </div>
            </li>`,
          )}
        </ol>
        <p class="small soft">${t("start.have")}</p>
        <ul class="entrances">
          <li><a href=${hrefOf("second-opinion")}>${t("second.entrance")}</a></li>
          <li><a href=${hrefOf("reply")}>${t("reply.entrance")}</a></li>
          <li><a href=${hrefOf("safe")}>${t("start.active")}</a></li>
          <li><a href=${hrefOf("case")}>${t("start.openCase")}</a></li>
        </ul>
      </aside>
    </div>`;
  }

  /** The browser threw the case away: an empty start would look as if there had been none. */
  #lost() {
    const { kept, deleted } = notes();
    if (!kept || deleted || model.save.is !== "empty") return nothing;
    return html`<div class="note care continue" role="alert">
      <p>${t("start.lost", { date: day(kept) })}</p>
      <a class="button" href=${hrefOf("case")}>${t("start.lostOpen")}</a>
      <button class="button quiet" @click=${this.#forgetLost}>${t("start.lostForget")}</button>
    </div>`;
  }

  #forgetLost = () => {
    forgetNotes();
    this.requestUpdate();
  };

  #continue() {
    return html`<div class="note continue">
      <p>${t("start.continueLine", { date: day(model.state.startedOn) })}</p>
      <a class="button" href=${hrefOf("understand")}>${t("start.continue")}${icon("arrow")}</a>
    </div>`;
  }
}

customElements.define("candor-start", Start);

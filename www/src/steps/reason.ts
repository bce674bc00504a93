// What we know about one reason, with where it comes from. Links are never followed: help ids are text.

import { css, html, nothing, type PropertyValues } from "lit";
import type { ReasonGuide, UsualClock } from "../../../src/web/types";
import { model } from "../app/model";
import { hrefOf } from "../app/router";
import { day, t, word } from "../i18n";
import { StepElement } from "../parts/element";
import { icon } from "../parts/icon";
import { stretch } from "../parts/stretch";

export class Reason extends StepElement {
  static override properties = { reason: {}, guide: { state: true } };
  static override styles = [
    ...StepElement.styles,
    css`
      .grid { display: grid; gap: var(--s5) clamp(1.5rem, 3vw, 3rem); grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr); align-items: start; margin-top: var(--s6); }
      @media (max-width: 62rem) { .grid { grid-template-columns: minmax(0, 1fr); } }
      .list, dl, section > p { margin-top: var(--s3); }
      section > p + p { margin-top: 0; }
      .list li { display: grid; grid-template-columns: auto 1fr; gap: 0.6em; padding-block: 0.25rem; }
      .list .icon { margin-top: 0.15em; color: var(--accent); }
      .mistakes .icon { color: var(--care); }
      .clocks { margin-top: var(--s3); }
      .clocks li { padding-block: 0.6rem; border-top: 1px solid var(--line); }
      .clocks li:first-child { border-top: 0; padding-top: 0; }
      dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.4rem 1.1rem; }
      dt { color: var(--ink-soft); }
      dd { overflow-wrap: anywhere; }
      @media (max-width: 40rem) { dl { grid-template-columns: minmax(0, 1fr); gap: 0; } dd + dt { margin-top: var(--s2); } }
    `,
  ];
  declare reason: string;
  /** Undefined until the engine has answered; null when it does not know the reason. */
  declare guide: ReasonGuide | null | undefined;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("reason")) void this.#load();
  }

  async #load(): Promise<void> {
    const { reason } = this;
    this.guide = undefined;
    const guide = await model.guideOf(reason).catch(() => null);
    if (reason === this.reason) this.guide = guide;
  }

  override render() {
    const { guide } = this;
    if (!guide)
      return html`<h1 tabindex="-1">${guide === null ? t("reason.unknown") : t("app.loading")}</h1>
        ${guide === null ? html`<p class="lead">${t("reason.unknownLine")}</p>` : nothing} ${this.#back()}`;
    return html`
      <p class="data soft" translate="no">${guide.id}</p>
      <h1 tabindex="-1">${guide.title}</h1>
      <p class="lead">${t("reason.because", { because: guide.because })}</p>
      <div class="grid">
        <div class="stack">
          ${this.#list(
            "asks",
            "letter",
            guide.requests.map((what) => word("request", what)),
          )}
          ${this.#clocks(guide.clocks)} ${this.#list("mistakes", "care", guide.mistakes)}
        </div>
        <div class="stack">
          <section class="card" aria-labelledby="answer">
            <h2 id="answer">${t("understand.answer")}</h2>
            <p><strong>${word("answer", guide.answer)}</strong></p>
            <p class="soft">${word("answer", `${guide.answer}.line`)}</p>
          </section>
          ${this.#source(guide)}
        </div>
      </div>
      ${this.#back()}
    `;
  }

  #list(name: "asks" | "mistakes", symbol: "letter" | "care", items: string[]) {
    if (items.length === 0) return nothing;
    return html`<section class="card" aria-labelledby=${name}>
      <h2 id=${name}>${t(`reason.${name}`)}</h2>
      <ul class="list ${name}">${items.map((text) => html`<li>${icon(symbol)}<span>${text}</span></li>`)}</ul>
    </section>`;
  }

  #clocks(clocks: UsualClock[]) {
    if (clocks.length === 0) return nothing;
    return html`<section class="card" aria-labelledby="clocks">
      <h2 id="clocks">${t("reason.clocks")}</h2>
      <p class="soft small">${t("reason.clocksLine")}</p>
      <ul class="clocks">
        ${clocks.map(
          (clock) => html`<li>
            <p><strong>${stretch(clock.stretch)}</strong> · ${clock.about}</p>
            <p class="small soft">${clock.source} <span class="tag">${word("confidence", clock.confidence)}</span></p>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  #source({ policyName, helpId, source, confidence, asOf }: ReasonGuide) {
    return html`<section class="card" aria-labelledby="source">
      <h2 id="source">${t("reason.source")}</h2>
      <dl>
        <dt>${t("reason.policy")}</dt><dd>${policyName}</dd>
        <dt>${t("reason.help")}</dt><dd class="data" translate="no">${helpId ?? t("reason.noHelp")}</dd>
        <dt>${t("reason.from")}</dt><dd>${source}</dd>
        <dt>${t("reason.sure")}</dt><dd>${word("confidence", confidence)}</dd>
        <dt>${t("reason.asOf")}</dt><dd>${day(asOf)}</dd>
      </dl>
    </section>`;
  }

  #back() {
    return html`<div class="actions"><a class="button" href=${hrefOf(model.reading ? "understand" : "start")}>${t(model.reading ? "reason.back" : "understand.toStart")}</a></div>`;
  }
}

customElements.define("candor-reason", Reason);

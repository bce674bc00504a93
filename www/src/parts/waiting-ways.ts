// What runs since the account was closed, and the other ways on, each with what it needs, costs and takes.

import { css, html, nothing } from "lit";
import type { WaitingClock, WaitingRoom, WaitingStep } from "../../../src/web/types";
import { day, maybe, t, word } from "../i18n";
import "../i18n/rounds.en";
import "./date-chip";
import { CandorElement } from "./element";

export class WaitingWays extends CandorElement {
  static override properties = { room: { attribute: false } };
  static override styles = [
    ...CandorElement.styles,
    css`
      section + section { margin-top: var(--s4); }
      .clocks > li, .ways > li { padding-block: 0.8rem; border-top: 1px solid var(--line); }
      .clocks > li:first-child, .ways > li:first-child { border-top: 0; }
      .head { display: flex; flex-wrap: wrap; gap: 0.3rem 0.8rem; align-items: center; }
      .ways { counter-reset: way; }
      .ways > li { counter-increment: way; }
      .ways h3::before { content: counter(way) ". "; color: var(--ink-soft); font-variant-numeric: tabular-nums; }
      dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.15rem 0.9rem; margin-block: 0.3rem; }
      dt { color: var(--ink-soft); }
      @media (max-width: 40rem) { dl { grid-template-columns: minmax(0, 1fr); gap: 0; } dd + dt { margin-top: 0.3rem; } }
    `,
  ];
  declare room: WaitingRoom;

  override render() {
    const { clocks, ladder } = this.room;
    return html`${
      clocks.length === 0
        ? nothing
        : html`<section class="card" aria-labelledby="clocks"><h2 id="clocks">${t("wait.clocks")}</h2><ul class="clocks">${clocks.map(clock)}</ul></section>`
    }
      <section class="card" aria-labelledby="ways" id="other" tabindex="-1">
        <h2 id="ways">${t("wait.ladder")}</h2>
        <p class="soft">${t("wait.ladderLine")}</p>
        <ol class="ways">${ladder.map(step)}</ol>
      </section>`;
  }

  override focus(): void {
    this.find("#other")?.focus();
  }
}

function clock({ id, text, days, date, printed, source, asOf, confidence }: WaitingClock) {
  return html`<li>
    <div class="head"><h3>${maybe(`wait.clock.${id}`) ?? id}</h3>${date ? html`<candor-date-chip .date=${date}></candor-date-chip>` : nothing}</div>
    ${printed ? html`<p>${t("wait.clock.printed")}</p>` : html`<p>${text}</p><p class="soft small">${t("wait.clock.usual")}</p>`}
    ${date === null && days !== null ? html`<p>${t("wait.clock.unknown", { n: days })}</p>` : nothing}
    ${printed ? nothing : from(source, asOf, confidence)}
  </li>`;
}

function step({ title, needs, costs, takes, stores, source, asOf, confidence }: WaitingStep) {
  return html`<li>
    <h3>${title}</h3>
    <dl>
      <dt>${t("wait.needs")}</dt><dd>${needs}</dd>
      <dt>${t("wait.costs")}</dt><dd>${costs}</dd>
      <dt>${t("wait.takes")}</dt><dd>${takes}</dd>
      ${stores.length > 0 ? html`<dt>${t("wait.stores")}</dt><dd translate="no">${stores.join(", ")}</dd>` : nothing}
    </dl>
    ${from(source, asOf, confidence)}
  </li>`;
}

function from(source: string, asOf: string, confidence: string) {
  return html`<p class="soft small">${t("wait.source", { source, day: day(asOf) })} <span class="tag">${word("confidence", confidence)}</span></p>`;
}

customElements.define("candor-waiting-ways", WaitingWays);

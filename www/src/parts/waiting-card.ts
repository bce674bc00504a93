// The waiting room: what is normal, the next date, what to leave alone, what helps meanwhile.

import { css, html, nothing } from "lit";
import type { CalendarEvent, WaitingRoom, WaitingRule } from "../../../src/web/types";
import { model } from "../app/model";
import { day, maybe, t } from "../i18n";
import "../i18n/rounds.en";
import "./calendar-button";
import "./date-chip";
import { CandorElement } from "./element";
import { type IconName, icon } from "./icon";

export class WaitingCard extends CandorElement {
  static override properties = { room: { attribute: false } };
  static override styles = [
    ...CandorElement.styles,
    css`
      .now { font-size: 1.15rem; font-weight: 600; max-width: 34em; margin-top: var(--s2); }
      .dates { margin-top: var(--s4); }
      .dates li { display: flex; flex-wrap: wrap; gap: 0.3rem 0.8rem; align-items: center; padding-block: 0.35rem; }
      .dates .next { font-weight: 640; }
      .lists { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: var(--s4) var(--s5); margin-top: var(--s5); }
      .lists li { display: flex; gap: 0.55em; padding-block: 0.2rem; }
      .lists .icon { margin-top: 0.15em; }
      .avoid .icon { color: var(--harm); } .jobs .icon { color: var(--good); } .normal .icon { color: var(--accent); }
      .normal { margin-top: var(--s4); }
      candor-calendar { margin-top: var(--s3); }
    `,
  ];
  declare room: WaitingRoom;

  override render() {
    const { room } = this;
    const round = room.round === null ? undefined : model.state.rounds[room.round];
    return html`<section class="card raised" aria-labelledby="waiting">
      <h2 id="waiting">${t("wait.title")}</h2>
      ${round && room.round !== null ? html`<p class="soft">${t("wait.sent", { n: room.round + 1, day: day(round.sentOn ?? "") })} ${t("wait.waited", { n: room.waited })}</p>` : nothing}
      ${room.silence === "none" ? nothing : html`<p class="now">${t(`wait.${room.silence}`)}</p>`}
      ${this.#dates()}
      <div class="lists">
        ${this.#list("avoid", "cross", room.avoid)} ${this.#list("jobs", "check", room.jobs)}
      </div>
      <details class="normal"><summary>${t("wait.normal")}</summary>
        <ul>${room.normal.map(({ text, source, asOf }) => html`<li>${icon("info")} ${text} <span class="soft small">${t("wait.source", { source, day: day(asOf) })}</span></li>`)}</ul>
      </details>
    </section>`;
  }

  #dates() {
    const { dates, next } = this.room;
    if (dates.length === 0) return nothing;
    return html`<div class="dates"><h3>${t("wait.dates")}</h3>
      <ul>${dates.map(({ id, date }) => html`<li class=${date === next ? "next" : ""}><candor-date-chip .date=${date}></candor-date-chip><span>${nameOf(id)}</span>${date === next ? html`<span class="tag">${t("wait.next")}</span>` : nothing}</li>`)}</ul>
      <candor-calendar .events=${eventsOf(this.room)}></candor-calendar>
    </div>`;
  }

  #list(name: "avoid" | "jobs", sign: IconName, rules: readonly WaitingRule[]) {
    return html`<div class=${name}><h3>${t(`wait.${name}`)}</h3>
      <ul>${rules.map(({ text }) => html`<li>${icon(sign)}<span>${text}</span></li>`)}</ul></div>`;
  }
}

function nameOf(id: string): string {
  return maybe(`wait.date.${id}`) ?? id;
}

function eventsOf({ round, dates }: WaitingRoom): CalendarEvent[] {
  // Those of a round have its number: the dates of the next are others.
  const of = (id: string) => (id === "nudge" || id === "escalate" ? `${id}-${(round ?? 0) + 1}` : id);
  return dates.map(({ id, date }) => ({ id: of(id), date, title: nameOf(id), alarm: true }));
}

customElements.define("candor-waiting-card", WaitingCard);

// A drill: what could be answered if the account were suspended today, and what to collect.

import { css, html, nothing } from "lit";
import type { Drill, DrillRow, ReasonId } from "../../../src/web/types";
import { Answer } from "../app/answer";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { t, word } from "../i18n";
import "../i18n/watch.en";
import { desk } from "../watch/open-desk";
import { CandorElement } from "./element";
import { icon } from "./icon";

/** What is asked about first where the case has no reason. */
const FIRST = "AUTH-SUSP";

export class WatchDrill extends CandorElement {
  static override properties = { reason: { state: true } };
  static override styles = [
    ...CandorElement.styles,
    css`
      li { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.1rem 0.8rem; padding-block: 0.6rem; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
      li:first-child { border-top: 0; }
      .icon { margin-top: 0.15em; }
      .good { color: var(--good); } .care { color: var(--care); }
      .sum { margin-block: var(--s3) var(--s2); font-weight: 620; }
    `,
  ];
  declare reason: ReasonId | null;

  #drill = new Answer<Drill | null>(this);

  constructor() {
    super();
    this.reason = null;
    new Follow(this, model);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void model.loadReasons();
  }

  override render() {
    const reason = this.reason ?? model.reason ?? FIRST;
    const { state, files } = model;
    const depends = [
      reason,
      state.watch?.log,
      state.watch?.checks,
      state.story.preventions,
      state.papers,
      files,
    ];
    const { value } = this.#drill.to(depends, () =>
      model.ask("drill", reason, desk.request(), model.options()),
    );
    return html`<p>${t("watch.drillLine")}</p>
      <label class="field"><span class="label">${t("watch.drillReason")}</span>
        <select @change=${(event: Event) => {
          this.reason = (event.target as HTMLSelectElement).value;
        }}>${model.reasons.map(({ id, title }) => html`<option value=${id} ?selected=${id === reason}>${title}</option>`)}</select></label>
      ${value ? this.#rows(value) : nothing}`;
  }

  #rows({ rows, answered }: Drill) {
    return html`<p class="sum" role="status">${t("watch.drillAnswer", { n: answered, total: rows.length })}</p>
      <ul>${rows.map(row)}</ul>`;
  }
}

function row({ what, answered, have, collect }: DrillRow) {
  const there = have
    .map(({ kind, name }) => (kind === "nothing" ? t("watch.held.nothing") : name))
    .join(", ");
  return html`<li>
    <span class=${answered ? "good" : "care"}>${icon(answered ? "check" : "care")}</span>
    <div>
      ${word("request", what)}
      <p class="small soft">${answered ? t("watch.drillHave", { what: there }) : html`<strong>${t("watch.drillMissing")}:</strong> ${collect}`}</p>
    </div>
  </li>`;
}

customElements.define("candor-watch-drill", WatchDrill);

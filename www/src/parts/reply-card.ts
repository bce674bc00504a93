// What an answer of Amazon means, and what it leaves open of what was asked before.

import { css, html, nothing } from "lit";
import type { ComparedRequest, ReplyClass, ReplyReading, RequestState } from "../../../src/web/types";
import { model } from "../app/model";
import { t, word } from "../i18n";
import { CandorElement } from "./element";
import { type IconName, icon } from "./icon";
import { lineLink } from "./line-link";

/** The order of the table, and how each state looks. */
const STATES: Record<RequestState, [tone: string, symbol: IconName]> = {
  "newly-asked": ["harm", "plus"],
  "still-asked": ["care", "edit"],
  silent: ["", "info"],
  accepted: ["good", "check"],
};
const ORDER = Object.keys(STATES) as RequestState[];

const GOOD: readonly ReplyClass[] = ["reinstated"];
const WAITING: readonly ReplyClass[] = ["received"];

export class ReplyCard extends CandorElement {
  static override properties = { reply: { attribute: false }, requests: { attribute: false } };
  static override styles = [
    ...CandorElement.styles,
    css`
      .head { display: grid; grid-template-columns: auto 1fr; gap: 0.2rem 1rem; align-items: center; }
      .tile { display: grid; place-items: center; width: 3.3rem; height: 3.3rem; border-radius: 14px; background: var(--care-soft); color: var(--care); font-size: 1.45rem; }
      .tile.good { background: var(--good-soft); color: var(--good); }
      .tile.wait { background: var(--accent-soft); color: var(--accent); }
      .said { margin-top: var(--s3); max-width: 62ch; }
      .next { margin-top: var(--s3); align-items: start; }
      .table { margin-top: var(--s5); }
      td:last-child { white-space: nowrap; }
      .tag { white-space: nowrap; }
      @media (max-width: 40rem) {
        thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        tr { display: grid; gap: 0.3rem; padding: 0.7rem 0; border-bottom: 1px solid var(--line); }
        tr:last-child { border-bottom: 0; }
        th, td { border: 0; padding: 0 0.8rem; }
      }
    `,
  ];
  declare reply: ReplyReading | null;
  declare requests: ComparedRequest[];

  override render() {
    return html`<section class="card raised" aria-labelledby="reply">
      ${this.reply ? this.#reply(this.reply) : html`<h2 id="reply">${t("reply.unknown")}</h2><p class="soft">${t("reply.unknownLine")}</p>`}
      ${this.requests.length > 0 ? this.#table() : nothing}
    </section>`;
  }

  #reply({ class: kind, meaning, next, line }: ReplyReading) {
    const [tone, symbol]: [string, IconName] = GOOD.includes(kind)
      ? ["good", "check"]
      : WAITING.includes(kind)
        ? ["wait", "wait"]
        : ["", "letter"];
    return html`<div class="head">
        <span class="tile ${tone}">${icon(symbol)}</span>
        <div>
          <h2 id="reply">${t("reply.title")}</h2>
          <p><strong>${word("reply.class", kind)}</strong> ${line === null ? nothing : lineLink(line)}</p>
        </div>
      </div>
      <p class="said">${meaning}</p>
      <div class="note next">${icon("arrow")}<div><h3>${t("reply.next")}</h3><p>${next}</p></div></div>`;
  }

  #table() {
    const sorted = [...this.requests].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
    const earlier = model.state.earlier.length;
    return html`<div class="table stack-small">
      <h3 id="compared">${t("reply.compared", { n: earlier })}</h3>
      <p class="soft small">${t("reply.silence")}</p>
      <div class="scroll" role="group" tabindex="0" aria-labelledby="compared">
        <table aria-labelledby="compared">
          <thead><tr><th>${t("reply.column.what")}</th><th>${t("reply.column.state")}</th><th>${t("reply.column.first")}</th></tr></thead>
          <tbody>${sorted.map((request) => this.#row(request))}</tbody>
        </table>
      </div>
    </div>`;
  }

  #row({ state, what, asins, message }: ComparedRequest) {
    const [tone, symbol] = STATES[state];
    return html`<tr>
      <th scope="row">${word("request", what)}${asins.length > 0 ? html`<br /><span class="data soft" translate="no">${asins.join(", ")}</span>` : nothing}</th>
      <td><span class="tag ${tone}">${icon(symbol)}${t(`reply.state.${state}`)}</span></td>
      <td class="soft">${message === null ? t("reply.inThis") : t("reply.inMessage", { n: message + 1 })}</td>
    </tr>`;
  }
}

customElements.define("candor-reply-card", ReplyCard);

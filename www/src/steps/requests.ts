// Everything Amazon asks: what the seller says to it, what proves it, and what is left to do.

import { css, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Matrix, MatrixRow, RowState, RequestAnswer as Settled } from "../../../src/web/types";
import { Answer } from "../app/answer";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { go, hrefOf } from "../app/router";
import { day, t, word } from "../i18n";
import "../i18n/requests.en";
import { StepElement } from "../parts/element";
import { type IconName, icon } from "../parts/icon";
import "../parts/request-answer";
import { nameOfPaper } from "../paper/name";
import type { RequestAnswer, Way } from "../parts/request-answer";
import { nameOf } from "../parts/request-name";
import { stacked } from "../styles/stacked";

const SIGNS: Record<RowState, { sign: IconName; tone: string }> = {
  open: { sign: "dot", tone: "" },
  partly: { sign: "wait", tone: "care" },
  done: { sign: "check", tone: "good" },
  cannot: { sign: "cross", tone: "" },
  "asked-again": { sign: "care", tone: "care" },
  accepted: { sign: "check", tone: "good" },
};

/** What is opened for a row that is done next. */
const FIRST_WAY: Record<MatrixRow["answeredBy"], Way> = { story: "why", deed: "done", papers: "attach" };

export class Requests extends StepElement {
  static override properties = { open: { state: true }, undo: { state: true } };
  static override styles = [
    ...StepElement.styles,
    css`
      .sum { margin-top: var(--s5); }
      .scroll { margin-top: var(--s5); background: var(--surface); }
      td:first-child { min-width: 15rem; } td:nth-child(2), td:nth-child(3) { min-width: 11rem; }
      h2 { font-size: 1.02rem; }
      blockquote { margin: 0.3rem 0 0; color: var(--ink-soft); font-size: 0.94rem; overflow-wrap: anywhere; }
      .do { display: flex; flex-wrap: wrap; gap: 0.4rem; margin-top: var(--s2); }
      .proofs li + li { margin-top: 0.5rem; }
      .next { background: var(--accent-soft); }
      .panel > td { padding: 0; border-bottom: 1px solid var(--line); }
      .mark { font-weight: 600; color: var(--ink-soft); font-size: 0.84rem; }
      .part { display: none; }
      .undo { margin-top: var(--s4); align-items: center; }
    `,
    stacked,
    css`
      @media (max-width: 48rem) {
        .requests tr { grid-template-columns: minmax(0, 1fr); gap: 0.6rem; }
        .requests tr.panel { padding: 0; }
        .part { display: block; }
      }
    `,
  ];
  /** The row whose panel is open, and what for. */
  declare open: { id: string; way: Way } | null;
  declare undo: (() => void) | null;

  #matrix = new Answer<Matrix>(this);

  constructor() {
    super();
    this.open = null;
    this.undo = null;
    new Follow(this, model);
  }

  override render() {
    if (model.caseMessages.length === 0)
      return html`<h1 tabindex="-1">${t("requests.none")}</h1>
        <p class="lead">${t("requests.noneLine")}</p>
        <div class="actions"><a class="button primary" href=${hrefOf("start")}>${t("understand.toStart")}</a></div>`;
    const { message, earlier, later, reason, story, requests } = model.state;
    const depends = [message, earlier, later, reason, story, requests, model.files];
    const { value, failed } = this.#matrix.to(depends, () => model.matrix());
    return html`<h1 tabindex="-1">${t("requests.title")}</h1>
      <p class="lead">${t("requests.lead")}</p>
      ${failed ? html`<div class="note care" role="alert">${icon("care")}<p>${t("requests.failed")}</p></div>` : nothing}
      ${value ? this.#all(value) : failed ? nothing : html`<p role="status">${t("requests.loading")}</p>`}
      <div class="actions"><a class="button" href=${hrefOf("files")}>${t("requests.next")}${icon("arrow")}</a></div>`;
  }

  #all(matrix: Matrix) {
    if (matrix.rows.length === 0)
      return html`<div class="note">${icon("info")}<div><p><strong>${t("requests.nothing")}</strong></p><p>${t("requests.nothingLine")}</p></div></div>`;
    return html`${this.#sum(matrix)} ${this.#undone()}
      <div class="scroll requests">
        <table>
          <caption class="hidden">${t("requests.table")}</caption>
          <thead><tr>${(["asked", "answer", "proof", "state"] as const).map((part) => html`<th scope="col">${t(`requests.${part}`)}</th>`)}</tr></thead>
          <tbody>${repeat(
            matrix.rows,
            ({ id }) => id,
            (row) => html`${this.#row(row, row.id === matrix.next)}${this.#panel(row)}`,
          )}</tbody>
        </table>
      </div>`;
  }

  #sum({ rows, next, answered, cannot }: Matrix) {
    const row = rows.find(({ id }) => id === next);
    return html`<div class="card between sum">
      <p role="status">
        <strong>${t("requests.count", { answered, total: rows.length })}</strong>
        ${cannot > 0 ? t("requests.countCannot", { n: cannot }) : nothing}
        ${row ? t("requests.nextIs", { what: nameOf(row) }) : t("requests.allDone")}
      </p>
      ${row && !model.readOnly ? html`<button class="button primary" @click=${() => void this.#do(row)}>${t("requests.doNext")}</button>` : nothing}
    </div>`;
  }

  #undone() {
    if (!this.undo) return nothing;
    return html`<div class="note good undo" role="status">${icon("check")}<p>${t("requests.changed")}</p>
      <button class="button small" ?disabled=${model.readOnly} @click=${this.#undo}>${t("app.undo")}</button></div>`;
  }

  // ---- one row ----------------------------------------------------------------------------------

  #row(row: MatrixRow, isNext: boolean) {
    return html`<tr data-id=${row.id} class=${isNext ? "next" : ""}>
      <td>${this.#asked(row)}</td>
      <td><p class="part soft small">${t("requests.answer")}</p>${this.#answer(row)}</td>
      <td><p class="part soft small">${t("requests.proof")}</p>${this.#proof(row)}</td>
      <td>${this.#state(row)}${model.readOnly ? nothing : this.#actions(row)}</td>
    </tr>`;
  }

  #asked(row: MatrixRow) {
    const [first] = row.asks;
    const last = row.asks.at(-1);
    return html`<h2 id="row-${row.id}" tabindex="-1">${nameOf(row)}</h2>
      ${first?.words ? html`<blockquote translate="no">${first.words}</blockquote>` : row.printed ? nothing : html`<p class="soft small">${t("requests.usual")}</p>`}
      ${last?.window ? html`<p class="small">${t("requests.terms.window", { n: last.window })}</p>` : nothing}
      ${last?.quantity ? html`<p class="small">${t("requests.terms.quantity", { n: last.quantity })}</p>` : nothing}
      ${row.asks.length > 1 ? html`<p class="mark">${icon("care")} ${t("requests.again", { n: row.asks.length })}. <a href=${hrefOf("understand")}>${t("requests.toReply")}</a></p>` : nothing}`;
  }

  #answer(row: MatrixRow) {
    if (row.cannot) {
      const title = row.routes.find(({ id }) => id === row.cannot)?.title ?? row.cannot;
      return html`<p>${t("requests.cannot.chosen", { title })}</p>`;
    }
    if (row.answeredBy !== "story") return html`<p class="soft">${t("requests.answeredByProof")}</p>`;
    if (row.items.length === 0)
      return html`<p class="soft">${t("requests.noAnswer")}</p><a href=${hrefOf("story")}>${t("requests.toStory")}</a>`;
    return html`<ul>${row.items.map(({ what, complete }) => html`<li>${what}${complete ? nothing : html` <span class="soft">(${t("requests.incomplete")})</span>`}</li>`)}</ul>
      <a href=${hrefOf("letter")}>${t("requests.toLetter")}</a>`;
  }

  #proof(row: MatrixRow) {
    if (row.proofs.length === 0) return html`<p class="soft">${t("requests.noProof")}</p>`;
    return html`<ul class="proofs">${row.proofs.map((proof, at) => {
      const name = proofName(proof);
      return html`<li>
        <span translate="no">${name}</span>
        ${proof.there ? nothing : html`<span class="soft">(${t(proof.type === "file" ? "requests.missing" : proof.type === "paper" ? "requests.waiting" : "requests.planned")})</span>`}
        ${model.readOnly ? nothing : html`<button class="link small" aria-label=${t("requests.removeProof", { name })} @click=${() => this.#unprove(row, at)}>${t("files.remove")}</button>`}
      </li>`;
    })}</ul>`;
  }

  #state({ state }: MatrixRow) {
    const { sign, tone } = SIGNS[state];
    return html`<span class="tag ${tone}">${icon(sign)}${word("requests.state", state)}</span>`;
  }

  #actions(row: MatrixRow) {
    const open = (way: Way) => this.open?.id === row.id && this.open.way === way;
    const button = (way: Way) => html`<button
      class="button small" aria-expanded=${open(way) ? "true" : "false"}
      aria-label=${t("requests.named", { action: t(`requests.do.${way}`), what: nameOf(row) })}
      @click=${() => void this.#toggle(row, way)}
    >${t(`requests.do.${way}`)}</button>`;
    const again = row.state === "asked-again";
    return html`<div class="do">
      ${button(row.answeredBy === "deed" ? "done" : "attach")} ${row.state === "cannot" ? nothing : button("cannot")}
      ${row.state === "cannot" ? html`<button class="button small" @click=${() => this.#settle(row, { cannot: null })}>${t("requests.do.canNow")}</button>` : nothing}
      ${again ? html`<button class="button small" @click=${() => this.#settle(row, {})}>${t("requests.do.settle")}</button>` : nothing}
      ${button("why")}
    </div>`;
  }

  #panel(row: MatrixRow) {
    if (this.open?.id !== row.id) return nothing;
    const { way } = this.open;
    return html`<tr class="panel"><td colspan="4">
      <candor-request-answer
        role="region" aria-label=${t("requests.panel", { action: t(`requests.do.${way}`), what: nameOf(row) })}
        .row=${row} .way=${way} @close=${() => void this.#close(row)} @keydown=${(event: KeyboardEvent) => this.#escape(event, row)}
        @settle=${(event: CustomEvent<Partial<Settled>>) => this.#settled(row, event.detail)}
      ></candor-request-answer>
    </td></tr>`;
  }

  // ---- doing ------------------------------------------------------------------------------------

  /** What is told belongs to the story; everything else is attached here. */
  async #do(row: MatrixRow): Promise<void> {
    if (row.answeredBy === "story" && row.state !== "asked-again") return go("story");
    this.find(`[data-id="${CSS.escape(row.id)}"]`)?.scrollIntoView({ block: "center" });
    await this.#show(row, FIRST_WAY[row.answeredBy]);
  }

  async #toggle(row: MatrixRow, way: Way): Promise<void> {
    if (this.open?.id === row.id && this.open.way === way) this.open = null;
    else await this.#show(row, way);
  }

  async #show(row: MatrixRow, way: Way): Promise<void> {
    this.open = { id: row.id, way };
    await this.updateComplete;
    const panel = this.find<RequestAnswer>("candor-request-answer");
    await panel?.updateComplete;
    panel?.focus();
  }

  async #close(row: MatrixRow): Promise<void> {
    this.open = null;
    await this.updateComplete;
    this.find(`#row-${CSS.escape(row.id)}`)?.focus();
  }

  #escape(event: KeyboardEvent, row: MatrixRow): void {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    void this.#close(row);
  }

  #settled(row: MatrixRow, fields: Partial<Settled>): void {
    this.#settle(row, fields);
    void this.#close(row);
  }

  #unprove(row: MatrixRow, at: number): void {
    const proofs = model.state.requests[row.id]?.proofs ?? [];
    this.#settle(row, { proofs: proofs.filter((_, i) => i !== at) });
  }

  #settle(row: MatrixRow, fields: Partial<Settled>): void {
    const before = model.state.requests;
    model.settle(row.id, fields);
    this.undo = () => model.change({ requests: before });
    this.requestUpdate();
  }

  #undo = () => {
    this.undo?.();
    this.undo = null;
  };
}

function proofName(proof: MatrixRow["proofs"][number]): string {
  switch (proof.type) {
    case "file":
      return [proof.name, proof.place].filter(Boolean).join(", ");
    case "paper":
      return proof.name;
    case "exhibit": {
      const paper = model.state.papers.find(({ id }) => id === proof.paper);
      return paper ? nameOfPaper(paper) : t("requests.paperGone");
    }
    case "deed":
      return [proof.on ? t("requests.done", { day: day(proof.on) }) : "", proof.what]
        .filter(Boolean)
        .join(": ");
  }
}

customElements.define("candor-requests", Requests);

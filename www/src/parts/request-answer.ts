// What can be done about one thing that Amazon asks: attach proof, say that it cannot be had, see why it is asked.

import { css, html, nothing } from "lit";
import type { MatrixRow, Proof } from "../../../src/web/types";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { hrefOf } from "../app/router";
import { t, word } from "../i18n";
import "../i18n/requests.en";
import { nameOfPaper } from "../paper/name";
import { CandorElement } from "./element";
import { icon } from "./icon";

/** The ways of answering. `done` is `attach` for what is a deed and no paper. */
export type Way = "attach" | "done" | "cannot" | "why";

/** Tells of a change by `settle`, with the fields that change, and of its end by `close`. */
export class RequestAnswer extends CandorElement {
  static override properties = { row: {}, way: {} };
  static override styles = [
    ...CandorElement.styles,
    css`
      :host { background: var(--sunken); border-radius: var(--radius-small); padding: var(--s4); }
      .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); gap: var(--s5); }
      fieldset > * + * { margin-top: var(--s3); }
      legend { font-weight: 640; }
      .choice { display: flex; gap: 0.7em; align-items: flex-start; padding-block: 0.4rem; }
      .routes > li { border-top: 1px solid var(--line); padding-block: var(--s3); }
      .routes dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.1rem 0.8rem; margin-block: 0.3rem 0.5rem; }
      .routes dt { color: var(--ink-soft); }
      @media (max-width: 40rem) { .routes dl { grid-template-columns: minmax(0, 1fr); } .routes dd + dt { margin-top: 0.3rem; } }
      blockquote { margin: var(--s2) 0 0; padding-inline-start: var(--s3); border-inline-start: 3px solid var(--line-strong); }
      input[type="date"] { max-width: 13rem; }
      .end { margin-top: var(--s4); }
    `,
  ];
  declare row: MatrixRow;
  declare way: Way;

  constructor() {
    super();
    new Follow(this, model);
  }

  override focus(): void {
    this.find("select, input, button")?.focus();
  }

  override render() {
    const body = {
      attach: () => this.#attach(),
      done: () => this.#deed(),
      cannot: () => this.#cannot(),
      why: () => this.#why(),
    }[this.way];
    return html`${body()}
      <div class="row end"><button class="button small quiet" @click=${this.#close}>${t("requests.close")}</button></div>`;
  }

  // ---- proof ------------------------------------------------------------------------------------

  #attach() {
    const { files } = model;
    return html`<div class="two">
      ${this.#papers()}
      <form @submit=${this.#addFile}>
        <fieldset>
          <legend>${t("requests.attach.file")}</legend>
          ${
            files.length === 0
              ? html`<p class="soft">${t("requests.attach.noFiles")}</p>`
              : html`<div class="field"><label class="label" for="file">${t("requests.attach.choose")}</label>
                    <select id="file" name="file">${files.map(({ name }) => html`<option>${name}</option>`)}</select></div>
                  <div class="field"><label class="label" for="place">${t("requests.attach.place")}</label>
                    <span class="hint" id="place-hint">${t("requests.attach.placeHint")}</span>
                    <input id="place" name="place" autocomplete="off" aria-describedby="place-hint" /></div>
                  <button class="button">${t("requests.attach.addFile")}</button>`
          }
        </fieldset>
      </form>
      <form @submit=${this.#addPaper}>
        <fieldset>
          <legend>${t("requests.attach.paper")}</legend>
          <div class="field"><label class="label" for="paper">${t("requests.attach.name")}</label>
            <span class="hint" id="paper-hint">${t("requests.attach.paperHint")}</span>
            <input id="paper" name="paper" required autocomplete="off" aria-describedby="paper-hint" /></div>
          <div role="radiogroup" aria-label=${t("requests.attach.paper")}>
            <label class="choice"><input type="radio" name="ready" value="yes" checked />${t("requests.attach.have")}</label>
            <label class="choice"><input type="radio" name="ready" value="no" />${t("requests.attach.wait")}</label>
          </div>
          <button class="button">${t("requests.attach.addPaper")}</button>
        </fieldset>
      </form>
    </div>`;
  }

  #papers() {
    const { papers } = model.state;
    return html`<form @submit=${this.#addExhibit}>
      <fieldset>
        <legend>${t("requests.attach.case")}</legend>
        ${
          papers.length === 0
            ? html`<p class="soft">${t("requests.attach.noPapers")}</p><a class="button" href=${hrefOf("proof")}>${t("requests.attach.toPapers")}</a>`
            : html`<div class="field"><label class="label" for="exhibit">${t("requests.attach.choosePaper")}</label>
                <select id="exhibit" name="exhibit">${papers.map((paper) => html`<option value=${paper.id}>${nameOfPaper(paper)}</option>`)}</select></div>
              <button class="button">${t("requests.attach.addExhibit")}</button>`
        }
      </fieldset>
    </form>`;
  }

  #deed() {
    return html`<form @submit=${this.#addDeed}>
      <fieldset>
        <legend class="hidden">${t("requests.do.done")}</legend>
        <div class="field"><label class="label" for="on">${t("requests.attach.on")}</label>
          <input id="on" name="on" type="date" min="2000-01-01" max="2099-12-31" required /></div>
        <div class="field"><label class="label" for="what">${t("requests.attach.what")}</label>
          <input id="what" name="what" autocomplete="off" /></div>
        <button class="button">${t("requests.attach.addDeed")}</button>
      </fieldset>
    </form>`;
  }

  #addExhibit = (event: SubmitEvent) => {
    const paper = given(event)("exhibit");
    if (paper !== "") this.#prove({ type: "exhibit", paper });
  };

  #addFile = (event: SubmitEvent) => {
    const of = given(event);
    this.#prove({ type: "file", name: of("file"), place: of("place") });
  };

  #addPaper = (event: SubmitEvent) => {
    const of = given(event);
    if (of("paper") === "") return;
    this.#prove({ type: "paper", name: of("paper"), ready: of("ready") === "yes" });
  };

  #addDeed = (event: SubmitEvent) => {
    const of = given(event);
    this.#prove({ type: "deed", what: of("what"), on: of("on") || null });
  };

  #prove(proof: Proof): void {
    const proofs = model.state.requests[this.row.id]?.proofs ?? [];
    this.#tell("settle", { proofs: [...proofs, proof], cannot: null });
  }

  // ---- the honest ways on -----------------------------------------------------------------------

  #cannot() {
    return html`<p>${t("requests.cannot.lead")}</p>
      <ul class="routes">
        ${this.row.routes.map(
          ({ id, title, claims, silent }) => html`<li>
            <h3>${title}</h3>
            <dl><dt>${t("requests.cannot.says")}</dt><dd>${claims}</dd><dt>${t("requests.cannot.silent")}</dt><dd>${silent}</dd></dl>
            <button
              class="button small" aria-pressed=${this.row.cannot === id ? "true" : "false"}
              aria-label="${t("requests.cannot.choose")}: ${title}"
              @click=${() => this.#tell("settle", { cannot: id })}
            >${this.row.cannot === id ? icon("check") : nothing}${t("requests.cannot.choose")}</button>
          </li>`,
        )}
      </ul>`;
  }

  // ---- why --------------------------------------------------------------------------------------

  #why() {
    return html`<p>${word("requests.why", this.row.what)}</p>
      ${this.row.asks.map(({ words }) => (words ? html`<blockquote translate="no">${words}</blockquote>` : nothing))}`;
  }

  #close = () => this.#tell("close", null);

  #tell(name: "settle" | "close", detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

/** What was typed into the form that is sent. */
function given(event: SubmitEvent): (name: string) => string {
  event.preventDefault();
  const data = new FormData(event.target as HTMLFormElement);
  return (name) => String(data.get(name) ?? "").trim();
}

customElements.define("candor-request-answer", RequestAnswer);

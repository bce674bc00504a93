// The last look before sending: what was asked, papers, words, and what only the seller can say.

import { css, html, nothing } from "lit";
import type { Matrix, Plan, RoundComparison, RowState } from "../../../src/web/types";
import { Answer } from "../app/answer";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { hrefOf } from "../app/router";
import { t, word } from "../i18n";
import "../i18n/letter.en";
import "../i18n/requests.en";
import "../i18n/rounds.en";
import { checkList, type Line, type Target } from "../letter/check-list";
import { divided } from "../letter/keep";
import { desk } from "../letter/open-desk";
import "../parts/copy-button";
import { StepElement } from "../parts/element";
import { type IconName, icon } from "../parts/icon";
import "../parts/read-aloud";
import { nameOf } from "../parts/request-name";
import "../parts/round-new";
import { trouble } from "../parts/trouble";

/** What only the seller can say. */
const STATEMENTS = ["facts", "documents"] as const;

type State = "good" | "care" | "info";
const STATES: Record<RowState, State> = {
  open: "care",
  partly: "care",
  "asked-again": "care",
  cannot: "info",
  done: "good",
  accepted: "good",
};
const SIGN: Record<State, IconName> = { good: "check", care: "care", info: "info" };

export class Check extends StepElement {
  static override properties = { nothingNew: { state: true } };
  static override styles = [
    ...StepElement.styles,
    css`
      .blocks { display: grid; gap: var(--s4); margin-top: var(--s5); }
      .card li { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 0.1rem 0.8rem; align-items: start; padding-block: 0.6rem; border-top: 1px solid var(--line); }
      .card li:first-child { border-top: 0; }
      .card li > .icon { margin-top: 0.15em; }
      .card h2 + * { margin-top: var(--s2); }
      .good { color: var(--good); } .care { color: var(--care); } .info { color: var(--ink-soft); }
      .declare label { display: flex; gap: 0.8rem; align-items: center; min-height: 44px; font-weight: 560; }
      .box { display: none; }
      @media (max-width: 40rem) { .card li { grid-template-columns: auto minmax(0, 1fr); } .card li > a { grid-column: 2; justify-self: start; } }
      @media print {
        .box { display: inline-block; width: 1em; height: 1em; border: 1.5px solid; margin-inline-end: 0.5em; vertical-align: -0.1em; }
        .card li > .icon, .go, .lead { display: none; }
        .card li { grid-template-columns: minmax(0, 1fr); }
      }
    `,
  ];

  /** Whether the letter has nothing that the last round did not have. */
  declare nothingNew: boolean;

  #matrix = new Answer<Matrix>(this);

  constructor() {
    super();
    this.nothingNew = false;
    new Follow(this, model);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void model.draft();
  }

  override willUpdate(): void {
    if (this.hasUpdated && !model.plan && !model.letterError && model.state.message.trim() !== "")
      void model.draft();
  }

  override render() {
    if (model.state.message.trim() === "") {
      return html`<h1 tabindex="-1">${t("letter.none")}</h1>
        <p class="lead">${t("letter.noneLine")}</p>
        <div class="actions"><a class="button primary" href=${hrefOf("start")}>${t("understand.toStart")}</a></div>`;
    }
    const { plan } = model;
    return html`<h1 tabindex="-1">${t("check.title")}</h1>
      <p class="lead">${t("check.lead")}</p>
      ${model.letterError ? trouble(model.letterError) : nothing}
      ${plan ? this.#list(plan) : model.letterError ? nothing : html`<p role="status">${t("letter.drafting")}</p>`}`;
  }

  #list(plan: Plan) {
    const { open } = divided(model.review?.findings ?? [], model.state.kept);
    const { message, earlier, later, reason, story, requests: answers } = model.state;
    const depends = [message, earlier, later, reason, story, answers, model.files];
    const { value, failed } = this.#matrix.to(depends, () => model.matrix());
    const { requests, papers, words } = checkList(value?.rows ?? [], plan, open);
    if (!value && !failed) return html`<p role="status">${t("requests.loading")}</p>`;
    return html`<div class="blocks">
        ${failed ? html`<div class="note care" role="alert">${icon("care")}<p>${t("requests.failed")}</p></div>` : nothing}
        ${this.#block("requests", requests, t("check.requestsNone"))}
        ${this.#block("papers", papers, t("check.papersNone"))}
        ${this.#block("words", words, "")}
        ${model.state.rounds.length > 0 ? html`<candor-round-new @compared=${this.#compared}></candor-round-new>` : nothing}
        ${this.#declarations()}
        <candor-read-aloud .text=${plan.text}></candor-read-aloud>
      </div>
      <div class="actions">
        <candor-copy primary .text=${plan.text} .label=${t("letter.copyAll")}></candor-copy>
        <a class="button" href=${hrefOf("send")}>${t(this.nothingNew ? "send.anyway" : "check.next")}</a>
        <a class="button quiet" href=${hrefOf("case")}>${t("letter.next")}</a>
        <button class="button quiet" @click=${() => print()}>${t("check.print")}</button>
      </div>`;
  }

  #block(name: "requests" | "papers" | "words", lines: readonly Line[], none: string) {
    return html`<section class="card" aria-labelledby=${name}>
      <h2 id=${name}>${t(`check.${name}`)}</h2>
      ${lines.length === 0 ? html`<p class="soft">${none}</p>` : html`<ul>${lines.map((line) => this.#line(line))}</ul>`}
    </section>`;
  }

  #line(line: Line) {
    const { state, what, more } = said(line);
    const target = "target" in line ? line.target : null;
    return html`<li>
      <span class=${state}>${icon(SIGN[state])}<span class="hidden">${t(`check.state.${state}`)}</span></span>
      <div><span class="box" aria-hidden="true"></span>${what}${more ? html`<br /><span class="soft small">${more}</span>` : nothing}</div>
      ${target ? html`<a class="go small" href=${hrefOf(routeOf(target))} @click=${() => desk.goTo(target)} aria-label=${t("check.goNamed", { what })}>${t("check.go")}</a>` : nothing}
    </li>`;
  }

  #compared = ({ detail }: CustomEvent<RoundComparison>) => {
    this.nothingNew = !detail.hasNew;
  };

  #declarations() {
    const { declared } = model.state;
    const all = STATEMENTS.every((one) => declared.includes(one));
    return html`<section class="card declare" role="group" aria-labelledby="declare">
      <h2 id="declare">${t("check.declare")}</h2>
      ${STATEMENTS.map(
        (one) =>
          html`<label><input type="checkbox" .checked=${declared.includes(one)} ?disabled=${model.readOnly} @change=${() => this.#declare(one)} />${t(`check.declare.${one}`)}</label>`,
      )}
      <p class="soft small" role="status">${t(all ? "check.declared" : "check.undeclared")}</p>
    </section>`;
  }

  #declare(statement: string): void {
    const { declared } = model.state;
    model.change({
      declared: declared.includes(statement)
        ? declared.filter((one) => one !== statement)
        : [...declared, statement],
    });
  }
}

function routeOf(target: Target): "letter" | "requests" {
  return "route" in target ? target.route : "letter";
}

function said(line: Line): { state: State; what: string; more?: string } {
  switch (line.is) {
    case "request":
      return {
        state: STATES[line.row.state],
        what: nameOf(line.row),
        more: word("requests.state", line.row.state),
      };
    case "findings":
      return {
        state: line.severity === "idea" ? "info" : "care",
        what: t(`check.open.${line.severity}`, { n: line.n }),
      };
    case "clean":
      return { state: "good", what: t("check.clean") };
    case "gaps":
      return line.n > 0
        ? { state: "care", what: t("check.gaps", { n: line.n }) }
        : { state: "good", what: t("check.noGaps") };
    case "own":
      return { state: "info", what: t("check.own", { n: line.n }) };
    case "length":
      return { state: "info", what: t("check.length", { n: line.n }) };
  }
}

customElements.define("candor-check", Check);

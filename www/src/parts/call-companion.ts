// For a call with Account Health Support: what to ask, what was said, and where two agents differ. Can be printed.

import { css, html, nothing } from "lit";
import type { Call, CallAnswer, CallClash, CallQuestion } from "../../../src/web/types";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { today } from "../app/today";
import { day, t, word } from "../i18n";
import "../i18n/rounds.en";
import { questionText } from "../round/round";
import { CandorElement } from "./element";
import { icon } from "./icon";

const SAID = ["yes", "no", "unclear"] as const;

export class CallCompanion extends CandorElement {
  static override properties = {
    questions: { attribute: false },
    clashes: { attribute: false },
    noting: { state: true },
  };
  static override styles = [
    ...CandorElement.styles,
    css`
      .questions > li { padding-block: 0.6rem; border-top: 1px solid var(--line); }
      .questions > li:first-child { border-top: 0; }
      .questions { margin-block: var(--s3); counter-reset: n; }
      fieldset { padding-block: 0.8rem; border-top: 1px solid var(--line); }
      legend { font-weight: 620; padding-top: 0.8rem; }
      .said { display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; }
      .said label { display: inline-flex; gap: 0.5em; align-items: center; min-height: 44px; }
      .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr)); gap: var(--s3); margin-bottom: var(--s3); }
      .note, .end { margin-block: var(--s3); }
      .calls > li { padding-block: 0.6rem; border-top: 1px solid var(--line); }
      h2 { margin-bottom: var(--s2); }
      .line { display: none; }
      @media print { .line { display: block; border-bottom: 1px solid #999; height: 1.9em; } .calls { display: none; } }
    `,
  ];
  declare questions: CallQuestion[];
  declare clashes: CallClash[];
  declare noting: boolean;

  constructor() {
    super();
    this.questions = [];
    this.clashes = [];
    this.noting = false;
    new Follow(this, model);
  }

  override render() {
    return html`<section class="card" aria-labelledby="call">
      <h2 id="call">${t("call.title")}</h2>
      <p class="soft">${t("call.lead")}</p>
      ${this.clashes.length > 0 ? this.#clashes() : nothing}
      ${this.noting ? this.#form() : this.#list()}
      ${this.#calls()}
    </section>`;
  }

  #text(question: CallQuestion): string {
    const text = questionText(question, (what) => word("request", what));
    return question.asin ? `${text} (${question.asin})` : text;
  }

  #named(id: string): string {
    const question = this.questions.find((one) => one.id === id);
    return question ? this.#text(question) : id;
  }

  #list() {
    return html`<ol class="questions">${this.questions.map((question) => html`<li>${this.#text(question)}<span class="line"></span></li>`)}</ol>
      <div class="row">
        <button class="button small" ?disabled=${model.readOnly} @click=${this.#open}>${icon("edit")}${t("call.new")}</button>
        <button class="button small quiet" @click=${() => this.dispatchEvent(new Event("print"))}>${t("call.print")}</button>
      </div>`;
  }

  #form() {
    return html`<form @submit=${this.#keep}>
      <div class="two">
        <label class="field"><span class="label">${t("call.day")}</span><input name="day" type="date" required min="2000-01-01" max="2099-12-31" .value=${today()} /></label>
        <label class="field"><span class="label">${t("call.agent")}</span><input name="agent" autocomplete="off" /></label>
      </div>
      ${this.questions.map((question, i) => this.#ask(question, i))}
      <label class="field"><span class="label">${t("call.notes")}</span><textarea name="notes" rows="2"></textarea></label>
      <div class="row end"><button class="button primary">${t("call.save")}</button>
        <button type="button" class="button quiet" @click=${this.#close}>${t("call.cancel")}</button></div>
    </form>`;
  }

  #ask(question: CallQuestion, i: number) {
    const text = this.#text(question);
    return html`<fieldset><legend>${text}</legend>
      <div class="said">${SAID.map((said) => html`<label><input type="radio" name="said-${i}" value=${said} ?checked=${said === "unclear"} />${t(`call.${said}`)}</label>`)}</div>
      <input name="words-${i}" autocomplete="off" aria-label=${t("call.words", { question: text })} />
    </fieldset>`;
  }

  #calls() {
    const { calls } = model.state;
    if (calls.length === 0) return nothing;
    return html`<ol class="calls">${calls.map(
      (call, i) => html`<li>
        <div class="between"><h3>${call.agent ? t("call.with", { day: day(call.day), agent: call.agent }) : t("call.of", { day: day(call.day) })}</h3>
          <button class="link" ?disabled=${model.readOnly} @click=${() => this.#remove(i)} aria-label=${t("call.remove", { day: day(call.day) })}>${t("call.removeShort")}</button></div>
        <ul>${call.answers.map(({ question, said, words }) => html`<li class="small"><span class="soft">${this.#named(question)}</span> ${said ? html`<strong>${t(`call.${said}`)}</strong>` : nothing} ${words}</li>`)}</ul>
        ${call.notes ? html`<p class="small">${call.notes}</p>` : nothing}
      </li>`,
    )}</ol>`;
  }

  #clashes() {
    return html`<div class="note care" role="status">${icon("care")}<div>
      <h3>${t("call.clashes")}</h3>
      <ul>${this.clashes.map(
        ({
          question,
          calls: [a, b],
          differing,
        }) => html`<li>${t("call.clash", { question: this.#named(question), a: a + 1, b: b + 1 })}
          ${differing.map(({ kind, before, now }) => html` ${t("new.value", { kind: t(`new.kind.${kind}`), before, now })}.`)}</li>`,
      )}</ul>
      <p class="small">${t("call.clashLine")}</p>
    </div></div>`;
  }

  #open = async () => {
    this.noting = true;
    await this.updateComplete;
    this.find<HTMLInputElement>("input")?.focus();
  };

  #close = () => {
    this.noting = false;
  };

  #keep = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const of = (name: string) => String(data.get(name) ?? "").trim();
    const answers = this.questions.flatMap(({ id }, i): CallAnswer[] => {
      const chosen = of(`said-${i}`);
      const said = chosen === "yes" || chosen === "no" ? chosen : null;
      const words = of(`words-${i}`);
      return said || words ? [{ question: id, said, words }] : [];
    });
    const call: Call = { day: of("day"), agent: of("agent"), answers, notes: of("notes") };
    model.change({ calls: [...model.state.calls, call] });
    this.noting = false;
  };

  #remove(at: number): void {
    model.change({ calls: model.state.calls.filter((_, i) => i !== at) });
  }
}

customElements.define("candor-call-companion", CallCompanion);

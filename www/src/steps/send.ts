// Sending in Seller Central, the wait, and the rounds. What is sent is noted here; nothing is sent from here.

import { css, html, nothing } from "lit";
import type { RoundComparison, WaitingRoom } from "../../../src/web/types";
import { Answer } from "../app/answer";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { hrefOf } from "../app/router";
import { today } from "../app/today";
import { day, t } from "../i18n";
import "../i18n/rounds.en";
import "../parts/attempt-log";
import "../parts/call-companion";
import "../parts/copy-button";
import { StepElement } from "../parts/element";
import { icon } from "../parts/icon";
import "../parts/round-new";
import "../parts/round-list";
import "../parts/sent-form";
import "../parts/waiting-card";
import "../parts/waiting-ways";
import { CLICKS, isWaiting, unsent } from "../round/round";

export class Send extends StepElement {
  static override properties = {
    clicked: { state: true },
    hasNew: { state: true },
    again: { state: true },
    back: { state: true },
    said: { state: true },
    printing: { state: true },
  };
  static override styles = [
    ...StepElement.styles,
    css`
      .blocks { display: grid; gap: var(--s4); margin-top: var(--s5); }
      .blocks > * { min-width: 0; }
      .clicks label { display: flex; gap: 0.8rem; align-items: center; min-height: 44px; }
      .clicks ol { margin-block: var(--s2) var(--s3); }
      .answers { display: flex; flex-wrap: wrap; gap: var(--s3); }
      .back { display: grid; gap: var(--s3); }
      input[type="date"] { max-width: 13rem; }
      h2 { margin-bottom: var(--s2); }
      .note { align-items: center; }
      .note p { flex: 1; }
      @media (max-width: 40rem) { .answers > * { flex: 1 1 100%; } .note { flex-wrap: wrap; align-items: start; } .note p { flex-basis: calc(100% - 3rem); } }
    `,
  ];
  /** Clicks that the seller has ticked. */
  declare clicked: readonly string[];
  /** Whether the letter says anything that the last round did not. */
  declare hasNew: boolean;
  /** The seller prepares another answer although the wait is not over. */
  declare again: boolean;
  /** The seller is asked since when they are back. */
  declare back: boolean;
  declare said: string;
  /** Only the questions of the call are on paper. */
  declare printing: boolean;

  #room = new Answer<WaitingRoom>(this);

  constructor() {
    super();
    this.clicked = [];
    this.hasNew = true;
    this.again = false;
    this.back = false;
    this.said = "";
    this.printing = false;
    new Follow(this, model);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("afterprint", this.#printed);
    void model.draft();
  }

  override disconnectedCallback(): void {
    removeEventListener("afterprint", this.#printed);
    super.disconnectedCallback();
  }

  override willUpdate(): void {
    if (this.hasUpdated && !model.plan && !model.letterError && model.state.message.trim() !== "")
      void model.draft();
  }

  override render() {
    if (model.state.message.trim() === "") {
      return html`<h1 tabindex="-1">${t("send.none")}</h1>
        <p class="lead">${t("send.noneLine")}</p>
        <div class="actions"><a class="button primary" href=${hrefOf("start")}>${t("understand.toStart")}</a></div>`;
    }
    const { rounds, calls, reason, story, requests, store } = model.state;
    const { message, earlier, later } = model.state;
    const depends = [message, earlier, later, rounds, calls, reason, story, requests, store, model.files];
    const asked = () => ({ asked: model.matrixRequest(), rounds, calls });
    const { value, failed } = this.#room.to(depends, () => model.ask("waitingRoom", asked()));
    if (this.printing && value)
      return html`<h1 tabindex="-1">${t("send.title")}</h1>${this.#companion(value)}`;
    return html`<h1 tabindex="-1">${t("send.title")}</h1>
      <p class="lead">${t("send.lead")}</p>
      <p class="soft" role="status">${this.said}</p>
      <div class="blocks">
        ${this.#now(value)}
        ${failed ? html`<div class="note care" role="alert">${icon("care")}<p>${t("wait.failed")}</p></div>` : nothing}
        ${!value && !failed ? html`<p role="status">${t("wait.loading")}</p>` : nothing}
        <candor-round-list .unsent=${this.#isWaiting() ? null : unsent(model)} @take-back=${this.#takeBack}></candor-round-list>
        ${value ? html`<candor-waiting-ways .room=${value}></candor-waiting-ways>${this.#companion(value)}` : nothing}
        <candor-attempt-log></candor-attempt-log>
      </div>`;
  }

  #isWaiting(): boolean {
    return isWaiting(model.state, model.caseMessages);
  }

  #now(room: WaitingRoom | undefined) {
    if (model.state.reinstatedOn) return this.#isBack(model.state.reinstatedOn);
    if (!this.#isWaiting()) return [this.#sending(false), this.#answers()];
    return [
      room ? html`<candor-waiting-card .room=${room}></candor-waiting-card>` : nothing,
      this.#answers(),
      this.again ? this.#sending(true) : this.#locked(room),
    ];
  }

  // ---- sending ----------------------------------------------------------------------------------

  #sending(tooSoon: boolean) {
    const { rounds } = model.state;
    const last = rounds.at(-1);
    const now = unsent(model);
    const clicks = CLICKS[last ? "more" : "first"];
    return html`
      ${last ? html`<candor-round-new @compared=${this.#compared}></candor-round-new>` : nothing}
      <section class="card clicks" aria-labelledby="clicks">
        <h2 id="clicks">${t("send.steps")}</h2>
        ${model.plan && !model.plan.ready ? html`<div class="note care">${icon("care")}<p>${t("send.gaps")}</p><a class="button small" href=${hrefOf("check")}>${t("send.toCheck")}</a></div>` : nothing}
        <ol>${clicks.map((click) => html`<li><label><input type="checkbox" .checked=${this.clicked.includes(click)} @change=${() => this.#tick(click)} />${t(`send.click.${click}`)}</label></li>`)}</ol>
        ${now ? html`<candor-copy .text=${now.text} .label=${t("send.copy")}></candor-copy>` : nothing}
      </section>
      <candor-sent-form ?asksWhy=${tooSoon || (last !== undefined && !this.hasNew)} @sent=${this.#sent}></candor-sent-form>`;
  }

  #compared = ({ detail }: CustomEvent<RoundComparison>) => {
    this.hasNew = detail.hasNew;
  };

  #tick(click: string): void {
    this.clicked = this.clicked.includes(click)
      ? this.clicked.filter((one) => one !== click)
      : [...this.clicked, click];
  }

  #sent = () => {
    this.clicked = [];
    this.again = false;
    this.said = t("send.noted", { n: model.state.rounds.length });
    void this.focusHeading();
  };

  #takeBack = () => {
    const { rounds } = model.state;
    model.change({ rounds: rounds.slice(0, -1) });
    this.said = t("rounds.takenBack", { n: rounds.length });
    void this.focusHeading();
  };

  // ---- waiting ----------------------------------------------------------------------------------

  #locked(room: WaitingRoom | undefined) {
    const until = room?.lock?.until;
    return html`<div class="note">${icon(until ? "lock" : "info")}<p>${until ? t("send.locked", { day: day(until) }) : ""}</p>
      <button class="button small" @click=${() => this.#prepare()}>${t(until ? "send.override" : "send.another")}</button></div>`;
  }

  #prepare(): void {
    this.again = true;
  }

  #answers() {
    const { rounds } = model.state;
    if (rounds.length === 0) return nothing;
    const waiting = this.#isWaiting();
    return html`<div class="answers">
        <a class="button ${waiting ? "primary" : ""}" href=${hrefOf("reply")}>${icon("letter")}${t("wait.answered")}</a>
        ${waiting ? html`<button class="button" @click=${this.#toWays}>${icon("wait")}${t("wait.silent")}</button>` : nothing}
        <button class="button" aria-expanded=${this.back ? "true" : "false"} @click=${this.#askBack}>${icon("check")}${t("wait.back")}</button>
      </div>
      ${this.back ? this.#backForm() : nothing}`;
  }

  #toWays = () => {
    const ways = this.find("candor-waiting-ways");
    ways?.scrollIntoView({ block: "start" });
    ways?.focus();
  };

  // ---- back -------------------------------------------------------------------------------------

  #askBack = async () => {
    this.back = !this.back;
    await this.updateComplete;
    this.find<HTMLInputElement>("#since")?.focus();
  };

  #backForm() {
    return html`<form class="card back" @submit=${this.#isBackNow}>
      <label class="field"><span class="label">${t("back.on")}</span><input id="since" name="since" type="date" required min="2000-01-01" max=${today()} .defaultValue=${today()} /></label>
      <div class="row"><button class="button primary" ?disabled=${model.readOnly}>${t("back.save")}</button>
        <button type="button" class="button quiet" @click=${this.#askBack}>${t("back.cancel")}</button></div>
    </form>`;
  }

  #isBackNow = (event: SubmitEvent) => {
    event.preventDefault();
    const since = String(new FormData(event.target as HTMLFormElement).get("since") ?? "");
    this.back = false;
    this.said = "";
    model.change({ reinstatedOn: since });
    void this.focusHeading();
  };

  #isBack(since: string) {
    return html`<div class="note good">${icon("check")}<div><h2>${t("back.title")}</h2><p>${t("back.line", { day: day(since) })}</p></div>
      <button class="button small" ?disabled=${model.readOnly} @click=${() => model.change({ reinstatedOn: null })}>${t("back.undo")}</button></div>`;
  }

  // ---- the telephone ----------------------------------------------------------------------------

  #companion({ questions, clashes }: WaitingRoom) {
    return html`<candor-call-companion .questions=${questions} .clashes=${clashes} @print=${this.#print}></candor-call-companion>`;
  }

  #print = async () => {
    this.printing = true;
    await this.updateComplete;
    print();
  };

  #printed = () => {
    this.printing = false;
  };
}

customElements.define("candor-send", Send);

// "I sent it": the day, the time, the way and the files, prefilled. Kept with a frozen copy of the letter.

import { css, html, nothing } from "lit";
import type { Round } from "../../../src/web/types";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { today } from "../app/today";
import { t } from "../i18n";
import "../i18n/rounds.en";
import { attachable, CHANNELS, timeNow, unsent } from "../round/round";
import { CandorElement } from "./element";
import { icon } from "./icon";

export class SentForm extends CandorElement {
  static override properties = { asksWhy: { type: Boolean }, missing: { state: true } };
  static override styles = [
    ...CandorElement.styles,
    css`
      form { display: grid; gap: var(--s4); margin-top: var(--s3); }
      .three { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(10rem, 100%), 1fr)); gap: var(--s3); }
      .files label { display: flex; gap: 0.7em; align-items: center; min-height: 44px; overflow-wrap: anywhere; }
      .note { margin-top: var(--s2); }
      .button { justify-self: start; }
      @media (max-width: 40rem) { .button { justify-self: stretch; } }
    `,
  ];
  /** Nothing is new, or the wait is not over. */
  declare asksWhy: boolean;
  declare missing: boolean;

  constructor() {
    super();
    this.asksWhy = false;
    this.missing = false;
    new Follow(this, model);
  }

  override render() {
    const files = attachable(model.state, model.files);
    const channel = model.state.rounds.length === 0 ? "appeal-form" : "view-appeal";
    return html`<section class="card" aria-labelledby="sent">
      <h2 id="sent">${t("send.form")}</h2>
      <p class="soft">${t("send.formLine")}</p>
      <form novalidate @submit=${this.#send}>
        <div class="three">
          <label class="field"><span class="label">${t("send.on")}</span><input name="on" type="date" required min="2000-01-01" max="2099-12-31" .defaultValue=${today()} /></label>
          <label class="field"><span class="label">${t("send.at")}</span><input name="at" type="time" required .defaultValue=${timeNow()} /></label>
          <label class="field"><span class="label">${t("send.channel")}</span><select name="channel">${CHANNELS.map((one) => html`<option value=${one} ?selected=${one === channel}>${t(`channel.${one}`)}</option>`)}</select></label>
        </div>
        <fieldset class="files"><legend class="label">${t("send.files")}</legend>
          ${files.length === 0 ? html`<p class="soft">${t("send.filesNone")}</p>` : nothing}
          ${files.map(({ name, proof }) => html`<label><input type="checkbox" name="file" value=${name} .defaultChecked=${proof} /><span translate="no">${name}</span></label>`)}
          <label class="field" for="other">${t("send.other")}</label><textarea id="other" name="other" rows="2" spellcheck="false"></textarea>
        </fieldset>
        ${
          this.asksWhy
            ? html`<div class="field"><label class="label" for="why">${t("send.why")}</label><span class="hint" id="why-hint">${t("send.whyHint")}</span>
              <textarea id="why" name="why" rows="2" aria-describedby="why-hint" aria-invalid=${this.missing ? "true" : "false"}></textarea>
              ${this.missing ? html`<div class="note care" role="alert">${icon("care")}<p>${t("send.whyMissing")}</p></div>` : nothing}</div>`
            : nothing
        }
        <button class="button primary" ?disabled=${model.readOnly || !model.plan}>${t(this.asksWhy ? "send.anyway" : "send.done")}</button>
      </form>
    </section>`;
  }

  #send = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const of = (name: string) => String(data.get(name) ?? "").trim();
    const { state } = model;
    this.missing = this.asksWhy && of("why") === "";
    if (this.missing) {
      this.find("#why")?.focus();
      return;
    }
    const letter = unsent(model);
    if (!letter || !form.reportValidity()) return;
    const chosen = new Set(data.getAll("file").map(String));
    const others = of("other")
      .split("\n")
      .map((name) => name.trim());
    const files = [
      ...attachable(state, model.files)
        .filter(({ name }) => chosen.has(name))
        .map(({ name, sha256 }) => ({ name, sha256 })),
      ...others.filter((name) => name !== "").map((name) => ({ name, sha256: "" })),
    ];
    const round: Round = {
      ...letter,
      files,
      sentOn: of("on"),
      sentAt: of("at"),
      channel: of("channel"),
      messages: model.caseMessages.length,
      whyAgain: of("why"),
    };
    // What was declared was said of this letter, and not of the next.
    model.change({ rounds: [...state.rounds, round], declared: [] });
    this.dispatchEvent(new Event("sent"));
  };
}

customElements.define("candor-sent-form", SentForm);

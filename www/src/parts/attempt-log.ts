// What the seller did besides the rounds to reach Amazon.

import { css, html, nothing } from "lit";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { today } from "../app/today";
import { day, t, word } from "../i18n";
import "../i18n/rounds.en";
import { WAYS } from "../round/round";
import { CandorElement } from "./element";

export class AttemptLog extends CandorElement {
  static override styles = [
    ...CandorElement.styles,
    css`
      form { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr)); gap: var(--s3); align-items: end; margin-top: var(--s3); }
      .what { grid-column: 1 / -1; }
      .button { justify-self: start; }
      ul { margin-top: var(--s3); }
      li { padding-block: 0.5rem; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
    `,
  ];

  constructor() {
    super();
    new Follow(this, model);
  }

  override render() {
    const { attempts } = model.state;
    return html`<section class="card" aria-labelledby="log">
      <h2 id="log">${t("log.title")}</h2>
      <p class="soft">${t("log.line")}</p>
      ${
        attempts.length === 0
          ? nothing
          : html`<ul>${attempts.map(
              (
                attempt,
                i,
              ) => html`<li class="between"><span><strong>${day(attempt.day)}</strong> · ${word("channel", attempt.channel)}${attempt.what ? html`<br />${attempt.what}` : nothing}</span>
        <button class="link" ?disabled=${model.readOnly} @click=${() => this.#remove(i)} aria-label=${t("log.remove", { day: day(attempt.day) })}>${t("call.removeShort")}</button></li>`,
            )}</ul>`
      }
      <details><summary>${t("log.add")}</summary>
        <form @submit=${this.#add}>
          <label class="field"><span class="label">${t("log.day")}</span><input name="day" type="date" required min="2000-01-01" max="2099-12-31" .value=${today()} /></label>
          <label class="field"><span class="label">${t("log.way")}</span><select name="channel">${WAYS.map((way) => html`<option value=${way}>${word("channel", way)}</option>`)}</select></label>
          <label class="field what"><span class="label">${t("log.what")}</span><input name="what" autocomplete="off" /></label>
          <button class="button" ?disabled=${model.readOnly}>${t("log.add")}</button>
        </form>
      </details>
    </section>`;
  }

  #add = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const of = (name: string) => String(data.get(name) ?? "").trim();
    const attempt = { day: of("day"), channel: of("channel"), what: of("what") };
    model.change({ attempts: [...model.state.attempts, attempt] });
    form.reset();
  };

  #remove(at: number): void {
    model.change({ attempts: model.state.attempts.filter((_, i) => i !== at) });
  }
}

customElements.define("candor-attempt-log", AttemptLog);

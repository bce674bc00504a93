// Promises and other checks: what is due, and a place to say what became of it.

import { css, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { DueCheck, DueState, WatchReport } from "../../../src/web/types";
import { model } from "../app/model";
import { day, maybe, t } from "../i18n";
import "../i18n/watch.en";
import { desk } from "../watch/open-desk";
import "./date-chip";
import { CandorElement } from "./element";
import { icon } from "./icon";

const RHYTHMS = [1, 7, 14, 30, 91, 182, 365] as const;
const LOOK: Record<DueState, string> = { overdue: "care", today: "care", soon: "", later: "", open: "care" };

export class WatchChecks extends CandorElement {
  static override properties = { report: { attribute: false } };
  static override styles = [
    ...CandorElement.styles,
    css`
      li.check { padding-block: var(--s3); border-top: 1px solid var(--line); }
      li.check:first-child { border-top: 0; padding-top: 0; }
      .head { display: flex; flex-wrap: wrap; gap: 0.3rem 0.8rem; align-items: center; }
      .head h3 { flex: 1 1 14rem; overflow-wrap: anywhere; }
      .more { margin-top: 0.2rem; overflow-wrap: anywhere; }
      form { display: grid; gap: var(--s3); margin-top: var(--s3); }
      .three { display: grid; gap: var(--s3); grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr)); }
      .answer { display: grid; gap: var(--s2); margin-top: var(--s3); }
      select { max-width: 16rem; }
    `,
  ];
  declare report: WatchReport;

  override render() {
    const due = this.report.checks.filter(({ state }) => state !== "later");
    const later = this.report.checks.filter(({ state }) => state === "later");
    const none = this.report.checks.length === 0 ? t("watch.checksEmpty") : t("watch.checksNone");
    return html`${due.length === 0 ? html`<p class="soft">${none}</p>` : this.#list(due)}
      ${later.length > 0 ? html`<details><summary>${t("watch.laterChecks", { n: later.length })}</summary>${this.#list(later)}</details>` : nothing}
      <details><summary>${t("watch.addCheck")}</summary>${this.#form()}</details>`;
  }

  #list(checks: readonly DueCheck[]) {
    return html`<ul>${repeat(
      checks,
      ({ id }) => id,
      (check) => this.#check(check),
    )}</ul>`;
  }

  #check(check: DueCheck) {
    const { what, by, howOften, every, next, state, missed, done, last, promised } = check;
    return html`<li class="check">
      <div class="head">
        <h3>${what}</h3>
        ${promised ? html`<span class="tag">${t("watch.promised")}</span>` : nothing}
        <span class="tag ${LOOK[state]}">${t(`watch.due.${state}`)}</span>
      </div>
      <p class="small soft more">${[by, every === null ? "" : rhythm(every), done > 0 ? t("watch.doneTimes", { n: done }) : ""].filter(Boolean).join(" · ")}</p>
      ${next ? html`<p class="more"><candor-date-chip .date=${next}></candor-date-chip></p>` : nothing}
      ${missed > 0 ? html`<p class="small more">${t("watch.missed", { n: missed })}</p>` : nothing}
      ${last ? html`<p class="small soft more">${lastWord(last)}</p>` : nothing}
      ${every === null ? this.#rhythm(check, howOften) : this.#answer(check)}
    </li>`;
  }

  #rhythm(check: DueCheck, howOften: string) {
    return html`<label class="field more"><span class="label">${t("watch.every")}</span>
      ${howOften ? html`<span class="hint">${t("watch.howOften", { words: howOften })}</span>` : nothing}
      <select ?disabled=${model.readOnly} @change=${(event: Event) => {
        const every = Number((event.target as HTMLSelectElement).value);
        if (every > 0) desk.setEvery(check, every);
      }}>
        <option value="">${t("watch.chooseEvery")}</option>
        ${RHYTHMS.map((days) => html`<option value=${days}>${rhythm(days)}</option>`)}
      </select>
    </label>`;
  }

  #answer(check: DueCheck) {
    const { what } = check;
    return html`<div class="answer">
      <label class="field"><span class="label">${t("watch.proof")}</span>
        <input type="text" name="proof" autocomplete="off" placeholder="" ?disabled=${model.readOnly} /></label>
      <div class="row">
        <button class="button small" ?disabled=${model.readOnly} aria-label=${t("watch.doneNamed", { what })} @click=${(event: Event) => this.#note(event, check, true)}>${icon("check")}${t("watch.done")}</button>
        <button class="button small quiet" ?disabled=${model.readOnly} aria-label=${t("watch.leftNamed", { what })} @click=${(event: Event) => this.#note(event, check, false)}>${t("watch.left")}</button>
        <button class="button small quiet" ?disabled=${model.readOnly} aria-label=${t("watch.endNamed", { what })} @click=${() => desk.end(check)}>${t("watch.end")}</button>
      </div>
    </div>`;
  }

  #note(event: Event, check: DueCheck, done: boolean): void {
    const answer = (event.target as HTMLElement).closest(".answer");
    const proof = answer?.querySelector<HTMLInputElement>("input[name=proof]");
    desk.note(check, done, proof?.value ?? "");
    if (proof) proof.value = "";
  }

  #form() {
    return html`<form @submit=${this.#add}>
      <div class="three">
        <label class="field"><span class="label">${t("watch.what")}</span><input name="what" required autocomplete="off" /></label>
        <label class="field"><span class="label">${t("watch.by")}</span><input name="by" autocomplete="off" /></label>
        <label class="field"><span class="label">${t("watch.every")}</span>
          <select name="every">${RHYTHMS.map((days) => html`<option value=${days} ?selected=${days === 7}>${rhythm(days)}</option>`)}</select></label>
      </div>
      <div><button class="button small" ?disabled=${model.readOnly}>${icon("plus")}${t("watch.save")}</button></div>
    </form>`;
  }

  #add = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    desk.addCheck(String(data.get("what")), String(data.get("by")), Number(data.get("every")));
    form.reset();
  };
}

function rhythm(days: number): string {
  return maybe(`watch.every.${days}`) ?? t("watch.everyDays", { n: days });
}

function lastWord({ done, on, proof }: NonNullable<DueCheck["last"]>): string {
  if (!done) return t("watch.lastLeft", { day: day(on) });
  return proof === ""
    ? t("watch.lastDoneBare", { day: day(on) })
    : t("watch.lastDone", { day: day(on), proof });
}

customElements.define("candor-watch-checks", WatchChecks);

// What runs out, and a form for its last day.

import { css, html, nothing } from "lit";
import type { HorizonRow, WatchReport } from "../../../src/web/types";
import { model } from "../app/model";
import { day, t } from "../i18n";
import "../i18n/watch.en";
import { desk } from "../watch/open-desk";
import { CandorElement } from "./element";
import { icon } from "./icon";

const LOOK = { act: "harm", warn: "care", good: "good" } as const;

export class WatchHorizon extends CandorElement {
  static override properties = { report: { attribute: false } };
  static override styles = [
    ...CandorElement.styles,
    css`
      li { display: flex; flex-wrap: wrap; gap: 0.2rem 0.8rem; align-items: center; padding-block: 0.6rem; border-top: 1px solid var(--line); }
      li:first-child { border-top: 0; }
      .what { flex: 1 1 14rem; overflow-wrap: anywhere; }
      form { display: grid; gap: var(--s3); margin-top: var(--s3); }
      .three { display: grid; gap: var(--s3); grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr)); }
    `,
  ];
  declare report: WatchReport;

  override render() {
    const { horizon, kinds } = this.report;
    return html`${horizon.length === 0 ? html`<p class="soft">${t("watch.horizonEmpty")}</p>` : html`<ul>${horizon.map((row) => this.#row(row))}</ul>`}
      <details><summary>${t("watch.addExpiry")}</summary>
        <form @submit=${this.#add}>
          <div class="three">
            <label class="field"><span class="label">${t("watch.kind")}</span>
              <select name="kind">${kinds.map(({ id, title }) => html`<option value=${id}>${title}</option>`)}</select></label>
            <label class="field"><span class="label">${t("watch.name")}</span><input name="name" autocomplete="off" /></label>
            <label class="field"><span class="label">${t("watch.until")}</span><input name="until" type="date" required /></label>
          </div>
          <div><button class="button small" ?disabled=${model.readOnly}>${icon("plus")}${t("watch.save")}</button></div>
        </form>
      </details>`;
  }

  #row({ id, title, name, until, days, level, typed }: HorizonRow) {
    const left = days < 0 ? t("watch.over", { n: -days }) : t("watch.daysLeft", { n: days });
    return html`<li>
      <span class="what">${title}${name ? html` <span class="soft">· ${name}</span>` : nothing}</span>
      <span class="nowrap">${day(until)}</span>
      <span class="tag ${LOOK[level]}">${left}</span>
      ${
        typed
          ? html`<button class="button small quiet" ?disabled=${model.readOnly} aria-label=${t("watch.removeNamed", { name: name || title })} @click=${() => desk.removeExpiry(id)}>${t("watch.remove")}</button>`
          : html`<span class="small soft">${t("watch.ofPaper")}</span>`
      }
    </li>`;
  }

  #add = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const text = (name: string) => String(data.get(name) ?? "").trim();
    desk.addExpiry({ kind: text("kind"), name: text("name"), until: text("until") });
    form.reset();
  };
}

customElements.define("candor-watch-horizon", WatchHorizon);

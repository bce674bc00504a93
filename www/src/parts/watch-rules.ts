// Times to answer, and what Amazon changed.

import { css, html, nothing } from "lit";
import type { ChangeRow, WatchReport } from "../../../src/web/types";
import { model } from "../app/model";
import { day, month, number, t, word } from "../i18n";
import "../i18n/watch.en";
import { desk } from "../watch/open-desk";
import { CandorElement } from "./element";
import { icon } from "./icon";

export class WatchRules extends CandorElement {
  static override properties = { report: { attribute: false } };
  static override styles = [
    ...CandorElement.styles,
    css`
      section + section { margin-top: var(--s5); }
      h3 + * { margin-top: var(--s2); }
      li { padding-block: 0.6rem; border-top: 1px solid var(--line); }
      li:first-child { border-top: 0; }
      .head { display: flex; flex-wrap: wrap; gap: 0.2rem 0.8rem; align-items: center; }
    `,
  ];
  declare report: WatchReport;

  override render() {
    return html`${this.#changes()} ${this.#contacts()}`;
  }

  #changes() {
    const { changes } = this.report;
    const fresh = changes.filter(({ touches, read }) => touches !== false && !read);
    const others = changes.filter((change) => !fresh.includes(change));
    return html`<section aria-labelledby="changes">
      <h3 id="changes">${t("watch.changes")}</h3>
      ${
        fresh.length === 0
          ? html`<p class="soft">${t("watch.changesNone")}</p>`
          : html`<p class="small soft">${t("watch.changesLine")}</p>
              <ul>${fresh.map(change)}</ul>
              <button class="button small" ?disabled=${model.readOnly} @click=${() => desk.markRead(fresh.map(({ id }) => id))}>${icon("check")}${t("watch.readAll")}</button>`
      }
      ${others.length > 0 ? html`<details><summary>${t("watch.changesOther", { n: others.length })}</summary><ul>${others.map(change)}</ul></details>` : nothing}
    </section>`;
  }

  #contacts() {
    const told = (count: number | null) =>
      count === null ? html`<span class="soft">${t("watch.unknown")}</span>` : number(count);
    return html`<section aria-labelledby="contacts">
      <h3 id="contacts">${t("watch.contacts")}</h3>
      <div class="scroll" tabindex="0" role="group" aria-labelledby="contacts"><table>
        <thead><tr><th scope="col">${t("watch.contact")}</th><th scope="col">${t("watch.within")}</th><th scope="col" class="num">${t("watch.open")}</th><th scope="col" class="num">${t("watch.overdue")}</th></tr></thead>
        <tbody>${this.report.contacts.map(
          ({ title, time, open, overdue }) =>
            html`<tr><th scope="row">${title}</th><td>${time}</td><td class="num">${told(open)}</td><td class="num">${told(overdue)}</td></tr>`,
        )}</tbody>
      </table></div>
    </section>`;
  }
}

function change({ on, monthOnly, title, touches, coming, source }: ChangeRow) {
  return html`<li>
    <div class="head">
      <strong>${monthOnly ? month(on) : day(on)}</strong>
      ${coming ? html`<span class="tag care">${t("watch.coming")}</span>` : nothing}
      ${touches === null ? html`<span class="tag">${t("watch.maybe")}</span>` : nothing}
    </div>
    <p>${title}</p>
    ${source.type === "policy" ? html`<p class="small soft">${source.source}. ${word("confidence", source.confidence)}</p>` : nothing}
  </li>`;
}

customElements.define("candor-watch-rules", WatchRules);

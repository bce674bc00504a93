// Everything that was sent, and any two rounds side by side.

import { css, html, nothing } from "lit";
import type { Round } from "../../../src/web/types";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { day, t, word } from "../i18n";
import "../i18n/rounds.en";
import { repliesTo } from "../round/round";
import { CandorElement } from "./element";
import "./round-comparison";

export class RoundList extends CandorElement {
  static override properties = {
    unsent: { attribute: false },
    first: { state: true },
    second: { state: true },
  };
  static override styles = [
    ...CandorElement.styles,
    css`
      ol > li { padding-block: 0.8rem; border-top: 1px solid var(--line); }
      ol > li:first-child { border-top: 0; padding-top: 0; }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; margin: 0; padding: 0.8rem 1rem; background: var(--sunken); border-radius: var(--radius-small); max-height: 24rem; overflow-y: auto; }
      .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr)); gap: var(--s3); margin-block: var(--s3); }
      .compare { margin-top: var(--s4); }
      h2 { margin-bottom: var(--s3); }
    `,
  ];
  /** The letter as it would be sent now; null where there is none. */
  declare unsent: Round | null;
  declare first: number | null;
  declare second: number | null;

  constructor() {
    super();
    this.unsent = null;
    this.first = null;
    this.second = null;
    new Follow(this, model);
  }

  override render() {
    const { rounds } = model.state;
    const all = this.unsent ? [...rounds, this.unsent] : rounds;
    return html`<section class="card" aria-labelledby="rounds">
      <h2 id="rounds">${t("rounds.title")}</h2>
      ${rounds.length === 0 ? html`<p class="soft">${t("rounds.none")}</p>` : html`<ol>${rounds.map((round, i) => this.#round(round, i))}</ol>`}
      ${all.length > 1 ? this.#compare(all) : nothing}
    </section>`;
  }

  #round(round: Round, i: number) {
    const replies = repliesTo(model.state.rounds, i, model.caseMessages).length;
    const last = i === model.state.rounds.length - 1;
    const channel = word("channel", round.channel);
    return html`<li>
      <div class="between"><h3>${t("rounds.name", { n: i + 1 })}</h3>
        <span class="tag ${replies > 0 ? "good" : ""}">${replies > 0 ? t("rounds.answers", { n: replies }) : t("rounds.noAnswer")}</span></div>
      <p>${t("rounds.sent", { day: day(round.sentOn ?? ""), time: round.sentAt, channel })}</p>
      ${round.files.length > 0 ? html`<p class="soft small">${t("rounds.files", { n: round.files.length })}: <span translate="no">${round.files.map(({ name }) => name).join(", ")}</span></p>` : nothing}
      ${round.whyAgain ? html`<p class="soft small">${t("rounds.whyAgain", { why: round.whyAgain })}</p>` : nothing}
      <details><summary>${t("rounds.letter")}</summary><pre translate="no" tabindex="0">${round.text}</pre></details>
      ${last && replies === 0 ? html`<button class="link" ?disabled=${model.readOnly} @click=${() => this.dispatchEvent(new Event("take-back"))}>${t("rounds.takeBack")}</button>` : nothing}
    </li>`;
  }

  #compare(all: readonly Round[]) {
    const second = Math.min(this.second ?? all.length - 1, all.length - 1);
    const first = Math.min(this.first ?? second - 1, all.length - 1);
    const [before, now] = [all[Math.max(first, 0)], all[second]];
    return html`<details class="compare"><summary>${t("rounds.compare")}</summary>
      <div class="two">
        ${this.#choose(t("rounds.first"), all, first, (n) => {
          this.first = n;
        })}
        ${this.#choose(t("rounds.second"), all, second, (n) => {
          this.second = n;
        })}
      </div>
      ${before && now ? html`<candor-round-comparison .older=${before} .newer=${now}></candor-round-comparison>` : nothing}
    </details>`;
  }

  #choose(label: string, all: readonly Round[], chosen: number, choose: (n: number) => void) {
    return html`<label class="field"><span class="label">${label}</span>
      <select @change=${(event: Event) => choose(Number((event.target as HTMLSelectElement).value))}>
        ${all.map((round, i) => html`<option value=${i} ?selected=${i === chosen}>${round.sentOn === null ? t("rounds.unsent") : t("rounds.name", { n: i + 1 })}</option>`)}
      </select></label>`;
  }
}

customElements.define("candor-round-list", RoundList);

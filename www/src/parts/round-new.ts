// From the second round on: what the letter has that Amazon has not read before.

import { css, html, nothing } from "lit";
import type { Round, Sameness } from "../../../src/web/types";
import { Answer } from "../app/answer";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { day, t, wholePercent } from "../i18n";
import "../i18n/rounds.en";
import { unsent } from "../round/round";
import { CandorElement } from "./element";
import "./round-comparison";

export class RoundNew extends CandorElement {
  static override styles = [
    ...CandorElement.styles,
    css`
      .same { margin-block: var(--s3); }
      meter { width: min(22rem, 100%); height: 0.9rem; display: block; margin-top: var(--s1); }
    `,
  ];

  #same = new Answer<Sameness>(this);

  constructor() {
    super();
    new Follow(this, model);
  }

  override render() {
    const { rounds } = model.state;
    const last = rounds.at(-1);
    const now = unsent(model);
    if (!last || !now) return nothing;
    return html`<section class="card" aria-labelledby="new">
      <h2 id="new">${t("new.title")}</h2>
      <p class="soft">${t("new.against", { n: rounds.length, day: day(last.sentOn ?? "") })}</p>
      ${this.#meter(now, rounds)}
      <candor-round-comparison .older=${last} .newer=${now} @compared=${this.#compared}></candor-round-comparison>
    </section>`;
  }

  /** How much of the letter stands in any of the letters before. */
  #meter(now: Round, rounds: readonly Round[]) {
    const earlier = () => rounds.map(({ text }) => text);
    const { value } = this.#same.to([now.text, rounds], () => model.ask("sameness", now.text, earlier()));
    if (!value) return nothing;
    const words = t("new.same", { share: wholePercent(value.earlier) });
    return html`<div class="same"><span id="same">${words}</span><meter min="0" max="1" low="0.5" high="0.9" optimum="0" .value=${value.earlier} aria-labelledby="same"></meter></div>`;
  }

  #compared = (event: CustomEvent) =>
    this.dispatchEvent(new CustomEvent("compared", { detail: event.detail }));
}

customElements.define("candor-round-new", RoundNew);

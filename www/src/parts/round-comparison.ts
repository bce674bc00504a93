// What a round has that an earlier one has not: new, said otherwise, sent before.

import { css, html, nothing } from "lit";
import type { ComparedSentence, Round, RoundComparison, SentenceState, Span } from "../../../src/web/types";
import { Answer } from "../app/answer";
import { model } from "../app/model";
import { t } from "../i18n";
import "../i18n/rounds.en";
import { CandorElement } from "./element";
import { icon } from "./icon";

/** Tells by `compared` whether the later round has anything new. */
export class RoundComparisonView extends CandorElement {
  static override properties = { older: { attribute: false }, newer: { attribute: false } };
  static override styles = [
    ...CandorElement.styles,
    css`
      section + section, .files, .asins { margin-top: var(--s4); }
      li { padding-block: 0.35rem; overflow-wrap: anywhere; }
      .said li { border-inline-start: 3px solid var(--line-strong); padding-inline-start: 0.9rem; margin-block: 0.5rem; }
      .said .good { border-color: var(--good); }
      .said .care { border-color: var(--care); }
      h3 { display: flex; gap: 0.5em; align-items: baseline; }
      h3.good .icon { color: var(--good); } h3.care .icon { color: var(--care); }
      .value { font-weight: 620; }
    `,
  ];
  declare older: Round;
  declare newer: Round;

  #compared = new Answer<RoundComparison>(this);
  #told: RoundComparison | null = null;

  override updated(): void {
    const { value } = this.#compared;
    if (!value || value === this.#told) return;
    this.#told = value;
    this.dispatchEvent(new CustomEvent("compared", { detail: value }));
  }

  override render() {
    const { older: before, newer: now } = this;
    const store = model.options().store ?? null;
    const names = (round: Round) => round.files.map(({ name, sha256 }) => name + sha256).join();
    const depends = [before.text, names(before), now.text, names(now), store];
    const { value, failed } = this.#compared.to(depends, () =>
      model.ask("compareRounds", { before, now, store }),
    );
    if (failed)
      return html`<div class="note care" role="alert">${icon("care")}<p>${t("new.failed")}</p></div>`;
    if (!value) return html`<p role="status">${t("new.loading")}</p>`;
    const of = (state: SentenceState) => value.sentences.filter((one) => one.state === state);
    const [fresh, other, old] = [of("new"), of("contradicting"), of("repeated")];
    return html`
      ${value.hasNew ? nothing : html`<div class="note care">${icon("care")}<p>${t("new.none")}</p></div>`}
      ${other.length > 0 ? this.#contradicting(other) : nothing}
      ${fresh.length > 0 ? html`<section><h3 class="good">${icon("plus")}${t("new.sentences", { n: fresh.length })}</h3><ul class="said" translate="no">${fresh.map(({ place }) => html`<li class="good">${words(now, place)}</li>`)}</ul></section>` : nothing}
      ${this.#files(value)} ${this.#asins(value)}
      ${
        old.length > 0
          ? this.#folded(
              t("new.repeated", { n: old.length }),
              old.map(({ place }) => words(now, place)),
            )
          : nothing
      }
      ${
        value.leftOut.length > 0
          ? this.#folded(
              t("new.leftOut", { n: value.leftOut.length }),
              value.leftOut.map((place) => words(before, place)),
            )
          : nothing
      }
    `;
  }

  #contradicting(sentences: readonly ComparedSentence[]) {
    return html`<section>
      <h3 class="care">${icon("care")}${t("new.contradicting", { n: sentences.length })}</h3>
      <p class="soft small">${t("new.contradictingLine")}</p>
      <ul class="said">${sentences.map(
        ({ place, before, differing }) => html`<li class="care">
          ${differing.map(({ kind, before, now }) => html`<p class="value">${t("new.value", { kind: t(`new.kind.${kind}`), before, now })}</p>`)}
          <p class="small"><span class="soft">${t("new.before")}:</span> <span translate="no">${before ? words(this.older, before) : ""}</span></p>
          <p class="small"><span class="soft">${t("new.now")}:</span> <span translate="no">${words(this.newer, place)}</span></p>
        </li>`,
      )}</ul>
    </section>`;
  }

  #files({ files }: RoundComparison) {
    if (files.length === 0) return nothing;
    return html`<section class="files"><h3>${t("new.files")}</h3>
      <ul>${files.map(({ name, state }) => html`<li><span translate="no">${name}</span> <span class="tag ${state === "new" ? "good" : state === "changed" ? "care" : ""}">${t(`new.file.${state}`)}</span></li>`)}</ul>
    </section>`;
  }

  #asins({ asins }: RoundComparison) {
    if (asins.length === 0) return nothing;
    return html`<section class="asins"><h3 id="asins">${t("new.asins")}</h3>
      <div class="scroll" role="group" tabindex="0" aria-labelledby="asins"><table>
        <thead><tr><th>${t("new.product")}</th>${COLUMNS.map((name) => html`<th class="num">${t(`new.column.${name}`)}</th>`)}</tr></thead>
        <tbody>${asins.map((one) => html`<tr><th scope="row" class="data" translate="no">${one.asin}</th>${COLUMNS.map((name) => html`<td class="num">${one[name]}</td>`)}</tr>`)}</tbody>
      </table></div>
    </section>`;
  }

  #folded(title: string, sentences: readonly string[]) {
    return html`<details><summary>${title}</summary><ul class="said" translate="no">${sentences.map((text) => html`<li>${text}</li>`)}</ul></details>`;
  }
}

const COLUMNS = ["new", "repeated", "contradicting", "leftOut"] as const;

function words({ text }: Round, { start, end }: Span): string {
  return text.slice(start, end).trim();
}

customElements.define("candor-round-comparison", RoundComparisonView);

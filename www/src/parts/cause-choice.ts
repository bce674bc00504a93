// Causes that the numbers show, offered where the interview asks what happened. None is chosen for the seller.

import { css, html, nothing } from "lit";
import type { AskedQuestion, Candidate, Causes, LanguageCode, MetricId } from "../../../src/web/types";
import { Answer } from "../app/answer";
import { Follow } from "../app/follow";
import { addEntry, setValue, valueOf } from "../app/interview";
import { model } from "../app/model";
import { number, percent, t } from "../i18n";
import { say } from "../i18n/interview";
import "../i18n/numbers.en";
import { CandorElement } from "./element";
import { traitsText } from "./trait-text";

/** More are in the room of the numbers. */
const FEW = 3;

export class CauseChoice extends CandorElement {
  static override properties = {
    metric: { attribute: false },
    asked: { attribute: false },
    language: { attribute: false },
  };
  static override styles = [
    ...CandorElement.styles,
    css`
      fieldset { margin-top: var(--s4); background: var(--sunken); border-radius: var(--radius-small); padding: var(--s4); }
      legend { float: left; width: 100%; font-weight: 600; margin-bottom: var(--s2); }
      label { clear: both; display: flex; gap: var(--s3); align-items: flex-start; padding-block: var(--s2); min-height: 44px; }
      label span { overflow-wrap: anywhere; }
      small { display: block; color: var(--ink-soft); }
    `,
  ];
  declare metric: MetricId | null;
  declare asked: AskedQuestion;
  declare language: LanguageCode;

  #causes = new Answer<(Causes | null)[]>(this);

  constructor() {
    super();
    this.metric = null;
    new Follow(this, model);
  }

  override willUpdate(): void {
    const metrics = (model.metrics?.metrics ?? []).filter(({ id }) => id === this.metric);
    const options = model.options();
    this.#causes.to([this.metric, model.metrics, options.store], () =>
      Promise.all(metrics.map(({ id, channel }) => model.ask("causes", id, channel, options))),
    );
  }

  override render() {
    const found = (this.#causes.value ?? []).flatMap((causes) =>
      (causes?.candidates ?? [])
        .filter(({ standsOut, explainedBy }) => standsOut && explainedBy === null)
        .map((candidate) => ({ candidate, all: causes?.all.defects ?? 0 })),
    );
    if (found.length === 0 || model.readOnly) return nothing;
    return html`<fieldset>
      <legend lang=${this.language}>${say(this.language, "numbers")}</legend>
      ${found.slice(0, FEW).map(({ candidate, all }) => this.#choice(candidate, all))}
    </fieldset>`;
  }

  #choice(candidate: Candidate, all: number) {
    const what = t("causes.story", {
      hits: candidate.inside.defects,
      all,
      group: traitsText(candidate.segment),
    });
    const used = model.state.story.causes.find((cause) => cause.what === what);
    return html`<label>
      <input type="checkbox" .checked=${used !== undefined} @change=${() => (used ? this.#leave(used.id) : this.#take(candidate, what))} />
      <span>${what}<small>${figures(candidate)}</small></span>
    </label>`;
  }

  /** Into the entry that is asked about, or into a new one where that has words already. */
  #take(candidate: Candidate, what: string): void {
    const { asked } = this;
    const taken = valueOf(asked).trim() !== "";
    const entry = taken && asked.entry ? { ...asked.entry, id: addEntry("causes") } : asked.entry;
    const since = candidate.segment.find(({ dimension }) => dimension === "since")?.value;
    const field = (field: string) => ({ ...asked, entry, field, path: `causes.${entry?.id}.${field}` });
    setValue(field("what"), what);
    setValue(field("shownBy"), figures(candidate));
    if (since) setValue({ ...field("since"), form: "day" }, since);
  }

  #leave(id: string): void {
    model.changeStory({ causes: model.state.story.causes.filter((cause) => cause.id !== id) });
  }
}

/** The figures behind it, as the evidence. */
function figures({ inside, outside }: Candidate): string {
  const within = t("causes.inside", {
    n: inside.orders,
    hits: number(inside.defects),
    rate: percent(inside.rate ?? 0),
  });
  if (outside.orders === 0) return within;
  if (outside.defects === 0) return `${within} ${t("causes.outsideNone", { n: outside.orders })}`;
  const other = { n: outside.orders, hits: number(outside.defects), rate: percent(outside.rate ?? 0) };
  return `${within} ${t("causes.outside", other)}`;
}

customElements.define("candor-cause-choice", CauseChoice);

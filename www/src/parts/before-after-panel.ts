// A metric before and after a day: what the numbers show, what may be said, and what may not.

import { css, html, nothing } from "lit";
import type { BeforeAfter, Causes, ChangeStatement, IsoDate, Metric, Options } from "../../../src/web/types";
import { Answer } from "../app/answer";
import { Follow } from "../app/follow";
import { later } from "../app/later";
import { model } from "../app/model";
import { day, percent, period, t, word } from "../i18n";
import "../i18n/numbers.en";
import "./copy-button";
import { CandorElement } from "./element";
import { icon } from "./icon";
import type { Intervals } from "./interval-chart";
import { luckText } from "./luck-text";
import { metricKey } from "./metric-name";

export class BeforeAfterPanel extends CandorElement {
  static override properties = {
    metric: { attribute: false },
    options: { attribute: false },
    day: { state: true },
  };
  static override styles = [
    ...CandorElement.styles,
    css`
      .pick { display: flex; flex-wrap: wrap; gap: var(--s4) var(--s6); align-items: start; }
      input { max-width: 13rem; }
      .offers .row { margin-top: var(--s2); gap: var(--s2); }
      .offers .button { max-width: 100%; text-align: start; overflow-wrap: anywhere; border-radius: var(--radius); }
      .result { margin-top: var(--s5); }
      .verdict { font-weight: 600; }
      candor-interval-chart { display: block; margin-top: var(--s4); }
      .say { display: grid; gap: var(--s4); grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); margin-top: var(--s4); }
      .say h3 { display: flex; align-items: center; gap: 0.4em; margin-bottom: var(--s2); }
      .say .good h3 .icon { color: var(--good); }
      .say .harm h3 .icon { color: var(--harm); }
      .say candor-copy { display: block; margin-top: var(--s3); }
      .say .why { margin-top: var(--s2); }
      .not { text-decoration: line-through; text-decoration-color: var(--harm); }
    `,
  ];
  declare metric: Metric;
  declare options: Options;
  /** The first day that counts as after. Never chosen for the seller. */
  declare day: IsoDate | null;

  #compared = new Answer<BeforeAfter | null>(this);
  #causes = new Answer<Causes | null>(this);

  constructor() {
    super();
    this.day = null;
    new Follow(this, model);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void later.charts();
  }

  override willUpdate(): void {
    const { metric, options, day: first } = this;
    const about = [metricKey(metric), options.today, options.store, model.files];
    this.#compared.to([...about, first], () =>
      first === null
        ? Promise.resolve(null)
        : model.ask("beforeAfter", metric.id, metric.channel, first, options),
    );
    this.#causes.to(about, () => model.ask("causes", metric.id, metric.channel, options));
  }

  override render() {
    const { window } = this.metric.computed ?? {};
    if (!window) return nothing;
    const { value, failed } = this.#compared;
    return html`<div class="pick no-print">
        <div class="field">
          <label class="label" for="day">${t("change.day")}</label>
          <span class="hint">${period(window.from, window.to)}</span>
          <input id="day" type="date" min=${window.from} max=${window.to} .value=${this.day ?? ""} @change=${this.#picked} />
        </div>
        ${this.#offers(window.from, window.to)}
      </div>
      <div class="result" aria-live="polite">
        ${failed ? html`<p>${t("depth.failed")}</p>` : this.day === null ? html`<p class="soft">${t("change.choose")}</p>` : value ? this.#result(value) : nothing}
      </div>`;
  }

  #picked = (event: Event) => {
    const { value, validity } = event.target as HTMLInputElement;
    if (validity.valid) this.day = value || null;
  };

  /** Days that the seller may mean: each is only offered. */
  #offers(from: IsoDate, to: IsoDate) {
    const inside = (one: IsoDate) => one > from && one <= to;
    const done = model.state.story.actions.flatMap(({ what, doneOn }) =>
      doneOn !== null && inside(doneOn) ? [[doneOn, what] as const] : [],
    );
    const rises = (this.#causes.value?.candidates ?? []).flatMap(({ segment, standsOut }) =>
      standsOut ? segment.flatMap(({ dimension, value }) => (dimension === "since" ? [value] : [])) : [],
    );
    const rise = [...new Set(rises)].filter(inside).map((one) => [one, ""] as const);
    const offers = [
      { name: t("change.ofStory"), days: done },
      { name: t("change.ofCauses"), days: rise },
    ];
    return offers.map(({ name, days }) =>
      days.length === 0
        ? nothing
        : html`<div class="offers">
            <p class="label">${name}</p>
            <div class="row">
              ${days.map(
                ([one, what]) =>
                  html`<button class="button small" aria-pressed=${this.day === one} @click=${() => this.#choose(one)}>${[day(one), what].filter(Boolean).join(": ")}</button>`,
              )}
            </div>
          </div>`,
    );
  }

  #choose(one: IsoDate): void {
    this.day = one;
  }

  #result(compared: BeforeAfter) {
    const { verdict, chance, maySay, mayNotSay } = compared;
    const may = sentence(maySay, compared);
    return html`<p class="verdict">${word("change", verdict)}</p>
      ${chance === null || verdict === "no-defects" ? nothing : html`<p class="soft">${t("change.luck", { times: luckText(chance) })}</p>`}
      <candor-interval-chart .intervals=${this.#chart(compared)}></candor-interval-chart>
      <div class="say">
        <div class="card good">
          <h3>${icon("check")}${t("change.maySay")}</h3>
          <p>${may}</p>
          <candor-copy .text=${may} .label=${t("change.copy")}></candor-copy>
        </div>
        <div class="card harm">
          <h3>${icon("cross")}${t("change.mayNotSay")}</h3>
          <p>${sentence(mayNotSay, compared)}</p>
          <p class="soft why">${word("say", `${mayNotSay}.why`)}</p>
        </div>
      </div>`;
  }

  #chart(compared: BeforeAfter): Intervals {
    const on = day(compared.day);
    return {
      title: t("change.chart", { day: on }),
      summary: rates(compared),
      file: `${metricKey(this.metric)}-before-after-${compared.day}`,
      group: t("chart.group"),
      target: this.metric.target,
      rows: [
        { name: t("change.before", { day: on }), share: compared.before, quiet: true },
        { name: t("change.after", { day: on }), share: compared.after, quiet: false },
      ],
    };
  }
}

function rates({ day: first, before, after }: BeforeAfter): string {
  const rate = (share: typeof before) => (share.rate === null ? t("metric.noRate") : percent(share.rate));
  return t("change.rates", {
    day: day(first),
    before: before.defects,
    beforeAll: before.orders,
    beforeRate: rate(before),
    after: after.defects,
    afterAll: after.orders,
    afterRate: rate(after),
  });
}

function sentence(statement: ChangeStatement, compared: BeforeAfter): string {
  const { from, to } = compared.window;
  return word("say", statement, {
    rates: rates(compared),
    day: day(compared.day),
    from: day(from),
    to: day(to),
  });
}

customElements.define("candor-before-after", BeforeAfterPanel);

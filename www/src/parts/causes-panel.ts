// What orders with a defect have in common. Nothing is chosen: the seller knows which it was, if any.

import { css, html, nothing } from "lit";
import type { Candidate, Causes, Metric, Options } from "../../../src/web/types";
import { Answer } from "../app/answer";
import { Follow } from "../app/follow";
import { later } from "../app/later";
import { model } from "../app/model";
import { hrefOf } from "../app/router";
import { number, percent, t, word } from "../i18n";
import "../i18n/numbers.en";
import "./copy-button";
import { CandorElement } from "./element";
import { icon } from "./icon";
import type { Intervals } from "./interval-chart";
import { luckText } from "./luck-text";
import { metricKey } from "./metric-name";
import { traitsText, traitsTitle } from "./trait-text";

/** Groups shown before the rest is asked for, and drawn in the chart. */
const FEW = 5;

export class CausesPanel extends CandorElement {
  static override properties = {
    metric: { attribute: false },
    options: { attribute: false },
    all: { state: true },
  };
  static override styles = [
    ...CandorElement.styles,
    css`
      .said { font-weight: 600; }
      candor-interval-chart { display: block; margin-top: var(--s4); }
      ol { counter-reset: place; display: grid; gap: var(--s4); margin-top: var(--s4); }
      li.card { counter-increment: place; }
      .head { display: flex; flex-wrap: wrap; gap: var(--s2) var(--s4); justify-content: space-between; align-items: baseline; }
      h3 { overflow-wrap: anywhere; }
      h3::before { content: counter(place) ". "; }
      .tags { display: flex; flex-wrap: wrap; gap: var(--s2); }
      .card p { margin-top: var(--s2); }
      .card details { margin-top: var(--s2); }
      .ids { display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; margin-bottom: var(--s3); }
      .ids li { white-space: nowrap; }
      .row { margin-top: var(--s3); }
      .used { align-items: center; }
      .more { margin-top: var(--s4); }
      .seen { margin-top: var(--s4); }
    `,
  ];
  declare metric: Metric;
  declare options: Options;
  declare all: boolean;

  #causes = new Answer<Causes | null>(this);

  constructor() {
    super();
    this.all = false;
    new Follow(this, model);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void later.charts();
  }

  override willUpdate(): void {
    const { metric, options } = this;
    this.#causes.to([metricKey(metric), options.today, options.store, model.files], () =>
      model.ask("causes", metric.id, metric.channel, options),
    );
  }

  override render() {
    const { value: causes, failed } = this.#causes;
    if (failed) return html`<p role="status">${t("depth.failed")}</p>`;
    if (causes === undefined) return html`<p class="soft" role="status">${t("causes.asking")}</p>`;
    if (causes === null) return html`<p>${t("causes.absent")}</p>`;
    const { candidates, all, compared } = causes;
    const shown = this.all ? candidates : candidates.slice(0, FEW);
    return html`<p class="said" role="status">${verdict(causes)}</p>
      ${compared > 0 ? html`<p class="soft">${t("causes.compared", { n: compared, orders: all.orders, defects: all.defects })}</p>` : nothing}
      ${candidates.length > 0 ? html`<candor-interval-chart .intervals=${this.#chart(causes)}></candor-interval-chart>` : nothing}
      <ol>${shown.map((candidate) => this.#candidate(candidate, all.defects))}</ol>
      ${candidates.length > shown.length ? html`<button class="button more" @click=${this.#showAll}>${t("causes.more", { n: candidates.length - shown.length })}</button>` : nothing}
      ${causes.dimensions.length > 0 ? seen(causes) : nothing}`;
  }

  #showAll = () => {
    this.all = true;
  };

  #chart({ candidates, all }: Causes): Intervals {
    const groups = candidates.slice(0, FEW);
    const name = ({ segment }: Candidate) => traitsTitle(segment);
    const highest = groups.reduce((a, b) => ((b.inside.rate ?? 0) > (a.inside.rate ?? 0) ? b : a));
    return {
      title: t("causes.chart"),
      summary: t("causes.chartSummary", {
        group: name(highest),
        rate: percent(highest.inside.rate ?? 0),
        all: percent(all.rate ?? 0),
      }),
      file: `${metricKey(this.metric)}-groups`,
      group: t("chart.group"),
      target: null,
      rows: [
        ...groups.map((one) => ({ name: name(one), share: one.inside, quiet: false })),
        { name: t("causes.all"), share: all, quiet: true },
      ],
    };
  }

  #candidate(candidate: Candidate, defects: number) {
    const { segment, sameAs, inside, outside, small, standsOut, explainedBy } = candidate;
    const name = traitsText(segment);
    return html`<li class="card">
      <div class="head">
        <h3 translate="no">${traitsTitle(segment)}</h3>
        <div class="tags">
          <span class="tag ${standsOut ? "care" : ""}">${icon(standsOut ? "mark" : "info")}${t(standsOut ? "causes.standsOut" : "causes.maybeLuck")}</span>
          ${small ? html`<span class="tag">${icon("info")}${t("causes.small")}</span>` : nothing}
        </div>
      </div>
      <p>
        ${t("causes.inside", { n: inside.orders, hits: number(inside.defects), rate: percent(inside.rate ?? 0) })}
        ${
          outside.orders === 0
            ? nothing
            : outside.defects === 0
              ? t("causes.outsideNone", { n: outside.orders })
              : t("causes.outside", {
                  n: outside.orders,
                  hits: number(outside.defects),
                  rate: percent(outside.rate ?? 0),
                })
        }
      </p>
      <p>${lift(candidate)}</p>
      ${sameAs.length > 0 ? html`<p class="soft" translate="no">${t("causes.same", { traits: traitsText(sameAs) })}</p>` : nothing}
      ${explainedBy === null ? nothing : html`<p>${icon("info")} ${t("causes.explained", { n: explainedBy + 1 })}</p>`}
      ${sure(candidate)} ${this.#orders(candidate, name)} ${this.#use(candidate, name, defects)}
    </li>`;
  }

  #orders({ orders, inside }: Candidate, name: string) {
    return html`<details>
      <summary>${t("causes.orders", { n: inside.defects })}</summary>
      <ul class="ids data" translate="no">${orders.map((id) => html`<li>${id}</li>`)}</ul>
      <candor-copy .text=${orders.join("\n")} .label=${t("causes.ordersCopy")} .name="${t("causes.ordersCopy")}: ${name}"></candor-copy>
    </details>`;
  }

  // ---- into the story ---------------------------------------------------------------------------

  #use(candidate: Candidate, name: string, defects: number) {
    if (model.readOnly) return nothing;
    const what = t("causes.story", { hits: candidate.inside.defects, all: defects, group: name });
    const used = model.state.story.causes.find((cause) => cause.what === what);
    if (used)
      return html`<div class="note good row used" role="status">
        ${icon("check")}<p>${t("causes.used")}</p>
        <a class="button small" href=${hrefOf("story")}>${t("causes.toStory")}</a>
        <button class="button small" @click=${() => this.#leave(used.id)}>${t("app.undo")}</button>
      </div>`;
    return html`<div class="row"><button class="button small" @click=${() => this.#take(candidate, what)} aria-label=${t("causes.useNamed", { what: name })}>${icon("plus")}${t("causes.use")}</button></div>`;
  }

  #take({ segment }: Candidate, what: string): void {
    const since = segment.find(({ dimension }) => dimension === "since")?.value ?? null;
    const written = model.state.story.causes.filter(
      (cause) => cause.what.trim() !== "" || cause.why.trim() !== "",
    );
    model.changeStory({ causes: [...written, { id: crypto.randomUUID(), what, why: "", since }] });
  }

  #leave(id: string): void {
    model.changeStory({ causes: model.state.story.causes.filter((cause) => cause.id !== id) });
  }
}

function verdict({ verdict: code, candidates }: Causes): string {
  if (code === "stands-out")
    return t("causes.stands-out", { n: candidates.filter(({ standsOut }) => standsOut).length });
  return word("causes", code);
}

function lift({ lift: times, liftLow, liftHigh }: Candidate): string {
  const [low, high] = [factor(liftLow), liftHigh === null ? null : factor(liftHigh)];
  if (times === null) return t("causes.liftNone", { low });
  return high === null
    ? t("causes.liftOpen", { lift: factor(times), low })
    : t("causes.lift", { lift: factor(times), low, high });
}

/** `2.4` and `17`: a second digit where there is only one. */
function factor(times: number): string {
  return times < 10 ? (Math.round(times * 10) / 10).toString() : number(Math.round(times));
}

function sure({ chance, q, small }: Candidate) {
  return html`<details>
    <summary>${t("causes.sure")}</summary>
    <p>${t("causes.luck", { times: luckText(chance) })}</p>
    ${q === null ? nothing : html`<p>${t("causes.q", { n: Math.max(1, Math.round(q * 100)) })}</p>`}
    ${small ? html`<p>${t("causes.smallLine")}</p>` : nothing}
  </details>`;
}

function seen({ dimensions, all }: Causes) {
  return html`<details class="seen">
    <summary>${t("causes.seen")}</summary>
    <ul>
      ${dimensions.map(({ dimension, orders }) => html`<li>${t("causes.seenOne", { dimension: word("dimension", dimension), n: number(orders), all: all.orders })}</li>`)}
    </ul>
  </details>`;
}

customElements.define("candor-causes", CausesPanel);

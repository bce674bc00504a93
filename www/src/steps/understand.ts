// What the message means, in a fixed order: meaning, tonight, answer, dates, requests, the message itself.

import { css, html, nothing, type TemplateResult } from "lit";
import type {
  AnswerCode,
  CalendarEvent,
  FoundReason,
  MessageDate,
  MessageReading,
  MessageRequest,
  RequestKind,
  SuspiciousCode,
} from "../../../src/web/types";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { hrefOf, hrefOfOne } from "../app/router";
import { day, maybe, percent, t, word } from "../i18n";
import { saysMore } from "../parts/also-says";
import "../parts/answer-card";
import "../parts/calendar-button";
import "../parts/clash-card";
import "../parts/date-chip";
import { StepElement } from "../parts/element";
import { icon } from "../parts/icon";
import { lineLink } from "../parts/line-link";
import { type Mark, marksOf } from "../parts/marks";
import "../parts/message-list";
import "../parts/message-view";
import type { MessageView } from "../parts/message-view";
import "../parts/person-card";
import "../parts/reason-picker";
import "../parts/reply-card";
import { trouble } from "../parts/trouble";

const TONIGHT = { do: ["ship", "save", "papers"], dont: ["anger", "account", "change", "pay"] } as const;

export class Understand extends StepElement {
  static override properties = { choosing: { state: true } };
  static override styles = [
    ...StepElement.styles,
    css`
      .grid { display: grid; gap: var(--s6) clamp(1.5rem, 3vw, 3rem); grid-template-columns: minmax(0, 1fr) minmax(0, 1.02fr); align-items: start; margin-top: var(--s5); }
      .grid > .full { grid-column: 1 / -1; }
      @media (max-width: 62rem) { .grid { grid-template-columns: minmax(0, 1fr); } }
      h1.quiet { font-size: 1.05rem; line-height: 1.5; letter-spacing: 0; font-weight: 600; color: var(--ink-soft); }
      .meaning { max-width: 32em; margin-top: var(--s2); font-size: clamp(1.6rem, 1.25rem + 1.7vw, 2.3rem); line-height: 1.22; letter-spacing: -0.022em; font-weight: 640; text-wrap: balance; }
      .replaced { align-items: center; margin-block: var(--s3); }
      .replaced p { flex: 1; }
      .calm { color: var(--ink-soft); margin-top: var(--s3); max-width: 58ch; }
      section > h2 { margin-bottom: var(--s3); }
      .list > li { display: grid; grid-template-columns: 1.4rem 1fr auto; gap: 0.25rem 0.7rem; padding-block: 0.75rem; border-top: 1px solid var(--line); align-items: baseline; }
      .list > li:first-child { border-top: 0; padding-top: 0; }
      :is(.list, .dates) > li:last-child { padding-bottom: 0; }
      .list .n { color: var(--ink-soft); font-variant-numeric: tabular-nums; }
      .list .more { color: var(--ink-soft); font-size: 0.94rem; }
      .dates > li { padding-block: 0.7rem; border-top: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: 0.3rem 0.8rem; align-items: center; }
      .dates > li:first-child { border-top: 0; padding-top: 0; }
      .dates p { flex: 1 1 14rem; }
      .deadline p { font-weight: 640; }
      .span { font-weight: 640; background: var(--sunken); border-radius: 999px; padding: 0.25rem 0.8rem; }
      .tonight { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: var(--s4) var(--s5); }
      .tonight li { display: flex; gap: 0.55em; padding-block: 0.18rem; }
      .tonight .icon { margin-top: 0.15em; }
      .tonight .do .icon { color: var(--good); }
      .tonight .dont .icon { color: var(--harm); }
      .message { position: sticky; top: 1rem; }
      @media (min-width: 62.01rem) { .message .paper { max-height: min(76vh, 60rem); overflow-y: auto; } }
      .message .head { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.2rem 1rem; align-items: center; margin-bottom: var(--s2); }
      .paper { padding: clamp(0.8rem, 2vw, 1.4rem); }
      .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: var(--s4); margin-top: var(--s4); }
      .two .card { display: flex; flex-direction: column; gap: var(--s3); }
      .two .card .button { margin-top: auto; align-self: start; }
      blockquote { margin: 0; padding-inline-start: 0.9rem; border-inline-start: 3px solid var(--mark-edge); color: var(--ink-soft); overflow-wrap: anywhere; }
      .facts { display: grid; grid-template-columns: max-content 1fr; gap: 0.3rem 1.1rem; font-size: 0.96rem; }
      .damaged { margin-top: var(--s3); }
      .facts dt { color: var(--ink-soft); }
      @media (max-width: 40rem) { .facts { grid-template-columns: minmax(0, 1fr); gap: 0; } .facts dd + dt { margin-top: var(--s2); } }
      .full:not(:has(*)) { display: none; }
      .mistakes li { display: flex; gap: 0.55em; padding-block: 0.2rem; }
      .mistakes .icon { color: var(--care); margin-top: 0.15em; }
    `,
  ];
  declare choosing: boolean;

  constructor() {
    super();
    this.choosing = false;
    new Follow(this, model);
  }

  override render() {
    const { reading, readError } = model;
    if (readError && !reading) return this.#frame(html`${trouble(readError)}${this.#toStart()}`);
    if (!reading && model.state.message.trim() !== "")
      return this.#frame(html`<p role="status">${t("start.reading")}</p>`);
    if (!reading)
      return this.#frame(
        html`<p class="lead">${t("understand.noneLine")}</p>${this.#toStart()}`,
        t("understand.none"),
      );
    return this.#frame(this.#found(reading));
  }

  #frame(content: TemplateResult, title: string = t("understand.title")) {
    return html`<h1 tabindex="-1" class=${model.reading ? "quiet" : ""}>${title}</h1>${content}`;
  }

  #toStart() {
    return html`<div class="actions"><a class="button primary" href=${hrefOf("start")}>${t("understand.toStart")}</a></div>`;
  }

  #found(reading: MessageReading) {
    const candidates = this.#candidates(reading);
    const answers = reading.kind !== "not-a-notice" && reading.kind !== "reinstated";
    const answer = answers ? this.#answer(reading) : null;
    return html`
      ${model.replaced ? this.#replaced() : nothing}
      <p class="meaning">${meaningOf(reading)}</p>
      ${model.state.reason && model.guide ? html`<p class="calm">${t("meaning.yours", { title: model.guide.title })}</p>` : nothing}
      ${answers && reading.suspicious.length === 0 && model.guide && !needsPerson(model.guide.answer) ? html`<p class="calm">${t("meaning.calm")}</p>` : nothing}
      <div class="grid" @line=${this.#toLine}>
        <div class="full stack">${this.#panels(reading)} ${this.#reply(reading)} ${needsPerson(answer) ? html`<candor-person></candor-person>` : nothing} ${candidates.length > 0 ? this.#closer(candidates) : nothing} ${this.#picker()}</div>
        <div class="stack">
          ${answers ? [this.#tonight(), this.#way(answer)] : nothing} ${this.#dates(reading)}
          ${answers ? this.#requests(reading) : nothing} ${reading.clashes.length > 0 ? html`<candor-clashes .clashes=${reading.clashes}></candor-clashes>` : nothing}
          ${saysMore(reading) ? html`<candor-also-says .reading=${reading}></candor-also-says>` : nothing} ${this.#details(reading)}
          ${this.#rules(reading)} ${model.caseMessages.length > 1 ? html`<candor-message-list></candor-message-list>` : nothing}
        </div>
        ${this.#message(reading, candidates)}
      </div>
      ${this.#onward(answers || model.reason !== null)}
    `;
  }

  #replaced() {
    return html`<div class="note replaced" role="status">
      ${icon("info")}
      <p>${t(model.state.earlier.length > 0 ? "understand.added" : "understand.replaced")}</p>
      <button class="button small" ?disabled=${model.readOnly} @click=${() => void model.undoReplace()}>${t("app.undo")}</button>
    </div>`;
  }

  /** The main button leads on only where there is something to answer. */
  #onward(answers: boolean) {
    const next = html`<a class="button ${answers ? "primary" : "quiet"}" href=${hrefOf("requests")}>${t("understand.next")}${icon("arrow")}</a>`;
    const another = html`<a class="button ${answers ? "quiet" : "primary"}" href=${hrefOf("start")}>${t("understand.another")}</a>`;
    const reply = html`<a class="button quiet" href=${hrefOf("reply")}>${t("reply.entrance")}</a>`;
    return html`<div class="actions">${answers ? [next, reply, another] : [another, reply, next]}</div>`;
  }

  /** Two possibilities, when the reading is not sure and the seller has not chosen. */
  #candidates(reading: MessageReading): FoundReason[] {
    if (model.state.reason || reading.reasons.length > 0) return [];
    return reading.runnersUp.slice(0, 2);
  }

  #panels(reading: MessageReading) {
    const has = (note: MessageReading["notes"][number]) => reading.notes.includes(note);
    const choose = html`<button class="button small" ?disabled=${model.readOnly} @click=${this.#choose}>${t("panel.choose")}</button>`;
    const chosen = model.state.reason !== null;
    return [
      reading.suspicious.length > 0 ? panel("harm", "suspicious", this.#signs(reading)) : nothing,
      reading.kind === "reinstated" ? panel("good", "reinstated") : nothing,
      reading.kind === "funds" ? panel("info", "funds") : nothing,
      has("language-not-read") && !chosen ? panel("info", "language", choose) : nothing,
      reading.kind === "not-a-notice" &&
      !has("language-not-read") &&
      !chosen &&
      reading.suspicious.length === 0
        ? panel("info", "not-a-notice", choose)
        : nothing,
      has("very-short") ? panel("care", "short") : nothing,
      has("cut-off") ? panel("care", "cut") : nothing,
      has("reason-not-known") && !has("language-not-read") && reading.kind !== "not-a-notice" && !chosen
        ? panel("info", "unknown", choose)
        : nothing,
      has("section-3-only") ? panel("info", "section3") : nothing,
    ];
  }

  /** Each sign once, with every line that shows it. */
  #signs({ suspicious }: MessageReading) {
    const lines = new Map<SuspiciousCode, Set<number>>();
    for (const { sign, line } of suspicious) lines.set(sign, (lines.get(sign) ?? new Set()).add(line));
    return html`<ul>
      ${[...lines].map(([sign, found]) => html`<li>${word("sign", sign)} ${[...found].map((line) => html`${lineLink(line)} `)}</li>`)}
    </ul>`;
  }

  #closer(candidates: FoundReason[]) {
    return html`<section aria-labelledby="closer">
      <h2 id="closer">${t(candidates.length > 1 ? "understand.closer" : "understand.closerOne")}</h2>
      <p class="soft">${t(candidates.length > 1 ? "understand.closerLine" : "understand.closerOneLine")}</p>
      <div class="two">
        ${candidates.map(
          (reason) => html`<div class="card">
            <h3>${reason.title}</h3>
            <p>${t("understand.closerBecause", { because: reason.because })}</p>
            ${reason.evidence.slice(0, 2).map(({ span, line }) => html`<blockquote translate="no">${model.state.message.slice(span.start, span.end)} ${lineLink(line)}</blockquote>`)}
            <p><a href=${hrefOfOne("reason", reason.id)}>${t("reason.moreNamed", { title: reason.title })}</a></p>
            <button class="button" ?disabled=${model.readOnly} @click=${() => void model.chooseReason(reason.id)} aria-label="${t("understand.closerPick")}: ${reason.title}">${t("understand.closerPick")}</button>
          </div>`,
        )}
      </div>
      <p><button class="button small quiet" ?disabled=${model.readOnly} @click=${this.#choose}>${t("understand.closerOther")}</button></p>
    </section>`;
  }

  #picker() {
    if (!this.choosing) return nothing;
    return html`<candor-reason-picker class="card raised" @close=${this.#chosen}></candor-reason-picker>`;
  }

  #choose = async () => {
    this.choosing = true;
    await model.loadReasons();
    await this.updateComplete;
    const picker = this.find("candor-reason-picker");
    picker?.scrollIntoView({ block: "nearest" });
    picker?.focus();
  };

  #chosen = () => {
    this.choosing = false;
    void this.focusHeading();
  };

  #answer(reading: MessageReading): AnswerCode | null {
    return model.state.reason ? (model.guide?.answer ?? reading.answer) : reading.answer;
  }

  #way(answer: AnswerCode | null) {
    return html`<section class="card" aria-labelledby="answer">
      <h2 id="answer">${t("understand.answer")}</h2>
      <candor-answer .answer=${answer}></candor-answer>
    </section>`;
  }

  /** What Amazon's answer means, beside what was asked before. */
  #reply({ reply }: MessageReading) {
    const { comparison } = model;
    const said = comparison?.reply ?? reply;
    if (!said && (comparison?.requests ?? []).length === 0) return nothing;
    return html`<candor-reply-card .reply=${said} .requests=${comparison?.requests ?? []}></candor-reply-card>`;
  }

  #requests(reading: MessageReading) {
    const { requests } = reading;
    const usual = requests.length === 0 ? (model.guide?.requests ?? []) : [];
    return html`<section class="card" aria-labelledby="requests">
      <h2 id="requests">${t("understand.requests")}</h2>
      ${requests.length === 0 && usual.length === 0 ? html`<p>${t("understand.requestsNone")}</p>` : nothing}
      ${usual.length > 0 ? html`<p class="soft">${t("understand.requestsImplied")}</p>` : nothing}
      <ol class="list">
        ${requests.map((request, i) => this.#request(request, i + 1))}
        ${usual.map((what: RequestKind, i) => html`<li>${counter(i + 1)}<span>${word("request", what)}</span></li>`)}
      </ol>
    </section>`;
  }

  #request({ what, window, quantity, asins, line }: MessageRequest, n: number) {
    const more = [
      window === null ? null : t("request.window", { n: window }),
      quantity === null ? null : t("request.quantity", { n: quantity }),
      asins.length === 0 ? null : t("request.asins", { asins: asins.join(", ") }),
    ].filter((part) => part !== null);
    return html`<li>
      ${counter(n)}
      <span>${word("request", what)}${more.length > 0 ? html`<br /><span class="more">${more.join(" · ")}</span>` : nothing}</span>
      ${line === null ? html`<span class="more">${t("understand.implied")}</span>` : lineLink(line)}
    </li>`;
  }

  #dates({ dates, notes }: MessageReading) {
    const order = ["deadline", "answer-time", "fund-hold", "paper-age", "sent", "mentioned"];
    const sorted = [...dates].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
    return html`<section class="card" aria-labelledby="dates">
      <h2 id="dates">${t("understand.dates")}</h2>
      ${dates.length === 0 ? html`<p>${t(notes.includes("language-not-read") ? "understand.datesUnread" : "understand.datesNone")}</p>` : nothing}
      <ul class="dates">${sorted.map((date) => this.#date(date))}</ul>
      <candor-calendar .events=${sorted.flatMap(eventOf)}></candor-calendar>
    </section>`;
  }

  #date({ kind, date, days, hours, span, line }: MessageDate) {
    const length =
      days !== null
        ? t("date.days", { n: days })
        : hours !== null
          ? t("date.hours", { n: hours })
          : // A day without a year, or one that does not exist: the message's own words.
            model.state.message.slice(span.start, span.end);
    return html`<li class=${kind}>
      ${date ? html`<candor-date-chip .date=${date}></candor-date-chip>` : nothing}
      ${length && !date ? html`<span class="span">${length}</span>` : nothing}
      <p>${word("date", kind)}</p>
      ${lineLink(line)}
    </li>`;
  }

  #details({ identifiers, metrics }: MessageReading) {
    const lists = [
      [t("understand.products"), identifiers.asins],
      [t("understand.orders"), identifiers.orders],
      [t("understand.complaints"), identifiers.complaintIds],
    ] as const;
    if (metrics.length === 0 && lists.every(([, found]) => found.length === 0)) return nothing;
    return html`<section class="card">
      <dl class="facts">
        ${metrics.map(
          ({ id, value, target, condition }) => html`<dt>${word("metric", id)}</dt>
            <dd>
              ${value === null ? nothing : html`<strong>${percent(value)}</strong>`}
              ${target === null ? nothing : html`<span class="soft">${t("metric.target")} ${t(`metric.target.${condition ?? "less-than"}`, { value: percent(target) })}</span>`}
            </dd>`,
        )}
        ${lists.map(([label, found]) =>
          found.length === 0
            ? nothing
            : html`<dt>${label}</dt>
                <dd class="data" translate="no">
                  ${found.map(({ value, whole }, i) => html`${i > 0 ? ", " : ""}${value}${whole ? nothing : html` <span class="tag care">${icon("care")}${t("understand.damaged")}</span>`}`)}
                </dd>`,
        )}
      </dl>
      ${lists.some(([, found]) => found.some(({ whole }) => !whole)) ? html`<p class="small soft damaged">${t("understand.damagedLine")}</p>` : nothing}
    </section>`;
  }

  #tonight() {
    return html`<section class="card" aria-labelledby="tonight">
      <h2 id="tonight">${t("tonight.title")}</h2>
      <div class="tonight">
        <div class="do"><h3>${t("tonight.do")}</h3><ul>${TONIGHT.do.map((one) => html`<li>${icon("check")}<span>${t(`tonight.do.${one}`)}</span></li>`)}</ul></div>
        <div class="dont"><h3>${t("tonight.dont")}</h3><ul>${TONIGHT.dont.map((one) => html`<li>${icon("cross")}<span>${t(`tonight.dont.${one}`)}</span></li>`)}</ul></div>
      </div>
    </section>`;
  }

  /** The reasons that hold, each with a page of its own, and the rule behind the first. */
  #rules({ reasons }: MessageReading) {
    const { guide } = model;
    if (!guide) return nothing;
    const others = reasons.filter(({ id }) => id !== guide.id);
    return html`<section class="card stack-small" aria-labelledby="policy">
      <h2 id="policy">${t("understand.policy")}</h2>
      <p>${t("understand.policyLine", { name: guide.policyName, date: day(guide.asOf) })} <span class="tag">${word("confidence", guide.confidence)}</span></p>
      <ul>
        ${[guide, ...others].map(({ id, title }) => html`<li><a class="reason" href=${hrefOfOne("reason", id)}>${t("reason.moreNamed", { title })}</a></li>`)}
      </ul>
      ${
        guide.mistakes.length > 0
          ? html`<details>
              <summary>${t("understand.mistakes")}</summary>
              <ul class="mistakes">${guide.mistakes.map((text) => html`<li>${icon("care")}<span>${text}</span></li>`)}</ul>
            </details>`
          : nothing
      }
    </section>`;
  }

  #message(reading: MessageReading, candidates: FoundReason[]) {
    const chosen = [...reading.reasons, ...reading.runnersUp].find(({ id }) => id === model.reason);
    const shown = chosen ? [chosen] : candidates.length > 0 ? candidates : [];
    const marks = this.#marks(reading, shown);
    return html`<section class="message" aria-labelledby="message-title">
      <div class="head">
        <h2 id="message-title">${t("understand.message")}</h2>
        <button class="button small" ?disabled=${model.readOnly} @click=${this.#choose}>${t("understand.wrong")}</button>
      </div>
      ${marks.length > 0 ? html`<p class="soft small">${t("understand.messageHint")}</p>` : nothing}
      <div class="card paper" tabindex="0" role="group" aria-label=${t("understand.messageReadOnly")}>
        <candor-message .message=${model.state.message} .marks=${marks}></candor-message>
      </div>
    </section>`;
  }

  #markCache: { reading: MessageReading; ids: string; marks: Mark[] } | null = null;
  /** The same array as long as nothing changed, so that an open mark stays open. */
  #marks(reading: MessageReading, shown: FoundReason[]): Mark[] {
    const ids = shown.map(({ id }) => id).join();
    if (this.#markCache?.reading !== reading || this.#markCache.ids !== ids) {
      this.#markCache = { reading, ids, marks: marksOf(reading, shown) };
    }
    return this.#markCache.marks;
  }

  #toLine = (event: CustomEvent<number>) => this.find<MessageView>("candor-message")?.show(event.detail);
}

/** Only of an answer that a seller can give alone may the page say that many do. */
function needsPerson(answer: AnswerCode | null): boolean {
  return (
    model.guide?.needsPerson === true || (answer !== null && model.answers.get(answer)?.needsPerson === true)
  );
}

function meaningOf(reading: MessageReading): string {
  // A message that was not read must not be called harmless.
  if (reading.notes.includes("language-not-read") && !model.guide) return t("meaning.unread");
  const because = model.guide?.because ?? reading.reasons[0]?.because ?? null;
  if (because) return word("meaning", reading.kind, { because });
  return maybe(`meaning.${reading.kind}.unsure`) ?? word("meaning", reading.kind);
}

/** A day that something is due on, for a calendar. */
function eventOf({ kind, date }: MessageDate): CalendarEvent[] {
  if (!date || kind === "sent" || kind === "mentioned") return [];
  return [{ id: `${kind}-${date}`, date, title: word("date", kind), alarm: true }];
}

/** The list says its own numbers to a screen reader. */
function counter(n: number) {
  return html`<span class="n" aria-hidden="true">${n}.</span>`;
}

function panel(
  tone: "good" | "care" | "harm" | "info",
  name:
    | "suspicious"
    | "reinstated"
    | "funds"
    | "language"
    | "not-a-notice"
    | "short"
    | "cut"
    | "unknown"
    | "section3",
  more: unknown = nothing,
) {
  return html`<div class="note ${tone}">
    ${icon(tone === "good" ? "check" : tone === "info" ? "info" : "care")}
    <div class="stack-small">
      <h2>${t(`panel.${name}.title`)}</h2>
      <p>${t(`panel.${name}.text`)}</p>
      ${more}
    </div>
  </div>`;
}

customElements.define("candor-understand", Understand);

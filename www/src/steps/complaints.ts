// What buyers say, sorted by product and theme. What must be looked at first stands on top.

import { css, html, nothing } from "lit";
import type {
  Complaints as Answer,
  Cluster,
  ComplaintsRequest,
  Period,
  Replies,
  Theme,
} from "../../../src/web/types";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { hrefOf } from "../app/router";
import { month, number, t, word } from "../i18n";
import "../i18n/complaints.en";
import { buyerQuote } from "../parts/buyer-quote";
import "../parts/complaint-card";
import { download } from "../parts/download";
import { StepElement } from "../parts/element";
import { icon } from "../parts/icon";
import { shareCells } from "../parts/share-cells";
import { sourceText } from "../parts/source-text";

/** Urgent words shown before the reader asks for all. */
const FIRST = 5;
/** A pause in typing after which pasted words are sorted. */
const PAUSE_MS = 400;

export class Complaints extends StepElement {
  static override properties = {
    answer: { state: true },
    asin: { state: true },
    theme: { state: true },
    from: { state: true },
    to: { state: true },
    all: { state: true },
  };
  static override styles = [
    ...StepElement.styles,
    css`
      .filters { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: var(--s3); margin-top: var(--s5); }
      section { margin-top: var(--s6); }
      section > h2 + * { margin-top: var(--s3); }
      .urgent { border-color: var(--harm); }
      .urgent li { padding-block: var(--s3); border-top: 1px solid var(--line); }
      .urgent li:first-child { border-top: 0; }
      .urgent .tags { display: flex; flex-wrap: wrap; gap: 0.4rem; margin-bottom: 0.3rem; }
      blockquote { margin: 0; overflow-wrap: anywhere; }
      figcaption { margin-top: 0.2rem; overflow-wrap: anywhere; }
      .list li { margin-top: var(--s4); }
      .list li:first-child { margin-top: 0; }
      .figures { display: flex; flex-wrap: wrap; gap: var(--s2) var(--s5); }
      .figures li { display: flex; gap: 0.5em; align-items: baseline; }
      .late li { padding-block: var(--s2); border-top: 1px solid var(--line); }
      .paste { margin-top: var(--s5); }
      .rows { margin-top: var(--s4); }
      .rows .button { margin-top: var(--s3); }
    `,
  ];
  /** Undefined until the engine has answered; null when it could not. */
  declare answer: Answer | null | undefined;
  declare asin: string | null;
  declare theme: Theme | null;
  /** First days of the first and the last month. */
  declare from: string | null;
  declare to: string | null;
  /** Whether all urgent words are shown. */
  declare all: boolean;

  #asked = "";
  #turn = 0;
  #timer = 0;
  /** The pasted words that are sorted. They follow those of the case after a pause. */
  #sorted: string[] = [];

  constructor() {
    super();
    this.asin = null;
    this.theme = null;
    this.from = null;
    this.to = null;
    this.all = false;
    new Follow(this, model);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void model.loadReasons();
  }

  override disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
    super.disconnectedCallback();
  }

  override willUpdate(): void {
    if (this.#timer === 0) this.#sorted = model.state.pasted;
    void this.#ask();
  }

  /** Asks the engine, unless it was asked the same of the same files. */
  async #ask(): Promise<void> {
    if (!model.engineReady) return;
    const request = this.#request();
    const asked = JSON.stringify([request, model.files, model.options()]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    const turn = ++this.#turn;
    const answer = await model.complaints(request);
    if (turn === this.#turn) this.answer = answer;
  }

  #request(): ComplaintsRequest {
    const chosen = model.state.reason;
    const read = model.reading?.reasons.map(({ id }) => id) ?? [];
    return {
      pasted: this.#sorted,
      reasons: [...new Set(chosen === null ? read : [chosen, ...read])],
      asin: this.asin,
      theme: this.theme,
      period: this.#period(),
    };
  }

  #period(): Period | null {
    const days = this.answer?.days;
    if (!days || (this.from === null && this.to === null)) return null;
    const from = this.from ?? days.from;
    return { from, to: this.to !== null && this.to > from ? this.to : this.to === null ? days.to : from };
  }

  override render() {
    const { answer } = this;
    return html`<h1 tabindex="-1">${t("complaints.title")}</h1>
      <p class="lead">${t("complaints.lead")}</p>
      ${answer === undefined ? html`<p class="soft" role="status">${t("complaints.sorting")}</p>` : nothing}
      ${answer === null ? html`<div class="note care" role="alert">${icon("care")}<p>${t("complaints.failed")}</p></div>` : nothing}
      ${answer ? this.#found(answer) : nothing} ${this.#paste()}
      <div class="actions"><a class="button" href=${hrefOf("files")}>${t("complaints.back")}</a></div>`;
  }

  #found(answer: Answer) {
    const nothingSaid = answer.themes.length === 0 && answer.voices === 0 && !this.#isNarrow();
    if (nothingSaid) return html`<div class="note">${icon("info")}<p>${t("complaints.none")}</p></div>`;
    return html`${this.#urgent(answer)} ${this.#filters(answer)} ${this.#clusters(answer)}
      ${answer.replies ? this.#replies(answer.replies) : nothing}`;
  }

  #isNarrow(): boolean {
    return [this.asin, this.theme, this.from, this.to].some((choice) => choice !== null);
  }

  // ---- what must be looked at first -------------------------------------------------------------

  #urgent({ escalations, escalationsTotal }: Answer) {
    if (escalations.length === 0) return nothing;
    const shown = this.all ? escalations : escalations.slice(0, FIRST);
    return html`<section class="card urgent" aria-labelledby="urgent">
      <h2 id="urgent">${t("complaints.urgent", { n: escalationsTotal })}</h2>
      <p>${t("complaints.urgentLine")}</p>
      <ul>
        ${shown.map(
          ({ kinds, quote }) => html`<li>
            <p class="tags">
              ${kinds.map((kind) => html`<span class="tag harm">${word("escalation", kind)}</span>`)}
              ${quote.asin === null ? nothing : html`<span class="tag data" translate="no">${quote.asin}</span>`}
            </p>
            ${buyerQuote(quote)}
          </li>`,
        )}
      </ul>
      ${
        escalations.length > shown.length
          ? html`<button class="link" @click=${() => {
              this.all = true;
            }}>${t("complaints.urgentAll", { n: escalations.length })}</button>`
          : nothing
      }
    </section>`;
  }

  // ---- choosing ---------------------------------------------------------------------------------

  #filters({ products, themes, days }: Answer) {
    const months = days ? monthsOf(days) : [];
    return html`<div class="filters" role="group" aria-label=${t("complaints.filters")}>
      <label class="field"><span class="label">${t("complaints.product")}</span>
        <select @change=${(event: Event) => this.#choose("asin", event)}>
          <option value="" ?selected=${this.asin === null}>${t("complaints.allProducts")}</option>
          ${products.map(({ asin, voices }) =>
            asin === null
              ? nothing
              : html`<option value=${asin} ?selected=${asin === this.asin}>${asin} (${number(voices)})</option>`,
          )}
        </select>
      </label>
      <label class="field"><span class="label">${t("complaints.theme")}</span>
        <select @change=${(event: Event) => this.#choose("theme", event)}>
          <option value="" ?selected=${this.theme === null}>${t("complaints.allThemes")}</option>
          ${themes.map(({ theme, voices }) => html`<option value=${theme} ?selected=${theme === this.theme}>${word("theme", theme)} (${number(voices)})</option>`)}
        </select>
      </label>
      ${months.length > 1 ? html`${this.#month("from", months)}${this.#month("to", months)}` : nothing}
    </div>`;
  }

  #month(end: "from" | "to", months: string[]) {
    return html`<label class="field"><span class="label">${t(`complaints.${end}`)}</span>
      <select @change=${(event: Event) => this.#choose(end, event)}>
        <option value="" ?selected=${this[end] === null}>${t(`complaints.${end}Any`)}</option>
        ${months.map((first) => html`<option value=${first} ?selected=${first === this[end]}>${month(first)}</option>`)}
      </select>
    </label>`;
  }

  #choose(what: "asin" | "theme" | "from" | "to", event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    Object.assign(this, { [what]: value === "" ? null : value });
  }

  // ---- complaints -------------------------------------------------------------------------------

  #clusters({ clusters, clustersTotal, voices, withoutTheme, places }: Answer) {
    const titles = new Map(model.reasons.map(({ id, title }) => [id, title]));
    return html`<section aria-labelledby="clusters">
      <h2 id="clusters" tabindex="-1">${t("complaints.clusters", { n: clustersTotal })}</h2>
      <p class="soft" role="status">${t("complaints.heard", { n: voices })} ${withoutTheme > 0 ? t("complaints.withoutTheme", { n: withoutTheme }) : nothing}</p>
      ${clustersTotal > clusters.length ? html`<p class="small soft">${t("complaints.more", { shown: number(clusters.length), total: number(clustersTotal) })}</p>` : nothing}
      ${clusters.length === 0 ? html`<p>${t("complaints.noCluster")}</p>` : this.#table(clusters)}
      <ul class="list rows">
        ${clusters.map((cluster) => html`<li><candor-complaint-card .cluster=${cluster} .titles=${titles}></candor-complaint-card></li>`)}
      </ul>
      <details class="rows">
        <summary>${t("complaints.places")}</summary>
        <ul class="small">${places.map(({ kind, voices: n, source }) => html`<li>${word("voice", kind)}: ${number(n)} · ${sourceText(source).text}</li>`)}</ul>
      </details>
    </section>`;
  }

  #table(clusters: Cluster[]) {
    const label = t("complaints.table");
    return html`<details class="rows">
      <summary>${label}</summary>
      <div class="scroll" tabindex="0" role="group" aria-label=${label}>
        <table>
          <thead>
            <tr>
              ${(["product", "theme", "complaints", "ordersWith", "orders", "share"] as const).map((column, i) => html`<th scope="col" class=${i > 1 ? "num" : ""}>${t(`complaints.column.${column}`)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${clusters.map(
              ({ asin, theme, voices, share }) => html`<tr>
                <th scope="row" class="data" translate="no">${asin ?? "–"}</th>
                <td>${word("theme", theme)}</td>
                <td class="num">${number(voices)}</td>
                ${shareCells(share)}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <button class="button small" @click=${this.#download}>${icon("save")}${t("complaints.download")}</button>
    </details>`;
  }

  #download = async () => {
    const csv = await model.complaintsCsv(this.#request());
    if (csv !== null) download(new Blob([csv], { type: "text/csv" }), "complaints.csv");
  };

  // ---- replies ----------------------------------------------------------------------------------

  #replies(replies: Replies) {
    const { hours, messages, list, listTotal } = replies;
    const figures = (["inTime", "late", "unanswered", "open", "excluded", "unknown"] as const).filter(
      (figure) => replies[figure] > 0,
    );
    return html`<section class="card" aria-labelledby="replies">
      <h2 id="replies">${t("complaints.replies")}</h2>
      <p>${t("complaints.repliesLine", { n: messages, hours })}</p>
      <ul class="figures">${figures.map((figure) => html`<li><strong>${number(replies[figure])}</strong>${t(`complaints.reply.${figure}`)}</li>`)}</ul>
      <p class="small soft">${sourceText(replies.rule).text}</p>
      ${
        list.length === 0
          ? nothing
          : html`<details class="late">
              <summary>${t("complaints.replyList", { n: listTotal })}</summary>
              <ul>
                ${list.map(
                  ({ answered, hours: waited, quote }) => html`<li>
                    <p class="tag care">${t(answered ? "complaints.reply.late" : "complaints.reply.unanswered")}${waited === null ? nothing : ` · ${t("complaints.hours", { n: waited })}`}</p>
                    ${buyerQuote(quote)}
                  </li>`,
                )}
              </ul>
            </details>`
      }
    </section>`;
  }

  // ---- pasted words -----------------------------------------------------------------------------

  #paste() {
    const pasted = model.state.pasted.join("\n\n");
    return html`<details class="paste" ?open=${pasted !== ""}>
      <summary>${t("complaints.paste")}</summary>
      <label class="label" for="pasted">${t("complaints.pasteLabel")}</label>
      <span class="hint">${t("complaints.pasteHint")}</span>
      <textarea id="pasted" rows="6" ?readonly=${model.readOnly} .value=${pasted} @input=${this.#typed}></textarea>
    </details>`;
  }

  #typed = (event: Event) => {
    const { value } = event.target as HTMLTextAreaElement;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      this.requestUpdate();
    }, PAUSE_MS);
    model.change({ pasted: value === "" ? [] : [value] });
  };
}

/** First days of the months of a period, oldest first. */
function monthsOf({ from, to }: Period): string[] {
  const months: string[] = [];
  const at = new Date(`${from.slice(0, 7)}-01T00:00:00Z`);
  while (at.toISOString().slice(0, 10) <= to) {
    months.push(at.toISOString().slice(0, 10));
    at.setUTCMonth(at.getUTCMonth() + 1);
  }
  return months;
}

customElements.define("candor-complaints", Complaints);

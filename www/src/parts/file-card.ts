// One file that was read: what it is, what became of each of its rows, and the rows themselves.

import { css, html, nothing, type PropertyValues } from "lit";
import type { DayOrder, OrdersSummary, ReportReading, TotalCheck } from "../../../src/web/types";
import { later } from "../app/later";
import { model } from "../app/model";
import { money, number, period, size, t, word } from "../i18n";
import { CandorElement } from "./element";
import { icon } from "./icon";

/** Line numbers named before "and more". */
const LINES = 8;
/** Products that the summary of an orders file names. */
const PRODUCTS = 5;

export class FileCard extends CandorElement {
  static override properties = {
    file: { attribute: false },
    locked: { type: Boolean },
    compact: { type: Boolean, reflect: true },
    /** The rows are shown; the card needs the whole width. */
    wide: { type: Boolean, reflect: true },
    shown: { state: true },
    summary: { state: true },
  };
  static override styles = [
    ...CandorElement.styles,
    css`
      :host { container-type: inline-size; }
      .head { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 0.1rem 0.9rem; align-items: center; }
      .tile { display: grid; place-items: center; width: 2.9rem; height: 2.9rem; border-radius: 12px; background: var(--accent-soft); color: var(--accent); font-size: 1.25rem; }
      .name { overflow-wrap: anywhere; color: var(--ink-soft); font-size: 0.93rem; }
      .buttons { display: flex; flex-wrap: wrap; gap: var(--s2); justify-content: end; }
      .facts { display: flex; flex-wrap: wrap; gap: 0.2rem 0.9rem; align-items: center; font-size: 0.93rem; }
      :host([compact]) .card { padding: 0.7rem 0.9rem; }
      :host([compact]) .tile { width: 2.3rem; height: 2.3rem; border-radius: 10px; font-size: 1.05rem; }
      :host([compact]) .head { align-items: start; }
      dl.counts { display: flex; gap: var(--s2); margin-top: var(--s4); }
      .counts div { flex: 1 1 0; min-width: 0; background: var(--sunken); border-radius: var(--radius-small); padding: 0.5rem 0.8rem; display: flex; flex-direction: column-reverse; justify-content: flex-end; }
      .counts dt { font-size: 0.86rem; color: var(--ink-soft); }
      .counts dd { font-size: 1.16rem; font-weight: 640; font-variant-numeric: tabular-nums; }
      .counts .some { background: var(--care-soft); }
      @container (max-width: 30rem) {
        dl.counts { flex-direction: column; gap: var(--s1); }
        .counts div { flex-direction: row; justify-content: space-between; align-items: baseline; padding-block: 0.3rem; }
        .counts dt { font-size: 0.95rem; }
        :host([compact]) .head { grid-template-columns: auto minmax(0, 1fr); }
        :host([compact]) .buttons { grid-column: 1 / -1; margin-top: var(--s2); }
      }
      .meta { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.25rem 1rem; font-size: 0.95rem; margin-top: var(--s4); }
      .meta dt { color: var(--ink-soft); }
      .note { margin-top: var(--s3); font-size: 0.95rem; }
      details { margin-top: var(--s3); }
      .aside li { padding-block: 0.2rem; }
      .look { margin-top: var(--s4); }
      .look h4 { margin-block: var(--s4) var(--s2); }
    `,
  ];
  declare file: ReportReading;
  /** Another tab saves the case: the file cannot be taken out here. */
  declare locked: boolean;
  /** One of many: only the head is shown until the rest is asked for. */
  declare compact: boolean;
  declare wide: boolean;
  declare shown: boolean;
  declare summary: OrdersSummary | null;

  constructor() {
    super();
    this.locked = false;
    this.compact = false;
    this.wide = false;
    this.shown = false;
    this.summary = null;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // The same element shows another file when one above it is taken out.
    const before = changed.get("file");
    if (before && before.file !== this.file.file) {
      this.wide = false;
      this.shown = false;
      this.summary = null;
    }
  }

  override render() {
    const { file } = this;
    return html`<article class="card" aria-label="${word("report", file.kind)}, ${file.name}">
      <div class="head">
        <span class="tile">${icon("file")}</span>
        <div>
          <h3>${word("report", file.kind)}</h3>
          <p class="name" translate="no">${file.name} · ${size(file.bytes)}</p>
          ${this.compact && !this.shown ? this.#facts() : nothing}
        </div>
        <div class="buttons">
          ${this.compact ? this.#unfold() : nothing}
          <button class="button small" ?disabled=${this.locked} @click=${this.#remove} aria-label=${t("files.removeFile", { name: file.name })}>${t("files.remove")}</button>
        </div>
      </div>
      ${this.compact && !this.shown ? nothing : this.#report()}
    </article>`;
  }

  /** What of a folded card must not be missed. */
  #facts() {
    const { period: days, rows, warnings, missing } = this.file;
    const notes = warnings.length + missing.length;
    return html`<p class="facts">
      <span>${days ? period(days.from, days.to) : t("files.noPeriod")}</span>
      <span>${t("files.rowsLine", { n: rows.read })}</span>
      ${rows.setAside > 0 ? html`<span class="tag care">${icon("care")}${t("files.setAsideLine", { n: rows.setAside })}</span>` : nothing}
      ${notes > 0 ? html`<span class="tag">${t("files.notes", { n: notes })}</span>` : nothing}
    </p>`;
  }

  #unfold() {
    const { name } = this.file;
    const toggle = () => {
      this.shown = !this.shown;
      if (!this.shown) this.wide = false;
    };
    const label = this.shown ? t("files.hideFile", { name }) : t("files.showFile", { name });
    return html`<button class="button small" aria-expanded=${this.shown} aria-label=${label} @click=${toggle}>${t(this.shown ? "files.hide" : "files.show")}</button>`;
  }

  #report() {
    const { file } = this;
    return html`<dl class="meta">
        <dt>${t("files.period")}</dt>
        <dd>${file.period ? period(file.period.from, file.period.to) : t("files.noPeriod")}</dd>
        <dt>${t("files.stores")}</dt>
        <dd>${file.stores.length > 0 ? file.stores.join(", ") : t("files.noStores")}</dd>
        ${this.#days()}
      </dl>
      ${this.#counts()} ${this.#total()} ${this.#notes()} ${this.#details()} ${this.#look()}`;
  }

  /** Only where the file leaves it open; a file that proves its order raises no question. */
  #days() {
    const { dayOrder, name } = this.file;
    if (!dayOrder || dayOrder.sure) return nothing;
    const other: DayOrder = dayOrder.order === "month-day-year" ? "day-month-year" : "month-day-year";
    const answered = model.state.dayOrder === dayOrder.order;
    const change = () => this.dispatchEvent(new CustomEvent<DayOrder>("days", { detail: other }));
    return html`<dt>${t("days.label")}</dt>
      <dd>
        ${word("days", dayOrder.order)} <span class="tag ${answered ? "" : "care"}">${t(answered ? "days.yours" : "days.unsure")}</span>
        <button class="link" ?disabled=${this.locked} @click=${change} aria-label=${t("days.otherFile", { name })}>${t("days.other")}</button>
      </dd>`;
  }

  #counts() {
    const { read, used, setAside, duplicates } = this.file.rows;
    const count = (n: number, label: string, some = false) =>
      html`<div class=${some && n > 0 ? "some" : ""}><dt>${label}</dt><dd>${number(n)}</dd></div>`;
    return html`<dl class="counts" aria-label=${t("files.rows")}>
      ${count(read, t("files.rowsRead"))} ${count(used, t("files.rowsUsed"))} ${count(setAside, t("files.rowsSetAside"), true)}
      ${duplicates > 0 ? count(duplicates, t("files.rowsDuplicates")) : nothing}
    </dl>`;
  }

  #total() {
    const { total } = this.file;
    return total ? totalNote(total) : nothing;
  }

  #notes() {
    const { file, warnings, missing, mapped, dayOrder } = this.file;
    // The row about the days says it, and lets the reader change it.
    const told = warnings.filter(({ code }) => code !== "day-month-unclear" || !dayOrder);
    return [
      ...told.map(({ code, line }) =>
        note(`${word("warning", code)}${line === null ? "" : ` ${t("warning.line", { n: line })}`}`),
      ),
      ...(model.partNotes.get(file) ?? []).map(({ code, count }) =>
        note(word("part-note", code, { n: count })),
      ),
      ...missing.map(({ column, effect }) =>
        note(t("missing.line", { column, effect: word("missing", effect) })),
      ),
      mapped ? html`<div class="note">${icon("edit")}<p>${t("files.mapped")}</p></div>` : nothing,
    ];
  }

  #details() {
    const { setAside, encoding, delimiter, dayOrder, sha256 } = this.file;
    return html`<details>
      <summary>${t("files.details")}</summary>
      <ul class="aside small">
        ${setAside.map(({ reason, count, lines }) => {
          const shown = lines.slice(0, LINES).map(number).join(", ");
          const where =
            count > Math.min(lines.length, LINES)
              ? t("files.linesMore", { lines: shown })
              : t("files.lines", { lines: shown });
          return html`<li><strong>${number(count)}</strong> · ${word("aside", reason)} ${lines.length > 0 ? html`<span class="soft">(${where})</span>` : nothing}</li>`;
        })}
        ${setAside.length === 0 ? html`<li>${t("files.whole")}</li>` : nothing}
      </ul>
      <dl class="meta">
        <dt>${t("files.format")}</dt>
        <dd>${word("encoding", encoding)}${delimiter ? `, ${word("delimiter", delimiter)}` : ""}</dd>
        ${dayOrder?.sure ? html`<dt>${t("days.label")}</dt><dd>${word("days", dayOrder.order)}</dd>` : nothing}
        <dt>${t("files.fingerprint")}</dt>
        <dd class="data">${sha256 ?? t("files.fingerprintWait")}</dd>
      </dl>
    </details>`;
  }

  // ---- the rows ---------------------------------------------------------------------------------

  #look() {
    const { name, kind } = this.file;
    const label = this.wide ? t("table.hide") : t("table.title");
    return html`<div class="look">
      <button class="button small" aria-expanded=${this.wide} aria-label=${this.wide ? nothing : t("table.titleFile", { name })} @click=${this.#toggle}>${label}</button>
      ${this.wide ? this.#rows(kind === "all-orders") : nothing}
    </div>`;
  }

  #rows(orders: boolean) {
    const { file, name, dayOrder, rows } = this.file;
    const version = [file, dayOrder?.order, rows.duplicates].join();
    const ask = (from: number, count: number) => model.rows(file, from, count);
    return html`${
      orders && this.summary
        ? html`<h4>${t("summary.title")}</h4><candor-orders-summary .summary=${this.summary}></candor-orders-summary>`
        : nothing
    }
      <h4>${t("table.title")}</h4>
      <candor-table .rows=${ask} .version=${version} .label=${t("table.titleFile", { name })}></candor-table>`;
  }

  #toggle = async () => {
    this.wide = !this.wide;
    if (!this.wide) return;
    // Not part of the first load: most visits look at no rows.
    void later.tableView();
    if (this.file.kind !== "all-orders") return;
    void later.ordersSummary();
    this.summary = await model.ordersSummary(this.file.file, PRODUCTS);
  };

  #remove = () => this.dispatchEvent(new Event("remove"));
}

/** The one check a file offers against itself. */
function totalNote({ stated, counted, currency }: TotalCheck) {
  const values = { stated: money(stated, currency), counted: money(counted, currency) };
  const same = stated === counted;
  return html`<div class="note ${same ? "good" : "care"}">
    ${icon(same ? "check" : "care")}
    <p>${same ? t("total.same", values) : t("total.differs", values)}</p>
  </div>`;
}

function note(text: string) {
  return html`<div class="note care">${icon("care")}<p>${text}</p></div>`;
}

customElements.define("candor-file-card", FileCard);

// The rows of one file as they were understood. Only the rows in sight are in the page.

import { css, html, nothing, type PropertyValues } from "lit";
import type { CellKind, TableColumn, TablePage, TableRow } from "../../../src/web/types";
import { day, number, t, word } from "../i18n";
import { CandorElement } from "./element";
import { icon } from "./icon";
import { type Frame, ROW_HEIGHT, RowPages, rowAt, rowsHeight, scrollTopOf, sightAt } from "./row-window";

/** Widths of columns, in rem: fixed, so that nothing moves while rows come in. */
const WIDTH: Record<CellKind, number> = {
  order: 12.5,
  day: 8,
  time: 12.5,
  text: 12,
  count: 6.5,
  money: 8,
  rate: 6.5,
  flag: 6,
};
const LINE_WIDTH = 5.8;
/** Part of a row that a scroll position may be off by. */
const NEAR = 0.05;
const AT_THE_END: readonly CellKind[] = ["count", "money", "rate"];

export class TableView extends CandorElement {
  static override properties = {
    rows: { attribute: false },
    version: {},
    label: {},
    top: { state: true },
    height: { state: true },
  };
  static override styles = [
    ...CandorElement.styles,
    css`
      :host { --row: ${ROW_HEIGHT}px; --head: 3.4rem; }
      .scroller { position: relative; overflow: auto; height: min(29rem, 70vh); border: 1px solid var(--line); border-radius: var(--radius-small); background: var(--surface); overscroll-behavior-inline: contain; }
      .whole { width: max(100%, var(--wide)); }
      .sight { position: sticky; top: 0; overflow: clip; font-size: 0.9rem; font-variant-numeric: tabular-nums; }
      .line { display: grid; grid-template-columns: var(--columns); height: var(--row); }
      .line > * { padding: 0 0.7rem; line-height: var(--row); border-bottom: 1px solid var(--line); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
      .line > .first { position: sticky; inset-inline-start: 0; background: var(--surface); border-inline-end: 1px solid var(--line); color: var(--ink-soft); z-index: 1; }
      .head { height: var(--head); position: relative; z-index: 2; font-size: 0.84rem; font-weight: 600; }
      .head > * { background: var(--sunken); line-height: 1.3; padding-block: 0.5rem; display: flex; flex-direction: column; justify-content: center; }
      .head > .first { background: var(--sunken); }
      .head span { overflow: hidden; text-overflow: ellipsis; }
      .head .written { font-weight: 400; font-family: var(--font-data); font-size: 0.92em; color: var(--ink-soft); }
      .end { text-align: end; }
      .twice > * { background: var(--care-soft); }
      .twice > .first { background: var(--care-soft); color: var(--care); font-weight: 600; }
      .data { overflow-wrap: normal; }
      .first .icon { width: 1em; height: 1em; margin-inline-start: 0.35em; }
      .foot { margin-top: var(--s2); }
      .twice-key { color: var(--care); margin-inline-start: 1rem; white-space: nowrap; }
      @media (max-width: 40rem) { .line > .first { position: static; } .scroller { height: min(26rem, 65vh); } }
      @media (forced-colors: active) { .twice > .first { text-decoration: underline; } }
    `,
  ];
  /** Asks for rows of the file. Null: they cannot be had. */
  declare rows: (from: number, count: number) => Promise<TablePage | null>;
  /** Changes when the rows have to be asked for again. */
  declare version: string;
  /** Names the table for a screen reader. */
  declare label: string;
  declare top: number;
  /** Pixels for rows, without the header. */
  declare height: number;
  #pages: RowPages | null = null;
  #resized = new ResizeObserver(() => this.#measure());

  constructor() {
    super();
    this.version = "";
    this.label = "";
    this.top = 0;
    this.height = 12 * ROW_HEIGHT;
  }

  override disconnectedCallback(): void {
    this.#resized.disconnect();
    super.disconnectedCallback();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("version") || !this.#pages) {
      this.#pages = new RowPages(this.rows, () => this.requestUpdate());
    }
    const { first, count } = sightAt(this.top, this.#frame);
    this.#pages.want(first, Math.max(1, count));
  }

  get #frame(): Frame {
    return { height: this.height, total: this.#pages?.shape?.total ?? 0 };
  }

  override render() {
    const shape = this.#pages?.shape;
    if (this.#pages?.failed) return html`<p role="status">${t("table.failed")}</p>`;
    if (!shape) return html`<p class="soft" role="status">${t("table.loading")}</p>`;
    if (shape.total === 0) return html`<p>${t("table.none")}</p>`;
    const { first, count } = sightAt(this.top, this.#frame);
    const places = Array.from({ length: count }, (_, i) => first + i);
    const twice = places.some((place) => this.#pages?.row(place)?.duplicate);
    return html`<div
        class="scroller" tabindex="0" role="table" aria-label=${this.label} aria-describedby="foot"
        aria-rowcount=${shape.total + 1} aria-colcount=${shape.columns.length + 1} @scroll=${this.#scrolled} @keydown=${this.#pressed}
      >
        <div class="whole" role="none">
          <div class="sight" role="none">
            <div role="rowgroup">${this.#head(shape.columns)}</div>
            <div class="body" role="rowgroup">${places.map((place) => this.#row(place, shape.columns))}</div>
          </div>
        </div>
      </div>
      <p class="foot soft small" id="foot">
        ${t("table.sight", { from: number(first + 1), to: number(first + count), total: number(shape.total) })}
        ${twice ? html`<span class="twice-key">${icon("copy")} ${t("table.duplicate")}</span>` : nothing}
      </p>`;
  }

  #head(columns: readonly TableColumn[]) {
    return html`<div class="line head" role="row" aria-rowindex="1">
      <div class="first" role="columnheader"><span>${t("table.line")}</span></div>
      ${columns.map(({ field, kind, header }) => {
        const name = word("field", field);
        return html`<div class=${AT_THE_END.includes(kind) ? "end" : ""} role="columnheader" title=${header}>
          <span>${name}</span>${header.toLowerCase() === name.toLowerCase() ? nothing : html`<span class="written" translate="no">${header}</span>`}
        </div>`;
      })}
    </div>`;
  }

  #row(place: number, columns: readonly TableColumn[]) {
    const row = this.#pages?.row(place);
    return html`<div class="line ${row?.duplicate ? "twice" : ""}" role="row" aria-rowindex=${place + 2}>
      <div class="first" role="rowheader" title=${row?.duplicate ? t("table.duplicate") : nothing}>${row ? lineOf(row) : ""}</div>
      ${columns.map(({ kind }, i) => this.#cell(row, i, kind))}
    </div>`;
  }

  #cell(row: TableRow | undefined, i: number, kind: CellKind) {
    const text = row ? shown(row.cells[i] ?? "", kind) : "…";
    return html`<div class=${AT_THE_END.includes(kind) ? "end" : ""} role="cell" title=${text.length > 16 ? text : nothing} translate="no">${text}</div>`;
  }

  override updated(): void {
    const scroller = this.find(".scroller");
    const shape = this.#pages?.shape;
    if (!scroller || !shape) return;
    // Through the object model: the page's policy allows no style attributes.
    const widths = [LINE_WIDTH, ...shape.columns.map(({ kind }) => WIDTH[kind])];
    this.style.setProperty("--columns", widths.map((rem) => `minmax(${rem}rem, ${rem}fr)`).join(" "));
    this.style.setProperty("--wide", `${widths.reduce((sum, rem) => sum + rem, 0)}rem`);
    const tall = rowsHeight(shape.total) + (this.find(".head")?.offsetHeight ?? 0);
    this.find(".whole")?.style.setProperty("height", `${tall}px`);
    // A short table needs no empty space below it, but room for its own scroll bar.
    scroller.style.maxHeight = `${tall + scroller.offsetHeight - scroller.clientHeight}px`;
    const { shift } = sightAt(this.top, this.#frame);
    this.find(".body")?.style.setProperty("transform", `translateY(${-shift}px)`);
    this.#resized.observe(scroller);
    this.#measure();
  }

  #measure(): void {
    const scroller = this.find(".scroller");
    const head = this.find(".head");
    const sight = this.find(".sight");
    if (!scroller || !head || !sight) return;
    const height = scroller.clientHeight - head.offsetHeight;
    sight.style.height = `${scroller.clientHeight}px`;
    if (height > 0 && height !== this.height) this.height = height;
  }

  #scrolled = (event: Event) => {
    this.top = (event.target as HTMLElement).scrollTop;
  };

  /** One row at a time also where the scroll bar moves by many. */
  #pressed = (event: KeyboardEvent) => {
    const scroller = event.currentTarget as HTMLElement;
    const page = Math.max(1, Math.floor(this.height / ROW_HEIGHT) - 1);
    const steps: Partial<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -this.#frame.total,
      End: this.#frame.total,
    };
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.metaKey) return;
    event.preventDefault();
    const row = rowAt(scroller.scrollTop, this.#frame);
    // From a row that is half in sight to the next whole one, never on the spot.
    const whole = step > 0 ? Math.floor(row + NEAR) : Math.ceil(row - NEAR);
    scroller.scrollTop = scrollTopOf(whole + step, this.#frame);
  };
}

function lineOf({ line, duplicate }: TableRow) {
  const text = line > 0 ? number(line) : "";
  if (!duplicate) return text;
  return html`${text}${icon("copy")}<span class="hidden">${t("table.duplicate")}</span>`;
}

/** A cell in the reader's way of writing. What is not of the expected form stays as it is. */
function shown(cell: string, kind: CellKind): string {
  if (kind === "flag" && (cell === "yes" || cell === "no")) return t(`table.${cell}`);
  if (kind === "rate" && cell !== "") return `${cell}%`;
  if (kind !== "day" && kind !== "time") return cell;
  const [, date, time = ""] = /^(\d{4}-\d\d-\d\d)( \d\d:\d\d)?$/.exec(cell) ?? [];
  return date === undefined ? cell : `${day(date)}${time.replace(" ", ", ")}`;
}

customElements.define("candor-table", TableView);

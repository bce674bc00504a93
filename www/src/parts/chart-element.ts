// What every chart has: one sentence, the drawing, a table of the same, the keyboard, and files to take away.

import { css, html, nothing, render, type SVGTemplateResult, svg } from "lit";
import { model } from "../app/model";
import { t } from "../i18n";
import "../i18n/chart.en";
import { drawingFile, pictureFile } from "./chart-file";
import { download } from "./download";
import { CandorElement } from "./element";

/** What a chart says besides its drawing. */
export interface Chart {
  title: string;
  /** One sentence. */
  summary: string;
  /** What the keyboard walks through, each as it is announced. */
  points: readonly string[];
  /** The same as a table, the header first. The first column names the row. */
  table: readonly (readonly string[])[];
  /** Name of the files, without their ending. */
  file: string;
}

/** A drawing for one width, in CSS pixels. */
export interface Drawing {
  height: number;
  body: SVGTemplateResult;
  /** Where each point is. */
  at: readonly { x: number; y: number }[];
}

/** Width of a drawing to take away. */
const PAPER = 960;
/** Characters of a line at that width. */
const LINE = 108;
const NARROWEST = 260;

export abstract class ChartElement extends CandorElement {
  static override properties = {
    width: { state: true },
    active: { state: true },
    open: { state: true },
    notSaved: { state: true },
  };
  static override styles = [
    ...CandorElement.styles,
    css`
      figure { display: block; background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); padding: clamp(0.9rem, 0.6rem + 1.2vw, 1.4rem); }
      .summary { font-weight: 600; }
      .plot { position: relative; margin-top: var(--s3); border-radius: var(--radius-small); touch-action: pan-y; }
      .drawing { display: block; width: 100%; overflow: visible; }
      text { font-family: var(--font); font-size: 13px; fill: var(--ink-soft); font-variant-numeric: tabular-nums; paint-order: stroke; stroke: var(--surface); stroke-width: 4px; stroke-linejoin: round; }
      .strong { fill: var(--ink); font-weight: 600; }
      .grid { stroke: var(--line); stroke-width: 1; }
      .axis { stroke: var(--line-strong); stroke-width: 1; }
      .target { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 6 4; }
      .target-name { fill: var(--ink); font-weight: 600; }
      .line { fill: none; stroke: var(--accent); stroke-width: 2.5; stroke-linejoin: round; stroke-linecap: round; }
      .area { fill: var(--accent-soft); stroke: none; }
      .part { fill: none; stroke: var(--line-strong); stroke-width: 2; stroke-dasharray: 2 4; stroke-linecap: round; }
      .range { stroke: var(--accent); stroke-width: 8; stroke-linecap: round; opacity: 0.28; }
      .dot { fill: var(--accent); stroke: var(--surface); stroke-width: 2; }
      .ring { fill: var(--surface); stroke: var(--accent); stroke-width: 2.5; }
      .quiet .range { stroke: var(--line-strong); }
      .quiet .ring { stroke: var(--line-strong); }
      .guide { stroke: var(--line-strong); stroke-width: 1; }
      .here { fill: var(--focus); opacity: 0.1; }
      .readout { margin-top: var(--s2); min-height: 1.6em; font-variant-numeric: tabular-nums; }
      .row { margin-top: var(--s3); gap: var(--s2) var(--s5); justify-content: space-between; }
      .save { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s2); }
      .twin { margin-top: var(--s3); }
      .twin.closed { display: none; }
      .twin :is(td, th:not(:first-child)) { text-align: end; }
      .twin tbody th { font-weight: 500; }
      .paper { position: absolute; inset-inline-start: -9999px; top: 0; --surface: #ffffff; --ink: #17251f; --ink-soft: #4c5a53; --line: #d5dcd5; --line-strong: #7d8a83; --accent: #0d5f4d; --accent-soft: #dcefe6; --focus: #1659c7; }
      @media (forced-colors: active) {
        :host { --surface: Canvas; --ink: CanvasText; --ink-soft: CanvasText; --line: color-mix(in srgb, CanvasText 30%, Canvas); --line-strong: CanvasText; --accent: CanvasText; --accent-soft: Canvas; --focus: Highlight; }
        .here { opacity: 0.3; }
      }
      @media print { .readout { display: none; } .plot { break-inside: avoid; } }
    `,
  ];
  declare width: number;
  /** The point that the reader is at; null before the first look. */
  declare active: number | null;
  declare open: boolean;
  declare notSaved: boolean;
  #resized = new ResizeObserver(([entry]) => {
    const width = Math.round(entry?.contentRect.width ?? 0);
    if (width > 0) this.width = Math.max(NARROWEST, width);
  });

  constructor() {
    super();
    this.width = 0;
    this.active = null;
    this.open = false;
    this.notSaved = false;
  }

  /** The words. */
  protected abstract get chart(): Chart;
  protected abstract draw(width: number, active: number | null): Drawing;
  /** The way in which the points follow each other. */
  protected abstract readonly walk: "x" | "y";

  override firstUpdated(): void {
    const figure = this.find("figure");
    if (figure) this.#resized.observe(figure);
  }

  override disconnectedCallback(): void {
    this.#resized.disconnect();
    super.disconnectedCallback();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const figure = this.hasUpdated ? this.find("figure") : null;
    if (figure) this.#resized.observe(figure);
  }

  override render() {
    const { chart } = this;
    return html`<figure>
      <figcaption>
        <p class="summary">${chart.summary}</p>
      </figcaption>
      ${this.width > 0 ? this.#plot(chart) : nothing}
      <div class="row no-print">
        <button class="button small" aria-expanded=${this.open} aria-controls="twin" @click=${this.#toggle}>${t(this.open ? "chart.tableHide" : "chart.table")}</button>
        <div class="save" role="group" aria-label="${t("chart.save")}: ${chart.title}">
          <span class="small soft" aria-hidden="true">${t("chart.save")}</span>
          <button class="button small" aria-label=${t("chart.png.long")} @click=${this.#savePicture}>${t("chart.png")}</button>
          <button class="button small" aria-label=${t("chart.svg.long")} @click=${this.#saveDrawing}>${t("chart.svg")}</button>
          <button class="button small" aria-label=${t("chart.csv.long")} @click=${this.#saveTable}>${t("chart.csv")}</button>
        </div>
      </div>
      ${this.notSaved ? html`<p class="note care" role="alert">${t("chart.notSaved")}</p>` : nothing}
      ${this.#twin(chart)}
      <div class="paper" aria-hidden="true"></div>
    </figure>`;
  }

  #plot({ title, points }: Chart) {
    const { height, body } = this.draw(this.width, this.active);
    const now = this.active ?? points.length - 1;
    // A slider is what a screen reader lets the arrow keys through to, and whose value it reads out.
    return html`<div
        class="plot" tabindex="0" role="slider" aria-label="${title}. ${t("chart.keys")}" aria-roledescription=${t("chart.role")}
        aria-orientation=${this.walk === "x" ? "horizontal" : "vertical"}
        aria-valuemin="1" aria-valuemax=${points.length} aria-valuenow=${now + 1} aria-valuetext=${points[now] ?? ""}
        @keydown=${this.#pressed} @pointermove=${this.#pointed} @pointerdown=${this.#pointed} @pointerleave=${this.#left} @blur=${this.#left}
      >
        <svg class="drawing" viewBox="0 0 ${this.width} ${height}" height=${height} aria-hidden="true" focusable="false">${body}</svg>
      </div>
      <p class="readout small soft" aria-hidden="true">${this.active === null ? t("chart.keys") : points[this.active]}</p>`;
  }

  #twin({ title, table }: Chart) {
    const [head = [], ...rows] = table;
    return html`<div class="twin scroll ${this.open ? "" : "closed"}" id="twin" tabindex="0" role="group" aria-label=${title}>
      <table>
        <caption class="hidden">${title}</caption>
        <thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
        <tbody>
          ${rows.map(([name, ...cells]) => html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}
        </tbody>
      </table>
    </div>`;
  }

  #toggle = () => {
    this.open = !this.open;
  };

  // ---- walking through the points ---------------------------------------------------------------

  #pressed = (event: KeyboardEvent) => {
    const last = this.chart.points.length - 1;
    const now = this.active ?? last;
    const to: Partial<Record<string, number>> = {
      ArrowRight: now + 1,
      ArrowDown: this.walk === "x" ? now - 1 : now + 1,
      ArrowLeft: now - 1,
      ArrowUp: this.walk === "x" ? now + 1 : now - 1,
      PageDown: now - 7,
      PageUp: now + 7,
      Home: 0,
      End: last,
    };
    const next = to[event.key];
    if (next === undefined || event.altKey || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    this.active = Math.max(0, Math.min(last, next));
  };

  #pointed = (event: PointerEvent) => {
    const plot = event.currentTarget as HTMLElement;
    const box = plot.getBoundingClientRect();
    const place = this.walk === "x" ? event.clientX - box.left : event.clientY - box.top;
    const distances = this.draw(this.width, null).at.map((at) => Math.abs(at[this.walk] - place));
    this.active = distances.length > 0 ? distances.indexOf(Math.min(...distances)) : null;
  };

  #left = () => {
    this.active = null;
  };

  // ---- files to take away -----------------------------------------------------------------------

  /** The chart with its words, in the colours of paper whatever the page has. */
  #drawing(): string {
    const paper = this.find<HTMLElement>(".paper");
    if (!paper) return "";
    const { title, summary } = this.chart;
    const lines = brokenAt(LINE, summary);
    const top = 40 + lines.length * 20;
    const { height, body } = this.draw(PAPER - 48, null);
    render(
      html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PAPER} ${top + height + 24}" width=${PAPER} height=${top + height + 24}>
        ${svg`<rect class="sheet" width="100%" height="100%" fill="#ffffff" />
          <text class="strong" x="24" y="34" font-size="18">${title}</text>
          ${lines.map((line, i) => svg`<text x="24" y=${58 + i * 20}>${line}</text>`)}
          <g transform="translate(24 ${top + 8})">${body}</g>`}
      </svg>`,
      paper,
    );
    const drawn = paper.querySelector("svg");
    const file = drawn ? drawingFile(drawn) : "";
    render(nothing, paper);
    return file;
  }

  #saveDrawing = () => {
    download(new Blob([this.#drawing()], { type: "image/svg+xml" }), `${this.chart.file}.svg`);
  };

  #savePicture = async () => {
    const picture = await pictureFile(this.#drawing()).catch(() => null);
    this.notSaved = picture === null;
    if (picture) download(picture, `${this.chart.file}.png`);
  };

  #saveTable = async () => {
    const rows = this.chart.table.map((row) => [...row]);
    const csv = await model.ask("tableCsv", rows).catch(() => null);
    if (csv !== null) download(new Blob([csv], { type: "text/csv" }), `${this.chart.file}.csv`);
  };
}

/** The words in lines of at most so many characters. */
function brokenAt(most: number, text: string): string[] {
  const lines: string[] = [""];
  for (const word of text.split(" ")) {
    const line = `${lines.at(-1)} ${word}`.trim();
    if (line.length > most) lines.push(word);
    else lines[lines.length - 1] = line;
  }
  return lines;
}

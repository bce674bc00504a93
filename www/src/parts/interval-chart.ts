// Rates with their intervals, one below the other.

import { scaleLinear } from "d3-scale";
import { svg } from "lit";
import type { Share, Target } from "../../../src/web/types";
import { number, percent, t } from "../i18n";
import { type Chart, ChartElement, type Drawing } from "./chart-element";
import { targetName } from "./chart-target";

export interface Interval {
  name: string;
  share: Share;
  /** To compare the others with: drawn as a ring. */
  quiet: boolean;
}

export interface Intervals extends Pick<Chart, "title" | "summary" | "file"> {
  /** What the rows are. */
  group: string;
  rows: readonly Interval[];
  /** How many of the rows are drawn, from the first on; the table has all. All, where it is not given. */
  drawn?: number;
  target: Target | null;
}

/** Where the parts of a row are, for one width. */
interface Form {
  /** Height of a row. */
  row: number;
  /** Base lines of the name and the value, and the middle of the range, below the top of the row. */
  name: number;
  value: number;
  range: number;
  /** The axis reaches from here to there. */
  from: number;
  to: number;
  /** Letters of a name that there is room for. */
  letters: number;
}

const NARROW_UP_TO = 620;
/** Mean width of a letter. */
const LETTER = 7.6;
/** Room for a value such as `33.93% (38 of 1,112)`. */
const VALUE = 170;
/** Room above the rows, and for the name of the target. */
const TOP = 10;
const TARGET = 22;
const BOTTOM = 30;
/** Room for half of the last label of the axis. */
const SIDE = 18;
const TICKS = 4;

/** One line for each row where there is room; otherwise name and value stand above the range. */
function formOf(width: number, rows: readonly Interval[]): Form {
  if (width < NARROW_UP_TO) {
    const letters = (width - 2 * SIDE) / LETTER;
    return { row: 74, name: 19, value: 39, range: 56, from: SIDE, to: width - SIDE, letters };
  }
  const longest = Math.max(...rows.map(({ name }) => name.length)) * LETTER;
  const names = Math.min(width * 0.36, longest + SIDE);
  return {
    row: 42,
    name: 26,
    value: 26,
    range: 21,
    from: names + SIDE,
    to: width - VALUE,
    letters: names / LETTER,
  };
}

export class IntervalChart extends ChartElement {
  static override properties = { ...ChartElement.properties, intervals: { attribute: false } };
  declare intervals: Intervals;
  protected readonly walk = "y";

  protected get chart(): Chart {
    const { title, summary, file, group, rows, drawn } = this.intervals;
    const head = [
      group,
      t("metric.numerator"),
      t("metric.denominator"),
      t("metric.rate"),
      t("chart.low"),
      t("chart.high"),
    ];
    return {
      title,
      summary,
      file,
      points: rows.slice(0, drawn).map(({ name, share }) => `${name}: ${valueOf(share)}, ${rangeOf(share)}`),
      table: [head, ...rows.map(({ name, share }) => [name, ...cells(share)])],
    };
  }

  protected draw(width: number, active: number | null): Drawing {
    const { target, drawn } = this.intervals;
    const rows = this.intervals.rows.slice(0, drawn);
    const form = formOf(width, rows);
    const highest = Math.max(target?.value ?? 0, ...rows.map(({ share }) => share.high));
    const x = scaleLinear([0, highest], [form.from, form.to]).nice(TICKS);
    const top = target ? TOP + TARGET : TOP;
    const y = (row: number) => top + row * form.row;
    const foot = y(rows.length);
    return {
      height: foot + BOTTOM,
      at: rows.map(({ share }, i) => ({ x: x(share.rate ?? 0), y: y(i) + form.range })),
      body: svg`${x.ticks(TICKS).map(
        (tick) => svg`<line class="grid" x1=${x(tick)} x2=${x(tick)} y1=${top - 4} y2=${foot} />
          <text x=${x(tick)} y=${foot + 20} text-anchor="middle">${percent(tick)}</text>`,
      )}
      <line class="axis" x1=${form.from} x2=${form.to} y1=${foot} y2=${foot} />
      ${target ? targetLine(x(target.value), foot, width, targetName(target)) : null}
      ${rows.map((row, i) => drawRow(row, i === active, x, y(i), width, form))}`,
    };
  }
}

function drawRow(
  { name, share, quiet }: Interval,
  here: boolean,
  x: (rate: number) => number,
  top: number,
  width: number,
  form: Form,
) {
  const y = top + form.range;
  const below = form.value > form.name;
  return svg`<g class=${quiet ? "quiet" : ""}>
    ${here ? svg`<rect class="here" x="0" y=${top} width=${width} height=${form.row} rx="8" />` : null}
    <text class="strong" x=${below ? SIDE : 0} y=${top + form.name}>${cut(name, form.letters)}</text>
    <text x=${below ? SIDE : width} y=${top + form.value} text-anchor=${below ? "start" : "end"}>${valueOf(share)}</text>
    ${
      share.rate === null
        ? null
        : svg`<line class="range" x1=${x(share.low)} x2=${x(share.high)} y1=${y} y2=${y} />
          <circle class=${quiet ? "ring" : "dot"} cx=${x(share.rate)} cy=${y} r="6.5" />`
    }
  </g>`;
}

/** A name in as many letters as there is room for. The table has it whole. */
function cut(name: string, letters: number): string {
  return name.length > letters ? `${name.slice(0, Math.max(1, Math.floor(letters) - 1))}…` : name;
}

function targetLine(x: number, foot: number, width: number, name: string) {
  const end = x > width / 2;
  return svg`<line class="target" x1=${x} x2=${x} y1=${TARGET - 2} y2=${foot} />
    <text class="target-name" x=${x + (end ? 4 : -4)} y="14" text-anchor=${end ? "end" : "start"}>${name}</text>`;
}

function valueOf({ rate, defects, orders }: Share): string {
  if (rate === null) return t("metric.noRate");
  return t("chart.value", { rate: percent(rate), hits: defects, all: orders });
}

function rangeOf({ low, high }: Share): string {
  return t("chart.range", { low: percent(low), high: percent(high) });
}

function cells({ rate, defects, orders, low, high }: Share): string[] {
  return [number(defects), number(orders), rate === null ? "–" : percent(rate), percent(low), percent(high)];
}

customElements.define("candor-interval-chart", IntervalChart);

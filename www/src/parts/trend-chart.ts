// A rate over time, with its target.

import { extent } from "d3-array";
import { type ScaleLinear, scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import { utcTicks } from "d3-time";
import { svg } from "lit";
import type { Target, TrendPoint } from "../../../src/web/types";
import { day, number, percent, period, shortDay, t } from "../i18n";
import { type Chart, ChartElement, type Drawing } from "./chart-element";
import { targetName } from "./chart-target";

export interface Rates extends Pick<Chart, "title" | "summary" | "file"> {
  /** Oldest first. */
  points: readonly TrendPoint[];
  target: Target | null;
}

/** Where a rate over time is drawn. */
export const FRAME = { height: 300, top: 26, bottom: 34, left: 52, right: 18 };
const { height: HEIGHT, top: TOP, bottom: BOTTOM, left: LEFT, right: RIGHT } = FRAME;
/** Pixels that a label of the time axis needs. */
const LABEL = 96;
/** A floor such as 95 % is looked at from near: above this, the axis does not begin at zero. */
const FLOOR = 0.5;

export class TrendChart extends ChartElement {
  static override properties = { ...ChartElement.properties, rates: { attribute: false } };
  declare rates: Rates;
  protected readonly walk = "x";

  protected get chart(): Chart {
    const { title, summary, file, points } = this.rates;
    const head = [
      t("trend.day"),
      t("trend.window"),
      t("metric.numerator"),
      t("metric.denominator"),
      t("metric.rate"),
    ];
    return {
      title,
      summary,
      file,
      points: points.map(
        (point) => `${day(point.day)}: ${valueOf(point)}${point.whole ? "" : `, ${t("trend.partLine")}`}`,
      ),
      table: [head, ...points.map(cells)],
    };
  }

  protected draw(width: number, active: number | null): Drawing {
    const { points, target } = this.rates;
    const foot = HEIGHT - BOTTOM;
    const times = points.map((point) => Date.parse(point.day));
    const [first = 0, last = 0] = extent(times);
    const x = scaleLinear([first, last], [LEFT, width - RIGHT]);
    const known = points.flatMap(({ rate }) => (rate === null ? [] : [rate]));
    const y = scaleLinear(range(known, target), [foot, TOP]).nice(4);
    const place = (point: TrendPoint, i: number) => ({ x: x(times[i] ?? 0), y: y(point.rate ?? 0) });
    const at = points.map(place);
    const drawn = points.map((point, i) => ({ ...(at[i] ?? { x: 0, y: 0 }), point }));
    const shape = { x: (one: (typeof drawn)[number]) => one.x, y: (one: (typeof drawn)[number]) => one.y };
    const isThere = (one: (typeof drawn)[number]) => one.point.rate !== null;
    const isWhole = (one: (typeof drawn)[number]) => isThere(one) && one.point.whole;
    const filled = area<(typeof drawn)[number]>().defined(isWhole).x(shape.x).y0(foot).y1(shape.y);
    const stroke = line<(typeof drawn)[number]>().x(shape.x).y(shape.y);
    const end = drawn.filter(isThere).at(-1);
    const here = active === null ? undefined : drawn[active];
    return {
      height: HEIGHT,
      at,
      body: svg`${axes(x, y, width)}
      <path class="area" d=${filled(drawn) ?? ""} />
      <line class="axis" x1=${LEFT} x2=${width - RIGHT} y1=${foot} y2=${foot} />
      <path class="part" d=${stroke.defined(isThere)(drawn) ?? ""} />
      <path class="line" d=${stroke.defined(isWhole)(drawn) ?? ""} />
      ${target ? targetLine(y(target.value), width, targetName(target)) : null}
      ${end ? svg`<circle class="dot" cx=${end.x} cy=${end.y} r="5.5" />` : null}
      ${here ? hereLine(here, foot) : null}`,
    };
  }
}

/** The lines of the rates, and the days below. */
export function axes(x: ScaleLinear<number, number>, y: ScaleLinear<number, number>, width: number) {
  const foot = HEIGHT - BOTTOM;
  const [first = 0, last = 0] = x.domain();
  const labels = Math.max(2, Math.floor((width - LEFT) / LABEL));
  return svg`${y.ticks(4).map(
    (tick) => svg`<line class="grid" x1=${LEFT} x2=${width - RIGHT} y1=${y(tick)} y2=${y(tick)} />
      <text x=${LEFT - 8} y=${y(tick) + 4} text-anchor="end">${percent(tick)}</text>`,
  )}
  ${utcTicks(new Date(first), new Date(last), labels).map(
    (tick) => svg`<line class="axis" x1=${x(tick)} x2=${x(tick)} y1=${foot} y2=${foot + 5} />
      <text x=${x(tick)} y=${foot + 22} text-anchor="middle">${shortDay(tick)}</text>`,
  )}`;
}

/** Ceilings are seen from zero, floors from a little below the lowest value. */
export function range(known: readonly number[], target: Target | null): [number, number] {
  const [low = 0, high = 0] = extent([...known, ...(target ? [target.value] : [])]);
  if (target && target.condition !== "less-than" && low > FLOOR) return [low - (1 - low) * 0.2, 1];
  return [0, high === 0 ? 0.01 : high * 1.08];
}

export function targetLine(y: number, width: number, name: string) {
  return svg`<line class="target" x1=${LEFT} x2=${width - RIGHT} y1=${y} y2=${y} />
    <text class="target-name" x=${LEFT + 6} y=${y - 7}>${name}</text>`;
}

function hereLine({ x, y, point }: { x: number; y: number; point: TrendPoint }, foot: number) {
  return svg`<line class="guide" x1=${x} x2=${x} y1=${TOP} y2=${foot} />
    ${point.rate === null ? null : svg`<circle class="ring" cx=${x} cy=${y} r="6" />`}`;
}

function valueOf({ rate, numerator, denominator }: TrendPoint): string {
  if (rate === null) return t("metric.noRate");
  return t("chart.value", { rate: percent(rate), hits: numerator, all: denominator });
}

function cells({ day: on, window, numerator, denominator, rate }: TrendPoint): string[] {
  return [
    day(on),
    period(window.from, window.to),
    number(numerator),
    number(denominator),
    rate === null ? "–" : percent(rate),
  ];
}

customElements.define("candor-trend-chart", TrendChart);

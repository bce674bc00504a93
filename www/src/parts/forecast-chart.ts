// A rate on the days to come: without a further defect, and at the pace of the last days.

import { extent } from "d3-array";
import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import { svg } from "lit";
import type { ForecastPoint, Target } from "../../../src/web/types";
import { day, number, percent, period, t } from "../i18n";
import "../i18n/forecast.en";
import { type Chart, ChartElement, type Drawing } from "./chart-element";
import { targetName } from "./chart-target";
import { axes, FRAME, range, targetLine } from "./trend-chart";

export interface Coming extends Pick<Chart, "title" | "summary" | "file"> {
  /** Tomorrow first. */
  points: readonly ForecastPoint[];
  target: Target | null;
}

/** Room for the names of the lines. */
const LEGEND = 30;
const SAMPLE = 26;
/** Mean width of a letter. */
const LETTER = 7.6;

interface Placed {
  x: number;
  point: ForecastPoint;
}

export class ForecastChart extends ChartElement {
  static override properties = { ...ChartElement.properties, coming: { attribute: false } };
  declare coming: Coming;
  protected readonly walk = "x";

  protected get chart(): Chart {
    const { title, summary, file, points } = this.coming;
    const head = [
      t("trend.day"),
      t("trend.window"),
      t("forecast.table.settled"),
      t("forecast.table.settledDefects"),
      t("forecast.table.recent"),
      t("forecast.table.recentDefects"),
      t("forecast.table.coming"),
      t("forecast.legend.clean"),
      t("forecast.table.expected"),
      t("forecast.legend.pace"),
      t("chart.low"),
      t("chart.high"),
    ];
    return { title, summary, file, points: points.map(said), table: [head, ...points.map(cells)] };
  }

  protected draw(width: number, active: number | null): Drawing {
    const { points, target } = this.coming;
    const { top, bottom, left, right } = FRAME;
    const [height, foot] = [FRAME.height + LEGEND, FRAME.height - bottom];
    const times = points.map((point) => Date.parse(point.day));
    const [first = 0, last = 0] = extent(times);
    const x = scaleLinear([first, last], [left, width - right]);
    const rates = points.flatMap(({ clean, projected }) => [
      ...(clean === null ? [] : [clean]),
      ...(projected === null ? [] : [projected.low, projected.high]),
    ]);
    const y = scaleLinear(range(rates, target), [foot, top]).nice(4);
    const placed: Placed[] = points.map((point, i) => ({ x: x(times[i] ?? 0), point }));
    const stroke = (rate: (point: ForecastPoint) => number | null) =>
      line<Placed>()
        .defined(({ point }) => rate(point) !== null)
        .x((one) => one.x)
        .y(({ point }) => y(rate(point) ?? 0))(placed) ?? "";
    const likely = area<Placed>()
      .defined(({ point }) => point.projected !== null)
      .x((one) => one.x)
      .y0(({ point }) => y(point.projected?.low ?? 0))
      .y1(({ point }) => y(point.projected?.high ?? 0));
    const here = active === null ? undefined : placed[active];
    return {
      height,
      at: placed.map(({ x, point }) => ({ x, y: y(mainRate(point) ?? 0) })),
      body: svg`${axes(x, y, width)}
      <path class="area" d=${likely(placed) ?? ""} />
      <line class="axis" x1=${left} x2=${width - right} y1=${foot} y2=${foot} />
      <path class="part" d=${stroke(({ clean }) => clean)} />
      <path class="line" d=${stroke(({ projected }) => projected?.rate ?? null)} />
      ${target ? targetLine(y(target.value), width, targetName(target)) : null}
      ${here ? hereLine(here, foot, y(mainRate(here.point) ?? 0)) : null}
      ${legend(height - 8)}`,
    };
  }
}

/** At the pace where that is known. */
function mainRate({ clean, projected }: ForecastPoint): number | null {
  return projected?.rate ?? clean;
}

function hereLine({ x, point }: Placed, foot: number, y: number) {
  return svg`<line class="guide" x1=${x} x2=${x} y1=${FRAME.top} y2=${foot} />
    ${mainRate(point) === null ? null : svg`<circle class="ring" cx=${x} cy=${y} r="6" />`}`;
}

/** What the lines are. It begins at the edge, so that there is room for it on a phone. */
function legend(y: number) {
  const left = 0;
  const pace = t("forecast.legend.pace");
  const next = left + SAMPLE + pace.length * LETTER + SAMPLE;
  return svg`<line class="line" x1=${left} x2=${left + SAMPLE} y1=${y - 4} y2=${y - 4} />
    <text x=${left + SAMPLE + 6} y=${y}>${pace}</text>
    <line class="part" x1=${next} x2=${next + SAMPLE} y1=${y - 4} y2=${y - 4} />
    <text x=${next + SAMPLE + 6} y=${y}>${t("forecast.legend.clean")}</text>`;
}

const rateText = (rate: number | null) => (rate === null ? t("metric.noRate") : percent(rate));

function said({ day: on, clean, projected }: ForecastPoint): string {
  const values = { day: day(on), clean: rateText(clean) };
  if (!projected) return t("forecast.pointClean", values);
  return t("forecast.point", {
    ...values,
    rate: percent(projected.rate),
    range: t("chart.range", { low: percent(projected.low), high: percent(projected.high) }),
  });
}

function cells(point: ForecastPoint): string[] {
  const { window, clean, projected } = point;
  return [
    day(point.day),
    period(window.from, window.to),
    ...[point.settled, point.settledDefects, point.recent, point.recentDefects, point.coming].map(number),
    clean === null ? "–" : percent(clean),
    ...(projected
      ? [
          (Math.round(projected.defects * 10) / 10).toString(),
          percent(projected.rate),
          percent(projected.low),
          percent(projected.high),
        ]
      : ["–", "–", "–", "–"]),
  ];
}

customElements.define("candor-forecast-chart", ForecastChart);

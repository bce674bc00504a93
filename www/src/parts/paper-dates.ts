// When papers were issued, with the days that the message takes shaded.

import { extent } from "d3-array";
import { scaleLinear } from "d3-scale";
import { utcTicks } from "d3-time";
import { svg } from "lit";
import type { Period } from "../../../src/web/types";
import { day, shortDay, t } from "../i18n";
import "../i18n/proof.en";
import type { DatedPaper } from "../paper/dates";
import { nameOfPaper } from "../paper/name";
import { type Chart, ChartElement, type Drawing } from "./chart-element";

const LEFT = 14;
const RIGHT = 14;
const TOP = 14;
const ROW = 30;
const FOOT = 34;
/** Pixels that a label of the axis needs. */
const LABEL = 116;
/** Mean width of a letter. */
const LETTER = 7;

export interface Dates {
  /** What the message takes. */
  window: Period;
  papers: readonly DatedPaper[];
}

export class PaperDates extends ChartElement {
  static override properties = { ...ChartElement.properties, dates: { attribute: false } };
  declare dates: Dates;
  protected readonly walk = "y";

  protected get chart(): Chart {
    const { papers, window } = this.dates;
    const inside = papers.filter((one) => one.inside).length;
    const [from, to] = [day(window.from), day(window.to)];
    return {
      title: t("proof.dates.title"),
      summary: t("proof.dates.summary", { n: papers.length, inside, from, to }),
      file: "papers",
      points: papers.map((one) => `${nameOfPaper(one.paper)}: ${stateOf(one)}`),
      table: [
        [t("proof.dates.paper"), t("proof.dates.day"), t("proof.dates.state")],
        ...papers.map((one) => [nameOfPaper(one.paper), dayOf(one), insideOf(one)]),
      ],
    };
  }

  protected draw(width: number, active: number | null): Drawing {
    const { papers, window } = this.dates;
    const times = [window.from, window.to, ...papers.map((one) => one.day)].map((one) => Date.parse(one));
    const [first = 0, last = 0] = extent(times);
    const room = Math.max((last - first) * 0.04, 86_400_000);
    const x = scaleLinear([first - room, last + room], [LEFT, width - RIGHT]);
    const foot = TOP + papers.length * ROW;
    const at = papers.map((one, i) => ({ x: x(Date.parse(one.day)), y: TOP + (i + 0.5) * ROW }));
    const [start, end] = [x(Date.parse(window.from)), x(Date.parse(window.to))];
    const labels = Math.max(2, Math.floor(width / LABEL));
    return {
      height: foot + FOOT,
      at,
      body: svg`<rect class="area" x=${start} y=${TOP / 2} width=${Math.max(0, end - start)} height=${foot - TOP / 2} rx="6" />
        <line class="axis" x1=${LEFT} x2=${width - RIGHT} y1=${foot} y2=${foot} />
        ${utcTicks(new Date(x.domain()[0] ?? 0), new Date(x.domain()[1] ?? 0), labels).map(
          (tick) => svg`<line class="axis" x1=${x(tick)} x2=${x(tick)} y1=${foot} y2=${foot + 5} />
            <text x=${x(tick)} y=${foot + 22} text-anchor="middle">${tickName(tick)}</text>`,
        )}
        ${papers.map((one, i) => this.#paper(one, at[i] ?? { x: 0, y: 0 }, i === active, width))}`,
    };
  }

  #paper(one: DatedPaper, { x, y }: { x: number; y: number }, here: boolean, width: number) {
    const name = nameOfPaper(one.paper);
    const toRight = x < width / 2;
    const letters = Math.floor(((toRight ? width - RIGHT - x : x - LEFT) - 16) / LETTER);
    const shown = name.length > letters ? `${name.slice(0, Math.max(1, letters - 1))}…` : name;
    return svg`<circle class=${one.confirmed ? "dot" : "ring"} cx=${x} cy=${y} r=${here ? 8 : 6} />
      <text class=${one.inside ? "" : "strong"} x=${x + (toRight ? 13 : -13)} y=${y + 4} text-anchor=${toRight ? "start" : "end"}>${shown}</text>`;
  }
}

function tickName(tick: Date): string {
  return `${shortDay(tick)} ${tick.getUTCFullYear()}`;
}

function dayOf(one: DatedPaper): string {
  return one.confirmed ? day(one.day) : `${day(one.day)} (${t("proof.dates.unsure")})`;
}

function insideOf(one: DatedPaper): string {
  return one.inside ? t("proof.dates.in") : t("proof.dates.out");
}

function stateOf(one: DatedPaper): string {
  return `${dayOf(one)}, ${t("proof.dates.state")}: ${insideOf(one)}`;
}

customElements.define("candor-paper-dates", PaperDates);

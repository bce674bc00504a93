// Asks once what a day such as 04/05/2026 means. The answer holds for every file that leaves it open.

import { css, html, nothing, type PropertyValues } from "lit";
import type { DayOrder, ReportReading } from "../../../src/web/types";
import { model } from "../app/model";
import { day, t } from "../i18n";
import { type DayExample, dayExample, PLAIN_EXAMPLE } from "./day-example";
import { CandorElement } from "./element";
import { icon } from "./icon";

/** Rows that are looked through for an example. */
const ROWS = 200;

export class DayQuestion extends CandorElement {
  static override properties = {
    file: { attribute: false },
    locked: { type: Boolean },
    found: { state: true },
  };
  static override styles = [
    ...CandorElement.styles,
    css`
      .card { border-color: var(--mark-edge); background: var(--care-soft); }
      h2 { display: flex; gap: 0.5rem; align-items: center; }
      h2 .icon { color: var(--care); }
      .row { margin-top: var(--s4); }
      .row .button { flex: 0 1 auto; }
      .name { overflow-wrap: anywhere; }
      @media (max-width: 40rem) { .row .button { flex: 1 1 8rem; } }
    `,
  ];
  /** One of the files that leave it open. */
  declare file: ReportReading;
  /** Another tab saves the case. */
  declare locked: boolean;
  declare found: DayExample | null;

  constructor() {
    super();
    this.locked = false;
    this.found = null;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get("file");
    const same = before?.file === this.file.file && before.dayOrder?.order === this.file.dayOrder?.order;
    if (changed.has("file") && !same) void this.#look(this.file);
  }

  async #look({ file, dayOrder }: ReportReading): Promise<void> {
    const page = await model.rows(file, 0, ROWS);
    // The rows are of one order only; another answer for another order is on its way.
    if (file !== this.file.file || dayOrder?.order !== this.file.dayOrder?.order) return;
    this.found = page && dayOrder ? dayExample(page, dayOrder.order) : null;
  }

  override render() {
    const { written, dayFirst, monthFirst } = this.found ?? PLAIN_EXAMPLE;
    const now = this.file.dayOrder?.order === "month-day-year" ? monthFirst : dayFirst;
    return html`<section class="card" aria-labelledby="title">
      <h2 id="title">${icon("day")}${t("days.question", { written, a: day(dayFirst), b: day(monthFirst) })}</h2>
      ${this.found ? html`<p class="soft small name">${t("days.example", { written, name: this.file.name })}</p>` : nothing}
      <p class="soft small">${t("days.now", { day: day(now) })}</p>
      <div class="row">${this.#answer("day-month-year", dayFirst)} ${this.#answer("month-day-year", monthFirst)}</div>
    </section>`;
  }

  #answer(order: DayOrder, meaning: string) {
    const choose = () => this.dispatchEvent(new CustomEvent<DayOrder>("answer", { detail: order }));
    return html`<button class="button" ?disabled=${this.locked} @click=${choose}>${day(meaning)}</button>`;
  }
}

customElements.define("candor-day-question", DayQuestion);

// Days as a file for the reader's own calendar.

import { css, html, nothing } from "lit";
import type { CalendarEvent } from "../../../src/web/types";
import { model } from "../app/model";
import { today } from "../app/today";
import { t } from "../i18n";
import "../i18n/rounds.en";
import { eventsAhead } from "../round/round";
import { download } from "./download";
import { CandorElement } from "./element";
import { icon } from "./icon";

export class CalendarButton extends CandorElement {
  static override properties = { events: { attribute: false }, said: { state: true } };
  static override styles = [
    ...CandorElement.styles,
    css`
      p { margin-top: var(--s2); }
    `,
  ];
  declare events: CalendarEvent[];
  declare said: string;

  constructor() {
    super();
    this.events = [];
    this.said = "";
  }

  override render() {
    const ahead = eventsAhead(this.events, today());
    if (ahead.length === 0) return nothing;
    return html`<button class="button small" @click=${() => void this.#save(ahead)} aria-label=${t("calendar.addNamed", { n: ahead.length })}>${icon("day")}${t("calendar.add")}</button>
      <p class="soft small" role="status">${this.said}</p>`;
  }

  async #save(events: CalendarEvent[]): Promise<void> {
    const day = today();
    const name = `dates-${day}.ics`;
    const file = await model
      .ask("calendar", { caseId: model.state.id, today: day, events })
      .catch(() => null);
    if (file !== null) download(new Blob([file], { type: "text/calendar" }), name);
    this.said = file === null ? t("calendar.failed") : t("calendar.saved", { name });
  }
}

customElements.define("candor-calendar", CalendarButton);

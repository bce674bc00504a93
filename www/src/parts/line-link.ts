// A link to a line of the message, from any part of the screen that shows it.

import { html } from "lit";
import type { Span } from "../../../src/web/types";
import { t } from "../i18n";

/** Asks with a `line` event, which leaves the part, for the line in its `detail`. */
export function lineLink(line: number) {
  return html`<button class="link small nowrap" @click=${(event: Event) => ask(event, line)} aria-label=${t("understand.goLine", { n: line })}>${t("understand.line", { n: line })}</button>`;
}

/** The line on which a span begins, the first being 1. */
export function lineOf(message: string, { start }: Span): number {
  return message.slice(0, start).split("\n").length;
}

function ask(event: Event, line: number): void {
  event.target?.dispatchEvent(new CustomEvent("line", { detail: line, bubbles: true, composed: true }));
}

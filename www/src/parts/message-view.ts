// Amazon's message, unchanged, with the words marked that decided.

import { css, html, nothing, type PropertyValues } from "lit";
import { hrefOfOne } from "../app/router";
import { t } from "../i18n";
import { CandorElement } from "./element";
import { icon } from "./icon";
import { type Line, linesOf, type Mark } from "./marks";

/** Lines shown before the rest is asked for; Amazon's own messages have fewer. */
const LINES = 400;

export class MessageView extends CandorElement {
  static override properties = {
    message: {},
    marks: { attribute: false },
    open: { state: true },
    all: { state: true },
  };
  static override styles = [
    ...CandorElement.styles,
    css`
      ol { font-size: 0.98rem; line-height: 1.7; }
      li { display: grid; grid-template-columns: 2.2rem minmax(0, 1fr); gap: 0.6rem; scroll-margin-block: 8rem; border-radius: 6px; }
      li:focus { outline: none; background: var(--accent-soft); }
      .n { color: var(--ink-soft); text-align: end; font-size: 0.8rem; font-variant-numeric: tabular-nums; padding-top: 0.2rem; user-select: none; }
      .text { white-space: pre-wrap; overflow-wrap: anywhere; min-height: 1.2em; }
      mark { background: var(--mark); color: inherit; border-bottom: 2.5px solid var(--mark-edge); border-radius: 3px; padding: 0.08em 0.12em; cursor: pointer; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
      mark.request { border-bottom-style: dashed; }
      mark.date { border-bottom-style: dotted; }
      mark.number { border-bottom-style: double; border-bottom-width: 4px; }
      mark.warning { background: var(--harm-soft); border-bottom-color: var(--harm); }
      mark:focus-visible { outline: 3px solid var(--focus); outline-offset: 1px; }
      .label { font-size: 0.68em; font-weight: 680; letter-spacing: 0.02em; vertical-align: 0.42em; margin-inline-start: 0.35em; color: var(--ink-soft); user-select: none; }
      .why { grid-column: 2; margin-block: 0.3rem 0.6rem; background: var(--sunken); padding: 0.7rem 0.9rem; border-radius: var(--radius-small); display: flex; gap: 0.8rem; align-items: start; justify-content: space-between; line-height: 1.5; }
      @media (max-width: 40rem) { li { grid-template-columns: 1.5rem minmax(0, 1fr); gap: 0.4rem; } }
    `,
  ];
  declare message: string;
  declare marks: Mark[];
  declare open: Mark | null;
  declare all: boolean;
  #lines: Line[] = [];

  constructor() {
    super();
    this.message = "";
    this.marks = [];
    this.open = null;
    this.all = false;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("message") || changed.has("marks")) {
      this.#lines = linesOf(this.message, this.marks);
      this.open = null;
    }
  }

  /** Brings a line into view and gives it the focus. */
  async show(line: number): Promise<void> {
    if (line > LINES) this.all = true;
    await this.updateComplete;
    const target = this.find(`#line-${line}`);
    target?.scrollIntoView({ block: "center" });
    target?.focus({ preventScroll: true });
  }

  override render() {
    const lines = this.all ? this.#lines : this.#lines.slice(0, LINES);
    return html`<ol translate="no">
        ${lines.map((line) => this.#line(line))}
      </ol>
      ${
        lines.length < this.#lines.length
          ? html`<button class="link" @click=${() => {
              this.all = true;
            }}>${t("mark.more")}</button>`
          : nothing
      }`;
  }

  #line({ number, pieces }: Line) {
    const open = pieces.some(({ mark }) => mark !== null && mark === this.open);
    return html`<li id="line-${number}" tabindex="-1">
      <span class="n" aria-hidden="true">${number}</span>
      <span class="text">${pieces.map(({ text, mark }) => (mark ? this.#mark(text, mark) : text))}</span>
      ${open && this.open ? this.#why(this.open) : nothing}
    </li>`;
  }

  #mark(text: string, mark: Mark) {
    const toggle = () => {
      this.open = this.open === mark ? null : mark;
    };
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      toggle();
    };
    // One line, or the white space of the template would stand in the message.
    return html`<mark class=${mark.kind} role="button" tabindex="0" aria-expanded=${this.open === mark} @click=${toggle} @keydown=${press}>${text}<span class="label">${t(`mark.${mark.kind}`)}</span></mark>`;
  }

  #why(mark: Mark) {
    return html`<div class="why" role="status">
      <div class="stack-small">
        <p>${mark.why}</p>
        ${mark.reason ? html`<p><a href=${hrefOfOne("reason", mark.reason)}>${t("mark.reasonPage")}</a></p>` : nothing}
        ${mark.rule ? html`<p class="small soft">${t("mark.why.rule", { rule: mark.rule })}</p>` : nothing}
      </div>
      <button class="link" @click=${() => {
        this.open = null;
      }}>${icon("cross")}<span class="hidden">${t("mark.close")}</span></button>
    </div>`;
  }
}

customElements.define("candor-message", MessageView);

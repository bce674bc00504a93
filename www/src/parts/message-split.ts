// Several messages in one paste: which one to read. The others stay in the case.

import { css, html, nothing } from "lit";
import type { MessagePart } from "../../../src/web/types";
import { model } from "../app/model";
import { day, t } from "../i18n";
import { beginning } from "./beginning";
import { CandorElement } from "./element";

/** Letters of each message. */
const BEGINNING = 140;

/** Asks with `choose` for the message whose place in the list is in its `detail`. */
export class MessageSplit extends CandorElement {
  static override properties = { text: {}, parts: { attribute: false } };
  static override styles = [
    ...CandorElement.styles,
    css`
      h2:focus { outline: none; }
      ol { margin-top: var(--s4); display: grid; gap: var(--s3); }
      li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: var(--s2) var(--s4); align-items: center; border: 1px solid var(--line); border-radius: var(--radius-small); padding: 0.9rem 1rem; }
      .begins { color: var(--ink-soft); overflow-wrap: anywhere; }
      .row { gap: 0.2rem 0.7rem; }
      @media (max-width: 40rem) { li { grid-template-columns: minmax(0, 1fr); } }
    `,
  ];
  declare text: string;
  /** Newest first. */
  declare parts: MessagePart[];

  override focus(): void {
    const heading = this.find("h2");
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: "center" });
  }

  override render() {
    return html`<section class="card raised" aria-labelledby="split">
      <h2 id="split" tabindex="-1">${t("split.title", { n: this.parts.length })}</h2>
      <p class="soft">${t("split.line")}</p>
      <ol>
        ${this.parts.map((part, i) => this.#part(part, i))}
      </ol>
    </section>`;
  }

  #part({ span, sent, subject, line }: MessagePart, i: number) {
    const when = sent ? day(sent) : t("split.noDay");
    return html`<li>
      <div class="stack-small">
        <p class="row"><strong>${when}</strong>${i === 0 ? html`<span class="tag good">${t("split.newest")}</span>` : nothing}<span class="soft small">${t("understand.line", { n: line })}</span></p>
        ${subject ? html`<p translate="no">${subject}</p>` : nothing}
        <p class="begins small" translate="no">${beginning(this.text.slice(span.start, span.end), BEGINNING)}</p>
      </div>
      <button class="button ${i === 0 ? "primary" : ""}" type="button" ?disabled=${model.readOnly} aria-label=${t("split.readNamed", { when, line })} @click=${() => this.dispatchEvent(new CustomEvent("choose", { detail: i }))}>${t("split.read")}</button>
    </li>`;
  }
}

customElements.define("candor-message-split", MessageSplit);

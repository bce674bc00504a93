// What the message says besides: what is enough, the papers it takes, money, stock, the channel.

import { css, html, nothing } from "lit";
import type { MessageReading, PaperTerm } from "../../../src/web/types";
import { model } from "../app/model";
import { t, word } from "../i18n";
import { CandorElement } from "./element";
import { lineLink } from "./line-link";

export class AlsoSays extends CandorElement {
  static override properties = { reading: { attribute: false } };
  static override styles = [
    ...CandorElement.styles,
    css`
      h2 { margin-bottom: var(--s3); }
      li { display: grid; grid-template-columns: 1fr auto; gap: 0.25rem 0.8rem; padding-block: 0.6rem; border-top: 1px solid var(--line); align-items: baseline; }
      li:first-child { border-top: 0; padding-top: 0; }
      li:last-child { padding-bottom: 0; }
      .values { font-weight: 620; }
    `,
  ];
  declare reading: MessageReading;

  override render() {
    const { statements, papers, accepted } = this.reading;
    return html`<section class="card" aria-labelledby="also">
      <h2 id="also">${t("also.title")}</h2>
      <ul>
        ${accepted.map((what) => html`<li><span>${t("also.accepted", { what: word("request", what) })}</span></li>`)}
        ${statements.map(({ what, line }) => html`<li><span>${word("statement", what)}</span>${lineLink(line)}</li>`)}
        ${(["format", "language"] as const).map((kind) => this.#papers(papers, kind))}
      </ul>
    </section>`;
  }

  #papers(papers: PaperTerm[], kind: PaperTerm["kind"]) {
    const terms = papers.filter((term) => term.kind === kind);
    const [first] = terms;
    if (!first) return nothing;
    // As printed: the engine folds case and spelling.
    const values = new Map(
      terms.map(({ value, span }) => [value, model.state.message.slice(span.start, span.end)]),
    );
    return html`<li><span>${t(`also.${kind}`)} <span class="values" translate="no">${[...values.values()].join(", ")}</span></span>${lineLink(first.line)}</li>`;
  }
}

/** Whether there is anything of it to show. */
export function saysMore({ statements, papers, accepted }: MessageReading): boolean {
  return statements.length + papers.length + accepted.length > 0;
}

customElements.define("candor-also-says", AlsoSays);

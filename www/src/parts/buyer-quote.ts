// Words of a buyer with where they stand. Who the buyer is was hidden by the engine.

import { html, nothing, type TemplateResult } from "lit";
import type { Quote } from "../../../src/web/types";
import { day, t, word } from "../i18n";
import { sourceShort } from "./source-text";

/** `extra` stands behind the words. */
export function buyerQuote(quote: Quote, extra: unknown = nothing): TemplateResult {
  const { text, code, kind, day: on, orderId, source } = quote;
  const facts = [word("voice", kind), on === null ? null : day(on)].filter(Boolean).join(" · ");
  return html`<figure class="quote">
    ${text === "" ? html`<p class="soft">${t("complaints.noWords")}</p>` : html`<blockquote>${text}</blockquote>`}
    <figcaption class="small soft">
      ${facts}${code === "" ? nothing : html` · <span class="data" translate="no">${code}</span>`}${orderId === null ? nothing : html` · ${t("complaints.order")} <span class="data nowrap" translate="no">${orderId}</span>`}
      · ${sourceShort(source)} ${extra}
    </figcaption>
  </figure>`;
}

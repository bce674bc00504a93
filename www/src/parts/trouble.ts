// An error in the reader's words: what happened, what is safe, what to do.

import { html, nothing, type TemplateResult } from "lit";
import type { EngineError } from "../engine/failure";
import { maybe, t } from "../i18n";
import { icon } from "./icon";

/** The sentence for an error; an unknown code falls back to the engine's own help. */
export function errorText(error: EngineError, name = ""): string {
  const message = error.message.replace(/`([^`]*)`/g, "“$1”");
  const known = maybe(`error.${error.code}`, { name: error.location?.file ?? name, message });
  return known ?? `${sentence(error.message)} ${t("error.other", { help: sentence(error.help) })}`.trim();
}

/** A box that announces itself. `actions` are buttons. */
export function trouble(error: EngineError, name = "", actions: unknown = nothing): TemplateResult {
  return html`<div class="note care" role="alert" tabindex="-1">
    ${icon("care")}
    <div class="stack-small">
      <p>${errorText(error, name)}</p>
      <details>
        <summary>${t("error.details")}</summary>
        <p class="data">${error.code}: ${error.message}${error.location?.line ? ` (line ${error.location.line})` : ""}</p>
      </details>
      ${actions}
    </div>
  </div>`;
}

function sentence(text: string): string {
  if (text === "") return "";
  return `${text[0]?.toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;
}

// Where the work is saved, as it was found when reading it back.

import { css, html, nothing } from "lit";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { t, time } from "../i18n";
import { CandorElement } from "./element";
import { icon } from "./icon";

/** Announcements for screen readers come at most this often. */
const QUIET_MS = 60_000;

export class SaveBadge extends CandorElement {
  static override styles = [
    ...CandorElement.styles,
    css`
      :host { font-size: 0.88rem; color: var(--ink-soft); }
      .short { display: none; }
      .badge { white-space: nowrap; }
      @media (max-width: 40rem) { :host { font-size: 0.8rem; } .badge.empty { display: none; } .short { display: inline; } .long { display: none; } }
      @media (max-width: 16rem) { .badge { white-space: normal; } }
      .badge { display: inline-flex; align-items: center; gap: 0.4em; }
      .badge.saved .icon { color: var(--good); }
      .failed { color: var(--harm); font-weight: 620; }
    `,
  ];
  #announced = "";
  #announcedAt = 0;

  constructor() {
    super();
    new Follow(this, model);
  }

  override render() {
    const { save } = model;
    if (save.is === "failed") {
      return html`<span class="badge failed" role="alert">${icon("care")}${t("save.failed")}</span>
        <button class="link" @click=${() => model.retrySave()}>${t("save.retry")}</button>`;
    }
    const text = save.is === "saved" ? savedText(save.at) : t(`save.${save.is}`);
    const short = save.is === "saved" ? savedShort(save.at) : text;
    return html`<span class="badge ${save.is}"
        >${save.is === "saved" ? icon("check") : nothing}<span class="long">${text}</span><span class="short">${short}</span></span
      >
      <span class="hidden" role="status">${this.#announce(save.is === "saved" ? text : "")}</span>`;
  }

  #announce(text: string): string {
    const now = performance.now();
    if (text === "" || now - this.#announcedAt < QUIET_MS) return this.#announced;
    this.#announcedAt = now;
    this.#announced = text;
    return text;
  }
}

function savedText(at: Date | null): string {
  return at ? t("save.saved", { time: time(at) }) : t("save.savedBefore");
}

function savedShort(at: Date | null): string {
  return at ? t("save.savedShort", { time: time(at) }) : t("save.savedBeforeShort");
}

customElements.define("candor-save-badge", SaveBadge);

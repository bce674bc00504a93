// One line at the right moment: save a copy, or let the browser protect what is kept.

import { css, html, nothing } from "lit";
import { saveCopy } from "../app/copy";
import { Follow } from "../app/follow";
import { model, store } from "../app/model";
import type { Route } from "../app/router";
import { today } from "../app/today";
import { day, t } from "../i18n";
import "../i18n/advice.en";
import { type Advice, adviceFor } from "../store/advice";
import { note, notes } from "../store/notes";
import { CandorElement } from "./element";
import { icon } from "./icon";

export class CopyAdvice extends CandorElement {
  static override properties = {
    route: {},
    said: { state: true },
    guarded: { state: true },
    free: { state: true },
  };
  static override styles = [
    ...CandorElement.styles,
    css`
      .note { margin-top: var(--s4); align-items: center; flex-wrap: wrap; }
      .note > p { flex: 1 1 16rem; }
      @media print { :host { display: none; } }
    `,
  ];
  declare route: Route;
  declare said: string;
  /** Whether the browser protects what is stored; null where it does not say. */
  declare guarded: boolean | null;
  /** Bytes that are free; null where the browser does not say. */
  declare free: number | null;

  constructor() {
    super();
    this.said = "";
    this.guarded = null;
    this.free = null;
    new Follow(this, model);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#look();
  }

  #look = async () => {
    [this.guarded, this.free] = await Promise.all([store.protected(), store.free()]);
  };

  override render() {
    if (this.said !== "")
      return html`<aside class="note good" aria-label=${t("advice.label")}>${icon("check")}<p role="status">${this.said}</p>
        <button class="button small" @click=${this.#seen}>${t("advice.seen")}</button></aside>`;
    const advice = this.#advice();
    if (!advice || this.route === "case") return nothing;
    const protect = advice === "protect";
    return html`<aside aria-label=${t("advice.label")} class="note ${advice === "full" ? "care" : ""}">
      ${icon(protect ? "lock" : advice === "full" ? "care" : "save")}
      <p>${this.#text(advice)}</p>
      <button class="button small" @click=${protect ? this.#protect : this.#save}>${t(protect ? "advice.ask" : "advice.save")}</button>
      <button class="button small quiet" @click=${() => this.#dismiss(advice)}>${t("advice.dismiss")}</button>
    </aside>`;
  }

  #advice(): Advice | null {
    const { state, files } = model;
    if (!model.loaded || model.readOnly || model.save.is === "failed") return null;
    const { story, requests, pasted } = state;
    const entries = [story.causes, story.actions, story.preventions, pasted, Object.keys(requests)];
    return adviceFor(
      {
        today: today(),
        startedOn: state.startedOn,
        read: model.reading !== null,
        files: files.length,
        worked: files.length > 0 || entries.some((list) => list.length > 0),
        sending: ["check", "send"].includes(this.route),
        protected: this.guarded,
        free: this.free,
      },
      notes(),
    );
  }

  #text(advice: Advice): string {
    const { copied } = notes();
    if (advice === "weekly" && copied) return t("advice.weekly", { date: day(copied) });
    return advice === "weekly" ? t("advice.never") : t(`advice.${advice}`);
  }

  #save = async () => {
    this.said = await saveCopy().then(
      (name) => t("advice.saved", { name }),
      () => t("advice.failed"),
    );
  };

  #protect = async () => {
    this.guarded = await store.protect();
    if (!this.guarded) note({ dismissed: { ...notes().dismissed, protect: today() } });
    this.said = t(this.guarded ? "advice.protected" : "advice.refused");
  };

  #dismiss(advice: Advice): void {
    note({ dismissed: { ...notes().dismissed, [advice]: today() } });
    this.requestUpdate();
  }

  #seen = () => {
    this.said = "";
  };
}

customElements.define("candor-copy-advice", CopyAdvice);

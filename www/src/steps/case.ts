// Where the work is, how to keep a copy, and how to delete it.

import { css, html, nothing } from "lit";
import { Follow } from "../app/follow";
import { model, store } from "../app/model";
import { today } from "../app/today";
import { EngineError } from "../engine/failure";
import { number, size, t, word } from "../i18n";
import "../i18n/case.en";
import { download } from "../parts/download";
import { StepElement } from "../parts/element";
import { fileSafe } from "../parts/file-safe";
import { icon } from "../parts/icon";
import { trouble } from "../parts/trouble";
import { keepUnread, unread } from "../store/unread";

/** How long a deletion can be taken back. */
const UNDO_SECONDS = 10;

export class CaseFile extends StepElement {
  static override properties = {
    said: { state: true },
    problem: { state: true },
    damaged: { state: true },
    sure: { state: true },
    left: { state: true },
    used: { state: true },
    kept: { state: true },
    refused: { state: true },
  };
  static override styles = [
    ...StepElement.styles,
    css`
      :host { max-width: 54rem; margin-inline: auto; }
      .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: var(--s4); margin-top: var(--s5); }
      .two .card { display: flex; flex-direction: column; gap: var(--s3); align-items: start; }
      .two .button { margin-top: auto; }
      section.card { margin-top: var(--s4); }
      dl { display: grid; grid-template-columns: 1fr auto; margin-top: var(--s3); }
      dt, dd { padding-block: 0.5rem; border-top: 1px solid var(--line); }
      dd { text-align: end; font-variant-numeric: tabular-nums; font-weight: 600; }
      .note { margin-top: var(--s4); align-items: center; }
      .note > p { flex: 1; }
      .row { margin-top: var(--s3); }
    `,
  ];
  declare said: string;
  declare problem: EngineError | null;
  declare damaged: string[];
  declare sure: boolean;
  declare left: number;
  declare used: number | null;
  /** Whether the browser protects what is stored; null where it does not say. */
  declare kept: boolean | null;
  declare refused: boolean;
  #unread = "";
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.said = "";
    this.problem = null;
    this.damaged = [];
    this.sure = false;
    this.left = 0;
    this.used = null;
    this.kept = null;
    this.refused = false;
    new Follow(this, model);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void store.size().then((used) => {
      this.used = used;
    });
    void store.protected().then((kept) => {
      this.kept = kept;
    });
  }

  override disconnectedCallback(): void {
    clearInterval(this.#timer);
    if (this.left > 0) model.forgetDeleted();
    super.disconnectedCallback();
  }

  override render() {
    return html`<h1 tabindex="-1">${t("case.title")}</h1>
      <p class="lead">${model.save.is === "failed" ? t(`save.failed.${model.save.why}`) : t("case.lead")}</p>
      <div role="status">${this.said ? html`<div class="note good">${icon("check")}<p>${this.said}</p></div>` : nothing}</div>
      ${this.problem ? html`<div class="note-space">${trouble(this.problem)}</div>` : nothing}
      ${this.damaged.length > 0 ? html`<div class="note care" role="alert">${icon("care")}<div><p>${t("case.damaged", { n: this.damaged.length })}</p><p>${this.damaged.map((part) => word("case.part", part)).join(", ")}</p></div></div>` : nothing}
      ${this.#openedOver()} ${this.#undoNote()}
      <div class="two">
        <section class="card" aria-labelledby="save">
          <h2 id="save">${t("case.save")}</h2>
          <p>${t("case.saveLine")}</p>
          <button class="button primary" @click=${this.#save}>${icon("save")}${t("case.save")}</button>
        </section>
        <section class="card" aria-labelledby="open">
          <h2 id="open">${t("case.open")}</h2>
          <p>${t("case.openLine")}</p>
          <button class="button" ?disabled=${model.readOnly} @click=${() => this.find<HTMLInputElement>("#file")?.click()}>${icon("folder")}${t("case.open")}</button>
          <input id="file" type="file" hidden accept=".candor" @change=${this.#open} aria-label=${t("case.open")} />
        </section>
      </div>
      ${this.#stored()}
      <section class="card" aria-labelledby="delete">
        <h2 id="delete">${t("case.delete")}</h2>
        <p>${t("case.deleteLine")}</p>
        <div class="row">
          ${
            this.sure
              ? html`<button class="button harm" ?disabled=${model.readOnly} @click=${this.#delete}>${t("case.deleteSure")}</button>
                  <button class="button" @click=${this.#keep}>${t("case.deleteKeep")}</button>`
              : html`<button class="button harm" id="ask" ?disabled=${model.readOnly} @click=${this.#ask}>${t("case.delete")}</button>`
          }
        </div>
      </section>`;
  }

  #stored() {
    const { story, edits } = model.state;
    const letters = model.caseMessages.reduce((sum, message) => sum + message.length, 0);
    const entries = story.causes.length + story.actions.length + story.preventions.length;
    const rows = model.files.reduce((sum, { rows: { used } }) => sum + used, 0);
    return html`<section class="card" aria-labelledby="stored">
      <h2 id="stored">${t("case.stored")}</h2>
      <dl>
        <dt>${t("case.stored.message")}</dt><dd>${t("case.chars", { n: letters })}</dd>
        <dt>${t("case.stored.files")}</dt><dd>${t("case.filesCount", { n: model.files.length })}, ${t("case.rows", { n: rows })}</dd>
        <dt>${t("case.stored.story")}</dt><dd>${t("case.entries", { n: entries })}</dd>
        <dt>${t("case.stored.edits")}</dt><dd>${number(Object.keys(edits).length)}</dd>
        ${this.used === null ? nothing : html`<dt>${t("case.stored.size")}</dt><dd>${size(this.used)}</dd>`}
        ${this.#protection()}
      </dl>
      ${this.kept === false && !this.refused ? html`<button class="button small" @click=${this.#protect}>${icon("lock")}${t("case.keep")}</button>` : nothing}
      ${this.refused ? html`<p class="soft small" role="status">${t("case.keepRefused")}</p>` : nothing}
    </section>`;
  }

  #protection() {
    if (this.kept === null) return nothing;
    return html`<dt>${t("case.stored.kept")}</dt>
      <dd>${this.kept ? t("case.kept.yes") : t("case.kept.no")}</dd>`;
  }

  #protect = async () => {
    this.kept = await store.protect();
    this.refused = this.kept !== true;
  };

  // ---- copies -----------------------------------------------------------------------------------

  #save = async () => {
    await this.#attempt(async () => {
      const bytes = await model.caseFile();
      const shop = fileSafe(model.state.story.shopName);
      const name = `${["case", shop, today()].filter((part) => part !== "").join("-")}.candor`;
      download(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: "application/octet-stream" }), name);
      this.said = t("case.saved", { name });
    });
  };

  #open = async (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    input.value = "";
    if (!file) return;
    await this.#attempt(async () => {
      const { damaged, newer } = await model.openCaseFile(new Uint8Array(await file.arrayBuffer()));
      this.damaged = damaged;
      this.said = newer ? `${t("case.opened")} ${t("case.newer")}` : t("case.opened");
    });
  };

  #openedOver() {
    if (!model.openedOver) return nothing;
    return html`<div class="note">
      ${icon("info")}
      <p>${t("case.openedOver")}</p>
      <button class="button small" ?disabled=${model.readOnly} @click=${this.#undoOpen}>${t("app.undo")}</button>
    </div>`;
  }

  #undoOpen = async () => {
    await model.undoOpen();
    this.damaged = [];
    this.said = t("case.back");
    await this.focusHeading();
  };

  async #attempt(work: () => Promise<void>): Promise<void> {
    this.said = "";
    this.problem = null;
    this.damaged = [];
    try {
      await work();
    } catch (thrown) {
      this.problem =
        thrown instanceof EngineError
          ? thrown
          : new EngineError({
              code: "file-unreadable",
              message: String(thrown),
              help: "",
              location: null,
              fatal: false,
            });
      await this.updateComplete;
      this.find("[role=alert]")?.focus();
    }
  }

  // ---- deleting ---------------------------------------------------------------------------------

  #ask = async () => {
    this.sure = true;
    await this.updateComplete;
    this.find(".harm")?.focus();
  };

  #keep = async () => {
    this.sure = false;
    await this.updateComplete;
    this.find("#ask")?.focus();
  };

  #delete = async () => {
    this.sure = false;
    this.said = "";
    this.#unread = unread("anew") ?? "";
    keepUnread("anew", "");
    keepUnread("as-reply", "");
    await model.deleteEverything();
    this.left = UNDO_SECONDS;
    clearInterval(this.#timer);
    this.#timer = setInterval(() => {
      this.left -= 1;
      if (this.left > 0) return;
      clearInterval(this.#timer);
      model.forgetDeleted();
      this.said = t("case.gone");
    }, 1_000);
    await this.updateComplete;
    this.find("#undo")?.focus();
  };

  #undoNote() {
    if (this.left <= 0 || !model.deleted) return nothing;
    return html`<div class="note care">
      ${icon("info")}
      <p>${t("case.deleted", { n: this.left })}</p>
      <button class="button small" id="undo" ?disabled=${model.readOnly} @click=${this.#undo}>${t("app.undo")}</button>
    </div>`;
  }

  #undo = async () => {
    clearInterval(this.#timer);
    this.left = 0;
    await model.undoDelete();
    keepUnread("anew", this.#unread);
    this.said = t("case.back");
    await this.focusHeading();
  };
}

customElements.define("candor-case", CaseFile);

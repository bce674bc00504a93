// Where the work is, how to keep a copy, and how to delete it.

import { css, html, nothing } from "lit";
import type { CaseState } from "../../../src/web/types";
import { saveCopy } from "../app/copy";
import { Follow } from "../app/follow";
import { model, store } from "../app/model";
import { type Difference, differences, merged } from "../case/merge";
import { EngineError } from "../engine/failure";
import { number, size, t, word } from "../i18n";
import "../i18n/case.en";
import "../i18n/proof.en";
import { papers } from "../paper/open-desk";
import { StepElement } from "../parts/element";
import { icon } from "../parts/icon";
import "../parts/device-lock";
import "../parts/merge-view";
import "../parts/passphrase-field";
import type { PassphraseField } from "../parts/passphrase-field";
import "../parts/safe-copy";
import "../parts/snapshot-list";
import { trouble } from "../parts/trouble";
import { strengthOf } from "../store/passphrase";
import { isSealed, openSealed } from "../store/sealed";
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
    sealing: { state: true },
    strong: { state: true },
    waiting: { state: true },
    merging: { state: true },
    used: { state: true },
    kept: { state: true },
    refused: { state: true },
  };
  static override styles = [
    ...StepElement.styles,
    css`
      :host { max-width: 54rem; margin-inline: auto; }
      .two { align-items: start; display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: var(--s4); margin-top: var(--s5); }
      .two .card { display: flex; flex-direction: column; gap: var(--s3); align-items: start; }
      .two .button { margin-top: auto; }
      section.card { margin-top: var(--s4); }
      .two > section.card { margin-top: 0; }
      section.card > h2 + * { margin-top: var(--s2); }
      dl { display: grid; grid-template-columns: 1fr auto; margin-top: var(--s3); }
      dt, dd { padding-block: 0.5rem; border-top: 1px solid var(--line); }
      dd { text-align: end; font-variant-numeric: tabular-nums; font-weight: 600; }
      .note { margin-top: var(--s4); align-items: center; }
      .note > p { flex: 1; }
      .row { margin-top: var(--s3); }
      .field { width: 100%; }
      .box { display: flex; gap: 0.6rem; align-items: center; min-height: 28px; }
      .waiting { display: flex; flex-direction: column; gap: var(--s3); align-items: start; width: 100%; border-inline-start: 4px solid var(--accent); padding-inline-start: var(--s3); }
    `,
  ];
  declare said: string;
  declare problem: EngineError | null;
  declare damaged: string[];
  declare sure: boolean;
  declare left: number;
  /** Whether the next copy is locked with a passphrase, and whether one is typed. */
  declare sealing: boolean;
  declare strong: boolean;
  /** A file that was chosen, and what it waits for. */
  declare waiting: { file: File; bytes: Uint8Array<ArrayBuffer>; for: "passphrase" | "decision" } | null;
  /** Where the case of that file differs from the one that is open. */
  declare merging: Difference[] | null;
  declare used: number | null;
  /** Whether the browser protects what is stored; null where it does not say. */
  declare kept: boolean | null;
  declare refused: boolean;
  #unread = "";
  /** Originals of the papers, while the deletion can be taken back. */
  #papers: Readonly<Record<string, File>> = {};
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.said = "";
    this.problem = null;
    this.damaged = [];
    this.sure = false;
    this.left = 0;
    this.sealing = false;
    this.strong = false;
    this.waiting = null;
    this.merging = null;
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
          <p>${t("case.saveLine")} ${model.state.papers.length > 0 ? t("proof.notInCopy") : nothing}</p>
          <label class="field"><span class="label">${t("case.note")}</span><span class="hint">${t("case.noteHint")}</span>
            <textarea rows="2" .value=${model.state.handover ?? ""} ?disabled=${model.readOnly} @change=${this.#note}></textarea></label>
          <label class="box"><input type="checkbox" .checked=${this.sealing} @change=${this.#seal} />${t("case.withLock")}</label>
          ${this.sealing ? html`<candor-passphrase fresh .label=${t("lock.passphrase")} @passphrase-changed=${this.#typed}></candor-passphrase><p class="small soft">${t("case.withLockHint")}</p>` : nothing}
          <button class="button primary" ?disabled=${this.sealing && !this.strong} @click=${this.#save}>${icon("save")}${t("case.save")}</button>
        </section>
        <section class="card" aria-labelledby="open">
          <h2 id="open">${t("case.open")}</h2>
          <p>${t("case.openLine")}</p>
          ${this.#waitingFor()}
          <button class="button" ?disabled=${model.readOnly} @click=${() => this.find<HTMLInputElement>("#file")?.click()}>${icon("folder")}${t("case.open")}</button>
          <input id="file" type="file" hidden accept=".candor" @change=${this.#open} aria-label=${t("case.open")} />
        </section>
      </div>
      ${this.merging ? html`<section class="card" aria-labelledby="merge"><h2 id="merge" tabindex="-1">${t("case.merge")}</h2><candor-merge .differences=${this.merging} .copy=${this.waiting?.file.name ?? ""} @merge-chosen=${this.#merged} @merge-left=${this.#leave}></candor-merge></section>` : nothing}
      <section class="card" aria-labelledby="earlier">
        <h2 id="earlier">${t("case.earlier")}</h2>
        <candor-snapshots @restored=${this.#restored}></candor-snapshots>
      </section>
      <section class="card" aria-labelledby="lock">
        <h2 id="lock">${t("lock.title")}</h2>
        <candor-device-lock></candor-device-lock>
      </section>
      <section class="card" aria-labelledby="share">
        <h2 id="share">${t("case.share")}</h2>
        <candor-safe-copy></candor-safe-copy>
      </section>
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
        ${model.state.papers.length > 0 ? html`<dt>${t("proof.stored")}</dt><dd>${t("proof.count", { n: model.state.papers.length })}</dd>` : nothing}
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

  get #passphrase(): string {
    return this.find<PassphraseField>("candor-passphrase")?.value ?? "";
  }

  #note = (event: Event) => model.change({ handover: (event.target as HTMLTextAreaElement).value });

  #seal = (event: Event) => {
    this.sealing = (event.target as HTMLInputElement).checked;
    this.strong = false;
  };

  #typed = () => {
    this.strong = strengthOf(this.#passphrase) !== "empty";
  };

  #save = async () => {
    await this.#attempt(async () => {
      const name = await saveCopy(this.sealing ? this.#passphrase : "");
      this.said = t(this.sealing ? "case.savedLocked" : "case.saved", { name });
      this.sealing = false;
    });
  };

  #open = async (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    input.value = "";
    if (!file) return;
    this.#leave();
    await this.#attempt(async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (isSealed(bytes)) this.waiting = { file, bytes, for: "passphrase" };
      else await this.#offer(file, bytes);
    });
    if (!this.waiting) return;
    await this.updateComplete;
    this.find("#waiting candor-passphrase, #waiting button")?.focus();
  };

  /** A copy of the case that is open may be put together with it; any other takes its place. */
  async #offer(file: File, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const id = model.save.is === "empty" ? null : idOf(bytes);
    if (id !== null && id === model.state.id) this.waiting = { file, bytes, for: "decision" };
    else await this.#replace(bytes);
  }

  #waitingFor() {
    const { waiting } = this;
    if (!waiting || this.merging) return nothing;
    if (waiting.for === "passphrase")
      return html`<form id="waiting" class="waiting" @submit=${this.#unseal}>
        <p>${t("case.unlock")}</p>
        <candor-passphrase .label=${t("lock.passphrase")}></candor-passphrase>
        <button class="button primary">${t("case.unlockOpen")}</button>
      </form>`;
    return html`<div id="waiting" class="waiting">
      <p>${t("case.mergeOffer")}</p>
      <div class="row">
        <button class="button primary" @click=${this.#compare}>${t("case.mergeDo")}</button>
        <button class="button" @click=${() => this.#attempt(() => this.#replace(waiting.bytes))}>${t("case.mergeReplace")}</button>
      </div>
    </div>`;
  }

  #unseal = async (event: Event) => {
    event.preventDefault();
    const { waiting } = this;
    if (!waiting) return;
    const passphrase = this.find<PassphraseField>("#waiting candor-passphrase")?.value ?? "";
    await this.#attempt(async () => {
      const bytes = await openSealed(waiting.bytes, passphrase);
      this.waiting = null;
      await this.#offer(waiting.file, bytes);
    });
  };

  async #replace(bytes: Uint8Array): Promise<void> {
    this.#leave();
    const { damaged, newer } = await model.openCaseFile(bytes);
    this.damaged = damaged;
    this.said = newer ? `${t("case.opened")} ${t("case.newer")}` : t("case.opened");
    const { handover } = model.state;
    if (handover) this.said = `${this.said} ${t("case.noteFound")} ${handover}`;
  }

  #compare = async () => {
    await this.#attempt(async () => {
      const { waiting } = this;
      if (!waiting) return;
      // Both as a file holds them, so that what one leaves out is no difference.
      const here = caseOf(await model.caseFile());
      const all = differences(here, { ...here, ...caseOf(waiting.bytes) });
      if (all.length > 0) this.merging = all;
      else {
        this.#leave();
        this.said = t("case.mergeSame");
      }
      await this.updateComplete;
      this.find("#merge")?.focus();
    });
  };

  #merged = async ({ detail }: CustomEvent<Difference[]>) => {
    await model.replace(merged(model.state, detail));
    this.#leave();
    this.said = t("case.merged");
    await this.focusHeading();
  };

  #leave = () => {
    this.waiting = null;
    this.merging = null;
  };

  #restored = async () => {
    this.said = t("case.earlier.back");
    await this.focusHeading();
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
    this.#papers = await papers.originals();
    await model.deleteEverything();
    this.left = UNDO_SECONDS;
    clearInterval(this.#timer);
    this.#timer = setInterval(() => {
      this.left -= 1;
      if (this.left > 0) return;
      clearInterval(this.#timer);
      this.#papers = {};
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
    await papers.putBack(this.#papers);
    this.#papers = {};
    keepUnread("anew", this.#unread);
    this.said = t("case.back");
    await this.focusHeading();
  };
}

/** The case in a file that can be read. */
function caseOf(bytes: Uint8Array): CaseState {
  return (JSON.parse(new TextDecoder().decode(bytes)) as { case: CaseState }).case;
}

/** The id of the case in a file; null where it cannot be read at a glance. */
function idOf(bytes: Uint8Array): string | null {
  try {
    return caseOf(bytes).id;
  } catch {
    return null;
  }
}

customElements.define("candor-case", CaseFile);

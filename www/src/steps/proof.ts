// Papers in, what they are worth as proof, and the packet that goes with the letter.

import { css, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { CheckedPapers, MatrixRow, Paper, PaperKindGuide, Quantities } from "../../../src/web/types";
import { Answer } from "../app/answer";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { hrefOf } from "../app/router";
import { t } from "../i18n";
import "../i18n/proof.en";
import { StepElement } from "../parts/element";
import { icon } from "../parts/icon";
import "../parts/paper-card";
import type { PaperCard } from "../parts/paper-card";
import "../parts/paper-fit";
import "../parts/paper-packet";
import "../parts/supplier-kit";
import { findingsOf } from "../paper/check";
import type { RefusedPaper } from "../paper/desk";
import { nameOfPaper } from "../paper/name";
import { papers } from "../paper/open-desk";
import { nameOf } from "../parts/request-name";
import { trouble } from "../parts/trouble";

export class Proof extends StepElement {
  static override properties = { over: { state: true }, said: { state: true } };
  static override styles = [
    ...StepElement.styles,
    css`
      .stack { margin-top: var(--s5); }
      .drop { display: flex; flex-direction: column; align-items: center; gap: var(--s3); text-align: center; padding: clamp(1.4rem, 3vw, 2.4rem) 1rem; border: 2px dashed var(--line-strong); border-radius: var(--radius); background: var(--surface); }
      .drop.over { border-color: var(--accent); background: var(--accent-soft); }
      .drop > .icon { font-size: 2rem; color: var(--accent); }
      .ways { display: flex; flex-wrap: wrap; justify-content: center; gap: var(--s2); }
      .photo { display: none; }
      @media (pointer: coarse) { .photo { display: inline-flex; } }
      .cards { display: grid; gap: var(--s4); margin-top: var(--s3); }
      .undo { align-items: center; } .undo p { flex: 1; overflow-wrap: anywhere; }
      section { margin-top: var(--s6); }
      section > h2 { margin-bottom: var(--s3); }
      form.row { margin-top: var(--s2); }
      .missing li { padding-block: 0.3rem; }
    `,
  ];
  declare over: boolean;
  declare said: string;
  #kinds = new Answer<PaperKindGuide[]>(this);
  #rows = new Answer<MatrixRow[]>(this);
  #checked = new Answer<CheckedPapers>(this);
  #quantities = new Answer<Quantities>(this);

  constructor() {
    super();
    this.over = false;
    this.said = "";
    for (const source of [model, papers]) new Follow(this, source);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    void papers.forgetRemoved();
  }

  override render() {
    return html`<h1 tabindex="-1">${t("proof.title")}</h1>
      <p class="lead">${t("proof.lead")}</p>
      <p class="hidden" role="status">${this.said}</p>
      <div class="stack">
        ${this.#drop()}
        ${papers.adding.map((name) => html`<p role="status" translate="no">${t("proof.adding", { name })}</p>`)}
        ${papers.refused.map((one) => this.#refused(one))}
        ${this.#removed()}
      </div>
      ${this.#all()}
      <div class="actions"><a class="button ${papers.papers.length > 0 ? "primary" : ""}" href=${hrefOf("story")}>${t("proof.next")}${icon("arrow")}</a></div>`;
  }

  // ---- getting papers in ------------------------------------------------------------------------

  #drop() {
    const none = papers.papers.length === 0;
    const pick = (id: string) => () => this.find<HTMLInputElement>(id)?.click();
    return html`<div class="drop ${this.over ? "over" : ""}" @dragover=${this.#dragged} @dragleave=${this.#left} @drop=${this.#dropped}>
      ${icon("papers")}
      <div><p><strong>${t("proof.drop")}</strong></p><p class="soft">${t("proof.dropHint")}</p></div>
      <div class="ways">
        <button class="button ${none ? "primary" : ""}" ?disabled=${model.readOnly} @click=${pick("#files")}>${icon("plus")}${t("proof.add")}</button>
        <button class="button photo" ?disabled=${model.readOnly} @click=${pick("#camera")}>${t("proof.photo")}</button>
        <button class="button quiet" ?disabled=${model.readOnly} title=${t("proof.typedLine")} @click=${() => void this.#type()}>${icon("edit")}${t("proof.typed")}</button>
      </div>
      <input id="files" type="file" multiple hidden @change=${this.#picked} aria-label=${t("proof.add")} />
      <input id="camera" type="file" accept="image/*" capture="environment" hidden @change=${this.#picked} aria-label=${t("proof.photo")} />
    </div>`;
  }

  #dragged = (event: DragEvent) => {
    event.preventDefault();
    this.over = true;
  };
  #left = () => {
    this.over = false;
  };
  #dropped = (event: DragEvent) => {
    event.preventDefault();
    this.over = false;
    void this.#add([...(event.dataTransfer?.files ?? [])]);
  };
  #picked = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = "";
    void this.#add(files);
  };

  async #add(files: File[]): Promise<void> {
    const before = new Set(papers.papers.map(({ id }) => id));
    const added = await papers.add(files);
    this.said = added
      .map((paper) =>
        t(before.has(paper.id) ? "proof.here" : "proof.added", { name: paper.file?.name ?? "" }),
      )
      .join(" ");
  }

  async #type(): Promise<void> {
    const { id } = papers.addTyped();
    await this.#focusCard(id, true);
  }

  async #focusCard(id: string, open = false): Promise<void> {
    await this.updateComplete;
    const card = this.find<PaperCard>(`[data-id="${id}"]`);
    if (card && open) card.open = true;
    await card?.updateComplete;
    card?.focus();
  }

  #refused({ key, name, error, file }: RefusedPaper) {
    const buttons = html`<div class="row">
      ${file ? html`<button class="button small" ?disabled=${model.readOnly} @click=${() => void this.#entered(papers.addUnread(key))}>${t("proof.unread")}</button>` : nothing}
      <button class="link" @click=${() => papers.forget(key)}>${t("crash.dismiss")}</button>
    </div>`;
    if (error.code !== "file-is-protected" || !file) return trouble(error, name, buttons);
    return html`<div class="note care" role="alert">${icon("lock")}<div>
      <p>${t("proof.refused.password", { name })}</p>
      <form class="row" @submit=${(event: SubmitEvent) => this.#opened(event, key)}>
        <input name="password" type="password" autocomplete="off" required aria-label=${t("proof.password", { name })} />
        <button class="button small">${t("proof.open")}</button>
      </form>
      ${buttons}
    </div></div>`;
  }

  #opened(event: SubmitEvent, key: number): void {
    event.preventDefault();
    const password = String(new FormData(event.target as HTMLFormElement).get("password") ?? "");
    void this.#entered(papers.open(key, password));
  }

  async #entered(adding: Promise<Paper | null>): Promise<void> {
    const paper = await adding;
    if (!paper) return;
    this.said = t("proof.added", { name: paper.file?.name ?? "" });
    await this.#focusCard(paper.id);
  }

  #removed() {
    const { removed } = papers;
    if (!removed) return nothing;
    const name = nameOfPaper(removed.paper);
    return html`<div class="note undo">${icon("info")}<p>${t("proof.removed", { name })}</p>
      <button class="button small" id="undo" ?disabled=${model.readOnly} @click=${() => void this.#undo(removed.paper.id, name)}>${t("app.undo")}</button></div>`;
  }

  async #remove(paper: Paper): Promise<void> {
    await papers.remove(paper.id);
    this.said = t("proof.removed", { name: nameOfPaper(paper) });
    await this.updateComplete;
    this.find("#undo")?.focus();
  }

  async #undo(id: string, name: string): Promise<void> {
    papers.undoRemove();
    this.said = t("proof.back", { name });
    await this.#focusCard(id);
  }

  // ---- what is there ----------------------------------------------------------------------------

  #all() {
    const { state } = model;
    const kinds =
      this.#kinds.to([model.options().language], () => model.ask("paperKinds", model.options())).value ?? [];
    const asking = [
      state.message,
      state.earlier,
      state.later,
      state.reason,
      state.story,
      state.requests,
      state.papers,
    ];
    const rows = this.#rows.to(asking, async () => paperRows()).value ?? [];
    if (papers.papers.length === 0)
      return html`<section><div class="card"><p><strong>${t("proof.none")}</strong></p><p class="soft">${t("proof.noneLine")}</p></div></section>${this.#missing(rows)}`;
    const { value: checked, failed } = this.#checked.to([...asking, model.files], () =>
      model.ask("checkPapers", papers.checkRequest()),
    );
    const { value: quantities } = this.#quantities.to([...asking, model.files, state.store], () =>
      model.ask("reconcileQuantities", papers.quantityRequest()),
    );
    const asins =
      model.reading?.identifiers.asins.filter(({ whole }) => whole).map(({ value }) => value) ?? [];
    return html`<section aria-labelledby="list">
        <h2 id="list" tabindex="-1">${t("proof.list")}</h2>
        ${failed ? html`<div class="note care" role="alert">${icon("care")}<p>${t("proof.checkFailed")}</p></div>` : nothing}
        <div class="cards">${repeat(
          papers.papers,
          ({ id }) => id,
          (paper) => html`<candor-paper-card
            data-id=${paper.id} .paper=${paper} .kinds=${kinds} .seen=${checked ? findingsOf(checked, paper.id) : null} .rows=${rows}
            .asins=${asins} .proposals=${quantities?.proposals ?? []} @remove=${() => void this.#remove(paper)}
          ></candor-paper-card>`,
        )}</div>
      </section>
      ${this.#missing(rows)}
      <section aria-labelledby="fit"><h2 id="fit">${t("proof.fit")}</h2>
        <candor-paper-fit .quantities=${quantities ?? null}></candor-paper-fit></section>
      <section aria-labelledby="supplier"><h2 id="supplier">${t("supplier.title")}</h2><candor-supplier-kit .window=${quantities?.window ?? null}></candor-supplier-kit></section>
      <section aria-labelledby="packet"><h2 id="packet">${t("packet.title")}</h2><candor-paper-packet></candor-paper-packet></section>`;
  }

  #missing(rows: readonly MatrixRow[]) {
    const open = rows.filter(({ state }) => state === "open" || state === "asked-again");
    if (open.length === 0) return nothing;
    return html`<section aria-labelledby="missing"><h2 id="missing">${t("proof.missing")}</h2>
      <p class="soft">${t("proof.missingLine")}</p>
      <ul class="missing">${open.map((row) => html`<li>${icon("dot")} ${nameOf(row)}</li>`)}</ul></section>`;
  }
}

/** What Amazon asks that papers answer. */
async function paperRows(): Promise<MatrixRow[]> {
  if (model.caseMessages.length === 0) return [];
  const { rows } = await model.matrix();
  return rows.filter(({ answeredBy }) => answeredBy === "papers");
}

customElements.define("candor-proof", Proof);

// Files in, numbers out.

import { css, html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { DayOrder, Mapping, MappingProposal, ReportKind, ReportReading } from "../../../src/web/types";
import { Follow } from "../app/follow";
import { later } from "../app/later";
import { readMappings } from "../app/mappings";
import { model } from "../app/model";
import { go, hrefOf } from "../app/router";
import { sampleFiles } from "../app/sample";
import type { Adding, Refused } from "../app/state";
import type { AddedMessage } from "../engine/protocol";
import { maybe, number, period, size, t, weekday, wholePercent, word } from "../i18n";
import { sampleMessage } from "../i18n/sample";
import { StepElement } from "../parts/element";
import { byFamily } from "../parts/families";
import "../parts/file-card";
import { icon } from "../parts/icon";
import "../parts/metric-card";
import "../parts/metric-silent";
import { trouble } from "../parts/trouble";

/** What helps with most reasons. */
const BASICS: readonly ReportKind[] = ["all-orders", "seller-feedback", "fba-returns", "account-health"];
/** More files than this are shown folded, by what they are about. */
const FEW = 6;

export class Files extends StepElement {
  static override properties = {
    over: { state: true },
    said: { state: true },
    notNames: { state: true },
    unread: { state: true },
  };
  static override styles = [
    ...StepElement.styles,
    css`
      .grid { display: grid; gap: var(--s6) clamp(1.5rem, 3vw, 3rem); grid-template-columns: minmax(0, 1fr) 21rem; align-items: start; margin-top: var(--s5); }
      @media (max-width: 62rem) { .grid { grid-template-columns: minmax(0, 1fr); } }
      .drop { display: flex; flex-direction: column; align-items: center; gap: var(--s3); text-align: center; padding: clamp(1.6rem, 4vw, 3rem) 1rem; border: 2px dashed var(--line-strong); border-radius: var(--radius); background: var(--surface); }
      .drop.over { border-color: var(--accent); background: var(--accent-soft); }
      .drop > .icon { font-size: 2rem; color: var(--accent); }
      .adding { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.35rem 1rem; align-items: center; }
      progress { grid-column: 1 / -1; width: 100%; height: 0.6rem; appearance: none; border: 0; border-radius: 999px; background: var(--sunken); overflow: hidden; }
      progress::-webkit-progress-bar { background: var(--sunken); }
      progress::-webkit-progress-value { background: var(--accent); transition: width 120ms linear; }
      progress::-moz-progress-bar { background: var(--accent); }
      aside h2 { margin-bottom: var(--s4); }
      .which { overflow-wrap: anywhere; }
      .which li { padding-block: 0.8rem; border-top: 1px solid var(--line); }
      .which li:first-child { border-top: 0; padding-top: 0; }
      .which .where { font-size: 0.93rem; color: var(--ink-soft); }
      section > h2 { margin-bottom: var(--s3); }
      .cards { display: grid; gap: var(--s4); grid-template-columns: repeat(auto-fit, minmax(min(100%, 21rem), 1fr)); align-items: start; }
      .cards > [wide] { grid-column: 1 / -1; }
      .cards.folded { grid-template-columns: minmax(0, 1fr); gap: var(--s2); }
      .family { margin-block: var(--s4) var(--s2); font-size: 0.95rem; color: var(--ink-soft); }
      .store { margin-top: var(--s4); }
      .offer h2 { display: flex; gap: 0.5rem; align-items: center; overflow-wrap: anywhere; }
      .offer .row { margin-top: var(--s3); }
      .undo { align-items: center; }
      .undo p { flex: 1; overflow-wrap: anywhere; }
      .returns td.data { max-width: 16rem; }
      .scroll { margin-top: var(--s3); }
      .counting { display: flex; align-items: center; gap: 0.6em; }
    `,
  ];
  declare over: boolean;
  declare said: string;
  /** A file that was to hold column names and does not. */
  declare notNames: string | null;
  /** The message that could not be read. */
  declare unread: AddedMessage | null;

  constructor() {
    super();
    this.over = false;
    this.said = "";
    this.notNames = null;
    this.unread = null;
    new Follow(this, model);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void model.count();
  }

  override render() {
    return html`<h1 tabindex="-1">${t("files.title")}</h1>
      <p class="lead">${t("files.lead")}</p>
      <p class="hidden" role="status">${this.said}</p>
      <div class="grid">
        <div class="stack">
          ${model.restored === "damaged" && model.files.length === 0 ? html`<div class="note care" role="alert">${icon("care")}<p>${t("files.restoredDamaged")}</p></div>` : nothing}
          ${this.#drop()} ${model.adding.map((one) => this.#adding(one))} ${model.messages.map((one) => this.#offered(one))}
          ${model.refused.map((one) => this.#refused(one))}
          ${this.#notNames()} ${this.#removed()} ${this.#days()} ${this.#list()} ${this.#mappings()} ${this.#numbers()}
          <input id="names" type="file" hidden accept=".json" @change=${this.#namesPicked} aria-label=${t("mapping.load")} />
        </div>
        ${this.#which()}
      </div>
      <div class="actions">
        <a class="button ${model.files.length > 0 ? "primary" : ""}" href=${hrefOf("proof")}>${t("files.next")}${icon("arrow")}</a>
      </div>`;
  }

  // ---- getting files in -------------------------------------------------------------------------

  #drop() {
    const none = model.files.length === 0 && model.adding.length === 0;
    return html`<div class="drop ${this.over ? "over" : ""}" @dragover=${this.#dragged} @dragleave=${this.#left} @drop=${this.#dropped}>
      ${icon("file")}
      <div>
        <p><strong>${t("files.drop")}</strong></p>
        <p class="soft">${t("files.dropHint")}</p>
      </div>
      <button class="button ${none ? "primary" : ""}" ?disabled=${model.readOnly} @click=${() => this.find<HTMLInputElement>("input[type=file]")?.click()}>${icon("plus")}${t("files.add")}</button>
      ${none && model.state.message === sampleMessage ? html`<button class="button quiet" ?disabled=${model.readOnly} @click=${() => void this.#add(sampleFiles())}>${t("files.sample")}</button>` : nothing}
      <input type="file" multiple hidden @change=${this.#picked} aria-label=${t("files.add")} />
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
    if (files.length === 0) return;
    await model.addFiles(files);
    const from = (added: string) =>
      files.some(({ name }) => added === name || added.startsWith(`${name} › `));
    const names = model.files.map(({ name }) => name).filter(from);
    this.said = names.map((name) => t("files.added", { name })).join(" ");
  }

  #adding({ name, size: bytes, progress, cancel }: Adding) {
    const read = progress?.bytes ?? 0;
    const share = bytes > 0 ? read / bytes : 0;
    return html`<div class="card adding">
      <div>
        <h3 translate="no">${t("files.readingFile", { name })}</h3>
        <p class="soft small">
          ${t("files.percent", { percent: wholePercent(share), size: size(bytes) })} · ${t("files.progress", { n: progress?.rows ?? 0 })}${progress?.kind ? ` · ${word("report", progress.kind)}` : ""}
        </p>
      </div>
      <button class="button small" @click=${() => cancel.abort()} aria-label=${t("files.cancelFile", { name })}>${t("files.cancel")}</button>
      <progress max="1" .value=${share} aria-label=${t("files.readingFile", { name })}></progress>
      <p class="hidden" role="status">${t("files.percent", { percent: wholePercent(Math.floor(share * 10) / 10), size: size(bytes) })}</p>
    </div>`;
  }

  #refused({ key, name, error, unknown }: Refused) {
    const close = html`<button class="link" @click=${() => model.forgetRefused(key)}>${t("crash.dismiss")}</button>`;
    if (error.code === "cancelled") {
      return html`<div class="note" role="status">${icon("info")}<div><p>${t("files.cancelled", { name })}</p>${close}</div></div>`;
    }
    return unknown
      ? this.#unknown(key, name, unknown.proposal, trouble(error, name, close))
      : trouble(error, name, close);
  }

  // ---- messages that came as files --------------------------------------------------------------

  #offered(message: AddedMessage) {
    const { name, subject, from, date } = message;
    const facts = [subject, from, date === null ? null : weekday(date.slice(0, 10))];
    const replaces = !["", message.text.trim()].includes(model.state.message.trim());
    return html`<section class="card offer" aria-label=${t("offer.title", { name })}>
      <h2>${icon("letter")}${t("offer.title", { name })}</h2>
      <p class="soft small" translate="no">${facts.filter(Boolean).join(" · ")}</p>
      <p>${t("offer.line")} ${replaces ? t("offer.replaces") : ""}</p>
      <div class="row">
        <button class="button" ?disabled=${model.readOnly} @click=${() => void this.#readOffered(message)}>${t("start.read")}</button>
        <button class="button quiet" @click=${() => model.leaveOffered(message)}>${t("mapping.leave")}</button>
      </div>
      ${this.unread === message && model.readError ? trouble(model.readError, name) : nothing}
    </section>`;
  }

  async #readOffered(message: AddedMessage): Promise<void> {
    const read = await model.readOffered(message);
    this.unread = read ? null : message;
    // Whoever has moved on meanwhile is not called back.
    if (read && this.isConnected) go("understand");
  }

  // ---- columns that the seller names ------------------------------------------------------------

  /** `instead` is shown until the form has been loaded. */
  #unknown(key: number, name: string, proposal: MappingProposal, instead: unknown) {
    void later.mappingForm();
    return html`<candor-mapping-form
      .name=${name} .proposal=${proposal} ?locked=${model.readOnly}
      @read=${({ detail }: CustomEvent<Mapping>) => void this.#readAs(key, name, detail)}
      @leave=${() => this.#leave(key)} @load=${this.#askForNames}
    >${instead}</candor-mapping-form>`;
  }

  async #readAs(key: number, name: string, mapping: Mapping): Promise<void> {
    await model.readAs(key, mapping);
    const read = model.files.some((file) => file.name === name);
    if (read) this.said = t("files.added", { name });
    await this.updateComplete;
    (read ? this.find("#list") : this.find("candor-mapping-form"))?.focus();
  }

  #leave(key: number): void {
    model.forgetRefused(key);
    void this.focusHeading();
  }

  #mappings() {
    if (model.state.mappings.length === 0 && !model.mappingsBefore) return nothing;
    void later.mappingList();
    return html`<candor-mapping-list @load=${this.#askForNames}></candor-mapping-list>`;
  }

  #askForNames = () => this.find<HTMLInputElement>("#names")?.click();

  #namesPicked = async (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    input.value = "";
    if (!file) return;
    const mappings = readMappings(await file.text());
    this.notNames = mappings ? null : file.name;
    if (!mappings) return;
    await model.learn(mappings);
    this.said = t("mapping.learned", { n: mappings.length });
  };

  #notNames() {
    if (this.notNames === null) return nothing;
    return html`<div class="note care" role="alert">${icon("care")}<p>${t("mapping.notNames", { name: this.notNames })}</p></div>`;
  }

  // ---- what is there ----------------------------------------------------------------------------

  #list() {
    const { files } = model;
    if (files.length === 0) return nothing;
    const folded = files.length > FEW;
    return html`<section aria-labelledby="list">
      <h2 id="list" tabindex="-1">${t("files.list")}</h2>
      ${
        folded
          ? byFamily(files).map(
              ([family, some]) =>
                html`<p class="family">${t(`family.${family}`)}</p>${this.#cards(some, folded)}`,
            )
          : this.#cards(files, folded)
      }
    </section>`;
  }

  #cards(files: readonly ReportReading[], folded: boolean) {
    return html`<div class="cards ${folded ? "folded" : ""}">
      ${repeat(
        files,
        ({ file }) => file,
        (file) => html`<candor-file-card
          .file=${file} ?locked=${model.readOnly} ?compact=${folded}
          @remove=${() => this.#remove(file.file, file.name)} @days=${this.#daysAnswered}
        ></candor-file-card>`,
      )}
    </div>`;
  }

  async #remove(file: number, name: string): Promise<void> {
    await model.removeFile(file);
    this.said = t("files.removed", { name });
    this.requestUpdate();
    await this.updateComplete;
    (this.find("#undo") ?? this.find("h1"))?.focus();
  }

  #removed() {
    const { removed } = model;
    if (!removed) return nothing;
    return html`<div class="note undo">
      ${icon("info")}
      <p>${t("files.removed", { name: removed.name })}</p>
      <button class="button small" id="undo" ?disabled=${model.readOnly} @click=${this.#undo}>${t("app.undo")}</button>
    </div>`;
  }

  #undo = async () => {
    const name = model.removed?.name ?? "";
    await model.undoRemove();
    this.said = t("files.back", { name });
    await this.focusHeading();
  };

  // ---- days that could be read two ways ---------------------------------------------------------

  /** Asked once; afterwards each card that it is about lets the reader change it. */
  #days() {
    const [open] = model.openDays;
    const { dayOrder } = model.state;
    if (!open) return nothing;
    if (dayOrder === null) {
      void later.dayQuestion();
      return html`<candor-day-question .file=${open} ?locked=${model.readOnly} @answer=${this.#daysAnswered}></candor-day-question>`;
    }
    if (!model.daysBefore) return nothing;
    return html`<div class="note undo">
      ${icon("info")}
      <p>${t("days.done", { order: word("days", dayOrder) })}</p>
      <button class="button small" id="undo-days" ?disabled=${model.readOnly} @click=${() => void model.undoDayOrder()}>${t("app.undo")}</button>
    </div>`;
  }

  #daysAnswered = async ({ detail: order }: CustomEvent<DayOrder>) => {
    await model.chooseDayOrder(order);
    this.said = t("days.done", { order: word("days", order) });
    await this.updateComplete;
    this.find("#undo-days")?.focus();
  };

  #numbers() {
    const { metrics, counting, files } = model;
    if (files.length === 0) return nothing;
    const all = metrics?.metrics ?? [];
    const shown = all.filter(({ computed, reported }) => computed || reported);
    const silent = all.filter(({ computed, reported }) => !computed && !reported);
    return html`<section aria-labelledby="numbers">
      <h2 id="numbers">${t("numbers.title")}</h2>
      ${counting ? html`<p class="soft counting" role="status">${icon("wait")}${t("numbers.counting")}</p>` : nothing}
      ${!counting && shown.length === 0 && !metrics?.returns ? html`<p>${t("numbers.noneLine")}</p>` : nothing}
      <div class="stack">
        ${shown.length > 0 && this.#mixesStores() ? html`<div class="note care">${icon("care")}<p>${t("numbers.severalStores")}</p></div>` : nothing}
        <p class="row"><a href=${hrefOf("complaints")}>${t("files.complaints")}</a> <a href=${hrefOf("listings")}>${t("files.listings")}</a></p>
        <div class="cards">${shown.map((metric) => html`<candor-metric-card brief linked .metric=${metric}></candor-metric-card>`)}</div>
        ${this.#returns()}
        ${silent.length > 0 ? html`<candor-metric-silent .metrics=${silent}></candor-metric-silent>` : nothing}
      </div>
    </section>`;
  }

  /** Amazon counts each store alone; without a chosen one, a figure covers all of them. */
  #mixesStores(): boolean {
    return !model.options().store && new Set(model.files.flatMap(({ stores }) => stores)).size > 1;
  }

  #returns() {
    const returns = model.metrics?.returns;
    if (!returns) return nothing;
    return html`<article class="card" aria-label=${t("returns.title")}>
      <h3>${t("returns.title")}</h3>
      <p>${t("returns.line", { units: t("returns.units", { n: returns.units }), orders: t("returns.orders", { n: returns.orders }) })}${returns.period ? ` · ${period(returns.period.from, returns.period.to)}` : ""}</p>
      <p class="soft small">${t("returns.matched", { n: returns.matchedOrders })}</p>
      <div class="scroll returns" tabindex="0" role="group" aria-label=${t("returns.title")}>
        <table>
          <thead><tr><th scope="col">${t("returns.reason")}</th><th scope="col" class="num">${t("returns.count")}</th><th scope="col">${t("returns.products")}</th></tr></thead>
          <tbody>
            ${returns.reasons.map(
              ({ reason, units, asins }) => html`<tr>
                <th scope="row">${reason === "" ? t("returns.noReason") : reason}</th>
                <td class="num">${number(units)}</td>
                <td class="data" translate="no">${asins
                  .slice(0, 3)
                  .map(({ asin, units: n }) => `${asin} (${n})`)
                  .join(", ")}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </article>`;
  }

  #which() {
    const helpful = model.guide?.reports ?? [];
    const have = new Set(model.files.map(({ kind }) => kind));
    void later.storeChoice();
    return html`<aside class="card" aria-labelledby="which">
      <h2 id="which">${t("files.which")}</h2>
      ${model.guide ? html`<p class="soft small">${t(helpful.length > 0 ? "files.whichLine" : "files.whichNone")}</p>` : nothing}
      <ul class="which">
        ${(helpful.length > 0 ? helpful : BASICS).map((kind) => this.#report(kind, have.has(kind)))}
      </ul>
      <details @toggle=${() => void later.reportList()}>
        <summary>${t("files.all")}</summary>
        <candor-report-list></candor-report-list>
      </details>
      <candor-store-choice class="store"></candor-store-choice>
    </aside>`;
  }

  #report(kind: ReportKind, have: boolean) {
    const [where, why] = [maybe(`report.${kind}.where`), maybe(`report.${kind}.why`)];
    return html`<li class="stack-small">
      <div class="between"><strong>${word("report", kind)}</strong>${have ? html`<span class="tag good">${icon("check")}${t("files.have")}</span>` : nothing}</div>
      ${why ? html`<p class="small">${why}</p>` : nothing}
      ${where ? html`<p class="where">${kind === "account-health" ? nothing : html`${t("files.where")} `}${where}</p>` : nothing}
    </li>`;
  }
}

customElements.define("candor-files", Files);

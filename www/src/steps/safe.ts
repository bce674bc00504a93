// Once the account sells again: what needs a look, which promise is due, what runs out.

import { css, html, nothing } from "lit";
import type { ReportKind, WatchReport } from "../../../src/web/types";
import { Answer } from "../app/answer";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { hrefOf } from "../app/router";
import { today } from "../app/today";
import { day, t, word } from "../i18n";
import "../i18n/watch.en";
import "../parts/copy-button";
import { StepElement } from "../parts/element";
import { icon } from "../parts/icon";
import { lay } from "../parts/print-sheet";
import { trouble } from "../parts/trouble";
import "../parts/watch-alerts";
import "../parts/watch-checks";
import "../parts/watch-drill";
import "../parts/watch-horizon";
import "../parts/watch-limits";
import "../parts/watch-rating";
import "../parts/watch-reminders";
import "../parts/watch-rules";
import "../parts/watch-stock";
import { desk, folder } from "../watch/open-desk";
import { remind } from "../watch/remind";
import { sheetOf, textOf } from "../watch/sheet";

/** What to drop each week, the most useful first. */
const WEEKLY: readonly ReportKind[] = [
  "all-orders",
  "seller-feedback",
  "account-health",
  "lsr-report",
  "cancellation-report",
  "vtr-report",
  "otdr-report",
  "fba-returns",
  "mfn-returns",
  "buyer-messages",
  "all-listings",
  "manage-inventory",
  "unshipped-orders",
];

export class Safe extends StepElement {
  static override properties = { over: { state: true } };
  static override styles = [
    ...StepElement.styles,
    css`
      .blocks { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--s5); margin-top: var(--s5); }
      section > h2 + * { margin-top: var(--s3); }
      .drop { display: flex; flex-wrap: wrap; gap: var(--s3) var(--s4); align-items: center; padding: var(--s4); border: 2px dashed var(--line-strong); border-radius: var(--radius); background: var(--surface); }
      .drop.over { border-color: var(--accent); background: var(--accent-soft); }
      .drop > div { flex: 1 1 16rem; }
      .which li { padding-block: 0.4rem; }
      .undo { display: flex; justify-content: flex-end; min-height: 44px; }
      details.card > summary h2 { display: inline; color: var(--ink); }
    `,
  ];
  declare over: boolean;

  #report = new Answer<WatchReport>(this);
  #lift: (() => void) | null = null;

  constructor() {
    super();
    this.over = false;
    new Follow(this, model);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void model.count();
    void folder.open().then(this.#look);
    document.addEventListener("visibilitychange", this.#look);
    window.addEventListener("afterprint", this.#printed);
  }

  override disconnectedCallback(): void {
    document.removeEventListener("visibilitychange", this.#look);
    window.removeEventListener("afterprint", this.#printed);
    this.#printed();
    super.disconnectedCallback();
  }

  #look = () => {
    if (!document.hidden && model.engineReady && !model.readOnly)
      void folder.look((files) => model.addFiles(files));
  };

  override willUpdate(): void {
    if (!model.engineReady || desk.watch.since === null) return;
    const { watch, story, papers, store } = model.state;
    const depends = [watch, story.preventions, papers, store, model.files, today()];
    this.#report.to(depends, () => model.ask("watch", desk.request(), model.options()));
  }

  override updated(): void {
    const { value } = this.#report;
    // While files come in, each of them would be a reading of its own.
    if (!value || this.#report.asking || model.adding.length > 0) return;
    desk.keep(value);
    if (desk.watch.notify) void remind(value.urgent, t("watch.title"), t("watch.note", { n: value.urgent }));
  }

  override render() {
    return html`<h1 tabindex="-1">${t("watch.title")}</h1>
      <p class="lead">${t("watch.lead")}</p>
      ${desk.watch.since === null ? this.#begin() : this.#watched()}`;
  }

  #begin() {
    const promises = model.state.story.preventions.filter(({ what }) => what.trim() !== "").length;
    return html`<div class="blocks"><div class="card stack-small">
      <p>${t("watch.startWhat")}</p>
      ${promises > 0 ? html`<p>${t("watch.startPromises", { n: promises })}</p>` : nothing}
      <div class="actions"><button class="button primary" ?disabled=${model.readOnly} @click=${() => desk.begin()}>${t("watch.start")}${icon("arrow")}</button></div>
    </div></div>`;
  }

  #watched() {
    const { value, failed } = this.#report;
    return html`<div class="blocks">
      ${failed ? html`<div class="note care" role="alert">${icon("care")}<p>${t("watch.failed")}</p></div>` : nothing}
      ${value ? nothing : html`<p role="status">${t("watch.looking")}</p>`}
      ${value ? this.#section("alerts", html`<candor-watch-alerts .report=${value}></candor-watch-alerts>`) : nothing}
      ${this.#files(value)} ${value ? this.#rest(value) : nothing}
    </div>`;
  }

  #rest(report: WatchReport) {
    return html`${this.#section("checks", html`<candor-watch-checks .report=${report}></candor-watch-checks>`)}
      ${this.#section("horizon", html`<candor-watch-horizon .report=${report}></candor-watch-horizon>`)}
      ${this.#section("stockTitle", html`<candor-watch-stock .report=${report}></candor-watch-stock>`)}
      ${this.#section("rating", html`<candor-watch-rating .report=${report}></candor-watch-rating>`)}
      <div class="card"><candor-watch-rules .report=${report}></candor-watch-rules></div>
      ${this.#section("drill", html`<candor-watch-drill></candor-watch-drill>`)}
      <details class="card"><summary><h2>${t("watch.limits")}</h2></summary><candor-watch-limits .report=${report}></candor-watch-limits></details>
      ${this.#section("reminders", html`<candor-watch-reminders></candor-watch-reminders>`)} ${this.#paper(report)}
      <p class="undo">${desk.canUndo ? html`<button class="button quiet" @click=${() => desk.undo()}>${t("watch.undo")}</button>` : nothing}</p>`;
  }

  #section(
    name: "alerts" | "checks" | "horizon" | "stockTitle" | "rating" | "drill" | "reminders",
    content: unknown,
  ) {
    return html`<section class=${name === "alerts" ? "" : "card"} aria-labelledby=${name}>
      <h2 id=${name}>${t(`watch.${name}`)}</h2>
      ${content}
    </section>`;
  }

  // ---- files ------------------------------------------------------------------------------------

  #files(report: WatchReport | undefined) {
    return html`<section class="card stack-small" aria-labelledby="week">
      <h2 id="week">${t("watch.week")}</h2>
      <p>${this.#covered(report)}</p>
      <div class="drop ${this.over ? "over" : ""}" @dragover=${this.#dragged} @dragleave=${this.#left} @drop=${this.#dropped}>
        <div><strong>${t("watch.drop")}</strong></div>
        <button class="button" ?disabled=${model.readOnly} @click=${() => this.find<HTMLInputElement>("input[type=file]")?.click()}>${icon("plus")}${t("watch.add")}</button>
        <input type="file" multiple hidden @change=${this.#picked} aria-label=${t("watch.add")} />
      </div>
      ${model.adding.map(({ name }) => html`<p role="status">${t("watch.adding", { name })}</p>`)}
      ${model.refused.map(({ name, error }) => trouble(error, name))}
      <details><summary>${t("watch.which")}</summary>
        <ul class="which">${WEEKLY.map((kind) => html`<li><strong>${word("report", kind)}</strong><br /><span class="small soft">${word("report", `${kind}.where`)}</span></li>`)}</ul>
      </details>
      <p><a href=${hrefOf("files")}>${t("watch.allFiles")}</a></p>
    </section>`;
  }

  #covered(report: WatchReport | undefined): string {
    if (!report?.dataTo) return t("watch.noFiles");
    const next =
      report.nextFiles <= report.today ? t("watch.nextNow") : t("watch.next", { day: day(report.nextFiles) });
    return `${t("watch.dataTo", { day: day(report.dataTo) })} ${next}`;
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
    void model.addFiles([...(event.dataTransfer?.files ?? [])]);
  };
  #picked = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = "";
    void model.addFiles(files);
  };

  // ---- paper ------------------------------------------------------------------------------------

  #paper(report: WatchReport) {
    const { shopName } = model.state.story;
    const sheet = sheetOf(report, shopName, model.options().store ?? null);
    return html`<section class="card stack-small" aria-labelledby="report">
      <h2 id="report">${t("watch.report")}</h2>
      <p class="soft">${t("watch.reportLine")}</p>
      <div class="row">
        <button class="button small" @click=${() => {
          this.#printed();
          this.#lift = lay(sheet, `account-watch-${report.today}`);
          print();
        }}>${icon("papers")}${t("watch.print")}</button>
        <candor-copy .text=${textOf(sheet)} .label=${t("watch.copy")}></candor-copy>
      </div>
    </section>`;
  }

  #printed = () => {
    this.#lift?.();
    this.#lift = null;
  };
}

customElements.define("candor-safe", Safe);

// A page of a paper, with the place that is asked about. The picture is drawn from the original and never kept.

import { css, html, nothing, type PropertyValues } from "lit";
import type { PagePlace, Paper } from "../../../src/web/types";
import { t } from "../i18n";
import "../i18n/proof.en";
import { nameOfPaper } from "../paper/name";
import { papers } from "../paper/open-desk";
import { CandorElement } from "./element";

/** Room around a place, as a share of the page. */
const MARGIN = 0.012;
/** Pixels below which a whole page is too small to read. */
const NARROW = 520;
/** How much larger a page can be drawn than there is room for. */
const ZOOMS = [1, 1.6, 2.4];

export class PaperPage extends CandorElement {
  static override properties = {
    paper: { attribute: false },
    place: { attribute: false },
    small: { type: Boolean },
    page: { state: true },
    zoom: { state: true },
    absent: { state: true },
  };
  static override styles = [
    ...CandorElement.styles,
    css`
      .view { overflow: auto; max-height: var(--page-height, min(75vh, 46rem)); border: 1px solid var(--line); border-radius: var(--radius-small); background: var(--sunken); }
      :host([small]) .view { overflow: hidden; max-height: 8.5rem; border-radius: 6px; }
      .sheet { position: relative; }
      canvas { display: block; width: 100%; background: #fff; }
      .mark { position: absolute; border: 3px solid var(--mark-edge); border-radius: 4px; background: color-mix(in srgb, var(--mark) 45%, transparent); mix-blend-mode: multiply; pointer-events: none; }
      .row { margin-top: var(--s2); gap: var(--s2); }
      .none { padding: var(--s4); color: var(--ink-soft); font-size: 0.94rem; }
    `,
  ];
  declare paper: Paper;
  /** Where the page is to look; null for its beginning. */
  declare place: PagePlace | null;
  /** A picture to recognise the paper by, without anything to press. */
  declare small: boolean;
  declare page: number;
  declare zoom: number;
  declare absent: boolean;
  #drawn = "";

  constructor() {
    super();
    this.place = null;
    this.small = false;
    this.page = 1;
    this.zoom = 0;
    this.absent = false;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("place") || !this.place) return;
    this.page = this.place.page;
    // Letters of a whole page cannot be read on a phone.
    if (this.clientWidth < NARROW) this.zoom = Math.max(this.zoom, 1);
  }

  override render() {
    if (!this.paper.file || this.absent)
      return this.small ? nothing : html`<div class="view"><p class="none">${t("proof.noPage")}</p></div>`;
    const total = this.paper.file.facts.pages ?? 1;
    const name = t("proof.pageOf", { name: nameOfPaper(this.paper), n: this.page });
    return html`<div class="view" tabindex=${this.small ? nothing : "0"} role="group" aria-label=${name}>
        <div class="sheet" .style=${`width:${(ZOOMS[this.zoom] ?? 1) * 100}%`}>
          <canvas role="img" aria-label=${name} width="1" height="1"></canvas>
          ${this.#mark()}
        </div>
      </div>
      ${this.small ? nothing : this.#controls(total)}`;
  }

  #mark() {
    const { place } = this;
    if (!place || place.page !== this.page) return nothing;
    const share = (value: number) => `${Math.max(0, value) * 100}%`;
    return html`<div class="mark" .style=${`left:${share(place.x - MARGIN)};top:${share(place.y - MARGIN)};width:${share(place.w + 2 * MARGIN)};height:${share(place.h + 2 * MARGIN)}`}></div>`;
  }

  #controls(total: number) {
    const turn = (by: number) => () => {
      this.page = Math.min(total, Math.max(1, this.page + by));
    };
    const scale = (by: number) => () => {
      this.zoom = Math.min(ZOOMS.length - 1, Math.max(0, this.zoom + by));
    };
    return html`<div class="row">
      ${
        total > 1
          ? html`<button class="button small" ?disabled=${this.page <= 1} @click=${turn(-1)}>${t("proof.pageBack")}</button>
            <span>${t("proof.page", { n: this.page, total })}</span>
            <button class="button small" ?disabled=${this.page >= total} @click=${turn(1)}>${t("proof.pageNext")}</button>`
          : nothing
      }
      <button class="button small" ?disabled=${this.zoom >= ZOOMS.length - 1} @click=${scale(1)}>${t("proof.larger")}</button>
      <button class="button small" ?disabled=${this.zoom <= 0} @click=${scale(-1)}>${t("proof.smaller")}</button>
    </div>`;
  }

  override updated(changed: PropertyValues<this>): void {
    void this.#draw();
    if (changed.has("place")) this.find(".mark")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  async #draw(): Promise<void> {
    const { paper, page, zoom } = this;
    const key = `${paper.file?.sha256} ${page} ${zoom}`;
    if (!paper.file || key === this.#drawn) return;
    this.#drawn = key;
    const room = this.find(".sheet")?.clientWidth ?? 0;
    const width = Math.round(Math.max(room, 96) * Math.min(devicePixelRatio, 2));
    const picture = await papers.picture(paper, page, width).catch(() => null);
    if (key !== this.#drawn) return picture?.close();
    this.absent = picture === null;
    const canvas = this.find<HTMLCanvasElement>("canvas");
    if (!picture || !canvas) return;
    canvas.width = picture.width;
    canvas.height = picture.height;
    canvas.getContext("bitmaprenderer")?.transferFromImageBitmap(picture);
  }
}

customElements.define("candor-paper-page", PaperPage);

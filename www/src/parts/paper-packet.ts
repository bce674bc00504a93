// The packet: what goes into it and under which name, what does not fit the message, and the ZIP to take away.

import { css, html, nothing } from "lit";
import type { ExhibitPack, PackedPaper } from "../../../src/web/types";
import { Answer } from "../app/answer";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { today } from "../app/today";
import { EngineError } from "../engine/failure";
import { size, t, word } from "../i18n";
import "../i18n/proof.en";
import { nameOfPaper } from "../paper/name";
import { papers } from "../paper/open-desk";
import { stacked } from "../styles/stacked";
import "./copy-button";
import { download } from "./download";
import { CandorElement } from "./element";
import { fileSafe } from "./file-safe";
import { icon } from "./icon";
import { lay } from "./print-sheet";
import { trouble } from "./trouble";

export class PaperPacket extends CandorElement {
  static override properties = { writing: { state: true }, saved: { state: true }, problem: { state: true } };
  static override styles = [
    ...CandorElement.styles,
    css`
      .scroll { margin-top: var(--s4); background: var(--surface); }
      .data { overflow-wrap: anywhere; }
      .terms { margin-top: var(--s3); }
      .row { margin-top: var(--s4); }
      .left { margin-top: var(--s4); }
      .left li { padding-block: 0.2rem; overflow-wrap: anywhere; }
      .said { margin-top: var(--s3); }
      .part { display: none; }
    `,
    stacked,
    css`
      @media (max-width: 48rem) { tr { grid-template-columns: minmax(0, 1fr); gap: 0.35rem; } .part { display: inline; } }
    `,
  ];
  declare writing: boolean;
  declare saved: string;
  declare problem: EngineError | null;
  #pack = new Answer<ExhibitPack>(this);
  /** Takes the paper away again, while it is laid. */
  #lift: (() => void) | null = null;

  constructor() {
    super();
    this.writing = false;
    this.saved = "";
    this.problem = null;
    for (const source of [model, papers]) new Follow(this, source);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("afterprint", this.#afterPrint);
  }

  override disconnectedCallback(): void {
    removeEventListener("afterprint", this.#afterPrint);
    this.#afterPrint();
    super.disconnectedCallback();
  }

  override render() {
    const { message, reason, story, requests, papers: all, letter } = model.state;
    if (message.trim() === "")
      return html`<div class="note">${icon("info")}<p>${t("packet.noMessage")}</p></div>`;
    const depends = [message, reason, story, requests, all, letter, model.files];
    const { value, failed } = this.#pack.to(depends, () => papers.pack());
    if (failed)
      return html`<div class="note care" role="alert">${icon("care")}<p>${t("packet.failed")}</p></div>`;
    if (!value) return html`<p role="status">${t("proof.checking")}</p>`;
    return html`<p class="soft">${t("packet.lead")}</p>
      ${value.exhibits.length === 0 ? html`<div class="note said">${icon("info")}<p>${t("packet.none")}</p></div>` : this.#whole(value)}
      ${this.#left(value)}`;
  }

  #whole(pack: ExhibitPack) {
    return html`<p class="terms">
        ${pack.formats.length > 0 ? t("packet.formats", { formats: pack.formats.join(", ") }) : t("packet.formatsNone")}
        ${pack.most === null ? nothing : t("packet.most", { size: size(pack.most) })}
      </p>
      <div class="scroll">
        <table>
          <caption class="hidden">${t("packet.table")}</caption>
          <thead><tr>${(["exhibit", "name", "marks", "size"] as const).map((part) => html`<th scope="col">${t(`packet.${part}`)}</th>`)}</tr></thead>
          <tbody>${pack.exhibits.map((one) => this.#exhibit(one))}</tbody>
        </table>
      </div>
      <div class="row">
        <button class="button primary" ?disabled=${this.writing} @click=${() => void this.#save()}>${icon("save")}${t("packet.save")}</button>
        <button class="button small" @click=${() => this.#print(pack)}>${icon("papers")}${t("packet.printIndex")}</button>
        <candor-copy .text=${pack.indexText} .label=${t("packet.copyIndex")}></candor-copy>
      </div>
      <p class="said" role="status">${this.writing ? t("packet.saving") : this.saved ? t("packet.saved", { name: this.saved }) : ""}</p>
      ${this.problem ? trouble(this.problem) : nothing}
      <p class="soft small said">${t("packet.names")} ${t("packet.manifest")}</p>`;
  }

  #exhibit({ letter, name, title, bytes, marks, misfits }: PackedPaper) {
    return html`<tr>
      <th scope="row"><span class="part">${t("packet.exhibit")} </span>${letter}</th>
      <td><span class="data" translate="no">${name}</span>${title ? html`<br /><span class="soft small" translate="no">${title}</span>` : nothing}</td>
      <td class="small">${word("packet.marks", marks)}</td>
      <td><span class="nowrap">${size(bytes)}</span>
        ${
          misfits.length === 0
            ? html`<p class="small soft">${t("packet.fits")}</p>`
            : misfits.map(
                ({
                  kind,
                  line,
                }) => html`<p class="small"><span class="tag care">${icon("care")}${word("packet.misfit", kind)}</span>
                  ${line ? html`<span class="soft">${t("packet.misfit.line", { n: line })}</span>` : nothing}</p>`,
              )
        }</td>
    </tr>`;
  }

  #left({ leftOut }: ExhibitPack) {
    if (leftOut.length === 0) return nothing;
    return html`<div class="left">
      <h3>${t("packet.left")}</h3>
      <ul>${leftOut.map(({ paper: id, why }) => {
        const paper = papers.paper(id);
        return paper
          ? html`<li><span translate="no">${nameOfPaper(paper)}</span>: ${word("packet.left", why)}</li>`
          : nothing;
      })}</ul>
    </div>`;
  }

  async #save(): Promise<void> {
    this.saved = "";
    this.problem = null;
    this.writing = true;
    try {
      const archive = await papers.archive();
      const shop = fileSafe(model.state.story.shopName);
      const name = `${[t("packet.file"), shop, today()].filter((part) => part !== "").join("-")}.zip`;
      download(archive, name);
      this.saved = name;
    } catch (thrown) {
      if (!(thrown instanceof EngineError)) throw thrown;
      this.problem = thrown;
    } finally {
      this.writing = false;
    }
  }

  #print({ index }: ExhibitPack): void {
    this.#lift?.();
    this.#lift = lay(index, index.title);
    print();
  }

  #afterPrint = () => {
    this.#lift?.();
    this.#lift = null;
  };
}

customElements.define("candor-paper-packet", PaperPacket);

// A copy to show to strangers: who somebody is stands as a token, and the reader sees it before it goes.

import { css, html, nothing } from "lit";
import type { SafeTexts, SafeToken } from "../../../src/web/types";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { t, word } from "../i18n";
import "../i18n/case.en";
import "./copy-button";
import { download } from "./download";
import { CandorElement } from "./element";
import { icon } from "./icon";

export class SafeCopy extends CandorElement {
  static override properties = {
    safe: { state: true },
    shown: { state: true },
    more: { state: true },
    letter: { state: true },
  };
  static override styles = [
    ...CandorElement.styles,
    css`
      :host { display: block; }
      .page { white-space: pre-wrap; overflow-wrap: anywhere; max-height: 24rem; overflow: auto; background: var(--sunken); border-radius: var(--radius-small); padding: 0.9rem 1rem; margin-top: var(--s3); }
      mark { background: var(--care-soft); color: inherit; border-radius: 4px; padding-inline: 0.15em; }
      table { margin-top: 0; }
      .scroll { margin-top: var(--s3); max-height: 20rem; overflow: auto; }
      td { overflow-wrap: break-word; min-width: 6rem; }
      .row { margin-top: var(--s3); }
      @media (max-width: 40rem) { .kind { display: none; } }
      .field { max-width: 28rem; margin-top: var(--s3); }
      .box { display: flex; gap: 0.6rem; align-items: center; margin-top: var(--s3); min-height: 28px; }
    `,
  ];
  declare safe: SafeTexts | null;
  /** Words that the reader wants to stay. */
  declare shown: string[];
  /** Words that the reader wants to hide as well, one a line. */
  declare more: string;
  /** Whether the letter goes with the messages. */
  declare letter: boolean;

  constructor() {
    super();
    this.safe = null;
    this.shown = [];
    this.more = "";
    this.letter = false;
    new Follow(this, model);
  }

  override render() {
    if (!this.safe)
      return html`<p>${t("case.share.line")}</p>
        <div class="row"><button class="button" ?disabled=${model.caseMessages.length === 0} @click=${this.#make}>${icon("shield")}${t("case.share.make")}</button></div>`;
    const text = this.safe.texts.join("\n\n---\n\n");
    return html`<p>${t("case.share.preview")}</p>
      <div class="page" tabindex="0" role="region" aria-label=${t("case.share.text")} translate="no">${marked(text)}</div>
      ${this.safe.tokens.length > 0 ? this.#tokens(this.safe.tokens) : html`<p>${t("case.share.none")}</p>`}
      <label class="field"><span class="label">${t("case.share.more")}</span><textarea rows="2" .value=${this.more} @change=${this.#hideMore}></textarea></label>
      <label class="box"><input type="checkbox" .checked=${this.letter} @change=${this.#withLetter} />${t("case.share.letter")}</label>
      <p class="soft small">${t("case.share.read")}</p>
      <div class="row">
        <candor-copy .text=${text} .label=${t("case.share.copy")}></candor-copy>
        <button class="button small" @click=${() => download(new Blob([text], { type: "text/plain" }), "safe-to-post.txt")}>${icon("save")}${t("case.share.save")}</button>
      </div>`;
  }

  #tokens(tokens: readonly SafeToken[]) {
    return html`<div class="scroll">
      <table>
        <thead><tr><th scope="col">${t("case.share.token")}</th><th scope="col">${t("case.share.for")}</th><th scope="col" class="kind">${t("case.share.kind")}</th><th scope="col">${t("case.share.hide")}</th></tr></thead>
        <tbody>
          ${tokens.map(
            ({ token, text, kind, count }) => html`<tr>
              <td class="data nowrap">${token}</td>
              <td translate="no">${text}${count > 1 ? html` <span class="soft small">${t("case.share.times", { n: count })}</span>` : nothing}</td>
              <td class="kind">${word("case.token", kind)}</td>
              <td><button class="link" @click=${() => this.#show(text)} aria-label=${t("case.share.keepOne", { text })}>${t("case.share.keep")}</button></td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #make = async () => {
    const { shopName, legalName } = model.state.story;
    const names = [shopName, legalName, ...this.more.split("\n")].filter((name) => name.trim() !== "");
    const texts = [...model.caseMessages, ...(this.letter ? [await this.#letterText()] : [])];
    this.safe = await model.ask("safeTexts", { texts, names, shown: this.shown });
  };

  async #letterText(): Promise<string> {
    if (!model.plan) await model.draft();
    const sections = model.plan?.sections ?? [];
    return sections.map(({ sentences }) => sentences.map(({ text }) => text).join(" ")).join("\n\n");
  }

  #show(text: string): void {
    this.shown = [...this.shown, text];
    void this.#make();
  }

  #hideMore = (event: Event) => {
    this.more = (event.target as HTMLTextAreaElement).value;
    void this.#make();
  };

  #withLetter = (event: Event) => {
    this.letter = (event.target as HTMLInputElement).checked;
    void this.#make();
  };
}

/** The text with its tokens marked. */
function marked(text: string) {
  return text.split(/(\[[A-Z]+-\d+\])/).map((part, i) => (i % 2 === 1 ? html`<mark>${part}</mark>` : part));
}

customElements.define("candor-safe-copy", SafeCopy);

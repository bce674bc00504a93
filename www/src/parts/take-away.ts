// Saving and printing the letter: clean, with its sources, or as data.

import { css, html, nothing } from "lit";
import type { LetterFormat, LetterRequest, Plan, Sheet } from "../../../src/web/types";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { today } from "../app/today";
import { type Key, t } from "../i18n";
import "../i18n/take-away.en";
import "./copy-button";
import { download } from "./download";
import { CandorElement } from "./element";
import { icon } from "./icon";
import { lay } from "./print-sheet";
import { notesOf } from "./sentence-notes";

type Copy = "clean" | "annotated";

const FILES = {
  text: { ending: "txt", type: "text/plain;charset=utf-8" },
  markdown: { ending: "md", type: "text/markdown;charset=utf-8" },
  word: { ending: "docx", type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
} as const satisfies Record<LetterFormat, { ending: string; type: string }>;

/** A pause in typing after which the letter is made ready for the browser's own Print. */
const PAUSE_MS = 400;

export class TakeAway extends CandorElement {
  static override properties = { saved: { state: true }, failed: { state: true } };
  static override styles = [
    ...CandorElement.styles,
    css`
      :host { margin-top: var(--s5); }
      details > summary { font-weight: 620; }
      .groups { display: grid; gap: var(--s4) var(--s5); grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); }
      .row { gap: var(--s2); margin-top: var(--s3); }
      .note, .said { margin-top: var(--s3); }
      details[open] > .note { margin-block: 0 var(--s4); }
      @media print { :host { display: none; } }
    `,
  ];
  declare saved: string;
  declare failed: boolean;
  /** What the browser's own Print shows, and the letter it is made of. */
  #ready: { plan: Plan; sheet: Sheet } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Takes the paper away again, while it is laid. */
  #lift: (() => void) | null = null;

  constructor() {
    super();
    this.saved = "";
    this.failed = false;
    new Follow(this, model);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("beforeprint", this.#beforePrint);
    addEventListener("afterprint", this.#afterPrint);
  }

  override disconnectedCallback(): void {
    removeEventListener("beforeprint", this.#beforePrint);
    removeEventListener("afterprint", this.#afterPrint);
    clearTimeout(this.#timer);
    this.#afterPrint();
    super.disconnectedCallback();
  }

  override updated(): void {
    const { plan } = model;
    if (!plan || plan === this.#ready?.plan) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#makeReady(plan), PAUSE_MS);
  }

  override render() {
    const { plan } = model;
    if (!plan) return nothing;
    return html`<details class="card">
      <summary>${t("take.title")}</summary>
      ${plan.ready ? nothing : html`<div class="note care">${icon("care")}<p>${t("take.gaps")}</p></div>`}
      <div class="groups">
        ${this.#group("clean", html`<candor-copy .text=${plan.text} .label=${t("take.copy")} @select-text=${this.#selectText}></candor-copy>${this.#copies("clean")}`)}
        ${this.#group("annotated", this.#copies("annotated"))}
        ${this.#group(
          "data",
          this.#button("take.json", () => this.#saveData()),
        )}
      </div>
      <p class="said" role="status">${this.saved ? t("take.saved", { name: this.saved }) : ""}</p>
      ${this.failed ? html`<div class="note harm" role="alert">${icon("care")}<p>${t("take.failed")}</p></div>` : nothing}
    </details>`;
  }

  #group(name: Copy | "data", buttons: unknown) {
    return html`<section role="group" aria-labelledby=${name}>
      <h3 id=${name}>${t(`take.${name}`)}</h3>
      <p class="soft small">${t(`take.${name}Line`)}</p>
      <div class="row">${buttons}</div>
    </section>`;
  }

  #copies(copy: Copy) {
    const formats = Object.keys(FILES) as LetterFormat[];
    return html`${formats.map((format) => this.#button(`take.${format}`, () => this.#save(copy, format)))}
      ${this.#button("take.print", () => this.#print(copy))}`;
  }

  #button(label: Extract<Key, `take.${string}`>, act: () => Promise<void>) {
    const sign = label === "take.print" ? "papers" : "save";
    return html`<button class="button small" @click=${() => void this.#attempt(act)}>${icon(sign)}${t(label as "take.text")}</button>`;
  }

  #selectText = () => this.dispatchEvent(new Event("select-text"));

  async #attempt(act: () => Promise<void>): Promise<void> {
    this.saved = "";
    this.failed = false;
    await act().catch(() => {
      this.failed = true;
    });
  }

  // ---- files ------------------------------------------------------------------------------------

  async #save(copy: Copy, format: LetterFormat): Promise<void> {
    const request = this.#request(copy);
    if (!request) return;
    const bytes = await model.ask("letterFile", request, format);
    const { ending, type } = FILES[format];
    this.#hand(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }), `${nameOf(copy)}.${ending}`);
  }

  async #saveData(): Promise<void> {
    const data = await model.ask("exportLetter", model.draftRequest(), model.state.id);
    const file = new Blob([`${JSON.stringify(data, null, 2)}\n`], { type: "application/json" });
    this.#hand(file, `${nameOf("clean")}.json`);
  }

  #hand(file: Blob, name: string): void {
    download(file, name);
    this.saved = name;
  }

  #request(copy: Copy): LetterRequest | null {
    const { plan, state } = model;
    if (!plan) return null;
    const store = model.options().store ?? null;
    const notes = copy === "annotated" ? notesOf(plan, state.message) : null;
    return { plan, store, language: null, title: t("letter.sheet"), notes };
  }

  // ---- paper ------------------------------------------------------------------------------------

  async #print(copy: Copy): Promise<void> {
    const request = this.#request(copy);
    if (!request) return;
    const sheet = await model.ask("letterSheet", request);
    this.#lift?.();
    this.#lift = lay(sheet, nameOf(copy));
    print();
  }

  async #makeReady(plan: Plan): Promise<void> {
    const request = this.#request("clean");
    // Without it the browser prints the page as it stands.
    const sheet = request && (await model.ask("letterSheet", { ...request, plan }).catch(() => null));
    this.#ready = sheet && { plan, sheet };
  }

  /** A letter that was changed just now is not ready: then the page is printed, which shows it as it is. */
  #beforePrint = () => {
    if (this.#ready && this.#ready.plan === model.plan)
      this.#lift ??= lay(this.#ready.sheet, nameOf("clean"));
  };

  #afterPrint = () => {
    this.#lift?.();
    this.#lift = null;
  };
}

/** Says nothing about the seller. */
function nameOf(copy: Copy): string {
  return ["plan-of-action", today(), ...(copy === "annotated" ? ["with-sources"] : [])].join("-");
}

customElements.define("candor-take-away", TakeAway);

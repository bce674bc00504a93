// The first screen: Amazon's message goes in before anything is asked.

import { css, html, nothing } from "lit";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { go, hrefOf, ROAD } from "../app/router";
import { day, t } from "../i18n";
import { sampleMessage } from "../i18n/sample";
import { StepElement } from "../parts/element";
import { icon } from "../parts/icon";
import { trouble } from "../parts/trouble";
import { keepUnread, unread } from "../store/unread";

/** Signs that no text has. */
const CONTROL = /\p{Cc}(?<![\t\n\f\r\u0080-\u009f])/u;

const MINUTES = { understand: 1, files: 5, story: 10, letter: 10 } as const;

export class Start extends StepElement {
  static override properties = { text: { state: true }, busy: { state: true }, problem: { state: true } };
  static override styles = [
    ...StepElement.styles,
    css`
      .grid { display: grid; gap: clamp(2rem, 4vw, 4.5rem); grid-template-columns: minmax(0, 1fr) 19rem; align-items: start; }
      @media (max-width: 62rem) { .grid { grid-template-columns: minmax(0, 1fr); } }
      form { margin-top: var(--s6); }
      .box { padding: clamp(1rem, 0.6rem + 1.6vw, 1.75rem); }
      label { font-size: 1.22rem; font-weight: 660; letter-spacing: -0.01em; }
      .hint { margin-top: 0.15rem; }
      textarea { min-height: clamp(11rem, 30vh, 19rem); margin-top: var(--s3); padding: 0.9rem 1rem; }
      .row { margin-top: var(--s4); }
      .row .primary { margin-inline-end: auto; }
      .promises { display: flex; flex-wrap: wrap; gap: 0.5rem 1.6rem; margin-top: var(--s5); }
      .promises li { display: flex; gap: 0.45em; align-items: center; font-weight: 560; }
      .promises .icon { color: var(--good); }
      aside h2 { font-size: 1rem; }
      .road { margin-top: var(--s4); position: relative; }
      .road li { display: grid; grid-template-columns: 2.1rem 1fr; gap: 0 0.9rem; padding-bottom: 1.35rem; position: relative; }
      .road li:not(:last-child)::before { content: ""; position: absolute; inset-inline-start: 1.02rem; top: 2.2rem; bottom: 0.1rem; border-inline-start: 2px solid var(--line); }
      .road .n { display: grid; place-items: center; width: 2.1rem; height: 2.1rem; border-radius: 50%; background: var(--accent-soft); color: var(--accent); font-weight: 680; }
      .road p { color: var(--ink-soft); font-size: 0.95rem; }
      .road .head { display: flex; justify-content: space-between; gap: 1rem; align-items: baseline; padding-top: 0.25rem; }
      .road .head span { color: var(--ink-soft); font-size: 0.86rem; white-space: nowrap; }
      .entrances { border-top: 1px solid var(--line); padding-top: var(--s4); }
      .continue { margin-top: var(--s5); align-items: center; background: var(--accent-soft); }
      .continue p { flex: 1; }
      .note { margin-top: var(--s4); }
      @media (max-width: 40rem) {
        .row { display: grid; grid-template-columns: 1fr 1fr; }
        .row .primary { grid-column: 1 / -1; min-height: 52px; margin: 0; }
        .row .button { padding-inline: 0.5rem; white-space: nowrap; }
        .row .sample { grid-column: 1 / -1; }
        .promises { flex-direction: column; }
      }
      @media (max-width: 22rem) {
        .row { grid-template-columns: minmax(0, 1fr); }
      }
    `,
  ];
  declare text: string | null;
  declare busy: boolean;
  declare problem: string | null;

  constructor() {
    super();
    this.text = unread();
    this.busy = false;
    this.problem = null;
    new Follow(this, model);
  }

  override disconnectedCallback(): void {
    model.forgetReadError();
    super.disconnectedCallback();
  }

  get #value(): string {
    return this.text ?? model.state.message;
  }

  override render() {
    return html`<div class="grid">
      <div>
        <h1 tabindex="-1">${t("start.title")}</h1>
        <p class="lead">${t("start.lead")}</p>
        ${model.started ? this.#continue() : nothing}
        ${this.#form()}
        <ul class="promises">
          ${(["device", "account", "offline"] as const).map((one) => html`<li>${icon("check")}${t(`start.promise.${one}`)}</li>`)}
          <li><a href=${hrefOf("privacy")}>${t("start.check")}</a></li>
        </ul>

      </div>
      <aside class="stack">
        <h2>${t("start.road")}</h2>
        <ol class="road">
          ${ROAD.map(
            (route, i) => html`<li>
              <span class="n" aria-hidden="true">${i + 1}</span>
              <div>
                <div class="head"><strong>${t(`step.${route}`)}</strong><span>${t("step.minutes", { n: MINUTES[route] })}</span></div>
                <p>${t(`start.road.${route}`)}</p>
              </div>
            </li>`,
          )}
        </ol>
        <p class="small soft">${t("start.have")}</p>
        <p class="entrances"><a href=${hrefOf("case")}>${t("start.openCase")}</a></p>
      </aside>
    </div>`;
  }

  #continue() {
    return html`<div class="note continue">
      <p>${t("start.continueLine", { date: day(model.state.startedOn) })}</p>
      <a class="button" href=${hrefOf("understand")}>${t("start.continue")}${icon("arrow")}</a>
    </div>`;
  }

  #form() {
    return html`<form @submit=${this.#submit}>
      <div class="card raised box">
        <label for="message">${t("start.box")}</label>
        <span class="hint" id="hint">${t("start.hint")}</span>
        <textarea
          id="message" translate="no" autocapitalize="off" autocomplete="off" spellcheck="false" aria-describedby="hint" ?readonly=${model.readOnly}
          .value=${this.#value} @input=${this.#typed} @paste=${this.#pasted}
        ></textarea>
        <div class="row">
          <button class="button primary" type="submit" ?disabled=${model.readOnly}>${this.busy ? t("start.reading") : t("start.read")}</button>
          <button class="button" type="button" ?disabled=${model.readOnly} @click=${this.#paste}>${icon("copy")}${t("start.paste")}</button>
          <button class="button" type="button" ?disabled=${model.readOnly} @click=${() => this.find<HTMLInputElement>("#file")?.click()}>${icon("file")}${t("start.open")}</button>
          <button class="button quiet sample" type="button" ?disabled=${model.readOnly} @click=${this.#sample}>${t("start.sample")}</button>
          <input id="file" type="file" hidden accept=".txt,.eml,.html,.htm,.md,text/plain" @change=${this.#opened} />
        </div>
      </div>
      ${this.problem ? html`<div class="note care" role="alert" tabindex="-1">${icon("care")}<p>${this.problem}</p></div>` : nothing}
      ${model.readError && !this.busy ? trouble(model.readError) : nothing}
    </form>`;
  }

  #typed = (event: Event) => {
    this.text = (event.target as HTMLTextAreaElement).value;
    keepUnread(this.text);
    this.problem = null;
  };

  /** A paste into the empty box is read at once: first the answer, then the questions. */
  #pasted = () => {
    const before = this.#value;
    if (before.trim() !== "") return;
    setTimeout(() => {
      if (this.#value.trim() !== "") void this.#read();
    });
  };

  #submit = (event: Event) => {
    event.preventDefault();
    void this.#read();
  };

  #paste = async () => {
    const text = await navigator.clipboard?.readText?.().catch(() => null);
    if (!text) {
      this.problem = t("start.pasteDenied");
      return;
    }
    this.text = text.replace(/\r\n?/g, "\n");
    await this.#read();
  };

  #sample = async () => {
    this.text = sampleMessage;
    await this.#read();
  };

  #opened = async (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    input.value = "";
    if (!file) return;
    const text = await textOf(file);
    if (text === null) {
      this.problem = t("start.notText", { name: file.name });
      await this.#focusProblem();
      return;
    }
    this.text = text.replace(/\r\n?/g, "\n");
    await this.#read();
  };

  async #read(): Promise<void> {
    const text = this.#value;
    if (text.trim() === "") {
      this.problem = t("start.empty");
      await this.#focusProblem();
      return;
    }
    this.problem = null;
    this.busy = true;
    keepUnread(text);
    const read = await model.takeMessage(text);
    this.busy = false;
    if (read) keepUnread("");
    // Whoever has moved on meanwhile is not called back.
    if (!this.isConnected) return;
    if (read) go("understand");
    else await this.#focusProblem();
  }

  async #focusProblem(): Promise<void> {
    await this.updateComplete;
    this.find("[role=alert]")?.focus();
  }
}

/** A saved message as text; null when the file holds none, such as a photo or a PDF. */
async function textOf(file: File): Promise<string | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  const text = decoded(bytes, encoding) ?? decoded(bytes, "windows-1252") ?? "";
  return text.startsWith("%PDF-") || CONTROL.test(text) ? null : text;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

customElements.define("candor-start", Start);

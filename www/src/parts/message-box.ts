// The box that takes in a message of Amazon: pasted, typed, or from a file.

import { css, html, nothing } from "lit";
import type { MessagePart } from "../../../src/web/types";
import { Follow } from "../app/follow";
import { later } from "../app/later";
import { model } from "../app/model";
import { go } from "../app/router";
import type { Taking } from "../app/state";
import { EngineError } from "../engine/failure";
import { maybe, t } from "../i18n";
import { sampleMessage } from "../i18n/sample";
import { keepUnread, unread } from "../store/unread";
import { CandorElement } from "./element";
import { icon } from "./icon";
import type { MessageSplit } from "./message-split";
import { errorText, trouble } from "./trouble";

const TYPES = ".txt,.eml,.html,.htm,.mht,.mhtml,.md,.pdf,text/plain,text/html,application/pdf,image/*";

/** Words of the box, by what becomes of its text. */
const WORDS = {
  anew: { box: "start.box", hint: "start.hint" },
  "as-reply": { box: "reply.box", hint: "reply.hint" },
} as const satisfies Record<Taking, unknown>;

export class MessageBox extends CandorElement {
  static override properties = {
    taking: {},
    text: { state: true },
    busy: { state: true },
    problem: { state: true },
    parts: { state: true },
  };
  static override styles = [
    ...CandorElement.styles,
    css`
      .box { padding: clamp(1rem, 0.6rem + 1.6vw, 1.75rem); }
      label { font-size: 1.22rem; font-weight: 660; letter-spacing: -0.01em; }
      .hint { margin-top: 0.15rem; }
      textarea { min-height: clamp(11rem, 30vh, 19rem); margin-top: var(--s3); padding: 0.9rem 1rem; }
      .row { margin-top: var(--s4); }
      .row .primary { margin-inline-end: auto; }
      .note, candor-message-split { margin-top: var(--s4); }
      @media (max-width: 40rem) {
        .row { display: grid; grid-template-columns: 1fr 1fr; }
        .row .primary { grid-column: 1 / -1; min-height: 52px; margin: 0; }
        .row .button { padding-inline: 0.5rem; white-space: nowrap; }
        .row .sample { grid-column: 1 / -1; }
      }
      @media (max-width: 22rem) {
        .row { grid-template-columns: minmax(0, 1fr); }
      }
    `,
  ];
  declare taking: Taking;
  declare text: string | null;
  declare busy: boolean;
  declare problem: string | null;
  /** The messages in the text, newest first, while the reader chooses among them. */
  declare parts: MessagePart[];

  constructor() {
    super();
    this.taking = "anew";
    this.text = null;
    this.busy = false;
    this.problem = null;
    this.parts = [];
    new Follow(this, model);
  }

  override disconnectedCallback(): void {
    model.forgetReadError();
    super.disconnectedCallback();
  }

  get #value(): string {
    return this.text ?? unread(this.taking) ?? (this.taking === "anew" ? model.state.message : "");
  }

  override render() {
    const { box, hint } = WORDS[this.taking];
    return html`<form @submit=${this.#submit}>
      <div class="card raised box">
        <label for="message">${t(box)}</label>
        <span class="hint" id="hint">${t(hint)}</span>
        <textarea
          id="message" translate="no" autocapitalize="off" autocomplete="off" spellcheck="false" aria-describedby="hint" ?readonly=${model.readOnly}
          .value=${this.#value} @input=${this.#typed} @paste=${this.#pasted}
        ></textarea>
        <div class="row">
          <button class="button ${this.parts.length > 1 ? "" : "primary"}" type="submit" ?disabled=${model.readOnly}>${this.busy ? t("start.reading") : t("start.read")}</button>
          <button class="button" type="button" ?disabled=${model.readOnly} @click=${this.#paste}>${icon("copy")}${t("start.paste")}</button>
          <button class="button" type="button" ?disabled=${model.readOnly} @click=${() => this.find<HTMLInputElement>("#file")?.click()}>${icon("file")}${t("start.open")}</button>
          ${this.taking === "anew" ? html`<button class="button quiet sample" type="button" ?disabled=${model.readOnly} @click=${this.#sample}>${t("start.sample")}</button>` : nothing}
          <input id="file" type="file" hidden accept=${TYPES} @change=${this.#opened} />
        </div>
      </div>
      ${this.problem ? html`<div class="note care" role="alert" tabindex="-1">${icon("care")}<p>${this.problem}</p></div>` : nothing}
      ${model.readError && !this.busy ? trouble(model.readError) : nothing}
      ${this.parts.length > 1 ? html`<candor-message-split .text=${this.#value} .parts=${this.parts} @choose=${this.#chosen}></candor-message-split>` : nothing}
    </form>`;
  }

  #typed = (event: Event) => {
    this.#take((event.target as HTMLTextAreaElement).value);
  };

  #take(text: string): void {
    this.text = text.replace(/\r\n?/g, "\n");
    keepUnread(this.taking, this.text);
    this.problem = null;
    this.parts = [];
  }

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
    if (!text) return this.#tell(t("start.pasteDenied"));
    this.#take(text);
    return this.#read();
  };

  #sample = async () => {
    this.#take(sampleMessage);
    await this.#read();
  };

  #opened = async (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    input.value = "";
    if (!file) return;
    this.busy = true;
    const text = await messageOf(file).catch((thrown) => wordsFor(thrown, file));
    this.busy = false;
    if (typeof text !== "string") return this.#tell(text.problem);
    this.#take(text);
    return this.#read();
  };

  async #read(): Promise<void> {
    const text = this.#value;
    if (text.trim() === "") return this.#tell(t("start.empty"));
    this.problem = null;
    this.busy = true;
    keepUnread(this.taking, text);
    const parts = await model.splitMessages(text);
    if (parts.length > 1) {
      this.busy = false;
      return this.#ask(parts);
    }
    return this.#readOne([text], 0);
  }

  /** Which of several messages shall be read. */
  async #ask(parts: MessagePart[]): Promise<void> {
    await later.messageSplit().catch(() => {});
    this.parts = parts;
    await this.updateComplete;
    this.find<MessageSplit>("candor-message-split")?.focus();
  }

  #chosen = (event: CustomEvent<number>) => {
    const text = this.#value;
    const oldestFirst = this.parts.map(({ span }) => text.slice(span.start, span.end).trim()).reverse();
    void this.#readOne(oldestFirst, oldestFirst.length - 1 - event.detail);
  };

  async #readOne(messages: string[], chosen: number): Promise<void> {
    this.busy = true;
    const read = await model.takeMessages(messages, chosen, this.taking);
    this.busy = false;
    if (read) keepUnread(this.taking, "");
    // Whoever has moved on meanwhile is not called back.
    if (!this.isConnected) return;
    if (read) go("understand");
    else await this.#focusProblem();
  }

  async #tell(problem: string): Promise<void> {
    this.problem = problem;
    await this.#focusProblem();
  }

  async #focusProblem(): Promise<void> {
    await this.updateComplete;
    this.find("[role=alert]")?.focus();
  }
}

/** The text of a saved message. The pages of a PDF are read by a script of their own. */
async function messageOf(file: File): Promise<string> {
  try {
    return await model.openMessage(file);
  } catch (thrown) {
    if (!(thrown instanceof EngineError) || thrown.code !== "file-is-pdf") throw thrown;
    const { textOfPdf } = await import("../engine/pdf");
    return textOfPdf(file);
  }
}

function wordsFor(thrown: unknown, { name, type }: File): { problem: string } {
  if (type.startsWith("image/")) return { problem: t("open.picture", { name }) };
  if (!(thrown instanceof EngineError)) return { problem: t("open.not-loaded", { name }) };
  return { problem: maybe(`open.${thrown.code}`, { name }) ?? errorText(thrown, name) };
}

customElements.define("candor-message-box", MessageBox);

// The letter read aloud by the device itself. Where it has no voice of its own, nothing is shown.

import { css, html, nothing } from "lit";
import { t } from "../i18n";
import { CandorElement } from "./element";
import { icon } from "./icon";

export class ReadAloud extends CandorElement {
  static override properties = {
    text: {},
    voices: { state: true },
    speaking: { state: true },
    chosen: { state: true },
  };
  static override styles = [
    ...CandorElement.styles,
    css`
      .row { margin-top: var(--s3); align-items: end; }
      .field { min-width: 12rem; }
      @media print { :host { display: none; } }
    `,
  ];
  declare text: string;
  declare voices: SpeechSynthesisVoice[];
  declare speaking: boolean;
  declare chosen: string;

  constructor() {
    super();
    this.text = "";
    this.voices = [];
    this.speaking = false;
    this.chosen = "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#look();
    globalThis.speechSynthesis?.addEventListener?.("voiceschanged", this.#look);
  }

  override disconnectedCallback(): void {
    globalThis.speechSynthesis?.removeEventListener?.("voiceschanged", this.#look);
    this.#stop();
    super.disconnectedCallback();
  }

  /** Only voices of the device: others send the text to a server. */
  #look = () => {
    const all = globalThis.speechSynthesis?.getVoices() ?? [];
    this.voices = all.filter(({ localService, lang }) => localService && /^en\b/i.test(lang));
  };

  override render() {
    if (this.voices.length === 0) return nothing;
    return html`<h2>${t("check.aloud")}</h2>
      <p class="soft">${t("check.aloudLine")}</p>
      <div class="row">
        ${this.voices.length > 1 ? this.#choice() : nothing}
        ${
          this.speaking
            ? html`<button class="button" @click=${this.#stop}>${icon("cross")}${t("check.stop")}</button>`
            : html`<button class="button" @click=${this.#speak}>${icon("speech")}${t("check.play")}</button>`
        }
      </div>`;
  }

  #choice() {
    return html`<label class="field"><span class="label">${t("check.voice")}</span>
      <select @change=${this.#choose}>
        ${this.voices.map(({ voiceURI, name }) => html`<option value=${voiceURI} ?selected=${voiceURI === this.chosen}>${name}</option>`)}
      </select></label>`;
  }

  #choose = (event: Event) => {
    this.chosen = (event.target as HTMLSelectElement).value;
    this.#stop();
  };

  #speak = () => {
    const voice = this.voices.find(({ voiceURI }) => voiceURI === this.chosen) ?? this.voices[0];
    // Line by line: some voices break off in a long text.
    const lines = this.text.split("\n").filter((line) => line.trim() !== "");
    if (!voice || lines.length === 0) return;
    this.speaking = true;
    for (const [i, line] of lines.entries()) {
      const said = new SpeechSynthesisUtterance(line.replace(/^- /, ""));
      said.voice = voice;
      said.lang = voice.lang;
      said.rate = 0.95;
      said.onerror = this.#ended;
      if (i === lines.length - 1) said.onend = this.#ended;
      speechSynthesis.speak(said);
    }
  };

  #ended = () => {
    this.speaking = false;
  };

  #stop = () => {
    globalThis.speechSynthesis?.cancel();
    this.speaking = false;
  };
}

customElements.define("candor-read-aloud", ReadAloud);

// The shell: what was sent and saved, the road, and the step.

import { css, html, nothing, type PropertyValues } from "lit";
import type { LanguageCode } from "../../../src/web/types";
import { isPartlyEnglish, spoken, t } from "../i18n";
import { choose, LANGUAGES, preferred, SPOKEN, speak } from "../i18n/languages";
import { CandorElement, type StepElement } from "../parts/element";
import { type IconName, icon } from "../parts/icon";
import "../parts/privacy-bar";
import "../parts/save-badge";
import "../parts/stepper";
import "../steps/start";
import { Follow } from "./follow";
import { later } from "./later";
import { model } from "./model";
import { offline } from "./offline";
import { hrefOf, oneOf, ROAD, ROOMS, type Route, routeOf } from "./router";
import { tabs } from "./tabs";

export class App extends CandorElement {
  static override properties = { route: { state: true }, one: { state: true }, absent: { state: true } };
  static override styles = [
    ...CandorElement.styles,
    css`
      :host { min-height: 100dvh; }
      .skip { position: absolute; inset-inline-start: 1rem; top: -5rem; z-index: 10; }
      .skip:focus { top: 0.5rem; }
      header { background: var(--surface); border-bottom: 1px solid var(--line); }
      .bar { max-width: 78rem; margin: 0 auto; padding: 0.5rem clamp(1rem, 3vw, 2rem); display: grid; grid-template-columns: 1fr auto; align-items: center; gap: 0.3rem 1.5rem; }
      candor-stepper { grid-column: 1 / -1; grid-row: 2; }
      .brand { display: inline-flex; align-items: center; gap: 0.55rem; color: var(--ink); font-weight: 720; letter-spacing: -0.02em; font-size: 1.2rem; text-decoration: none; min-height: 44px; }
      .brand svg { width: 1.9rem; height: 1.9rem; }
      .brand .tile { fill: var(--accent); }
      .brand .line { stroke: var(--on-accent); fill: none; stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round; }
      .strip { background: var(--ground); border-bottom: 1px solid var(--line); }
      .strip > div { max-width: 78rem; margin: 0 auto; padding: 0 clamp(1rem, 3vw, 2rem); display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0 1rem; }
      .rooms { display: flex; gap: 0.1rem; }
      .room { display: inline-flex; align-items: center; gap: 0.4rem; min-height: 44px; font-weight: 560; font-size: 0.97rem; text-decoration: none; padding-inline: 0.55rem; border-radius: 999px; white-space: nowrap; }
      .room:hover, .room[aria-current] { background: var(--accent-soft); }
      main { flex: 1; width: 100%; max-width: 78rem; margin: 0 auto; padding: clamp(1.5rem, 1rem + 2.5vw, 3.2rem) clamp(1rem, 3vw, 2rem) 4rem; }
      .notices { max-width: 78rem; margin: 0 auto; width: 100%; padding: 0 clamp(1rem, 3vw, 2rem); }
      .advice { max-width: 78rem; margin: 0 auto; width: 100%; padding: 0 clamp(1rem, 3vw, 2rem); }
      .notices .note { margin-top: var(--s4); align-items: center; }
      .notices .note p { flex: 1; }
      @media (max-width: 40rem) {
        .notices .note { flex-wrap: wrap; align-items: start; }
        .notices .note p { flex-basis: calc(100% - 3rem); }
      }
      @media (max-width: 40rem) {
        .bar { padding-block: 0.3rem 0.4rem; column-gap: 0.4rem; }
        .rooms { gap: 0; }
        .room span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        .room { min-width: 44px; padding-inline: 0.3rem; justify-content: center; }
      }
      @media (max-width: 22rem) { .brand span { display: none; } }
      @media (max-width: 16rem) { .strip > div, .bar { display: flex; flex-wrap: wrap; } }
      footer { border-top: 1px solid var(--line); }
      footer > div { max-width: 78rem; margin: 0 auto; padding: var(--s4) clamp(1rem, 3vw, 2rem); display: flex; flex-wrap: wrap; gap: var(--s2) var(--s3); align-items: center; }
      footer select { width: auto; margin: 0; }
      @media print { header, footer, .notices { display: none; } main { padding: 0; } }
    `,
  ];
  declare route: Route;
  /** The reason or metric that the address names. */
  declare one: string;
  /** The step could not be loaded. */
  declare absent: boolean;

  constructor() {
    super();
    this.absent = false;
    this.route = routeOf(location.hash);
    this.one = oneOf(location.hash);
    for (const source of [model, offline, tabs]) new Follow(this, source);
  }

  #entered = () => {
    this.route = routeOf(location.hash);
    this.one = oneOf(location.hash);
  };

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
    window.addEventListener("hashchange", this.#entered);
  }

  override disconnectedCallback(): void {
    window.removeEventListener("hashchange", this.#entered);
    super.disconnectedCallback();
  }

  override updated(changed: PropertyValues<this>): void {
    const problems = model.refused.length + (model.readError ? 1 : 0);
    const title = t("app.title", { step: t(`step.${this.route}`) });
    document.title = problems > 0 ? `(${t("app.problems", { n: problems })}) ${title}` : title;
    if (["route", "one"].some((part) => changed.get(part as keyof App) !== undefined)) {
      window.scrollTo(0, 0);
      void this.#focusStep();
    }
  }

  async #focusStep(): Promise<void> {
    const { route } = this;
    await this.#load();
    await this.updateComplete;
    // Before the case is loaded there is no step, and no heading, yet.
    const step = this.find<StepElement>("main > *");
    if (route === this.route && step && "focusHeading" in step) void step.focusHeading();
  }

  #load = async (): Promise<void> => {
    const { route } = this;
    const loaded = await loadStep(route).then(
      () => true,
      () => false,
    );
    if (route === this.route) this.absent = loaded === false;
  };

  /** Words of another language come first, or the page would be in English for a moment. */
  protected override shouldUpdate(): boolean {
    return model.loaded || spoken() !== "en" || preferred() === "en";
  }

  override render() {
    const onRoad = (ROAD as readonly Route[]).includes(this.route);
    return html`
      <header>
        <button class="button skip" @click=${this.#skip}>${t("app.skip")}</button>
        <div class="strip">
          <div>
            <candor-privacy-bar></candor-privacy-bar>
            <candor-save-badge></candor-save-badge>
          </div>
        </div>
        <div class="bar">
          <a class="brand" href=${hrefOf("start")} aria-label=${t("app.home")}>${mark()}<span aria-hidden="true">${t("app.name")}</span></a>
          ${onRoad || model.started ? html`<candor-stepper .route=${this.route}></candor-stepper>` : nothing}
          <nav class="rooms" aria-label=${t("app.rooms")}>
            ${ROOMS.map((room) => html`<a class="room" href=${hrefOf(room)} aria-current=${this.route === room ? "page" : nothing}>${icon(SIGN[room])}<span>${t(`room.${room}`)}</span></a>`)}
          </nav>
        </div>
      </header>
      ${this.#notices()}
      <candor-copy-advice class="advice" .route=${this.route}></candor-copy-advice>
      <main id="main" tabindex="-1">${model.loaded && !this.absent ? this.#step() : this.#noStep()}</main>
      ${SPOKEN.length > 1 ? this.#footer() : nothing}
    `;
  }

  #skip = () => this.find("main")?.focus();

  #footer() {
    return html`<footer>
      <div>
        <label for="language">${t("app.language")}</label>
        <select id="language" @change=${this.#chooseLanguage}>
          ${SPOKEN.map((code) => html`<option value=${code} lang=${code} ?selected=${code === spoken()}>${LANGUAGES[code]}</option>`)}
        </select>
        ${isPartlyEnglish() ? html`<span class="soft">${t("app.partlyEnglish")}</span>` : nothing}
      </div>
    </footer>`;
  }

  /** Everything is worked out anew in the other language. What was typed is saved by then. */
  #chooseLanguage = async (event: Event) => {
    const code = (event.target as HTMLSelectElement).value as LanguageCode;
    const saved = await model.saved();
    if (choose(code) && saved) return location.reload();
    await speak(code);
    this.requestUpdate();
  };

  #notices() {
    return html`<div class="notices" aria-live="polite">
      ${model.crash ? notice(t("crash.happened"), [[t("crash.dismiss"), () => model.dismissCrash()]]) : nothing}
      ${model.save.is === "failed" ? notice(t(`save.failed.${model.save.why}`), []) : nothing}
      ${model.accountKept === "memory" ? notice(t("save.accountMemory"), []) : nothing}
      ${model.readOnly ? notice(t("tab.other"), [[t("tab.take"), () => tabs.take()]]) : nothing}
      ${tabs.tookOver ? notice(t("tab.tookOver"), [[t("crash.dismiss"), () => tabs.seen()]]) : nothing}
      ${
        offline.updateReady
          ? notice(t("update.ready"), [
              [t("update.now"), () => offline.update()],
              [t("update.later"), () => offline.later()],
            ])
          : nothing
      }
    </div>`;
  }

  #noStep() {
    if (!model.loaded) return html`<p role="status">${t("app.loading")}</p>`;
    return html`<div class="note care" role="alert">
      ${icon("care")}
      <p>${t("app.absent")}</p>
      <button class="button small" @click=${this.#load}>${t("save.retry")}</button>
    </div>`;
  }

  #step() {
    switch (this.route) {
      case "start":
        return html`<candor-start></candor-start>`;
      case "understand":
        return html`<candor-understand></candor-understand>`;
      case "requests":
        return html`<candor-requests></candor-requests>`;
      case "files":
        return html`<candor-files></candor-files>`;
      case "proof":
        return html`<candor-proof></candor-proof>`;
      case "story":
        return html`<candor-story></candor-story>`;
      case "letter":
        return html`<candor-letter></candor-letter>`;
      case "check":
        return html`<candor-check></candor-check>`;
      case "send":
        return html`<candor-send></candor-send>`;
      case "safe":
        return html`<candor-safe></candor-safe>`;
      case "case":
        return html`<candor-case></candor-case>`;
      case "privacy":
        return html`<candor-privacy></candor-privacy>`;
      case "complaints":
        return html`<candor-complaints></candor-complaints>`;
      case "listings":
        return html`<candor-listings></candor-listings>`;
      case "reply":
        return html`<candor-reply></candor-reply>`;
      case "second-opinion":
        return html`<candor-second-opinion></candor-second-opinion>`;
      case "reason":
        return html`<candor-reason .reason=${this.one}></candor-reason>`;
      case "numbers":
        return html`<candor-numbers .metric=${this.one}></candor-numbers>`;
    }
  }
}

const SIGN = {
  numbers: "chart",
  complaints: "speech",
  listings: "papers",
  case: "folder",
} as const satisfies Record<(typeof ROOMS)[number], IconName>;

/** The script of a step that is not part of the first load. */
async function loadStep(route: Route): Promise<void> {
  if (route in later) await later[route as keyof typeof later]();
}

function notice(text: string, actions: [string, () => void][]) {
  return html`<div class="note care">
    ${icon("info")}
    <p>${text}</p>
    ${actions.map(([label, act]) => html`<button class="button small" @click=${act}>${label}</button>`)}
  </div>`;
}

function mark() {
  return html`<svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect class="tile" width="32" height="32" rx="9" />
    <path class="line" d="M9 10.5h14M9 16h9M9 21.5h5M17.5 21.5l2.5 2.5 5-6" />
  </svg>`;
}

customElements.define("candor-app", App);

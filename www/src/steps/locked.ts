// What is shown instead of a case that is locked.

import { css, html, nothing } from "lit";
import { store } from "../app/model";
import { t } from "../i18n";
import "../i18n/lock.en";
import { StepElement } from "../parts/element";
import { icon } from "../parts/icon";
import "../parts/passphrase-field";
import type { PassphraseField } from "../parts/passphrase-field";
import { unlock } from "../store/lock";

type State = "closed" | "opening" | "wrong" | "changed";

export class Locked extends StepElement {
  static override properties = { state: { state: true }, sure: { state: true } };
  static override styles = [
    ...StepElement.styles,
    css`
      :host { display: block; max-width: 34rem; margin: 12vh auto 0; padding: 1rem; }
      form { display: flex; flex-direction: column; gap: var(--s4); align-items: start; margin-top: var(--s4); }
      details { margin-top: var(--s5); }
    `,
  ];
  declare state: State;
  declare sure: boolean;

  constructor() {
    super();
    this.state = "closed";
    this.sure = false;
  }

  override firstUpdated(): void {
    this.#field?.focus();
  }

  get #field(): PassphraseField | null {
    return this.find<PassphraseField>("candor-passphrase");
  }

  override render() {
    const opening = this.state === "opening";
    return html`<main class="card raised">
      <h1 tabindex="-1">${t("locked.title")}</h1>
      <p class="lead">${t("locked.line")}</p>
      <form @submit=${this.#open}>
        <candor-passphrase .label=${t("lock.passphrase")}></candor-passphrase>
        ${this.state === "wrong" || this.state === "changed" ? html`<div class="note care" role="alert">${icon("care")}<p>${t(`locked.${this.state}`)}</p></div>` : nothing}
        <button class="button primary" ?disabled=${opening}>${icon("lock")}${t(opening ? "locked.opening" : "locked.open")}</button>
      </form>
      <details>
        <summary>${t("locked.forgotten")}</summary>
        <p>${t("locked.forgottenLine")}</p>
        <p><button class="button harm" @click=${this.#delete}>${t(this.sure ? "locked.deleteSure" : "locked.delete")}</button></p>
      </details>
    </main>`;
  }

  #open = async (event: Event) => {
    event.preventDefault();
    const passphrase = this.#field?.value ?? "";
    this.state = "opening";
    this.state = await unlock(passphrase).then(
      (open) => (open ? "closed" : "wrong"),
      () => "changed" as const,
    );
    if (this.state === "closed") this.dispatchEvent(new Event("unlocked"));
    else this.#field?.focus();
  };

  #delete = async () => {
    if (!this.sure) {
      this.sure = true;
      return;
    }
    await store.forget();
    this.dispatchEvent(new Event("unlocked"));
  };
}

customElements.define("candor-locked", Locked);

/** Shows the lock in the place of `app`, and resolves once the case is open or gone. */
export function unlocked(app: HTMLElement): Promise<void> {
  const locked = document.createElement("candor-locked");
  app.style.display = "none";
  app.before(locked);
  document.title = t("locked.title");
  return new Promise((open) => {
    locked.addEventListener("unlocked", () => {
      locked.remove();
      app.style.display = "";
      open();
    });
  });
}

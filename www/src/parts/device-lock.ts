// The passphrase of the case on this device: set, lock now, lock by itself, take away.

import { css, html, nothing } from "lit";
import { autoLock, lockNow, setAutoLock } from "../app/auto-lock";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { t } from "../i18n";
import "../i18n/lock.en";
import { hasLock, removeLock, setLock } from "../store/lock";
import { strengthOf } from "../store/passphrase";
import { CandorElement } from "./element";
import { icon } from "./icon";
import "./passphrase-field";
import type { PassphraseField } from "./passphrase-field";

const MINUTES = [0, 5, 15, 60] as const;

export class DeviceLock extends CandorElement {
  static override properties = { has: { state: true }, said: { state: true }, strong: { state: true } };
  static override styles = [
    ...CandorElement.styles,
    css`
      form, .open { display: flex; flex-direction: column; gap: var(--s3); align-items: start; margin-top: var(--s3); }
      label { max-width: 28rem; width: 100%; }
    `,
  ];
  declare has: boolean;
  declare said: string;
  /** Whether the passphrase that is being typed is more than a few letters. */
  declare strong: boolean;

  constructor() {
    super();
    this.has = false;
    this.said = "";
    this.strong = false;
    new Follow(this, model);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void hasLock().then(
      (has) => {
        this.has = has;
      },
      () => {},
    );
  }

  override render() {
    return html`<p>${t("lock.line")}</p>
      <p class="soft small">${t("lock.honest")}</p>
      ${this.has ? this.#set() : this.#unset()}
      <p role="status" class="small">${this.said}</p>`;
  }

  #unset() {
    return html`<form @submit=${this.#setPassphrase}>
      <candor-passphrase fresh .label=${t("lock.passphrase")} @passphrase-changed=${this.#typed}></candor-passphrase>
      <p class="small">${t("lock.forgotten")}</p>
      <button class="button" ?disabled=${!this.strong || model.readOnly}>${icon("lock")}${t("lock.set")}</button>
    </form>`;
  }

  #set() {
    return html`<div class="open">
      <p>${icon("check")} ${t("lock.isSet")}</p>
      <label class="label"
        >${t("lock.auto")}
        <select @change=${this.#auto}>
          ${MINUTES.map((minutes) => html`<option value=${minutes} ?selected=${minutes === autoLock()}>${t(`lock.auto.${minutes}`)}</option>`)}
        </select>
      </label>
      <div class="row">
        <button class="button primary" ?disabled=${model.readOnly} @click=${this.#lock}>${icon("lock")}${t("lock.now")}</button>
        <button class="button quiet" ?disabled=${model.readOnly} @click=${this.#remove}>${t("lock.remove")}</button>
      </div>
      ${model.readOnly ? html`<p class="small soft">${t("tab.other")}</p>` : nothing}
    </div>`;
  }

  get #passphrase(): string {
    return this.find<PassphraseField>("candor-passphrase")?.value ?? "";
  }

  #typed = () => {
    this.strong = strengthOf(this.#passphrase) !== "empty";
  };

  #setPassphrase = async (event: Event) => {
    event.preventDefault();
    const done = await setLock(this.#passphrase).then(
      () => true,
      () => false,
    );
    this.has = done;
    this.said = done ? "" : t("save.failed.no-storage");
  };

  #auto = (event: Event) => setAutoLock(Number((event.target as HTMLSelectElement).value));

  #lock = async () => {
    await lockNow().catch(() => {
      this.said = t("lock.failed");
    });
  };

  #remove = async () => {
    await removeLock();
    this.has = false;
    this.said = t("lock.removed");
  };
}

customElements.define("candor-device-lock", DeviceLock);

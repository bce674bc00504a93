// Notes of the browser and a folder that is watched: both are off until the seller wants them.

import { css, html, nothing } from "lit";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { t } from "../i18n";
import "../i18n/watch.en";
import { desk, folder } from "../watch/open-desk";
import { allow, canRemind } from "../watch/remind";
import { CandorElement } from "./element";
import { icon } from "./icon";

export class WatchReminders extends CandorElement {
  static override properties = { denied: { state: true }, found: { state: true } };
  static override styles = [
    ...CandorElement.styles,
    css`
      label.on { display: flex; gap: 0.8rem; align-items: center; min-height: 44px; font-weight: 560; }
      .folder { margin-top: var(--s4); }
    `,
  ];
  declare denied: boolean;
  /** How many files were read with the last look; null before. */
  declare found: number | null;

  constructor() {
    super();
    this.denied = false;
    this.found = null;
    new Follow(this, folder);
    new Follow(this, model);
  }

  override render() {
    return html`<p class="soft">${t("watch.remindersLine")}</p>
      ${
        canRemind()
          ? html`<label class="on"><input type="checkbox" .checked=${desk.watch.notify} ?disabled=${model.readOnly} @change=${this.#notify} />${t("watch.notify")}</label>
              <p class="small soft">${t("watch.notifyWhy")}</p>
              ${this.denied ? html`<p role="alert">${t("watch.notifyDenied")}</p>` : nothing}`
          : nothing
      }
      <div class="folder stack-small"><h3>${t("watch.folder")}</h3>${this.#folder()}</div>`;
  }

  #notify = async (event: Event) => {
    const box = event.target as HTMLInputElement;
    const wanted = box.checked && (await allow());
    this.denied = box.checked && !wanted;
    box.checked = wanted;
    desk.setNotify(wanted);
  };

  #folder() {
    const { state } = folder;
    switch (state.is) {
      case "unavailable":
        return html`<p class="small soft">${t("watch.folderNone")}</p>`;
      case "none":
        return html`<p class="small soft">${t("watch.folderWhy")}</p>
          <button class="button small" ?disabled=${model.readOnly} @click=${() => void folder.choose().then(this.#look)}>${icon("folder")}${t("watch.folderChoose")}</button>`;
      case "asleep":
        return html`<p>${t("watch.folderAsleep", { name: state.name })}</p>
          <div class="row"><button class="button small" @click=${() => void folder.wake().then(this.#look)}>${t("watch.folderWake")}</button>${this.#stop()}</div>`;
      case "watched":
        return html`<p>${t("watch.folderOn", { name: state.name })}</p>
          ${this.found === null ? nothing : html`<p role="status">${t("watch.folderFound", { n: this.found })}</p>`}
          <div class="row"><button class="button small" ?disabled=${model.readOnly} @click=${this.#look}>${t("watch.folderLook")}</button>${this.#stop()}</div>`;
    }
  }

  #stop() {
    return html`<button class="button small quiet" @click=${() => void folder.forget()}>${t("watch.folderStop")}</button>`;
  }

  #look = async () => {
    this.found = await folder.look((files) => model.addFiles(files));
  };
}

customElements.define("candor-watch-reminders", WatchReminders);

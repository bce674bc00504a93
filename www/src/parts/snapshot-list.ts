// Earlier states of the case, to go back to.

import { css, html, nothing } from "lit";
import { Follow } from "../app/follow";
import { model, store } from "../app/model";
import { today } from "../app/today";
import { day, t, time } from "../i18n";
import "../i18n/case.en";
import type { Snapshot } from "../store/database";
import { CandorElement } from "./element";
import { icon } from "./icon";

/** As many are shown at first. */
const FEW = 6;

export class SnapshotList extends CandorElement {
  static override properties = { snapshots: { state: true }, all: { state: true } };
  static override styles = [
    ...CandorElement.styles,
    css`
      ul { list-style: none; padding: 0; margin-top: var(--s3); }
      li { display: flex; flex-wrap: wrap; gap: var(--s2) var(--s4); align-items: center; padding-block: 0.4rem; border-top: 1px solid var(--line); }
      li > span { flex: 1 1 12rem; }
    `,
  ];
  declare snapshots: Snapshot[];
  declare all: boolean;

  constructor() {
    super();
    this.snapshots = [];
    this.all = false;
    new Follow(this, model);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  #load = async () => {
    this.snapshots = await store.snapshots();
  };

  override render() {
    const { snapshots } = this;
    if (snapshots.length === 0) return html`<p class="soft">${t("case.earlier.none")}</p>`;
    const shown = this.all ? snapshots : snapshots.slice(0, FEW);
    return html`<p>${t("case.earlier.line")}</p>
      <ul>
        ${shown.map((one) => html`<li><span>${this.#name(one)}</span><button class="button small" ?disabled=${model.readOnly} @click=${() => this.#restore(one)} aria-label=${t("case.earlier.restoreOne", { when: this.#when(one) })}>${t("case.earlier.restore")}</button></li>`)}
      </ul>
      ${shown.length < snapshots.length ? html`<button class="link" @click=${this.#showAll}>${icon("plus")} ${t("case.earlier.all", { n: snapshots.length })}</button>` : nothing}`;
  }

  #when({ at }: Snapshot): string {
    const when = new Date(at);
    return `${day(today(when))}, ${time(when)}`;
  }

  #name(one: Snapshot): string {
    return `${this.#when(one)} · ${t("case.earlier.round", { n: one.round })}`;
  }

  #showAll = () => {
    this.all = true;
  };

  async #restore({ state }: Snapshot): Promise<void> {
    await model.replace(state);
    await this.#load();
    this.dispatchEvent(new Event("restored", { bubbles: true, composed: true }));
  }
}

customElements.define("candor-snapshots", SnapshotList);

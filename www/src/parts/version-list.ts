// Earlier states of the letter: to compare word by word, and to go back to in one tap.

import { css, html, nothing } from "lit";
import type { Piece, Version } from "../../../src/web/types";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { shortDay, t } from "../i18n";
import { desk } from "../letter/open-desk";
import { whenOf } from "../letter/versions";
import { CandorElement } from "./element";
import { icon } from "./icon";

/** The letter on screen, in the lists of what to compare. */
const NOW = "now";

export class VersionList extends CandorElement {
  static override properties = {
    old: { state: true },
    now: { state: true },
    pieces: { state: true },
    restored: { state: true },
  };
  static override styles = [
    ...CandorElement.styles,
    css`
      .rows li { display: flex; flex-wrap: wrap; gap: 0 1rem; justify-content: space-between; align-items: center; padding-block: 0.4rem; border-top: 1px solid var(--line); }
      .rows { margin-top: var(--s3); max-height: 18rem; overflow-y: auto; }
      .choice { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: var(--s3); margin-top: var(--s4); }
      .difference { white-space: pre-wrap; overflow-wrap: anywhere; font-family: var(--font-letter); font-size: 1.05rem; line-height: 1.6; border: 1px solid var(--line); border-radius: var(--radius-small); padding: var(--s4); margin-top: var(--s3); max-height: 26rem; overflow-y: auto; }
      del { color: var(--harm); text-decoration: line-through; }
      ins { color: var(--good); text-decoration: underline; text-decoration-thickness: 2px; font-weight: 600; }
      .note { margin-top: var(--s3); }
    `,
  ];
  declare old: string;
  declare now: string;
  declare pieces: Piece[] | null;
  declare restored: boolean;
  #compared: [string, string] | null = null;

  constructor() {
    super();
    this.old = "";
    this.now = NOW;
    this.pieces = null;
    this.restored = false;
    new Follow(this, model);
  }

  override render() {
    const { versions } = model.state;
    return html`<details @toggle=${() => this.requestUpdate()}>
      <summary>${t("versions.title", { n: versions.length })}</summary>
      <p class="soft small">${t("versions.line")}</p>
      <button class="button small" ?disabled=${model.readOnly} @click=${this.#keep}>${icon("save")}${t("versions.keep")}</button>
      ${this.restored ? html`<div class="note good" role="status">${icon("check")}<p>${t("versions.restored")}</p></div>` : nothing}
      ${versions.length > 0 ? this.#versions(versions) : nothing}
    </details>`;
  }

  #versions(versions: readonly Version[]) {
    return html`<ol class="rows" reversed tabindex="0" aria-label=${t("versions.list")}>
        ${versions.toReversed().map((version) => {
          const name = nameOf(version, versions);
          return html`<li><span>${name}</span><button class="button small" ?disabled=${model.readOnly} @click=${() => this.#restore(version)} aria-label=${t("versions.restoreNamed", { name })}>${t("versions.restore")}</button></li>`;
        })}
      </ol>
      <div class="choice">
        ${this.#choose(t("versions.from"), this.#old(), (at) => {
          this.old = at;
        })}
        ${this.#choose(t("versions.to"), this.now, (at) => {
          this.now = at;
        })}
      </div>
      ${this.pieces ? this.#difference(this.pieces) : nothing}`;
  }

  #choose(label: string, chosen: string, choose: (at: string) => void) {
    const options = [
      ...model.state.versions.toReversed().map((one) => [one.at, nameOf(one, model.state.versions)]),
      [NOW, t("versions.now")],
    ];
    return html`<label class="field"><span class="label">${label}</span>
      <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
        ${options.map(([at, name]) => html`<option value=${at ?? ""} ?selected=${at === chosen}>${name}</option>`)}
      </select></label>`;
  }

  #difference(pieces: readonly Piece[]) {
    const changed = pieces.filter(({ kind }) => kind !== "same").length;
    return html`<p class="soft small note" role="status">${changed === 0 ? t("versions.same") : t("versions.changed", { n: changed })}</p>
      ${
        changed === 0
          ? nothing
          : html`<div class="difference" role="region" aria-label=${t("versions.difference")} tabindex="0" translate="no">${pieces.map(pieceOf)}</div>`
      }`;
  }

  override updated(): void {
    void this.#compare();
  }

  async #compare(): Promise<void> {
    const old = this.#textOf(this.#old());
    const now = this.#textOf(this.now);
    if (old === null || now === null || !this.find<HTMLDetailsElement>("details")?.open) return;
    if (this.#compared?.[0] === old && this.#compared[1] === now) return;
    this.#compared = [old, now];
    const pieces = await model.ask("compareTexts", old, now).catch(() => null);
    if (this.#compared[0] === old && this.#compared[1] === now) this.pieces = pieces;
  }

  /** The newest version, unless another one is chosen that is still there. */
  #old(): string {
    const { versions } = model.state;
    if (this.old === NOW || versions.some(({ at }) => at === this.old)) return this.old;
    return versions.at(-1)?.at ?? "";
  }

  #textOf(at: string): string | null {
    if (at === NOW) return model.plan?.text ?? null;
    return model.state.versions.find((one) => one.at === at)?.text ?? null;
  }

  #keep = () => {
    desk.keepVersion();
    this.restored = false;
  };

  #restore(version: Version): void {
    desk.restore(version.edits);
    this.restored = true;
  }
}

/** Words gone and new are told by their element too, not by colour alone. */
function pieceOf({ kind, text }: Piece) {
  if (kind === "same") return text;
  return kind === "gone" ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
}

/** `23 Nov, 12:04 · round 1` */
function nameOf(version: Version, all: readonly Version[]): string {
  const { day, time } = whenOf(version, all);
  return t("versions.name", { day: shortDay(new Date(`${day}T00:00:00Z`)), time, round: version.round });
}

customElements.define("candor-version-list", VersionList);

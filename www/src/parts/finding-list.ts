// What to check in the letter, most severe first. On a phone a sheet at the bottom edge.

import { css, html, nothing } from "lit";
import type { Finding } from "../../../src/web/types";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { t } from "../i18n";
import { divided, keyOf } from "../letter/keep";
import { CandorElement } from "./element";
import "./finding-card";
import { groupsOf } from "./finding-groups";
import { icon } from "./icon";

/** More kinds of findings at once are a wall. */
const SHOWN = 7;

/** Asks with `jump` for the place of the finding in its `detail`. */
export class FindingList extends CandorElement {
  static override properties = { all: { state: true }, raised: { state: true } };
  static override styles = [
    ...CandorElement.styles,
    css`
      .findings { margin-top: var(--s3); }
      .note, .kept { margin-top: var(--s3); }
      .kept li { padding-block: var(--s2); border-top: 1px solid var(--line); overflow-wrap: anywhere; }
      .handle { display: none; }
      .side { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto; padding: 3px; }
      @media (max-width: 62rem) {
        .side { position: fixed; inset-inline: 0; bottom: 0; top: auto; z-index: 5; max-height: none; padding: 0; overflow: visible; background: var(--surface); border-top: 1px solid var(--line-strong); box-shadow: 0 -6px 24px -12px rgb(0 0 0 / 35%); }
        .handle { display: flex; width: 100%; min-height: 52px; align-items: center; justify-content: space-between; gap: var(--s3); padding: 0.4rem clamp(1rem, 3vw, 2rem); border: 0; background: none; font-weight: 620; text-align: start; }
        .handle .icon { transition: transform 120ms; transform: rotate(-90deg); }
        .raised .handle .icon { transform: rotate(90deg); }
        .content { display: none; max-height: 62dvh; overflow-y: auto; padding: 0 clamp(1rem, 3vw, 2rem) var(--s4); }
        .raised .content { display: block; }
      }
      @media print { .side { display: none; } }
    `,
  ];
  declare all: boolean;
  declare raised: boolean;

  constructor() {
    super();
    this.all = false;
    this.raised = false;
    new Follow(this, model);
  }

  override focus(): void {
    this.find("#findings")?.focus();
  }

  override render() {
    const { open, kept } = divided(model.review?.findings ?? [], model.state.kept);
    const groups = groupsOf(open);
    const shown = this.all ? groups : groups.slice(0, SHOWN);
    const rest = groups.length - SHOWN;
    const count = open.length > 0 ? t("letter.findingsCount", { n: open.length }) : t("letter.findingsNone");
    return html`<aside class="side ${this.raised ? "raised" : ""}" aria-labelledby="findings" @keydown=${this.#escape}>
      <button class="handle" aria-expanded=${this.raised} aria-controls="content" @click=${this.#raise}>${count}${icon("arrow")}</button>
      <div class="content" id="content">
        <h2 id="findings" tabindex="-1">${t("letter.findings")}</h2>
        <p class="soft small" role="status">${open.length > 0 ? count : ""}</p>
        ${
          open.length === 0
            ? html`<div class="note good">${icon("check")}<div><p><strong>${t("letter.findingsNone")}</strong></p><p>${t("letter.findingsNoneLine")}</p></div></div>`
            : html`<ol class="findings stack-small">
                ${shown.map((group) => html`<li><candor-finding open .findings=${group} @jump=${this.#jump} @kept=${() => this.focus()}></candor-finding></li>`)}
              </ol>`
        }
        ${rest > 0 ? html`<button class="button small note" @click=${this.#more}>${this.all ? t("letter.fewer") : t("letter.more", { n: rest })}</button>` : nothing}
        ${kept.length > 0 ? this.#kept(kept) : nothing}
      </div>
    </aside>`;
  }

  #kept(kept: readonly Finding[]) {
    return html`<details class="kept">
      <summary>${t("finding.kept", { n: kept.length })}</summary>
      <ul>
        ${kept.map((finding) => {
          const what = finding.title;
          return html`<li>
            <p>${what}</p>
            <p class="soft small">${t("finding.keptFor", { reason: model.state.kept[keyOf(finding)] ?? "" })}</p>
            <button class="link small" ?disabled=${model.readOnly} @click=${() => this.#unkeep(finding)} aria-label=${t("finding.unkeepNamed", { what })}>${t("finding.unkeep")}</button>
          </li>`;
        })}
      </ul>
    </details>`;
  }

  #unkeep(finding: Finding): void {
    const { [keyOf(finding)]: _, ...kept } = model.state.kept;
    model.change({ kept });
  }

  #more = () => {
    this.all = !this.all;
  };

  #raise = () => {
    this.raised = !this.raised;
  };

  #escape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !this.raised) return;
    this.raised = false;
    this.find(".handle")?.focus();
  };

  #jump = ({ detail }: CustomEvent<Finding>) => {
    this.raised = false;
    this.dispatchEvent(new CustomEvent<Finding>("jump", { detail }));
  };
}

customElements.define("candor-finding-list", FindingList);

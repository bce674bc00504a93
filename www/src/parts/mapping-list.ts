// The columns that the seller named, kept with the case: to look at, to forget, to take along.

import { css, html, nothing } from "lit";
import { Follow } from "../app/follow";
import { mappingsFile } from "../app/mappings";
import { model } from "../app/model";
import { t, word } from "../i18n";
import { download } from "./download";
import { CandorElement } from "./element";
import { icon } from "./icon";

const FILE_NAME = "candor-columns.json";

export class MappingList extends CandorElement {
  static override styles = [
    ...CandorElement.styles,
    css`
      li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.2rem 1rem; align-items: start; padding-block: 0.7rem; border-top: 1px solid var(--line); }
      li p { overflow-wrap: anywhere; }
      .row { margin-top: var(--s3); }
      .note { margin-top: var(--s3); align-items: center; }
      .note p { flex: 1; }
    `,
  ];

  constructor() {
    super();
    new Follow(this, model);
  }

  override render() {
    const { mappings } = model.state;
    return html`<section class="card" aria-labelledby="title">
      <h3 id="title">${t("mapping.list")}</h3>
      <p class="soft small">${t("mapping.listLine")}</p>
      <ul>
        ${mappings.map(
          (mapping) => html`<li>
            <div>
              <strong>${word("report", mapping.kind)}</strong>
              <p class="soft small" translate="no">${mapping.columns.map(({ header, as }) => `${header} → ${as}`).join(" · ")}</p>
            </div>
            <button class="button small" ?disabled=${model.readOnly} @click=${() => model.forgetMapping(mapping)} aria-label=${t("mapping.forgetKind", { kind: word("report", mapping.kind) })}>${t("mapping.forget")}</button>
          </li>`,
        )}
      </ul>
      ${
        model.mappingsBefore
          ? html`<div class="note" role="status">
              ${icon("info")}
              <p>${t("mapping.forgotten")}</p>
              <button class="button small" ?disabled=${model.readOnly} @click=${() => model.undoForget()}>${t("app.undo")}</button>
            </div>`
          : nothing
      }
      <div class="row">
        ${mappings.length > 0 ? html`<button class="button small" @click=${this.#save}>${icon("save")}${t("mapping.save")}</button>` : nothing}
        <button class="button small" ?disabled=${model.readOnly} @click=${() => this.dispatchEvent(new Event("load"))}>${icon("folder")}${t("mapping.load")}</button>
      </div>
    </section>`;
  }

  #save = () => {
    download(new Blob([mappingsFile(model.state.mappings)], { type: "application/json" }), FILE_NAME);
  };
}

customElements.define("candor-mapping-list", MappingList);

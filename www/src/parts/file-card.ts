// One file that was read: what it is, and what became of each of its rows.

import { css, html, nothing } from "lit";
import type { ReportReading } from "../../../src/web/types";
import { number, period, size, t, word } from "../i18n";
import { CandorElement } from "./element";
import { icon } from "./icon";

/** Line numbers named before "and more". */
const LINES = 8;

export class FileCard extends CandorElement {
  static override properties = { file: { attribute: false }, locked: { type: Boolean } };
  static override styles = [
    ...CandorElement.styles,
    css`
      :host { container-type: inline-size; }
      .head { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 0.1rem 0.9rem; align-items: center; }
      .tile { display: grid; place-items: center; width: 2.9rem; height: 2.9rem; border-radius: 12px; background: var(--accent-soft); color: var(--accent); font-size: 1.25rem; }
      .name { overflow-wrap: anywhere; color: var(--ink-soft); font-size: 0.93rem; }
      dl.counts { display: flex; gap: var(--s2); margin-top: var(--s4); }
      .counts div { flex: 1 1 0; min-width: 0; background: var(--sunken); border-radius: var(--radius-small); padding: 0.5rem 0.8rem; display: flex; flex-direction: column-reverse; justify-content: flex-end; }
      .counts dt { font-size: 0.86rem; color: var(--ink-soft); }
      .counts dd { font-size: 1.16rem; font-weight: 640; font-variant-numeric: tabular-nums; }
      .counts .some { background: var(--care-soft); }
      @container (max-width: 30rem) {
        dl.counts { flex-direction: column; gap: var(--s1); }
        .counts div { flex-direction: row; justify-content: space-between; align-items: baseline; padding-block: 0.3rem; }
        .counts dt { font-size: 0.95rem; }
      }
      .meta { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.25rem 1rem; font-size: 0.95rem; margin-top: var(--s4); }
      .meta dt { color: var(--ink-soft); }
      .note { margin-top: var(--s3); font-size: 0.95rem; }
      details { margin-top: var(--s3); }
      .aside li { padding-block: 0.2rem; }
    `,
  ];
  declare file: ReportReading;
  /** Another tab saves the case: the file cannot be taken out here. */
  declare locked: boolean;

  constructor() {
    super();
    this.locked = false;
  }

  override render() {
    const { file } = this;
    return html`<article class="card" aria-label="${word("report", file.kind)}, ${file.name}">
      <div class="head">
        <span class="tile">${icon("file")}</span>
        <div>
          <h3>${word("report", file.kind)}</h3>
          <p class="name" translate="no">${file.name} · ${size(file.bytes)}</p>
        </div>
        <button class="button small" ?disabled=${this.locked} @click=${this.#remove} aria-label=${t("files.removeFile", { name: file.name })}>${t("files.remove")}</button>
      </div>
      <dl class="meta">
        <dt>${t("files.period")}</dt>
        <dd>${file.period ? period(file.period.from, file.period.to) : t("files.noPeriod")}</dd>
        <dt>${t("files.stores")}</dt>
        <dd>${file.stores.length > 0 ? file.stores.join(", ") : t("files.noStores")}</dd>
      </dl>
      ${this.#counts()} ${this.#notes()} ${this.#details()}
    </article>`;
  }

  #counts() {
    const { read, used, setAside, duplicates } = this.file.rows;
    const count = (n: number, label: string, some = false) =>
      html`<div class=${some && n > 0 ? "some" : ""}><dt>${label}</dt><dd>${number(n)}</dd></div>`;
    return html`<dl class="counts" aria-label=${t("files.rows")}>
      ${count(read, t("files.rowsRead"))} ${count(used, t("files.rowsUsed"))} ${count(setAside, t("files.rowsSetAside"), true)}
      ${duplicates > 0 ? count(duplicates, t("files.rowsDuplicates")) : nothing}
    </dl>`;
  }

  #notes() {
    const { warnings, missing } = this.file;
    return [
      ...warnings.map(({ code, line }) =>
        note(`${word("warning", code)}${line === null ? "" : ` ${t("warning.line", { n: line })}`}`),
      ),
      ...missing.map(({ column, effect }) =>
        note(t("missing.line", { column, effect: word("missing", effect) })),
      ),
    ];
  }

  #details() {
    const { setAside, encoding, delimiter, sha256 } = this.file;
    return html`<details>
      <summary>${t("files.details")}</summary>
      <ul class="aside small">
        ${setAside.map(({ reason, count, lines }) => {
          const shown = lines.slice(0, LINES).join(", ");
          const where =
            count > Math.min(lines.length, LINES)
              ? t("files.linesMore", { lines: shown })
              : t("files.lines", { lines: shown });
          return html`<li><strong>${number(count)}</strong> · ${word("aside", reason)} ${lines.length > 0 ? html`<span class="soft">(${where})</span>` : nothing}</li>`;
        })}
        ${setAside.length === 0 ? html`<li>${t("files.whole")}</li>` : nothing}
      </ul>
      <dl class="meta">
        <dt>${t("files.format")}</dt>
        <dd>${word("encoding", encoding)}${delimiter ? `, ${word("delimiter", delimiter)}` : ""}</dd>
        <dt>${t("files.fingerprint")}</dt>
        <dd class="data">${sha256 ?? t("files.fingerprintWait")}</dd>
      </dl>
    </details>`;
  }

  #remove = () => this.dispatchEvent(new Event("remove"));
}

function note(text: string) {
  return html`<div class="note care">${icon("care")}<p>${text}</p></div>`;
}

customElements.define("candor-file-card", FileCard);

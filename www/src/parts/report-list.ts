// Every report that can be read, and where it is found. Searchable, because there are many.

import { css, html, nothing } from "lit";
import { maybe, t, word } from "../i18n";
import { CandorElement } from "./element";
import { byFamily, KINDS } from "./families";

interface Entry {
  kind: (typeof KINDS)[number];
  name: string;
  where: string;
}

export class ReportList extends CandorElement {
  static override properties = { sought: { state: true } };
  static override styles = [
    ...CandorElement.styles,
    css`
      h3 { margin-top: var(--s4); font-size: 0.92rem; color: var(--ink-soft); }
      li { padding-block: 0.55rem; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
      li:first-child { border-top: 0; }
      .where { font-size: 0.93rem; color: var(--ink-soft); }
      .count { margin-top: var(--s2); }
    `,
  ];
  declare sought: string;

  constructor() {
    super();
    this.sought = "";
  }

  override render() {
    const found = entries().filter((one) => holds(one, this.sought));
    const search = (event: Event) => {
      this.sought = (event.target as HTMLInputElement).value;
    };
    return html`<label class="field">
        <span class="label">${t("files.search")}</span>
        <input type="search" autocomplete="off" spellcheck="false" .value=${this.sought} @input=${search} />
      </label>
      <p class="count soft small" role="status">${found.length > 0 ? t("files.found", { n: found.length }) : t("files.foundNone")}</p>
      ${byFamily(found).map(
        ([family, some]) => html`<h3>${t(`family.${family}`)}</h3>
          <ul>
            ${some.map(
              ({ name, where }) => html`<li>
                <strong>${name}</strong>
                ${where === "" ? nothing : html`<p class="where">${where}</p>`}
              </li>`,
            )}
          </ul>`,
      )}`;
  }
}

/** A kind that this page has no name for is read by no engine that comes with it. */
function entries(): Entry[] {
  return KINDS.filter((kind) => maybe(`report.${kind}`) !== null).map((kind) => ({
    kind,
    name: word("report", kind),
    where: maybe(`report.${kind}.where`) ?? "",
  }));
}

/** Every word of the search, in any order; a report's own code counts as its name. */
function holds({ kind, name, where }: Entry, sought: string): boolean {
  const text = `${name} ${where} ${kind} ${kind.replaceAll("-", " ")}`.toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((part) => text.includes(part));
}

customElements.define("candor-report-list", ReportList);

// Violations that the policy compliance export lists, by reason.

import { css, html } from "lit";
import type { ListedViolations } from "../../../src/web/types";
import { number, t } from "../i18n";
import "../i18n/numbers.en";
import { CandorElement } from "./element";

/** Products named in a row before the rest is left to the file. */
const FEW = 5;

export class ViolationsCard extends CandorElement {
  static override properties = { violations: { attribute: false } };
  static override styles = [
    ...CandorElement.styles,
    css`
      .scroll { margin-top: var(--s3); }
      table { min-width: 30rem; }
      tbody th { font-weight: 500; }
    `,
  ];
  declare violations: readonly ListedViolations[];

  override render() {
    return html`<article class="card" aria-label=${t("violations.title")}>
      <h3>${t("violations.title")}</h3>
      <div class="scroll" tabindex="0" role="group" aria-label=${t("violations.title")}>
        <table>
          <thead>
            <tr>
              <th scope="col">${t("violations.reason")}</th><th scope="col" class="num">${t("standing.count")}</th>
              <th scope="col">${t("violations.impact")}</th><th scope="col">${t("violations.products")}</th>
            </tr>
          </thead>
          <tbody>${this.violations.map(row)}</tbody>
        </table>
      </div>
    </article>`;
  }
}

function row({ reason, count, impacts, asins }: ListedViolations) {
  const known = impacts.filter(({ impact }) => impact !== "");
  const more = asins.length > FEW ? ` +${asins.length - FEW}` : "";
  return html`<tr>
    <th scope="row" translate="no">${reason}</th>
    <td class="num">${number(count)}</td>
    <td translate="no">${known.map(({ impact, count: n }) => `${impact} (${n})`).join(", ")}</td>
    <td class="data" translate="no">${asins.slice(0, FEW).join(", ")}${more}</td>
  </tr>`;
}

customElements.define("candor-violations", ViolationsCard);

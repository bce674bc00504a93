// Always there: what this page sent. A tap leads to the test.

import { css, html } from "lit";
import { Follow } from "../app/follow";
import { requests } from "../app/requests";
import { hrefOf } from "../app/router";
import { t } from "../i18n";
import { CandorElement } from "./element";
import { icon } from "./icon";

export class PrivacyBar extends CandorElement {
  static override styles = [
    ...CandorElement.styles,
    css`
      a { display: inline-flex; align-items: center; gap: 0.5em; min-height: 40px; color: var(--ink-soft); text-decoration: none; font-size: 0.88rem; white-space: nowrap; }
      @media (max-width: 40rem) { a { font-size: 0.8rem; } }
      @media (max-width: 16rem) { a { white-space: normal; } }
      @media (pointer: coarse) { a { min-height: 44px; } }
      a:hover { color: var(--ink); text-decoration: underline; }
      .icon { color: var(--good); }
      .some { color: var(--care); font-weight: 620; }
    `,
  ];

  constructor() {
    super();
    new Follow(this, requests);
  }

  override render() {
    const n = requests.count;
    const sent = n === 0 ? t("privacy.nothing") : t("privacy.some");
    return html`<a class=${n === 0 ? "" : "some"} href=${hrefOf("privacy")}>${icon("lock")}<span>${sent} ${t("privacy.requests", { n })}</span></a>`;
  }
}

customElements.define("candor-privacy-bar", PrivacyBar);

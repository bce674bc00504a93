// Privacy that can be tested.

import { css, html } from "lit";
import { Follow } from "../app/follow";
import { offline } from "../app/offline";
import { requests } from "../app/requests";
import { hrefOf } from "../app/router";
import { t } from "../i18n";
import { StepElement } from "../parts/element";
import { icon } from "../parts/icon";

export class Privacy extends StepElement {
  static override styles = [
    ...StepElement.styles,
    css`
      :host { max-width: 46rem; margin-inline: auto; }
      section { margin-top: var(--s5); }
      section > * + * { margin-top: var(--s2); }
      .count { font-size: 2.4rem; font-weight: 660; letter-spacing: -0.03em; line-height: 1.2; }
      pre { background: var(--sunken); border-radius: var(--radius-small); padding: 0.9rem 1rem; overflow-x: auto; font: 0.9rem / 1.6 var(--font-data); white-space: pre-wrap; margin: 0; margin-top: var(--s3); }
    `,
  ];

  constructor() {
    super();
    new Follow(this, requests);
    new Follow(this, offline);
  }

  override render() {
    return html`<h1 tabindex="-1">${t("privacy.title")}</h1>
      <p class="lead">${t("privacy.lead")}</p>
      <section class="card">
        <h2>${t("privacy.count.title")}</h2>
        <p>${t("privacy.count.text")}</p>
        <p class="count" role="status">${t("privacy.requests", { n: requests.count })}</p>
        <p class="soft small">${t("privacy.count.how")}</p>
      </section>
      <section class="card">
        <h2>${t("privacy.rules.title")}</h2>
        <p>${t("privacy.rules.text")}</p>
        <pre translate="no">${policy()}</pre>
      </section>
      <section class="card">
        <h2>${t("privacy.flight.title")}</h2>
        <p>${t("privacy.flight.text")}</p>
        <p>${offline.ready ? html`<span class="tag good">${icon("check")}${t("privacy.flight.ready")}</span>` : html`<span class="tag">${icon("info")}${t("privacy.flight.notReady")}</span>`}</p>
      </section>
      <section class="card">
        <h2>${t("privacy.stored.title")}</h2>
        <p><a href=${hrefOf("case")}>${t("privacy.stored.link")}</a></p>
      </section>`;
  }
}

/** The page's own policy, one rule a line, read from the page so that it cannot differ from it. */
function policy(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]');
  return (meta?.content ?? "")
    .split(";")
    .map((rule) => rule.trim())
    .filter((rule) => rule !== "")
    .join("\n");
}

customElements.define("candor-privacy", Privacy);

// Privacy that can be tested.

import { css, html, nothing } from "lit";
import { Follow } from "../app/follow";
import { offline } from "../app/offline";
import { requests } from "../app/requests";
import { hrefOf } from "../app/router";
import { maybe, number, size, t, word } from "../i18n";
import "../i18n/privacy.en";
import { StepElement } from "../parts/element";
import { icon } from "../parts/icon";
import { inventory, type Stored } from "../store/inventory";
import { allNotes } from "../store/notes";
import { type Program, storedProgram } from "../store/program";
import { unread } from "../store/unread";

const BUILD = "cargo xtask build --reproducible";

export class Privacy extends StepElement {
  static override properties = { stored: { state: true }, program: { state: true } };
  static override styles = [
    ...StepElement.styles,
    css`
      :host { max-width: 46rem; margin-inline: auto; }
      section { margin-top: var(--s5); }
      section > * + * { margin-top: var(--s2); }
      .count { font-size: 2.4rem; font-weight: 660; letter-spacing: -0.03em; line-height: 1.2; }
      .rules { list-style: none; padding: 0; margin-top: var(--s3); }
      .rules > li { display: flex; gap: 0.6rem; padding-block: 0.45rem; border-top: 1px solid var(--line); }
      .rules .icon { color: var(--good); margin-top: 0.17em; }
      ol { padding-inline-start: 1.6rem; list-style: decimal; }
      ol > li { padding-block: 0.2rem; }
      dl { display: grid; grid-template-columns: 1fr auto auto; column-gap: var(--s4); margin-top: var(--s3); }
      dt, dd { padding-block: 0.45rem; border-top: 1px solid var(--line); margin: 0; }
      dd { text-align: end; font-variant-numeric: tabular-nums; }
      .bytes { font-weight: 600; }
      .hash { font-family: var(--font-data); overflow-wrap: anywhere; font-size: 1.05rem; background: var(--sunken); border-radius: var(--radius-small); padding: 0.7rem 0.9rem; }
      pre { background: var(--sunken); border-radius: var(--radius-small); padding: 0.9rem 1rem; overflow-x: auto; font: 0.9rem / 1.6 var(--font-data); white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; }
      @media (max-width: 30rem) { dl { grid-template-columns: 1fr auto; } .entries { display: none; } }
    `,
  ];
  declare stored: Stored[];
  /** Undefined while its fingerprint is counted; null where it is not stored. */
  declare program: Program | null | undefined;

  constructor() {
    super();
    this.stored = [];
    new Follow(this, requests);
    new Follow(this, offline);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void inventory().then((stored) => {
      this.stored = stored;
    });
    void offline.stored.then(this.#describe);
  }

  #describe = async () => {
    this.program = await storedProgram(import.meta.url, requests.base);
  };

  override render() {
    return html`<h1 tabindex="-1">${t("privacy.title")}</h1>
      <p class="lead">${t("privacy.lead")}</p>
      <section class="card">
        <h2>${t("privacy.count.title")}</h2>
        <p>${t("privacy.count.text")}</p>
        <p class="count" role="status">${t("privacy.requests", { n: requests.count })}</p>
        <p class="soft small">${t("privacy.count.how")}</p>
      </section>
      ${this.#rules()} ${this.#flight()} ${this.#stored()} ${this.#build()}`;
  }

  #rules() {
    const all = rules();
    return html`<section class="card">
      <h2>${t("privacy.rules.title")}</h2>
      <p>${t("privacy.rules.text")}</p>
      <ul class="rules">
        ${all.map((rule) => html`<li>${icon("check")}<span>${maybe(`privacy.rule.${rule.split(" ")[0]}`) ?? rule}</span></li>`)}
        <li>${icon("check")}<span>${t("privacy.rules.keeper")}</span></li>
      </ul>
      <details>
        <summary>${t("privacy.rules.raw")}</summary>
        <pre translate="no">${all.join("\n")}</pre>
      </details>
      <p class="soft small">${t("privacy.rules.limits")}</p>
    </section>`;
  }

  #flight() {
    return html`<section class="card">
      <h2>${t("privacy.flight.title")}</h2>
      <ol>
        ${(["ready", "off", "work", "close"] as const).map((step) => html`<li>${t(`privacy.flight.step.${step}`)}</li>`)}
      </ol>
      <p>${offline.ready ? html`<span class="tag good">${icon("check")}${t("privacy.flight.ready")}</span>` : html`<span class="tag">${icon("info")}${t("privacy.flight.notReady")}</span>`}</p>
    </section>`;
  }

  #stored() {
    const boxes = (["anew", "as-reply"] as const)
      .map((box) => unread(box) ?? "")
      .filter((text) => text !== "");
    const rows: Stored[] = [
      ...this.stored,
      { what: "unread", entries: boxes.length, bytes: new Blob(boxes).size },
      { what: "notes", ...allNotes() },
      { what: "cookies", entries: document.cookie === "" ? 0 : 1, bytes: document.cookie.length },
    ];
    const { files } = this.program ?? { files: [] };
    return html`<section class="card">
      <h2>${t("privacy.stored.title")}</h2>
      <p>${t("privacy.stored.text")}</p>
      <dl>
        ${rows.map(({ what, entries, bytes }) => html`<dt>${word("privacy.stored", what)}</dt><dd class="soft entries">${t("privacy.stored.entries", { n: entries })}</dd><dd class="bytes">${size(bytes)}</dd>`)}
        ${files.length > 0 ? html`<dt>${t("privacy.stored.program")}</dt><dd class="soft entries">${t("privacy.stored.files", { n: files.length })}</dd><dd class="bytes">${size(files.reduce((sum, { bytes }) => sum + bytes, 0))}</dd>` : nothing}
      </dl>
      <p><a href=${hrefOf("case")}>${t("privacy.stored.link")}</a></p>
    </section>`;
  }

  #build() {
    const { program } = this;
    return html`<section class="card">
      <h2>${t("privacy.build.title")}</h2>
      ${program ? this.#program(program) : html`<p>${t(program === null ? "privacy.build.none" : "app.loading")}</p>`}
    </section>`;
  }

  #program({ sha256, files }: Program) {
    return html`<p>${t("privacy.build.text")}</p>
      <p class="hash" translate="no">${sha256}</p>
      <p>${t("privacy.build.how")}</p>
      <pre translate="no">${BUILD}</pre>
      <details>
        <summary>${t("privacy.build.files")}</summary>
        <pre translate="no">${files.map((file) => `${file.sha256}  ${file.name}  ${number(file.bytes)}`).join("\n")}</pre>
      </details>`;
  }
}

/** The page's own policy, rule by rule, read from the page so that it cannot differ from it. */
function rules(): string[] {
  const meta = document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]');
  return (meta?.content ?? "")
    .split(";")
    .map((rule) => rule.trim())
    .filter((rule) => rule !== "");
}

customElements.define("candor-privacy", Privacy);

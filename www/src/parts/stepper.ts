// The whole road, with the place where the reader stands.

import { css, html, nothing } from "lit";
import { Follow } from "../app/follow";
import { model } from "../app/model";
import { hrefOf, ROAD, type Route } from "../app/router";
import { t } from "../i18n";
import { CandorElement } from "./element";
import { icon } from "./icon";

type Progress = "open" | "some" | "done";

export class Stepper extends CandorElement {
  static override properties = { route: {} };
  static override styles = [
    ...CandorElement.styles,
    css`
      ol { display: flex; flex-wrap: wrap; gap: 0 0.1rem; }
      a { display: flex; align-items: center; gap: 0.45rem; padding: 0.35rem 0.6rem 0.35rem 0.4rem; min-height: 44px; border-radius: 999px; text-decoration: none; color: var(--ink-soft); font-weight: 560; font-size: 0.93rem; white-space: nowrap; }
      a:hover { background: var(--sunken); color: var(--ink); }
      .n { display: grid; place-items: center; width: 1.8rem; height: 1.8rem; border-radius: 50%; border: 1.5px solid var(--line-strong); font-size: 0.86rem; font-variant-numeric: tabular-nums; flex: none; }
      .done .n { border-color: var(--good); color: var(--good); }
      .some .n { border-style: dashed; border-color: var(--accent); }
      a[aria-current] { color: var(--ink); background: var(--accent-soft); }
      a[aria-current] .n { background: var(--accent); border-color: var(--accent); border-style: solid; color: var(--on-accent); }
      .compact { display: none; }
      @media (max-width: 62rem) {
        ol { gap: 0; }
      }
      @media (max-width: 46rem) {
        ol { flex-wrap: nowrap; justify-content: space-between; }
        a { padding: 0.35rem 0.14rem; }
        .n { width: 1.55rem; height: 1.55rem; font-size: 0.8rem; }
        li:not(.here) .name { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        .here { min-width: 0; }
        .here a { padding-inline-end: 0.6rem; }
        .here .name { overflow: hidden; text-overflow: ellipsis; }
      }
      /* The heading of the step names it; here is room for the whole road only. */
      @media (max-width: 30rem) {
        .here .name { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        .here a { padding-inline: 0.35rem; }
      }
      @media (max-width: 16rem) { ol { flex-wrap: wrap; } a { white-space: normal; } }
      @media print { ol { display: none; } }
    `,
  ];
  declare route: Route;

  constructor() {
    super();
    this.route = "start";
    new Follow(this, model);
  }

  override render() {
    return html`<nav aria-label=${t("app.steps")}>
      <ol>
        ${ROAD.map((route, i) => this.#step(route, i))}
      </ol>
    </nav>`;
  }

  #step(route: (typeof ROAD)[number], i: number) {
    const here = route === this.route;
    const progress = progressOf(route);
    return html`<li class="${progress} ${here ? "here" : ""}">
      <a href=${hrefOf(route)} aria-current=${here ? "step" : nothing}>
        <span class="n" aria-hidden="true">${progress === "done" && !here ? icon("check") : i + 1}</span>
        <span class="name">${t(`step.${route}`)}</span>
        <span class="hidden">${t(`step.state.${progress}`)}</span>
      </a>
    </li>`;
  }
}

/** What is there, never what it is worth. */
function progressOf(route: (typeof ROAD)[number]): Progress {
  const { story } = model.state;
  switch (route) {
    case "understand":
      return model.reading ? "done" : "open";
    case "requests":
      return Object.keys(model.state.requests).length > 0 ? "some" : "open";
    case "files":
      return model.metrics ? "done" : model.adding.length > 0 ? "some" : "open";
    case "proof":
      return model.state.papers.length > 0 ? "some" : "open";
    case "story": {
      const parts = [story.causes, story.actions, story.preventions].filter((list) =>
        list.some(({ what }) => what.trim() !== ""),
      );
      const named = story.shopName.trim() !== "" && story.legalName.trim() !== "";
      if (parts.length === 3 && named) return "done";
      return parts.length > 0 || story.shopName !== "" || story.legalName !== "" ? "some" : "open";
    }
    case "letter":
      return model.plan?.ready ? "done" : model.plan ? "some" : "open";
    case "safe":
      return model.state.watch?.since ? "some" : "open";
    case "check":
      return model.state.declared.length > 1 ? "done" : model.state.declared.length > 0 ? "some" : "open";
    case "send":
      return model.state.reinstatedOn ? "done" : model.state.rounds.length > 0 ? "some" : "open";
  }
}

customElements.define("candor-stepper", Stepper);

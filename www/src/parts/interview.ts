// The interview: one question after the other on a phone, up to three related ones where there is room.

import { css, html, nothing } from "lit";
import type { AskedQuestion, Interview, LanguageCode } from "../../../src/web/types";
import { Follow } from "../app/follow";
import { addEntry, askInterview, letterName, pass, valueOf } from "../app/interview";
import { model } from "../app/model";
import { hrefOf } from "../app/router";
import { ENTRY, type InterviewWord, MORE, say } from "../i18n/interview";
import "./cause-choice";
import { CandorElement } from "./element";
import { icon } from "./icon";
import { idOf, questionField, questionStyles } from "./question";

export class InterviewElement extends CandorElement {
  static override properties = {
    interview: { attribute: false },
    language: { attribute: false },
    at: { state: true },
    ended: { state: true },
  };
  static override styles = [
    ...CandorElement.styles,
    questionStyles,
    css`
      .card { margin-top: var(--s4); }
      .place { color: var(--ink-soft); font-weight: 600; }
      progress { display: block; width: 100%; height: 6px; margin-top: var(--s2); accent-color: var(--accent); }
      h2 { margin-top: var(--s3); }
      form { margin-top: var(--s4); }
      .foot { display: flex; flex-wrap: wrap; gap: var(--s3) var(--s4); align-items: center; margin-top: var(--s5); }
      .more { margin-top: var(--s4); }
      li { display: flex; flex-wrap: wrap; gap: var(--s2) var(--s4); justify-content: space-between; align-items: center; padding-block: var(--s2); border-top: 1px solid var(--line); }
      h2 + p { margin-top: var(--s3); }
      h3 { margin-block: var(--s4) var(--s2); }
      @media (max-width: 40rem) { .foot > .button.primary { flex: 1; min-height: 52px; } }
    `,
  ];
  declare interview: Interview | null;
  declare language: LanguageCode;
  /** The question that is shown, by path; null before the first. */
  declare at: string | null;
  declare ended: boolean;

  #wide = matchMedia("(min-width: 48rem)");

  constructor() {
    super();
    this.interview = null;
    this.at = null;
    this.ended = false;
    new Follow(this, model);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#wide.addEventListener("change", this.#redraw);
  }

  override disconnectedCallback(): void {
    this.#wide.removeEventListener("change", this.#redraw);
    super.disconnectedCallback();
  }

  #redraw = () => this.requestUpdate();

  override willUpdate(): void {
    const { interview } = this;
    if (!interview || interview.questions.some(({ path }) => path === this.at)) return;
    const first = interview.questions[interview.next ?? -1];
    this.at = first?.path ?? null;
    if (!first) this.ended = true;
  }

  override render() {
    const { interview } = this;
    if (!interview) return nothing;
    const shown = this.#shown(interview);
    return this.ended || shown.length === 0 ? this.#end(interview) : this.#questions(interview, shown);
  }

  #say(word: InterviewWord, values: Record<string, number> = {}): string {
    return say(this.language, word, { letter: letterName(this.language), ...values });
  }

  /** The question in turn, and those that share its screen where there is room. */
  #shown({ questions }: Interview): AskedQuestion[] {
    const current = questions.find(({ path }) => path === this.at);
    if (!current) return [];
    return this.#wide.matches ? questions.filter(({ screen }) => screen === current.screen) : [current];
  }

  #questions(interview: Interview, shown: AskedQuestion[]) {
    const { questions } = interview;
    const first = questions.indexOf(shown[0] as AskedQuestion);
    const [n, k, m] = [first + 1, first + shown.length, questions.length];
    const entry = shown[0]?.entry;
    const happened = shown.find(({ slot }) => slot === "happened");
    return html`<section class="card" lang=${this.language} aria-labelledby="place">
      <p class="place" id="place" role="status">${shown.length === 1 ? this.#say("one", { n, m }) : this.#say("several", { n, k, m })}</p>
      <progress aria-hidden="true" max=${m} value=${k}></progress>
      ${entry ? html`<h2>${this.#say(ENTRY[entry.list], { n: entry.number })}</h2>` : nothing}
      <form @submit=${this.#submit} novalidate>
        ${shown.map((asked) => questionField(asked, this.language))}
        ${happened ? html`<candor-cause-choice .metric=${interview.metric} .asked=${happened} .language=${this.language}></candor-cause-choice>` : nothing}
        ${this.#more(interview, shown)}
        <div class="foot">
          ${first > 0 ? html`<button type="button" class="button" @click=${() => this.#back(interview, first)}>${this.#say("back")}</button>` : nothing}
          <button type="submit" class="button primary">${this.#say("next")}${icon("arrow")}</button>
          ${
            model.readOnly
              ? nothing
              : html`<button type="button" class="link" @click=${() => this.#pass(shown, "skipped")}>${this.#say("skip")}</button>
                <button type="button" class="link" @click=${() => this.#pass(shown, "unknown")}>${this.#say("unknown")}</button>`
          }
        </div>
      </form>
    </section>`;
  }

  /** A further entry of a list, offered behind its last one. */
  #more({ questions }: Interview, shown: AskedQuestion[]) {
    const last = shown.at(-1);
    const { entry } = last ?? {};
    if (!last || !entry || model.readOnly) return nothing;
    const behind = questions[questions.indexOf(last) + 1];
    const before = questions.filter(
      (asked) => asked.entry?.list === entry.list && asked.entry.id === entry.id,
    );
    if (!before[0] || valueOf(before[0]).trim() === "" || behind?.entry?.list === entry.list) return nothing;
    return html`<button type="button" class="button small more" @click=${() => void this.#begin(entry.list)}>${icon("plus")}${this.#say(MORE[entry.list])}</button>`;
  }

  #end({ questions, answered }: Interview) {
    const open = questions.filter(({ state }) => state !== "answered");
    const foreign = questions.filter(({ foreign }) => foreign);
    const list = (title: InterviewWord, action: InterviewWord, of: AskedQuestion[]) =>
      of.length === 0
        ? nothing
        : html`<h3>${this.#say(title)}</h3>
            <ul>
              ${of.map(
                (asked) => html`<li>
                  <span>${asked.text}</span>
                  <button class="button small" @click=${() => void this.#goTo(asked.path)} aria-label="${this.#say(action)}: ${asked.text}">${this.#say(action)}</button>
                </li>`,
              )}
            </ul>`;
    return html`<section class="card" lang=${this.language} aria-labelledby="end">
      <h2 id="end" tabindex="-1">${this.#say("end")}</h2>
      <p role="status">${this.#say("endAnswered", { n: answered, m: questions.length })}</p>
      ${list("endOpen", "answerNow", open)} ${list("endForeign", "change", foreign)}
      <div class="foot">
        <a class="button primary" href=${hrefOf("letter")}>${this.#say("toLetter")}${icon("arrow")}</a>
        <button class="button" @click=${() => this.dispatchEvent(new CustomEvent("see-all"))}>${this.#say("seeAll")}</button>
      </div>
    </section>`;
  }

  // ---- going on ---------------------------------------------------------------------------------

  #submit = (event: Event) => {
    event.preventDefault();
    const { interview } = this;
    if (!interview) return;
    const shown = this.#shown(interview);
    // What was left empty is put off, or the same question would come again at once.
    const empty = shown.filter((asked) => asked.state === "open" && valueOf(asked).trim() === "");
    if (empty.length > 0 && !model.readOnly) pass(empty, "skipped");
    void this.#goOn(shown);
  };

  #pass(shown: AskedQuestion[], as: "skipped" | "unknown"): void {
    pass(
      shown.filter((asked) => valueOf(asked).trim() === ""),
      as,
    );
    void this.#goOn(shown);
  }

  /** To the next open question behind these, else to the first open one, else to the end. */
  async #goOn(behind: AskedQuestion[]): Promise<void> {
    const interview = await askInterview().catch(() => null);
    if (!interview) return;
    this.interview = interview;
    const { questions } = interview;
    const last = questions.findIndex(({ path }) => path === behind.at(-1)?.path);
    const next =
      questions.find(({ state }, i) => i > last && state === "open") ?? questions[interview.next ?? -1];
    if (next) return this.#goTo(next.path);
    this.ended = true;
    await this.updateComplete;
    this.find("#end")?.focus();
  }

  #back({ questions }: Interview, first: number): void {
    const before = questions[first - 1];
    if (!before) return;
    const path = this.#wide.matches
      ? questions.find(({ screen }) => screen === before.screen)?.path
      : before.path;
    void this.#goTo(path ?? before.path);
  }

  async #begin(list: keyof typeof MORE): Promise<void> {
    const id = addEntry(list);
    const interview = await askInterview().catch(() => null);
    const first = interview?.questions.find(({ entry }) => entry?.id === id);
    if (!interview || !first) return;
    this.interview = interview;
    await this.#goTo(first.path);
  }

  async #goTo(path: string): Promise<void> {
    this.ended = false;
    this.at = path;
    await this.updateComplete;
    const asked = this.interview?.questions.find((one) => one.path === path);
    const shown = asked && this.interview ? this.#shown(this.interview) : [];
    const [first = asked] = shown.filter(({ state }) => state === "open");
    const id = first ? idOf(first) : "";
    this.find(`#${CSS.escape(id)}, [name="${id}"]`)?.focus();
  }
}

customElements.define("candor-interview", InterviewElement);

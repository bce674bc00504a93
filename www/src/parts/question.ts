// One question of the interview: what is asked, why, with examples, and the field for its answer.

import { css, html, nothing } from "lit";
import type { AskedQuestion, LanguageCode } from "../../../src/web/types";
import { letterName, setValue, valueOf } from "../app/interview";
import { model } from "../app/model";
import { day } from "../i18n";
import { type InterviewWord, say } from "../i18n/interview";
import { icon } from "./icon";

/** Days outside are slips of the keyboard. A last day also keeps the browser from taking more than four digits of a year. */
export const FIRST_DAY = "2000-01-01";
export const LAST_DAY = "2099-12-31";

export const questionStyles = css`
  .question { display: block; }
  .question + .question { margin-top: var(--s5); border-top: 1px solid var(--line); padding-top: var(--s4); }
  .question .label, .question legend { font-size: 1.16rem; font-weight: 650; line-height: 1.35; text-wrap: pretty; }
  .question textarea { min-height: 5.4rem; }
  .question input[type="date"] { max-width: 13rem; }
  .question input[inputmode="numeric"] { max-width: 10rem; }
  .choices { display: grid; gap: var(--s2); margin-top: var(--s3); }
  .choices label { display: flex; gap: var(--s3); align-items: center; min-height: 44px; padding: 0.45rem 0.8rem; border: 1.5px solid var(--line-strong); border-radius: var(--radius-small); }
  .choices label:has(:checked) { border-color: var(--accent); background: var(--accent-soft); }
  .chips { display: flex; flex-wrap: wrap; gap: var(--s2); margin-top: var(--s2); }
  .chips .button[aria-pressed="true"] { border-color: var(--accent); background: var(--accent-soft); }
  .asks { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin-top: var(--s2); }
  .help { background: var(--sunken); border-radius: var(--radius-small); padding: var(--s4); margin-bottom: var(--s2); }
  .help p + p { margin-top: var(--s3); }
  .help b { display: block; font-size: 0.9rem; }
  .examples li { padding-block: 0.25rem; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); margin-top: 0.4rem; }
  .state { margin-top: var(--s2); }
  .wrong { display: none; color: var(--harm); }
  input:user-invalid ~ .wrong { display: block; }
  input:user-invalid ~ .day { display: none; }
  .day { display: inline-block; margin: 0.35rem 0 0 0.7rem; font-weight: 600; white-space: nowrap; }
`;

/** A year half typed is a date too, such as 1 March 2; the case takes only whole ones. */
export function takeDate(input: HTMLInputElement, set: (value: string) => void): void {
  if (input.validity.valid) set(input.value);
}

/** The question with its field. What is typed goes into the story at once. */
export function questionField(asked: AskedQuestion, language: LanguageCode) {
  const id = idOf(asked);
  const { state, foreign } = asked;
  const tells = (word: InterviewWord) => say(language, word, { letter: letterName(language) });
  const body =
    asked.form === "choice" || asked.form === "yes-no"
      ? choiceField(asked, id)
      : html`<label class="label" for=${id}>${asked.text}</label>
          ${asked.hint ? html`<span class="hint" id="${id}-hint">${asked.hint}</span>` : nothing}
          ${input(asked, id, tells)} ${suggestions(asked, tells)}`;
  return html`<div class="question" lang=${language} data-path=${asked.path}>
    ${body}
    ${
      foreign
        ? html`<p class="state" id="${id}-foreign"><span class="tag">${icon("speech")}${tells("foreign")}</span> <span class="soft small">${tells("foreignLine")}</span></p>`
        : nothing
    }
    ${state === "unknown" ? html`<p class="state"><span class="tag">${icon("info")}${tells("isUnknown")}</span></p>` : nothing}
    ${state === "skipped" ? html`<p class="state"><span class="tag">${icon("wait")}${tells("isSkipped")}</span></p>` : nothing}
    ${help(asked, tells)}
  </div>`;
}

/** The id of the field, which is the path without its dots. */
export function idOf({ path }: AskedQuestion): string {
  return `q-${path.replaceAll(".", "-")}`;
}

function input(asked: AskedQuestion, id: string, tells: (word: InterviewWord) => string) {
  const value = valueOf(asked);
  const described = [asked.hint && `${id}-hint`, asked.foreign && `${id}-foreign`].filter(Boolean).join(" ");
  const typed = (event: Event) => setValue(asked, (event.target as HTMLInputElement).value);
  switch (asked.form) {
    case "day":
      return html`<input id=${id} type="date" ?readonly=${model.readOnly} min=${FIRST_DAY} max=${LAST_DAY} .value=${value} aria-describedby=${described || nothing} @change=${(event: Event) => takeDate(event.target as HTMLInputElement, (value) => setValue(asked, value))} />
        ${value ? html`<span class="day">${day(value)}</span>` : nothing}
        <span class="wrong" role="alert">${tells("dateWrong")}</span>`;
    case "text":
    case "threshold":
      return html`<textarea id=${id} rows="3" ?readonly=${model.readOnly} aria-describedby=${described || nothing} .value=${value} @input=${typed}></textarea>`;
    case "asins":
      return html`<textarea id=${id} rows="2" class="data" autocapitalize="off" spellcheck="false" translate="no" ?readonly=${model.readOnly} aria-describedby=${described || nothing} .value=${value} @input=${typed}></textarea>`;
    default:
      return html`<input id=${id} type="text" inputmode=${asked.form === "number" ? "numeric" : nothing} ?readonly=${model.readOnly} autocomplete=${asked.form === "name" && asked.entry === null && !asked.path.startsWith("answers.") ? "organization" : "off"} aria-describedby=${described || nothing} .value=${value} @input=${typed} />`;
  }
}

function choiceField(asked: AskedQuestion, id: string) {
  const value = valueOf(asked);
  return html`<fieldset aria-describedby=${asked.hint ? `${id}-hint` : nothing}>
    <legend>${asked.text}</legend>
    ${asked.hint ? html`<span class="hint" id="${id}-hint">${asked.hint}</span>` : nothing}
    <div class="choices">
      ${asked.choices.map(
        (choice) =>
          html`<label><input type="radio" name=${id} ?disabled=${model.readOnly} .checked=${choice.value === value} @change=${() => setValue(asked, choice.value)} />${choice.text}</label>`,
      )}
    </div>
  </fieldset>`;
}

function suggestions(asked: AskedQuestion, tells: (word: InterviewWord) => string) {
  if (asked.choices.length === 0 || model.readOnly) return nothing;
  const value = valueOf(asked);
  const isList = asked.form === "asins";
  const named = value.split(/[\s,;]+/).filter(Boolean);
  const has = (one: string) => (isList ? named.includes(one) : value === one);
  const toggle = (one: string) => {
    if (!isList) return setValue(asked, has(one) ? "" : one);
    return setValue(asked, (has(one) ? named.filter((known) => known !== one) : [...named, one]).join(" "));
  };
  const name = tells(isList ? "ofMessage" : "suggestions");
  return html`<p class="soft small state">${name}</p>
    <div class="chips" role="group" aria-label=${name}>
      ${asked.choices.map(
        (choice) =>
          html`<button type="button" class="button small" aria-pressed=${has(choice.value)} @click=${() => toggle(choice.value)}>${choice.text}</button>`,
      )}
    </div>`;
}

function help(asked: AskedQuestion, tells: (word: InterviewWord) => string) {
  const { why, good, weak, typical } = asked;
  return html`<div class="asks">
    <details>
      <summary>${tells("why")}</summary>
      <div class="help"><p>${why}</p></div>
    </details>
    ${
      good
        ? html`<details>
            <summary>${tells("examples")}</summary>
            <div class="help">
              <p><b>${icon("check")} ${tells("good")}</b>${good}</p>
              ${weak ? html`<p><b>${icon("cross")} ${tells("weak")}</b>${weak}</p>` : nothing}
              <p class="soft">${tells("example")}</p>
            </div>
          </details>`
        : nothing
    }
    ${
      typical.length > 0
        ? html`<details>
            <summary>${tells("typical")}</summary>
            <div class="help">
              <p>${tells("example")}</p>
              <ul class="examples">${typical.map((line) => html`<li>${line}</li>`)}</ul>
            </div>
          </details>`
        : nothing
    }
  </div>`;
}

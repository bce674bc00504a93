// The letter as a text to write in. Every sentence keeps its place, its sources and its marks.

import {
  deleteCharBackward,
  deleteCharForward,
  deleteGroupBackward,
  deleteGroupForward,
  insertNewline,
  selectAll,
} from "@codemirror/commands";
import {
  Annotation,
  Compartment,
  EditorState,
  type Extension,
  StateEffect,
  StateField,
  type Transaction,
} from "@codemirror/state";
import { EditorView, keymap, type ViewUpdate } from "@codemirror/view";
import { css, html, type PropertyValues } from "lit";
import type { Edits, Finding, Plan, Span } from "../../../src/web/types";
import { t } from "../i18n";
import {
  changedWords,
  keptToSentences,
  type Place,
  placeAt,
  placesOf,
  type Replacement,
  towards,
} from "../letter/places";
import { CandorElement } from "./element";
import { marks, setMarks, wordsAt } from "./letter-marks";

/** Asks for the sources of a sentence. By key, the focus goes there too. */
export type OpenRequest = { id: string; byKey: boolean };

/** A change that the engine's draft makes, not the seller. */
const drafted = Annotation.define<true>();
const setPlaces = StateEffect.define<readonly Place[]>();

const places = StateField.define<readonly Place[]>({
  create: () => [],
  update(old, { effects, changes, docChanged }) {
    const given = effects.findLast((effect) => effect.is(setPlaces));
    if (given) return given.value;
    if (!docChanged) return old;
    return old.map(({ id, from, to }) => ({ id, from: changes.mapPos(from, -1), to: changes.mapPos(to, 1) }));
  },
});

/** Headings and what else lies between sentences stay as they are. */
const sentencesOnly = EditorState.transactionFilter.of((transaction) => {
  if (!transaction.docChanged || transaction.annotation(drafted)) return transaction;
  const text = transaction.startState.doc.toString();
  const asked = replacements(transaction);
  const forward = transaction.isUserEvent("delete.forward");
  const kept = asked.map((one) => keptToSentences(transaction.startState.field(places), text, one, forward));
  if (kept.every((one) => one === null)) return transaction;
  const changes = kept.flatMap((one, i) => one?.changes ?? asked[i] ?? []);
  // Text that is dragged from one place to another is two changes: there the cursor goes with the text.
  const cursor = kept.length === 1 ? kept[0]?.cursor : undefined;
  return cursor === undefined
    ? { changes }
    : { changes, selection: { anchor: cursor }, scrollIntoView: true };
});

function replacements({ changes }: Transaction): Replacement[] {
  const found: Replacement[] = [];
  changes.iterChanges((from, to, _fromB, _toB, inserted) => {
    found.push({ from, to, insert: inserted.toString() });
  });
  return found;
}

/**
 * Tells with `typed` of new words (`Record<string, string>`), with `at` of the sentence that the
 * cursor is in, with `open` whose sources are wanted, with `undo` and `redo` of those keys.
 */
export class LetterEditor extends CandorElement {
  static override properties = {
    plan: { attribute: false },
    planEdits: { attribute: false },
    edits: { attribute: false },
    findings: { attribute: false },
    open: { attribute: false },
    readOnly: { attribute: false },
    covered: { attribute: false },
  };
  static override styles = [
    ...CandorElement.styles,
    css`
      .help { font-size: 0.9rem; color: var(--ink-soft); margin-bottom: var(--s3); }
      .help kbd { font: 500 0.86rem var(--font-data); border: 1px solid var(--line-strong); border-radius: 4px; padding: 0 0.3em; }
      @media (max-width: 40rem) { .keys { display: none; } }
      .cm-editor { border-radius: var(--radius-small); }
      .cm-editor.cm-focused { outline: 3px solid var(--focus); outline-offset: 8px; }
      .cm-scroller { font-family: var(--font-letter) !important; font-size: 1.1rem; line-height: 1.62 !important; }
      .cm-content { max-width: 42rem; margin-inline: auto; padding: 0 !important; caret-color: var(--ink) !important; overflow-wrap: anywhere; }
      .cm-line { padding: 0 2px !important; }
      .heading { font: 660 1.12rem / 1.5 var(--font); }
      .open { background: var(--accent-soft); box-shadow: inset 0 -2px var(--accent); }
      .own { text-decoration: underline solid var(--accent) 1.5px; text-underline-offset: 0.24em; }
      .own-label { font: 500 0.78rem var(--font); color: var(--ink-soft); margin-inline-start: 0.4em; white-space: nowrap; user-select: none; }
      mark { color: inherit; background: none; }
      .gap { background: var(--mark); border-bottom: 2px dashed var(--mark-edge); border-radius: 3px; }
      .finding { text-decoration: underline wavy var(--care) 1.5px; text-underline-offset: 0.22em; }
      .finding.must-fix { text-decoration-color: var(--harm); text-decoration-thickness: 2px; }
      .finding.idea { text-decoration: underline dotted var(--ink-soft) 2px; }
      .finding.whole { text-decoration: none; border-bottom: 1.5px dashed var(--care); }
      .finding.whole.must-fix { border-bottom-color: var(--harm); }
      .finding.whole.idea { border-bottom-color: var(--ink-soft); }
      @media print { .help, .own-label { display: none; } mark, .open { background: none; } mark, .own { text-decoration: none; border: 0 !important; } }
    `,
  ];
  declare plan: Plan;
  /** The words that the plan was drafted with, and those of the case: a draft of others is out of date. */
  declare planEdits: Edits | null;
  declare edits: Edits;
  declare findings: readonly Finding[];
  declare open: string | null;
  declare readOnly: boolean;
  /** Pixels at the lower edge of the window that something lies over. */
  declare covered: number;

  #view: EditorView | null = null;
  #writable = new Compartment();
  #at: string | null = null;
  #wanted: string | null = null;

  constructor() {
    super();
    this.planEdits = null;
    this.findings = [];
    this.open = null;
    this.readOnly = false;
    this.covered = 0;
  }

  override render() {
    return html`<p class="help" id="help">${t("letter.help")} <span class="keys"><kbd>Alt</kbd>+<kbd>Enter</kbd>: ${t("letter.helpSources")} <kbd>F7</kbd>: ${t("letter.helpFindings")} <kbd>Tab</kbd>: ${t("letter.helpTab")}</span></p>
      <div class="page" translate="no"></div>
      <p class="hidden" role="status"></p>`;
  }

  override firstUpdated(): void {
    const { text } = this.plan;
    this.#view = new EditorView({
      state: EditorState.create({
        doc: text,
        extensions: [places.init(() => placesOf(this.plan)), this.#extensions()],
      }),
      parent: this.find(".page") as HTMLElement,
      root: this.renderRoot as ShadowRoot,
    });
  }

  #extensions(): Extension {
    const ask = (name: "undo" | "redo") => () => this.dispatchEvent(new Event(name));
    return [
      sentencesOnly,
      marks,
      EditorView.lineWrapping,
      EditorView.scrollMargins.of(() => ({ top: 12, bottom: this.covered + 12 })),
      EditorState.lineSeparator.of("\n"),
      EditorView.contentAttributes.of({
        "aria-label": t("letter.editor"),
        "aria-describedby": "help",
        spellcheck: "true",
        autocapitalize: "sentences",
        lang: "en",
      }),
      this.#writable.of(EditorState.readOnly.of(this.readOnly)),
      keymap.of([
        { key: "Alt-Enter", run: () => this.#askOpen(true) },
        { key: "Mod-z", run: ask("undo"), shift: ask("redo"), preventDefault: true },
        { key: "Mod-y", run: ask("redo"), preventDefault: true },
        { key: "Enter", run: insertNewline },
        { key: "Backspace", run: deleteCharBackward, shift: deleteCharBackward },
        { key: "Delete", run: deleteCharForward },
        { key: "Mod-Backspace", run: deleteGroupBackward },
        { key: "Mod-Delete", run: deleteGroupForward },
        { key: "Mod-a", run: selectAll },
      ]),
      EditorView.domEventHandlers({
        click: () => {
          if (this.#view?.state.selection.main.empty) this.#askOpen(false);
          return false;
        },
        beforeinput: (event) => {
          const name = { historyUndo: "undo", historyRedo: "redo" }[event.inputType];
          if (name) {
            event.preventDefault();
            this.dispatchEvent(new Event(name));
          }
          return name !== undefined;
        },
      }),
      EditorView.updateListener.of((update) => this.#updated(update)),
    ];
  }

  override updated(changed: PropertyValues<this>): void {
    const view = this.#view;
    if (!view) return;
    if (changed.has("readOnly"))
      view.dispatch({ effects: this.#writable.reconfigure(EditorState.readOnly.of(this.readOnly)) });
    if (this.planEdits === this.edits) this.#takeDraft(view);
    this.#mark(view);
  }

  /** A draft of the words that stand here: changes what the engine laid out, never what is being typed. */
  #takeDraft(view: EditorView): void {
    const { state } = view;
    const typing = view.hasFocus
      ? (placeAt(state.field(places), state.selection.main.head)?.id ?? null)
      : null;
    const update = towards(this.plan, state.doc.toString(), state.field(places), typing);
    // A composition breaks off when the text changes around it. The draft after it brings the rest.
    if (!update || (view.composing && update.changes.length > 0)) return;
    view.dispatch({
      changes: update.changes,
      effects: setPlaces.of(update.places),
      annotations: drafted.of(true),
    });
    const wanted = this.#wanted;
    this.#wanted = null;
    if (wanted) this.goTo(wanted);
  }

  #mark(view: EditorView): void {
    const { doc } = view.state;
    const { plan, findings, open } = this;
    const marked = { text: doc.toString(), places: view.state.field(places), plan, findings, open };
    view.dispatch({ effects: setMarks.of(marked) });
  }

  #updated({ docChanged, selectionSet, focusChanged, startState, state, transactions }: ViewUpdate): void {
    if (docChanged && !transactions.some((one) => one.annotation(drafted))) {
      const words = changedWords(
        startState.field(places),
        startState.doc.toString(),
        state.field(places),
        state.doc.toString(),
      );
      if (Object.keys(words).length > 0) this.dispatchEvent(new CustomEvent("typed", { detail: words }));
    }
    if (!docChanged && !selectionSet && !focusChanged) return;
    // Who goes on meanwhile is not called back.
    if (selectionSet) this.#wanted = null;
    const at = placeAt(state.field(places), state.selection.main.head)?.id ?? null;
    if (at === this.#at && !focusChanged) return;
    this.#at = at;
    this.dispatchEvent(new CustomEvent("at", { detail: at }));
    // What waited for the cursor to leave.
    queueMicrotask(() => this.requestUpdate());
    this.#announce();
  }

  /** Says which sentence the cursor has come to. */
  #announce(): void {
    const status = this.find("[role=status]");
    if (!status) return;
    const sentences = this.plan.sections.flatMap((section) => section.sentences);
    const n = sentences.findIndex(({ id }) => id === this.#at);
    const sentence = sentences[n];
    if (!sentence || !this.#view?.hasFocus) return;
    const found = this.findings.filter((finding) => finding.sentence === sentence.id).length;
    status.textContent = [
      t("letter.sentenceOf", { n: n + 1, all: sentences.length }),
      ...(sentence.edited ? [t("letter.edited")] : []),
      ...(found > 0 ? [t("letter.findingsCount", { n: found })] : []),
    ].join(", ");
  }

  #askOpen(byKey: boolean): boolean {
    const view = this.#view;
    const place = view && placeAt(view.state.field(places), view.state.selection.main.head);
    if (place) this.dispatchEvent(new CustomEvent<OpenRequest>("open", { detail: { id: place.id, byKey } }));
    return true;
  }

  /** Goes to a sentence as soon as the draft that is on its way is here, if that has it. */
  follow(id: string): void {
    this.#wanted = id;
  }

  /** Puts the cursor behind a sentence, or marks words of it. */
  goTo(id: string, span: Span | null = null): void {
    this.#select(id, span);
    this.#view?.focus();
  }

  /** The same, with the focus where it is. */
  show(id: string): void {
    this.#select(id, null);
  }

  #select(id: string, span: Span | null): void {
    const view = this.#view;
    const place = view?.state.field(places).find((one) => one.id === id);
    if (!view || !place) return;
    const words = span ? wordsAt(view.state.doc.toString(), place, span) : null;
    view.dispatch({
      selection: words ? { anchor: words.from, head: words.to } : { anchor: place.to },
      effects: EditorView.scrollIntoView(words?.from ?? place.from, { y: "center" }),
    });
  }

  /** Brings the line of the cursor out from under what covers it. */
  showCursor(): void {
    const view = this.#view;
    view?.dispatch({ effects: EditorView.scrollIntoView(view.state.selection.main.head, { y: "nearest" }) });
  }

  override focus(): void {
    this.#view?.focus();
  }

  selectAll(): void {
    if (!this.#view) return;
    this.#view.focus();
    selectAll(this.#view);
  }

  override disconnectedCallback(): void {
    this.#view?.destroy();
    this.#view = null;
    super.disconnectedCallback();
  }
}

customElements.define("candor-letter-editor", LetterEditor);

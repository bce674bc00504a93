// The interview and the story it fills: an answer stands where its question says, and nowhere else.

import type { AskedQuestion, Interview, LanguageCode, Story } from "../../../src/web/types";
import { spoken } from "../i18n";
import { model } from "./model";

/** The seller's choice, or else the language of the page. */
export function interviewLanguage(): LanguageCode {
  const { language } = model.state.story;
  if (language) return language;
  return spoken();
}

/** The questions as the story is now. Rejects where there is no message yet. */
export function askInterview(): Promise<Interview> {
  const { message, reason, story } = model.state;
  return model.ask("interview", {
    ...model.options(),
    language: interviewLanguage(),
    message,
    reason,
    story,
    letter: model.state.letter ?? {},
  });
}

/** The language of the letter, by its name in another. */
export function letterName(language: LanguageCode): string {
  const letter = model.state.letter?.language ?? "en";
  return new Intl.DisplayNames([language], { type: "language" }).of(letter) ?? letter;
}

/** What the story says where the question's answer stands. */
export function valueOf({ entry, path, field }: AskedQuestion): string {
  const { story } = model.state;
  const holder = entry
    ? story[entry.list]?.find(({ id }) => id === entry.id)
    : path.startsWith("answers.")
      ? story.answers
      : story;
  return String((holder as Record<string, unknown> | undefined)?.[field] ?? "");
}

/** Writes an answer into the story. It is no longer put off then. */
export function setValue({ entry, path, field, form }: AskedQuestion, value: string): void {
  const { story } = model.state;
  const written = form === "day" ? value || null : value;
  const { skipped, unknown } = without(story, [path]);
  if (!entry) {
    const isField = !path.startsWith("answers.");
    const fields = isField ? { [field]: written } : { answers: { ...story.answers, [field]: value } };
    model.changeStory({ ...fields, skipped, unknown });
    return;
  }
  const list: { id: string }[] = story[entry.list] ?? [];
  const known = list.some(({ id }) => id === entry.id);
  const entries = known ? list : [...list, { ...EMPTY[entry.list], id: entry.id }];
  const changed = entries.map((one) => (one.id === entry.id ? { ...one, [field]: written } : one));
  model.changeStory({ [entry.list]: changed, skipped, unknown });
}

/** Puts questions off, or notes that they cannot be answered. */
export function pass(questions: readonly AskedQuestion[], as: "skipped" | "unknown"): void {
  const paths = questions.map(({ path }) => path);
  const kept = without(model.state.story, paths);
  model.changeStory({ ...kept, [as]: [...kept[as], ...paths] });
}

/** Adds an entry, to be asked about. Returns its id. */
export function addEntry(list: keyof typeof EMPTY): string {
  const id = crypto.randomUUID();
  const entries: { id: string }[] = model.state.story[list] ?? [];
  model.changeStory({ [list]: [...entries, { ...EMPTY[list], id }] });
  return id;
}

/** Entries in which nothing is said yet. */
export const EMPTY = {
  causes: { what: "", why: "", since: null },
  actions: { what: "", doneOn: null, by: "" },
  preventions: { what: "", by: "", howOften: "", startsOn: null },
  facts: { what: "", day: null, proof: "" },
  changes: { listing: "", field: "", before: "", after: "", changedOn: null },
} as const;

function without({ skipped = [], unknown = [] }: Story, paths: readonly string[]) {
  const isOther = (path: string) => !paths.includes(path);
  return { skipped: skipped.filter(isOther), unknown: unknown.filter(isOther) };
}

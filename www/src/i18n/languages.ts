// The languages of the page, and which of them the reader has.

import type { LanguageCode } from "../../../src/web/types";
import { adopt } from ".";
import type { Messages } from "./types";

/** Each by its own name. */
export const LANGUAGES: Readonly<Record<LanguageCode, string>> = {
  en: "English",
  de: "Deutsch",
  es: "Español",
  fr: "Français",
  it: "Italiano",
  zh: "中文",
  ja: "日本語",
};

/** How days and numbers are written in each. */
export const LOCALES: Readonly<Record<LanguageCode, string>> = {
  en: "en-GB",
  de: "de-DE",
  es: "es-ES",
  fr: "fr-FR",
  it: "it-IT",
  zh: "zh-Hans-CN",
  ja: "ja-JP",
};

/** Where the reader's choice is kept. It says nothing of a case, and is there before a case is loaded. */
const KEY = "candor.language";

/** English is part of the page. */
export const TRANSLATIONS: Readonly<Partial<Record<LanguageCode, () => Promise<{ words: Messages }>>>> = {
  fr: () => import("./fr"),
  es: () => import("./es"),
  zh: () => import("./zh"),
  de: () => import("./de"),
  ja: () => import("./ja"),
  it: () => import("./it"),
};

/** The languages that the page speaks. */
export const SPOKEN = (Object.keys(LANGUAGES) as LanguageCode[]).filter(
  (code) => code === "en" || code in TRANSLATIONS,
);

/** The first language that there is among those a browser asks for. */
export function firstOf(tags: readonly string[], among: readonly LanguageCode[]): LanguageCode {
  const codes = tags.map((tag) => tag.slice(0, 2).toLowerCase());
  return codes.find((code): code is LanguageCode => among.includes(code as LanguageCode)) ?? "en";
}

/** The reader's choice, else the first language of the browser that there is. */
export function preferred(): LanguageCode {
  const chosen = kept();
  return firstOf(chosen ? [chosen] : navigator.languages, SPOKEN);
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // A browser may forbid to keep anything; then its own language stands.
    return null;
  }
}

/** Keeps the choice for the next visit. False where the browser keeps nothing. */
export function choose(code: LanguageCode): boolean {
  try {
    localStorage.setItem(KEY, code);
    return true;
  } catch {
    return false;
  }
}

/** Makes the page speak a language. One that cannot be loaded leaves it in English. */
export async function speak(code: LanguageCode): Promise<void> {
  const load = TRANSLATIONS[code];
  const translation = await load?.().catch(() => null);
  const spoken = translation ? code : "en";
  adopt(spoken, LOCALES[spoken], translation?.words ?? {});
  document.documentElement.lang = spoken;
}

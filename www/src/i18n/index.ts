// The words in the reader's language, and how numbers and days are written in it.

import type { LanguageCode } from "../../../src/web/types";
import type { en as adviceEn } from "./advice.en";
import type { en as caseEn } from "./case.en";
import type { en as chartEn } from "./chart.en";
import type { en as complaintsEn } from "./complaints.en";
import { en } from "./en";
import type { en as forecastEn } from "./forecast.en";
import type { en as letterEn } from "./letter.en";
import type { en as letterKindEn } from "./letter-kind.en";
import type { en as listingsEn } from "./listings.en";
import type { en as lockEn } from "./lock.en";
import type { en as metricEn } from "./metric.en";
import type { en as numbersEn } from "./numbers.en";
import type { en as paperFitEn } from "./paper-fit.en";
import type { en as privacyEn } from "./privacy.en";
import type { en as proofEn } from "./proof.en";
import type { en as readingEn } from "./reading.en";
import type { en as requestsEn } from "./requests.en";
import type { en as roundsEn } from "./rounds.en";
import type { en as takeAwayEn } from "./take-away.en";
import type { Message, Messages, Value, ValuesFor } from "./types";
import type { en as watchEn } from "./watch.en";

/** All words: those of the first load, and those that come with what needs them. */
type Words = typeof en &
  typeof adviceEn &
  typeof caseEn &
  typeof chartEn &
  typeof complaintsEn &
  typeof forecastEn &
  typeof letterEn &
  typeof letterKindEn &
  typeof listingsEn &
  typeof lockEn &
  typeof metricEn &
  typeof numbersEn &
  typeof paperFitEn &
  typeof proofEn &
  typeof readingEn &
  typeof privacyEn &
  typeof requestsEn &
  typeof roundsEn &
  typeof takeAwayEn &
  typeof watchEn;
export type Key = keyof Words;

const words: Messages = { ...en };
/** The same keys in the language of the page, as far as they are translated. */
let translated: Messages = {};
let language: LanguageCode = "en";
let formats = formatsOf("en-GB");

function formatsOf(locale: string) {
  const date = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...parts, timeZone: "UTC" });
  return {
    plurals: new Intl.PluralRules(locale),
    integers: new Intl.NumberFormat(locale),
    percents: new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }),
    wholePercents: new Intl.NumberFormat(locale, { style: "percent" }),
    sums: new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    // The month is a word: 04/05 means two different days to two readers.
    days: date({ day: "numeric", month: "short", year: "numeric" }),
    shortDays: date({ day: "numeric", month: "short" }),
    weekdays: date({ weekday: "short", day: "numeric", month: "short", year: "numeric" }),
    weekdayNames: date({ weekday: "long" }),
    months: date({ month: "long", year: "numeric" }),
    times: new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" }),
  };
}

/** Takes in a language: its words, and how it writes days and numbers. */
export function adopt(code: LanguageCode, locale: string, own: Messages): void {
  language = code;
  translated = own;
  formats = formatsOf(locale);
}

/** The language of the page, and of what the engine says to the reader. */
export function spoken(): LanguageCode {
  return language;
}

/** Whether some of the words that are loaded are still in English in a page of another language. */
export function isPartlyEnglish(): boolean {
  return language !== "en" && Object.keys(words).some((key) => !(key in translated));
}

/** Takes in English words that are not part of the first load. */
export function learn(more: Messages): void {
  Object.assign(words, more);
}

/** The text of `key`. With a plural, `n` chooses the form. */
export function t<K extends Key>(key: K, ...[values]: ValuesFor<Words[K]>): string {
  return fill(translated[key] ?? words[key] ?? key, (values ?? {}) as Record<string, Value>);
}

/** The text of a key that is put together from a code of the engine; null for a code without one. */
export function maybe(key: string, values: Record<string, Value> = {}): string | null {
  const message = Object.hasOwn(words, key) ? (translated[key] ?? words[key]) : undefined;
  return message === undefined ? null : fill(message, values);
}

/** The same, with the code itself where a newer engine knows more words than this page. */
export function word(family: string, code: string, values: Record<string, Value> = {}): string {
  return maybe(`${family}.${code}`, values) ?? code;
}

function fill(message: Message, values: Record<string, Value>): string {
  const text = typeof message === "string" ? message : (message[form(values.n)] ?? message.other);
  return text.replace(/\{(\w+)\}/g, (braces, name: string) => {
    const value = values[name];
    if (value === undefined) return braces;
    return typeof value === "number" ? formats.integers.format(value) : value;
  });
}

function form(n: Value | undefined): Intl.LDMLPluralRule {
  return formats.plurals.select(Number(n));
}

/** 1,901 */
export function number(value: number): string {
  return formats.integers.format(value);
}

/** A fraction as a percentage: 0.0142 is `1.42%`. */
export function percent(fraction: number): string {
  return formats.percents.format(fraction);
}

/** A fraction as a whole percentage. */
export function wholePercent(fraction: number): string {
  return formats.wholePercents.format(fraction);
}

/** `14 Dec 2026` */
export function day(iso: string): string {
  return formats.days.format(new Date(`${iso}T00:00:00Z`));
}

/** `14 Dec`, where the year is clear. */
export function shortDay(at: Date): string {
  return formats.shortDays.format(at);
}

/** `Mon, 14 Dec 2026` */
export function weekday(iso: string): string {
  return formats.weekdays.format(new Date(`${iso}T00:00:00Z`));
}

/** `Monday` for 1, `Sunday` for 7. */
export function weekdayName(iso: number): string {
  // 1 January 2024 was a Monday.
  return formats.weekdayNames.format(Date.UTC(2024, 0, iso));
}

/** `December 2026`, of a day in it. */
export function month(iso: string): string {
  return formats.months.format(new Date(`${iso}T00:00:00Z`));
}

/** `1,234.56 CAD` for 123456 hundredths. A file may leave the currency out. */
export function money(hundredths: number, currency: string): string {
  return `${formats.sums.format(hundredths / 100)} ${currency}`.trimEnd();
}

/** `14 Dec 2026 to 2 Jan 2027` */
export function period(from: string, to: string): string {
  return t("date.from", { from: day(from), to: day(to) });
}

/** `12:04`, in the reader's own time zone. */
export function time(at: Date): string {
  return formats.times.format(at);
}

/** `1.4 MB` */
export function size(bytes: number): string {
  const units = ["B", "KB", "MB", "GB"];
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return `${value >= 10 || step === 0 ? Math.round(value) : value.toFixed(1)} ${units[step]}`;
}

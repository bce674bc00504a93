// The words in the reader's language, and how numbers and days are written in it.

import type { en as adviceEn } from "./advice.en";
import type { en as caseEn } from "./case.en";
import type { en as chartEn } from "./chart.en";
import type { en as complaintsEn } from "./complaints.en";
import { en } from "./en";
import type { en as forecastEn } from "./forecast.en";
import type { en as letterEn } from "./letter.en";
import type { en as letterKindEn } from "./letter-kind.en";
import type { en as lockEn } from "./lock.en";
import type { en as metricEn } from "./metric.en";
import type { en as numbersEn } from "./numbers.en";
import type { en as privacyEn } from "./privacy.en";
import type { en as requestsEn } from "./requests.en";
import type { en as takeAwayEn } from "./take-away.en";
import type { Message, Messages, Value, ValuesFor } from "./types";

/** All words: those of the first load, and those that come with what needs them. */
type Words = typeof en &
  typeof adviceEn &
  typeof caseEn &
  typeof chartEn &
  typeof complaintsEn &
  typeof forecastEn &
  typeof letterEn &
  typeof letterKindEn &
  typeof lockEn &
  typeof metricEn &
  typeof numbersEn &
  typeof privacyEn &
  typeof requestsEn &
  typeof takeAwayEn;
export type Key = keyof Words;

const words: Messages = { ...en };

const LOCALE = "en-GB";
const plurals = new Intl.PluralRules(LOCALE);
const integers = new Intl.NumberFormat(LOCALE);
const percents = new Intl.NumberFormat(LOCALE, {
  style: "percent",
  maximumFractionDigits: 2,
});
const wholePercents = new Intl.NumberFormat(LOCALE, { style: "percent" });
// The month is a word: 04/05 means two different days to two readers.
const days = new Intl.DateTimeFormat(LOCALE, {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const shortDays = new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "short", timeZone: "UTC" });
const weekdays = new Intl.DateTimeFormat(LOCALE, {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const weekdayNames = new Intl.DateTimeFormat(LOCALE, { weekday: "long", timeZone: "UTC" });
const months = new Intl.DateTimeFormat(LOCALE, { month: "long", year: "numeric", timeZone: "UTC" });
const sums = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const times = new Intl.DateTimeFormat(LOCALE, { hour: "2-digit", minute: "2-digit" });

/** Takes in words that are not part of the first load. */
export function learn(more: Messages): void {
  Object.assign(words, more);
}

/** The text of `key`. With a plural, `n` chooses the form. */
export function t<K extends Key>(key: K, ...[values]: ValuesFor<Words[K]>): string {
  return fill(words[key] ?? key, (values ?? {}) as Record<string, Value>);
}

/** The text of a key that is put together from a code of the engine; null for a code without one. */
export function maybe(key: string, values: Record<string, Value> = {}): string | null {
  const message = Object.hasOwn(words, key) ? words[key] : undefined;
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
    return typeof value === "number" ? integers.format(value) : value;
  });
}

function form(n: Value | undefined): Intl.LDMLPluralRule {
  return plurals.select(Number(n));
}

/** 1,901 */
export function number(value: number): string {
  return integers.format(value);
}

/** A fraction as a percentage: 0.0142 is `1.42%`. */
export function percent(fraction: number): string {
  return percents.format(fraction);
}

/** A fraction as a whole percentage. */
export function wholePercent(fraction: number): string {
  return wholePercents.format(fraction);
}

/** `14 Dec 2026` */
export function day(iso: string): string {
  return days.format(new Date(`${iso}T00:00:00Z`));
}

/** `14 Dec`, where the year is clear. */
export function shortDay(at: Date): string {
  return shortDays.format(at);
}

/** `Mon, 14 Dec 2026` */
export function weekday(iso: string): string {
  return weekdays.format(new Date(`${iso}T00:00:00Z`));
}

/** `Monday` for 1, `Sunday` for 7. */
export function weekdayName(iso: number): string {
  // 1 January 2024 was a Monday.
  return weekdayNames.format(Date.UTC(2024, 0, iso));
}

/** `December 2026`, of a day in it. */
export function month(iso: string): string {
  return months.format(new Date(`${iso}T00:00:00Z`));
}

/** `1,234.56 CAD` for 123456 hundredths. A file may leave the currency out. */
export function money(hundredths: number, currency: string): string {
  return `${sums.format(hundredths / 100)} ${currency}`.trimEnd();
}

/** `14 Dec 2026 to 2 Jan 2027` */
export function period(from: string, to: string): string {
  return t("date.from", { from: day(from), to: day(to) });
}

/** `12:04`, in the reader's own time zone. */
export function time(at: Date): string {
  return times.format(at);
}

/** `1.4 MB` */
export function size(bytes: number): string {
  const units = ["B", "KB", "MB", "GB"];
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return `${value >= 10 || step === 0 ? Math.round(value) : value.toFixed(1)} ${units[step]}`;
}

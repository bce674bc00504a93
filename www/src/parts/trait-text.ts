// What orders have in common, in words.

import type { Trait } from "../../../src/web/types";
import { day, t, weekdayName, word } from "../i18n";
import "../i18n/numbers.en";

export function traitText({ dimension, value }: Trait): string {
  switch (dimension) {
    case "since":
      return t("trait.since", { day: day(value) });
    case "weekday":
      return t("trait.weekday", { weekday: weekdayName(Number(value)) });
    default:
      return `${word("dimension", dimension)} ${value}`;
  }
}

/** Several that go together. */
export function traitsText(traits: readonly Trait[]): string {
  return traits.map(traitText).join(", ");
}

/** The same as the beginning of a line. */
export function traitsTitle(traits: readonly Trait[]): string {
  const text = traitsText(traits);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

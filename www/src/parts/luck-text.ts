// A small probability, in words that need no statistics.

import { t } from "../i18n";
import "../i18n/numbers.en";

/** Above it, a count out of a hundred says more than "once in so many times". */
const OFTEN = 0.1;
const NEVER = 1e-6;

/** `once in 250 times` for 0.004. */
export function luckText(probability: number): string {
  if (probability < NEVER) return t("causes.luckNever");
  if (probability >= OFTEN) return t("causes.luckOften", { n: Math.round(probability * 100) });
  return t("causes.luckRare", { n: twoDigits(1 / probability) });
}

/** 2,437 is 2,400: more digits would say more than is known. */
function twoDigits(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.round(value / step) * step;
}

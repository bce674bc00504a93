// What Amazon asks for, in a few words. No DOM.

import type { MatrixRow } from "../../../src/web/types";
import { t, word } from "../i18n";
import "../i18n/requests.en";

export function nameOf({ what: kind, asin }: MatrixRow): string {
  const what = word("request", kind);
  return asin ? t("requests.forAsin", { what, asin }) : what;
}

// All English words, for the tests that hold something of each.
import { en as advice } from "../src/i18n/advice.en";
import { en as caseFile } from "../src/i18n/case.en";
import { en as chart } from "../src/i18n/chart.en";
import { en as complaints } from "../src/i18n/complaints.en";
import { en as first } from "../src/i18n/en";
import { en as forecast } from "../src/i18n/forecast.en";
import { en as letter } from "../src/i18n/letter.en";
import { en as letterKind } from "../src/i18n/letter-kind.en";
import { en as listings } from "../src/i18n/listings.en";
import { en as lock } from "../src/i18n/lock.en";
import { en as metric } from "../src/i18n/metric.en";
import { en as numbers } from "../src/i18n/numbers.en";
import { en as paperFit } from "../src/i18n/paper-fit.en";
import { en as privacy } from "../src/i18n/privacy.en";
import { en as proof } from "../src/i18n/proof.en";
import { en as reading } from "../src/i18n/reading.en";
import { en as requests } from "../src/i18n/requests.en";
import { en as rounds } from "../src/i18n/rounds.en";
import { en as takeAway } from "../src/i18n/take-away.en";
import type { Messages } from "../src/i18n/types";
import { en as watch } from "../src/i18n/watch.en";

/** By the file they stand in. */
export const PARTS: Messages[] = [
  first,
  advice,
  caseFile,
  chart,
  complaints,
  forecast,
  letter,
  letterKind,
  listings,
  lock,
  metric,
  numbers,
  paperFit,
  proof,
  reading,
  privacy,
  requests,
  rounds,
  takeAway,
  watch,
];
export const en: Messages = Object.assign({}, ...PARTS);

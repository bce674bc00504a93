// All words of the page, in Japanese.

import type { Messages } from "../types";
import { advice } from "./advice";
import { caseFile } from "./case";
import { chart } from "./chart";
import { complaints } from "./complaints";
import { first } from "./first";
import { letter } from "./letter";
import { letterKind } from "./letter-kind";
import { lock } from "./lock";
import { metric } from "./metric";
import { proof } from "./proof";
import { reading } from "./reading";
import { requests } from "./requests";
import { rounds } from "./rounds";
import { takeAway } from "./take-away";

export const words: Messages = {
  ...first,
  ...advice,
  ...caseFile,
  ...chart,
  ...complaints,
  ...letter,
  ...letterKind,
  ...lock,
  ...metric,
  ...proof,
  ...reading,
  ...requests,
  ...rounds,
  ...takeAway,
};

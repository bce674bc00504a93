// All words of the page, in Japanese.

import type { Messages } from "../types";
import { advice } from "./advice";
import { caseFile } from "./case";
import { chart } from "./chart";
import { first } from "./first";
import { letter } from "./letter";
import { letterKind } from "./letter-kind";
import { lock } from "./lock";
import { reading } from "./reading";
import { requests } from "./requests";
import { takeAway } from "./take-away";

export const words: Messages = {
  ...first,
  ...advice,
  ...caseFile,
  ...chart,
  ...letter,
  ...letterKind,
  ...lock,
  ...reading,
  ...requests,
  ...takeAway,
};

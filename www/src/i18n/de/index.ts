// Every word of the page, in German.

import type { Messages } from "../types";
import { chart } from "./chart";
import { complaints } from "./complaints";
import { first } from "./first";
import { forecast } from "./forecast";
import { letter } from "./letter";
import { letterKind } from "./letter-kind";
import { metric } from "./metric";
import { numbers } from "./numbers";
import { paperFit } from "./paper-fit";
import { proof } from "./proof";
import { reading } from "./reading";
import { requests } from "./requests";
import { takeAway } from "./take-away";

export const words: Messages = {
  ...first,
  ...chart,
  ...complaints,
  ...forecast,
  ...letter,
  ...letterKind,
  ...metric,
  ...numbers,
  ...paperFit,
  ...proof,
  ...reading,
  ...requests,
  ...takeAway,
};

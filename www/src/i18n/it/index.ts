// All words of the page, in Italian.

import type { Messages } from "../types";
import { advice } from "./advice";
import { caseFile } from "./case";
import { chart } from "./chart";
import { complaints } from "./complaints";
import { first } from "./first";
import { forecast } from "./forecast";
import { letter } from "./letter";
import { letterKind } from "./letter-kind";
import { listings } from "./listings";
import { lock } from "./lock";
import { metric } from "./metric";
import { numbers } from "./numbers";
import { paperFit } from "./paper-fit";
import { privacy } from "./privacy";
import { proof } from "./proof";
import { reading } from "./reading";
import { requests } from "./requests";
import { rounds } from "./rounds";
import { takeAway } from "./take-away";
import { watch } from "./watch";

export const words: Messages = {
  ...first,
  ...advice,
  ...caseFile,
  ...chart,
  ...complaints,
  ...forecast,
  ...letter,
  ...letterKind,
  ...listings,
  ...lock,
  ...metric,
  ...numbers,
  ...paperFit,
  ...privacy,
  ...proof,
  ...reading,
  ...requests,
  ...rounds,
  ...takeAway,
  ...watch,
};

// All words of the page, in Spanish.

import type { Messages } from "../types";
import { caseFile } from "./case";
import { complaints } from "./complaints";
import { first } from "./first";
import { forecast } from "./forecast";
import { letter } from "./letter";
import { metric } from "./metric";
import { numbers } from "./numbers";
import { privacy } from "./privacy";
import { proof } from "./proof";
import { requests } from "./requests";
import { rounds } from "./rounds";
import { watch } from "./watch";

export const words: Messages = {
  ...first,
  ...caseFile,
  ...complaints,
  ...forecast,
  ...letter,
  ...metric,
  ...numbers,
  ...privacy,
  ...proof,
  ...requests,
  ...rounds,
  ...watch,
};

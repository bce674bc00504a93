// All words of the page, in Spanish.

import type { Messages } from "../types";
import { complaints } from "./complaints";
import { first } from "./first";
import { forecast } from "./forecast";
import { metric } from "./metric";
import { numbers } from "./numbers";
import { watch } from "./watch";

export const words: Messages = {
  ...first,
  ...complaints,
  ...forecast,
  ...metric,
  ...numbers,
  ...watch,
};

// All words of the page, in Spanish.

import type { Messages } from "../types";
import { first } from "./first";
import { metric } from "./metric";
import { watch } from "./watch";

export const words: Messages = {
  ...first,
  ...metric,
  ...watch,
};

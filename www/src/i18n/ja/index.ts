// All words of the page, in Japanese.

import type { Messages } from "../types";
import { first } from "./first";

export const words: Messages = {
  ...first,
};

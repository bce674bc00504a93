// The words of the page in French.

import type { Messages } from "../types";
import { first } from "./first";

export const words: Messages = { ...first };

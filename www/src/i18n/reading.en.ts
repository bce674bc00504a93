// Words around the reading of papers, in English.

import { learn } from ".";
import type { Messages } from "./types";

export const en = {
  "error.paper-is-empty": "{name} has no content. Your case is safe. Look for a copy that opens.",
  "error.picture-too-large":
    "{name} has too many dots to open it here. It is unchanged. Scan it again at 300 dots per inch.",
  "error.picture-not-shown":
    "Your browser cannot show {name}. It is unchanged. Save it as PDF, PNG or JPEG to see it here.",
  "error.register-not-known":
    "{name} holds no list of invoices that we can read. It is unchanged. Give every column a name.",
  "error.register-too-long":
    "{name} has too many rows. It is unchanged. Keep only the invoices that are asked for.",
  "error.pdf-damaged": "{name} cannot be read as a PDF. It is unchanged. Look for a copy that opens.",
  "error.pdf-too-long": "{name} takes too long to read. It is unchanged. Type its fields instead.",
} as const satisfies Messages;

learn(en);

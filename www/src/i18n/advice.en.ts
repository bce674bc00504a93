// Words of the line that advises to save a copy, in English.

import { learn } from ".";
import type { Messages } from "./types";

export const en = {
  "advice.label": "Advice",
  "advice.full": "This browser has little space left. Save a copy now.",
  "advice.before-sending": "Before you send: save a copy of the case, as it is now.",
  "advice.first-file": "Your numbers are in the case. A copy in your files keeps them.",
  "advice.first-reading": "Your case is in this browser only. A copy in your files keeps it.",
  "advice.weekly": "Your last copy is from {date}.",
  "advice.never": "You have no copy of this case yet.",
  "advice.protect":
    "You have put work into this case. Your browser may delete it when space is short, unless it agrees not to.",
  "advice.ask": "Ask the browser",
  "advice.save": "Save a copy",
  "advice.dismiss": "Not now",
  "advice.seen": "OK",
  "advice.saved": "The copy {name} was given to your browser. Look in your downloads.",
  "advice.failed":
    "The copy could not be made. Your case is safe here. Try again on the page of the case file.",
  "advice.protected": "The browser agreed. It leaves your case alone when space is short.",
  "advice.refused": "The browser did not agree. Save a copy more often.",
} as const satisfies Messages;

learn(en);

// Words of the case file, in English.

import { learn } from ".";
import type { Messages } from "./types";

export const en = {
  "case.title": "Your case file",
  "case.lead":
    "Kept in this browser on this device. Clearing browser data deletes it. A copy in your files keeps it.",
  "case.save": "Save a copy",
  "case.saveLine": "One file with everything: message, numbers, story and letter.",
  "case.saved": "The copy {name} was given to your browser. Look in your downloads.",
  "case.open": "Open a copy",
  "case.openLine": "It takes the place of the case that is open now.",
  "case.opened": "The case is open.",
  "case.openedOver": "The case before it is kept until you close this page.",
  "case.damaged": {
    one: "{n} part cannot be read. The rest is open.",
    other: "{n} parts cannot be read. The rest is open.",
  },
  "case.part.account": "the numbers from your files",
  "case.newer": "This file comes from a newer version. What this version does not know is left out.",
  "case.stored": "What is stored",
  "case.stored.message": "Amazon's message",
  "case.stored.story": "Your story",
  "case.stored.files": "Read from your files",
  "case.stored.edits": "Your changes to the letter",
  "case.stored.size": "Space used in this browser, with the program",
  "case.chars": { one: "{n} letter", other: "{n} letters" },
  "case.entries": { one: "{n} entry", other: "{n} entries" },
  "case.rows": { one: "{n} row", other: "{n} rows" },
  "case.stored.kept": "Protected from the browser's own clean-up",
  "case.kept.yes": "yes",
  "case.kept.no": "no",
  "case.keep": "Ask the browser to protect it",
  "case.keepRefused": "The browser did not agree. It may delete the case when space is short. Save a copy.",
  "case.filesCount": { one: "{n} file", other: "{n} files" },
  "case.delete": "Delete everything",
  "case.deleteLine": "Deletes the case and the numbers from this browser. Copies in your files stay.",
  "case.deleteSure": "Yes, delete everything",
  "case.deleteKeep": "Keep it",
  "case.deleted": {
    one: "Deleted. You can undo this for {n} second.",
    other: "Deleted. You can undo this for {n} seconds.",
  },
  "case.gone": "Everything is deleted from this browser.",
  "case.back": "The case is back.",
} as const satisfies Messages;

learn(en);

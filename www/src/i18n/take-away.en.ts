// Words around saving and printing the letter, in English.

import { learn } from ".";
import type { Messages } from "./types";

export const en = {
  "take.title": "Save or print",
  "take.gaps": "The letter still has gaps. You can save it as it is.",
  "take.clean": "The letter",
  "take.cleanLine": "The words for Amazon, and nothing else.",
  "take.annotated": "Annotated copy",
  "take.annotatedLine": "Each sentence shows where it comes from. For you, not for Amazon.",
  "take.data": "For agencies",
  "take.dataLine": "The letter, its sources and its numbers, for other software.",
  "take.copy": "Copy",
  "take.text": "Text",
  "take.markdown": "Markdown",
  "take.word": "Word",
  "take.print": "Print or PDF",
  "take.json": "JSON",
  "take.notes": "Where each sentence comes from",
  "take.quote": "{source}: “{words}”",
  "take.saved": "Saved as {name}. It stays on your device.",
  "take.failed": "The file was not made. Your letter is safe. Please try again.",
} as const satisfies Messages;

learn(en);

// Words around saving and printing the letter, in German.

import type { en } from "../take-away.en";
import type { Translation } from "../types";

export const takeAway = {
  "take.title": "Speichern oder drucken",
  "take.gaps": "Der Brief hat noch Lücken. Sie können ihn so speichern, wie er ist.",
  "take.clean": "Der Brief",
  "take.cleanLine": "Die Worte für Amazon, und sonst nichts.",
  "take.annotated": "Kopie mit Anmerkungen",
  "take.annotatedLine": "Jeder Satz zeigt, woher er stammt. Für Sie, nicht für Amazon.",
  "take.data": "Für Agenturen",
  "take.dataLine": "Der Brief, seine Quellen und seine Zahlen, für andere Software.",
  "take.copy": "Kopieren",
  "take.text": "Text",
  "take.markdown": "Markdown",
  "take.word": "Word",
  "take.print": "Drucken oder PDF",
  "take.json": "JSON",
  "take.notes": "Woher jeder Satz stammt",
  "take.quote": "{source}: „{words}“",
  "take.saved": "Gespeichert als {name}. Die Datei bleibt auf Ihrem Gerät.",
  "take.failed": "Die Datei wurde nicht erstellt. Ihr Brief ist sicher. Bitte versuchen Sie es noch einmal.",
} as const satisfies Translation<typeof en>;

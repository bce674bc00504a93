// Words of the line that advises to save a copy, in German.

import type { en } from "../advice.en";
import type { Translation } from "../types";

export const advice = {
  "advice.label": "Rat",
  "advice.full": "Dieser Browser hat kaum noch Platz. Speichern Sie jetzt eine Kopie.",
  "advice.before-sending": "Bevor Sie senden: Speichern Sie eine Kopie des Falls, so wie er jetzt ist.",
  "advice.first-file": "Ihre Zahlen sind im Fall. Eine Kopie in Ihren Dateien bewahrt sie.",
  "advice.first-reading": "Ihr Fall ist nur in diesem Browser. Eine Kopie in Ihren Dateien bewahrt ihn.",
  "advice.weekly": "Ihre letzte Kopie ist vom {date}.",
  "advice.never": "Sie haben noch keine Kopie dieses Falls.",
  "advice.protect":
    "In diesem Fall steckt Ihre Arbeit. Bei Platzmangel kann Ihr Browser ihn löschen, wenn er nicht zusagt, es zu lassen.",
  "advice.ask": "Den Browser bitten",
  "advice.save": "Kopie speichern",
  "advice.dismiss": "Jetzt nicht",
  "advice.seen": "OK",
  "advice.saved": "Die Kopie {name} ging an Ihren Browser. Sehen Sie bei den Downloads nach.",
  "advice.failed":
    "Die Kopie konnte nicht erstellt werden. Ihr Fall ist hier sicher. Versuchen Sie es auf der Seite der Fallakte noch einmal.",
  "advice.protected": "Der Browser hat zugestimmt. Bei Platzmangel lässt er Ihren Fall in Ruhe.",
  "advice.refused": "Der Browser hat nicht zugestimmt. Speichern Sie öfter eine Kopie.",
} as const satisfies Translation<typeof en>;

// Words for what the letter is and for the choices about it, in German.

import type { en } from "../letter-kind.en";
import type { Translation } from "../types";

export const letterKind = {
  "letter-kind.plan": "Ihr Brief",
  "letter-kind.plan-and-papers": "Ihr Brief und seine Papiere",
  "letter-kind.cover-note": "Ein Begleittext zu Ihren Papieren",
  "letter-kind.dispute": "Tatsachen und Nachweise",
  "letter-kind.retraction-request": "Ein Brief an den Rechteinhaber",
  "letter-kind.edit-list": "Ihre Liste der Änderungen",
  "letter-kind.identity-note": "Ein Begleittext zu Ihren Ausweispapieren",
  "letter-kind.correction-note": "Was Sie berichtigt haben",
  "letter-kind.other-account": "Über das andere Konto",
  "letter-kind.reply": "Was Amazon noch verlangt",
  "letter-kind.counter-notice": "Vor einer Gegendarstellung (Counter-notice)",
  "letter-kind.legal": "Fragen Sie zuerst einen Anwalt",
  "letter-kind.wait": "Jetzt ist nichts zu senden",
  "letter-lead.plan":
    "Tippen Sie einen Satz an, um zu sehen, woher er stammt. Ändern Sie, was nicht zu Ihnen passt.",
  "letter-lead.plan-and-papers":
    "Tippen Sie einen Satz an, um zu sehen, woher er stammt. Senden Sie die Papiere mit.",
  "letter-lead.cover-note":
    "Amazon will hier Papiere, keinen Plan. Dieser Text sagt, welches Papier was ist.",
  "letter-lead.dispute": "Kein Plan und kein Geständnis. Sagen Sie, was stimmt und was es zeigt.",
  "letter-lead.retraction-request": "Dieser Brief geht nicht an Amazon. Der Rechteinhaber entscheidet.",
  "letter-lead.edit-list": "Ändern Sie zuerst die Angebote. Sagen Sie Amazon dann, was Sie geändert haben.",
  "letter-lead.identity-note": "Amazon will wissen, wer Sie sind. Ein Plan hilft nicht.",
  "letter-lead.correction-note":
    "Bringen Sie es zuerst in Ordnung. Sagen Sie Amazon dann, was Sie wann berichtigt haben.",
  "letter-lead.other-account": "Hier bewegt sich nichts, solange das andere Konto nicht geklärt ist.",
  "letter-lead.reply": "Nur, was offen ist. Was genügt hat, braucht keine neuen Worte.",
  "letter-lead.counter-notice": "Das ist ein rechtlicher Schritt. Wir schreiben ihn nicht für Sie.",
  "letter-lead.legal": "Hier entwerfen wir keinen Brief. Nehmen Sie diese Liste zu einem Anwalt mit.",
  "letter-lead.wait": "Es ist kein Brief zu schreiben. Das können Sie tun.",
  "part.facts": "Tatsachen",
  "part.changes": "Änderungen",
  "part.request": "Bitte",
  "part.checklist": "Checkliste",
  "letter-choice.open": "Sprache, Art und Länge",
  "letter-choice.language": "Sprache des Briefs",
  "letter-choice.languageHint": "Amazon liest überall Englisch. Die Sprache Ihres Marktplatzes ist auch gut.",
  "letter-choice.kind": "Was es ist",
  "letter-choice.kindAuto": "Wie Amazons Nachricht es will",
  "letter-choice.kindHint": "Ändern Sie dies nur, wenn Sie es besser wissen als die Nachricht.",
  "letter-choice.length": "Länge",
  "letter-choice.lengthHint": "Kurze Briefe lassen ganze Sätze weg. Ihre eigenen Worte bleiben immer.",
  "letter-length.full": "Alles, was wir wissen",
  "letter-length.page": "Etwa eine Seite",
  "letter-length.form": "Amazons Formular, Feld für Feld",
  "letter-choice.limit": "Zeichen in einem Feld",
  "letter-choice.leftOut": { one: "{n} Satz weggelassen", other: "{n} Sätze weggelassen" },
} as const satisfies Translation<typeof en>;

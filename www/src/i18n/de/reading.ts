// Words around the reading of papers, in German.

import type { en } from "../reading.en";
import type { Translation } from "../types";

export const reading = {
  "error.paper-is-empty":
    "{name} hat keinen Inhalt. Ihr Fall ist sicher. Suchen Sie eine Kopie, die sich öffnen lässt.",
  "error.picture-too-large":
    "{name} hat zu viele Bildpunkte, um hier geöffnet zu werden. Die Datei ist unverändert. Scannen Sie sie neu mit 300 Punkten pro Zoll.",
  "error.picture-not-shown":
    "Ihr Browser kann {name} nicht zeigen. Die Datei ist unverändert. Speichern Sie sie als PDF, PNG oder JPEG, um sie hier zu sehen.",
  "error.register-not-known":
    "{name} enthält keine Rechnungsliste, die wir lesen können. Die Datei ist unverändert. Geben Sie jeder Spalte einen Namen.",
  "error.register-too-long":
    "{name} hat zu viele Zeilen. Die Datei ist unverändert. Behalten Sie nur die verlangten Rechnungen.",
  "error.pdf-damaged":
    "{name} lässt sich nicht als PDF lesen. Die Datei ist unverändert. Suchen Sie eine Kopie, die sich öffnen lässt.",
  "error.pdf-too-long":
    "{name} zu lesen dauert zu lange. Die Datei ist unverändert. Tippen Sie stattdessen ihre Felder ein.",
} as const satisfies Translation<typeof en>;

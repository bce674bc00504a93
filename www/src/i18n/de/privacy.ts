// Words of the page on which the reader checks the promise, in German.

import type { en } from "../privacy.en";
import type { Translation } from "../types";

export const privacy = {
  "privacy.title": "Prüfen Sie es selbst",
  "privacy.lead":
    "Was Sie hier eingeben, bleibt auf diesem Gerät. Sie müssen es nicht glauben. Prüfen Sie es.",
  "privacy.count.title": "1. Die Anfragen zählen",
  "privacy.count.text": "Gesendet wird mit Anfragen. Seit die Seite geladen ist, hat sie so viele gestellt:",
  "privacy.count.how":
    "Wir zählen jede Anfrage der Seite und des Rechenteils. Das Laden der eigenen Programmdateien zählt nicht.",
  "privacy.rules.title": "2. Die Regeln für den Browser lesen",
  "privacy.rules.text": "Ihr Browser setzt diese Regeln durch. Diese Seite kann sie nicht ändern.",
  "privacy.rules.raw": "Die Regeln, wie Ihr Browser sie liest",
  "privacy.rule.default-src": "Was keine Regel erlaubt, ist verboten.",
  "privacy.rule.script-src":
    "Nur die Skripte dieses Programms laufen. Kein Skript in einem Text, keines von einem anderen Server.",
  "privacy.rule.style-src": "Nur die Gestaltung dieses Programms.",
  "privacy.rule.img-src":
    "Bilder kommen aus diesem Programm oder aus Ihren Dateien. Keine von einem anderen Server.",
  "privacy.rule.connect-src":
    "Die Seite darf sich mit nichts verbinden, auch nicht mit dem Server, von dem sie kam.",
  "privacy.rule.worker-src":
    "Nur die Threads dieses Programms. Sie fragen nach Programmdateien und nach nichts sonst.",
  "privacy.rule.manifest-src": "Name und Symbol kommen mit dem Programm.",
  "privacy.rule.font-src": "Keine Schriften werden geladen. Die Seite nutzt die Ihres Geräts.",
  "privacy.rule.frame-src": "Keine andere Seite kann in dieser gezeigt werden.",
  "privacy.rule.form-action": "Kein Formular kann gesendet werden.",
  "privacy.rule.base-uri": "Nichts kann das Programm an eine andere Adresse verlegen.",
  "privacy.rule.require-trusted-types-for":
    "Text wird nie zu Code. Was auch immer eine Nachricht oder Datei enthält, bleibt Text.",
  "privacy.rule.trusted-types":
    "Zwei bekannte Teile dürfen Seiteninhalt erzeugen. Kein weiterer kann dazukommen.",
  "privacy.rules.keeper":
    "Das gespeicherte Programm beantwortet jede Anfrage selbst. Es weist alles ab, was keine eigene Datei ist.",
  "privacy.rules.limits":
    "Eine Browser-Erweiterung mit Zugriff auf diese Seite kann sie trotzdem lesen. Auch wer diesen Browser benutzt, kann das.",
  "privacy.flight.title": "3. Das Internet ausschalten",
  "privacy.flight.step.ready": "Warten Sie auf die grüne Zeile unten.",
  "privacy.flight.step.off": "Schalten Sie den Flugmodus ein oder ziehen Sie das Kabel.",
  "privacy.flight.step.work":
    "Laden Sie diese Seite neu und machen Sie weiter. Lesen Sie eine Nachricht, fügen Sie Dateien hinzu, kopieren Sie Ihren Brief.",
  "privacy.flight.step.close":
    "Schließen Sie die Seite, bevor Sie wieder online gehen. Dann ist nichts mehr da, was senden könnte.",
  "privacy.flight.ready": "Diese Seite funktioniert jetzt auch ohne Internet.",
  "privacy.flight.notReady": "Diese Seite ist noch nicht für die Nutzung ohne Internet gespeichert.",
  "privacy.stored.title": "4. Sehen, was gespeichert ist",
  "privacy.stored.text": "Alles liegt in diesem Browser auf diesem Gerät. Es gibt keine Cookies.",
  "privacy.stored.case": "Ihr Fall",
  "privacy.stored.account": "Zahlen aus Ihren Dateien",
  "privacy.stored.snapshots": "Frühere Stände des Falls",
  "privacy.stored.lock": "Die Sperre des Falls",
  "privacy.stored.papers": "Ihre Papiere",
  "privacy.stored.notes": "Notizen dieses Programms, etwa der Tag Ihrer letzten Kopie",
  "privacy.stored.unread": "Noch nicht gelesener Text in einem Feld",
  "privacy.stored.cookies": "Cookies",
  "privacy.stored.program": "Das Programm",
  "privacy.stored.files": { one: "{n} Datei", other: "{n} Dateien" },
  "privacy.stored.entries": { one: "{n} Eintrag", other: "{n} Einträge" },
  "privacy.stored.link": "Auf der Seite der Fallakte kopieren oder löschen",
  "privacy.build.title": "5. Das Programm vergleichen",
  "privacy.build.text":
    "Das ist der Fingerabdruck des Programms auf diesem Gerät. Ihr Browser hat ihn gerade berechnet.",
  "privacy.build.none":
    "Das Programm ist auf diesem Gerät noch nicht gespeichert. Laden Sie diese Seite gleich neu.",
  "privacy.build.how": "Bauen Sie das Programm aus seinem Quelltext. Sie bekommen denselben Fingerabdruck:",
  "privacy.build.files": "Der Fingerabdruck jeder Datei (SHA-256)",
} as const satisfies Translation<typeof en>;

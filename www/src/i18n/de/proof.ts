// Words of the step Papers, in German.

import type { en } from "../proof.en";
import type { Translation } from "../types";

export const proof = {
  "proof.title": "Ihre Papiere",
  "proof.lead":
    "Fügen Sie die Papiere hinzu, die Amazon verlangt. Sie sehen, ob sie lesbar sind und ob sie passen. Nichts darin wird je geändert.",
  "proof.drop": "Papiere hier ablegen",
  "proof.dropHint": "PDF oder ein Foto. Sie bleiben auf diesem Gerät, Byte für Byte.",
  "proof.add": "Papiere hinzufügen",
  "proof.photo": "Foto aufnehmen",
  "proof.typed": "Eines eintippen",
  "proof.typedLine": "Für ein Papier, das Sie noch nicht als Datei haben.",
  "proof.adding": "{name} wird angesehen",
  "proof.added": "{name} ist hinzugefügt. Sehen Sie sich an, was gelesen wurde.",
  "proof.here": "{name} ist schon da.",
  "proof.list": "Papiere dieses Falls",
  "proof.next": "Weiter: Ihre Geschichte",
  "proof.none": "Noch kein Papier",
  "proof.noneLine": "Amazon entscheidet meist nach Papieren. Fügen Sie das erste hinzu.",

  "proof.refused.password":
    "{name} hat ein Passwort. Geben Sie es ein, es bleibt hier. Ihr Fall ist unverändert.",
  "proof.password": "Passwort von {name}",
  "proof.open": "Öffnen",
  "proof.unread": "Hinzufügen und die Felder eintippen",
  "proof.removed": "{name} ist herausgenommen.",
  "proof.back": "{name} ist wieder da.",

  "proof.noFile": "Eingetippt, ohne Datei",
  "proof.pages": { one: "{n} Seite", other: "{n} Seiten" },
  "proof.remove": "{name} herausnehmen",
  "proof.lost":
    "Die Datei selbst ist nicht auf diesem Gerät. Fügen Sie dieselbe Datei noch einmal hinzu: Sie findet hier ihren Platz.",
  "proof.notKept.no-storage":
    "Dieser Browser bewahrt keine Dateien. Das Papier ist da, bis Sie dieses Fenster schließen. Ihre eigene Datei ist unverändert.",
  "proof.notKept.full":
    "Dieser Browser hat keinen Platz dafür. Das Papier ist da, bis Sie dieses Fenster schließen. Schaffen Sie Platz und fügen Sie es noch einmal hinzu.",
  "proof.notKept.differs":
    "Die gespeicherte Kopie war nicht gleich und wurde verworfen. Das Papier ist da, bis Sie dieses Fenster schließen. Fügen Sie es noch einmal hinzu.",
  "proof.notKept.other":
    "Das Papier konnte nicht gespeichert werden. Es ist da, bis Sie dieses Fenster schließen. Ihre eigene Datei ist unverändert. Fügen Sie es noch einmal hinzu.",
  "proof.original": "Byte für Byte bewahrt. SHA-256 {sum}",

  "proof.notInCopy":
    "Die Kopie nennt Papiere mit ihrem Fingerabdruck. Die Dateien selbst bleiben hier: Fügen Sie eine noch einmal hinzu, findet sie ihren Platz.",
  "proof.stored": "Ihre Papiere",
  "proof.count": { one: "{n} Papier", other: "{n} Papiere" },

  "proof.kind": "Was ist es?",
  "proof.kindGuess": "Das vermuten wir. Bitte prüfen Sie es.",
  "proof.kindYes": "Ja, das stimmt: {kind}",
  "proof.kindNone": "Bitte wählen",

  "proof.lights": "In drei Worten",
  "proof.light.readable": "Lesbar?",
  "proof.light.complete": "Vollständig?",
  "proof.light.matches": "Passend?",
  "proof.light.yes": "Ja",
  "proof.light.look": "Bitte ansehen",
  "proof.light.no": "Noch nicht",
  "proof.light.unknown": "Noch nicht bekannt",
  "proof.checking": "Wird geprüft",
  "proof.checkFailed":
    "Wir konnten die Papiere nicht prüfen. Sie sind sicher. Versuchen Sie es gleich noch einmal.",

  "proof.findings": "Was wir gesehen haben",
  "proof.noFindings": "Wir sehen nichts, was zu ändern ist.",
  "proof.more": { one: "{n} weiteres", other: "{n} weitere" },
  "proof.level.fail": "Nicht angenommen",
  "proof.level.warn": "Oft zurückgewiesen",
  "proof.level.info": "Gut zu wissen",
  "proof.why": "Warum es wichtig ist",
  "proof.where": "Stelle ansehen",
  "proof.source": "Regel aus {source}",

  "proof.look": "Was darin steht",
  "proof.close": "Schließen",
  "proof.guess": "Aus der Datei gelesen. Eine Vermutung, bis Sie sagen, dass es stimmt.",
  "proof.allRight": "Alles davon stimmt",
  "proof.right": "Stimmt",
  "proof.rightNamed": "{field} stimmt",
  "proof.confirmed": "Von Ihnen bestätigt",
  "proof.unconfirmed": "Bitte bestätigen",
  "proof.fieldNeeded": "nötig",
  "proof.otherField": "Ein anderes Feld",
  "proof.page": "Seite {n} von {total}",
  "proof.pageOf": "{name}, Seite {n}",
  "proof.pageBack": "Seite davor",
  "proof.pageNext": "Nächste Seite",
  "proof.larger": "Größer",
  "proof.smaller": "Kleiner",
  "proof.noPage":
    "Diese Datei kann hier nicht gezeigt werden. Öffnen Sie sie auf Ihrem Gerät und tippen Sie ein, was Sie sehen.",

  "proof.lines": "Produkte darauf",
  "proof.linesLine": "Eine Zeile für jedes Produkt. Sagen Sie, welches Ihrer Produkte es ist.",
  "proof.line.product": "Produkt, wie gedruckt",
  "proof.line.codes": "Nummern",
  "proof.line.quantity": "Menge",
  "proof.line.pack": "Einheiten in einem",
  "proof.line.asin": "Ihr Produkt (ASIN)",
  "proof.line.number": "Zeile {n}",
  "proof.line.remove": "Zeile {n} entfernen",
  "proof.line.add": "Zeile hinzufügen",
  "proof.line.propose": "Vielleicht {asin}: {why}",
  "proof.line.take": "Ja, {asin} nehmen",
  "proof.linesRight": "Diese Zeilen stimmen",

  "proof.answersLine": "Wählen Sie, was Amazon verlangt und dieses Papier zeigt.",
  "proof.answersNone": "Keine Nachricht verlangt ein Papier. Sie können trotzdem Papiere hinzufügen.",
  "proof.attached": { one: "Beantwortet {n} Anforderung", other: "Beantwortet {n} Anforderungen" },
  "proof.notAttached": "Beantwortet noch nichts",

  "proof.missing": "Noch verlangt",
  "proof.missingLine": "Noch kein Papier beantwortet dies.",

  "proof.fit": "Passen die Papiere zusammen?",
  "proof.dates": "Daten",
  "proof.dates.title": "Tage Ihrer Papiere",
  "proof.dates.summary": {
    one: "{inside} von {n} datierten Papier liegt zwischen {from} und {to}.",
    other: "{inside} von {n} datierten Papieren liegen zwischen {from} und {to}.",
  },
  "proof.dates.none": "Noch kein Papier hat einen Tag. Tippen Sie den Tag auf dem Papier ein.",
  "proof.dates.paper": "Papier",
  "proof.dates.day": "Tag",
  "proof.dates.state": "Im Zeitraum",
  "proof.dates.in": "Ja",
  "proof.dates.out": "Nein",
  "proof.dates.unsure": "nicht bestätigt",

  "packet.title": "Das Paket zusammenstellen",
  "packet.lead":
    "Ihre Papiere in der Reihenfolge des Briefs, mit neutralen Namen und einer Liste. Es sind genau die Dateien, die Sie hinzugefügt haben.",
  "packet.noMessage": "Fügen Sie zuerst Amazons Nachricht ein. Sie gibt die Reihenfolge der Papiere vor.",
  "packet.none": "Noch kommt nichts in das Paket. Sagen Sie bei jedem Papier, was es beantwortet.",
  "packet.table": "Was in das Paket kommt",
  "packet.exhibit": "Anlage",
  "packet.name": "Name im Paket",
  "packet.what": "Was es ist",
  "packet.size": "Größe",
  "packet.marks": "Markierungen",
  "packet.marks.allowed": "In einer weiteren Kopie dürfen Sie Zeilen markieren. Diese bleibt sauber.",
  "packet.marks.never": "Ohne Markierungen senden.",
  "packet.marks.unknown": "Keine Regel bekannt. Senden Sie es sauber.",
  "packet.formats": "Amazons Nachricht nimmt an: {formats}.",
  "packet.formatsNone": "Die Nachricht nennt kein Format. PDF und Fotos sind üblich.",
  "packet.most": "Keine Datei größer als {size}.",
  "packet.misfit.format":
    "Das Format steht nicht in der Nachricht. Wir wandeln nie um: Bitten Sie um ein anderes Format.",
  "packet.misfit.size":
    "Sie ist größer, als die Nachricht erlaubt. Wir verkleinern nie: Scannen Sie sie neu.",
  "packet.misfit.line": "Zeile {n} der Nachricht",
  "packet.fits": "Passt zur Nachricht",
  "packet.left": "Bleibt draußen",
  "packet.left.not-attached": "Es beantwortet noch nichts.",
  "packet.left.no-file": "Es gibt keine Datei. Fügen Sie sie hinzu.",
  "packet.save": "Das Paket speichern (ZIP)",
  "packet.saving": "Das Paket wird geschrieben",
  "packet.saved": "Gespeichert als {name}. Entpacken Sie es und hängen Sie die Papiere einzeln an.",
  "packet.printIndex": "Die Liste drucken",
  "packet.copyIndex": "Die Liste kopieren",
  "packet.names": "Amazons Formular will einzelne Dateien. Das ZIP hält sie für Sie zusammen.",
  "packet.manifest": "Die Liste der Fingerabdrücke zeigt später, dass nichts geändert wurde.",
  "packet.failed": "Wir konnten das Paket nicht zusammenstellen. Ihre Papiere sind sicher.",
  "packet.file": "anlagen",

  "error.paper-too-large":
    "{name} ist größer als 100 MB. Die Datei ist unverändert, Ihr Fall auch. Scannen Sie mit weniger Punkten pro Zoll.",
  "error.paper-not-read":
    "Bei {name} hielt das Leseprogramm an. Ihr Fall ist sicher und die Datei unverändert. Tippen Sie stattdessen die Felder ein.",
  "error.paper-changed":
    "{name} ist nicht mehr die Datei, die hinzugefügt wurde. Nichts wurde geschrieben. Fügen Sie sie aus Ihrer eigenen Kopie noch einmal hinzu.",
  "error.paper-missing":
    "{name} ist nicht auf diesem Gerät. Ihr Fall ist sicher. Fügen Sie dieselbe Datei noch einmal hinzu.",
  "error.packet-too-large":
    "Die Papiere sind zu groß für ein Paket. Sie sind unverändert. Nehmen Sie die größten heraus und senden Sie sie einzeln.",
} as const satisfies Translation<typeof en>;

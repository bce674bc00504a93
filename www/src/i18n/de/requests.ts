// Words of the step Requests, in German.

import type { en } from "../requests.en";
import type { Translation } from "../types";

export const requests = {
  "requests.title": "Was Amazon verlangt",
  "requests.lead":
    "Eine Zeile für jede Sache. Beantworten Sie sie, belegen Sie sie, oder sagen Sie offen, dass Sie es nicht können. Leere Zeilen sind Ihre Aufgabenliste.",
  "requests.none": "Noch ist keine Nachricht da",
  "requests.noneLine": "Fügen Sie zuerst Amazons Nachricht ein. Dann sehen Sie hier, was sie verlangt.",
  "requests.nothing": "Diese Nachricht verlangt nichts, was wir lesen können.",
  "requests.nothingLine":
    "Lesen Sie sie selbst noch einmal. Verlangt sie etwas, wählen Sie den Grund von Hand.",
  "requests.loading": "Was Amazon verlangt, wird geordnet",
  "requests.failed":
    "Wir konnten nicht ordnen, was Amazon verlangt. Ihr Fall ist sicher. Versuchen Sie es gleich noch einmal.",
  "requests.next": "Weiter: Dateien und Zahlen",
  "requests.count": "{answered} von {total} beantwortet.",
  "requests.countCannot": {
    one: "{n} können Sie nicht beantworten.",
    other: "{n} können Sie nicht beantworten.",
  },
  "requests.nextIs": "Als Nächstes: {what}.",
  "requests.allDone": "Hier ist nichts mehr zu tun.",
  "requests.doNext": "Die nächste bearbeiten",
  "requests.table": "Alles, was Amazon verlangt",
  "requests.asked": "Verlangt",
  "requests.answer": "Ihre Antwort",
  "requests.proof": "Nachweis",
  "requests.state": "Stand",
  "requests.forAsin": "{what}, für {asin}",
  "requests.usual": "Nicht in der Nachricht. Amazon verlangt es meist.",
  "requests.terms.window": { one: "Nicht älter als {n} Tag.", other: "Nicht älter als {n} Tage." },
  "requests.terms.quantity": {
    one: "Für {n} Einheit oder mehr.",
    other: "Für {n} Einheiten oder mehr.",
  },
  "requests.again": { one: "{n} Mal verlangt", other: "{n} Mal verlangt" },
  "requests.toStory": "Zu Ihrer Geschichte",
  "requests.toLetter": "Im Brief ansehen",
  "requests.toReply": "Mit der Antwort vergleichen",
  "requests.incomplete": "nicht vollständig",
  "requests.noAnswer": "Noch nichts",
  "requests.answeredByProof": "Der Nachweis ist die Antwort.",
  "requests.noProof": "Noch keiner",
  "requests.paperGone": "Ein Papier, das herausgenommen wurde",
  "requests.missing": "nicht mehr da",
  "requests.waiting": "Sie warten darauf",
  "requests.done": "Getan am {day}",
  "requests.planned": "geplant",
  "requests.removeProof": "{name} entfernen",
  "requests.do.attach": "Anhängen",
  "requests.do.done": "Das habe ich getan",
  "requests.do.cannot": "Das kann ich nicht",
  "requests.do.why": "Warum?",
  "requests.do.settle": "Das beantwortet es jetzt",
  "requests.do.canNow": "Ich kann es doch",
  "requests.named": "{action}: {what}",
  "requests.panel": "{action}: {what}",
  "requests.close": "Schließen",
  "requests.changed": "Ihre Antwort ist gespeichert.",

  "requests.attach.case": "Ein Papier dieses Falls",
  "requests.attach.noPapers": "Sie haben noch kein Papier hinzugefügt.",
  "requests.attach.toPapers": "Zu Ihren Papieren",
  "requests.attach.choosePaper": "Papier wählen",
  "requests.attach.addExhibit": "Dieses Papier anhängen",
  "requests.attach.file": "Eine Datei, die Sie hinzugefügt haben",
  "requests.attach.choose": "Datei wählen",
  "requests.attach.noFiles": "Sie haben noch keine Datei hinzugefügt.",
  "requests.attach.place": "Wo in der Datei",
  "requests.attach.placeHint": "Zum Beispiel: Zeilen 12 bis 18, oder Seite 2.",
  "requests.attach.addFile": "Diese Datei anhängen",
  "requests.attach.paper": "Ein Papier, das Sie haben",
  "requests.attach.paperHint": "Schreiben Sie seinen Namen. Das Papier selbst bleibt, wo es ist.",
  "requests.attach.name": "Name des Papiers",
  "requests.attach.have": "Ich habe es",
  "requests.attach.wait": "Ich warte darauf",
  "requests.attach.addPaper": "Dieses Papier vermerken",
  "requests.attach.on": "An welchem Tag?",
  "requests.attach.what": "Was haben Sie getan?",
  "requests.attach.addDeed": "Dies vermerken",

  "requests.cannot.lead": "Das ist eine normale Antwort. Wählen Sie einen ehrlichen Weg weiter.",
  "requests.cannot.says": "Dieser Weg sagt:",
  "requests.cannot.silent": "Dieser Weg sagt nicht:",
  "requests.cannot.choose": "Diesen Weg wählen",
  "requests.cannot.chosen": "Sie haben gewählt: {title}",

  "requests.note": "Ihre Notiz",
  "requests.noteHint": "Nur für Sie. Sie geht nirgendwo sonst hin.",

  "requests.state.open": "Offen",
  "requests.state.partly": "Begonnen",
  "requests.state.done": "Beantwortet",
  "requests.state.cannot": "Nicht möglich",
  "requests.state.asked-again": "Wieder verlangt",
  "requests.state.accepted": "Genügt Amazon",

  "requests.why.root-cause":
    "Amazon will sehen, dass Sie den Anfang gefunden haben. Eine Ursache, die Sie zeigen können, ist mehr wert als eine Vermutung.",
  "requests.why.actions-taken":
    "Amazon will sehen, was schon getan ist. Jede Maßnahme braucht einen Tag und jemanden, der sie umgesetzt hat.",
  "requests.why.prevention":
    "Amazon will sehen, was eine Wiederholung verhindert: wer was prüft, und wie oft.",
  "requests.why.invoices":
    "Rechnungen zeigen, woher die Ware kommt, wann Sie sie gekauft haben und wie viel.",
  "requests.why.authorization-letter":
    "Das Schreiben zeigt, dass die Marke Ihnen den Verkauf ihrer Ware erlaubt.",
  "requests.why.business-license": "Es zeigt, dass die Firma besteht, mit Name und Adresse Ihres Kontos.",
  "requests.why.identity-document":
    "Es zeigt, wer hinter dem Konto steht. Name und Geburtsdatum müssen gleich sein.",
  "requests.why.utility-bill": "Sie zeigt, dass Sie an der Adresse Ihres Kontos wohnen oder arbeiten.",
  "requests.why.bank-information": "Es zeigt, dass das Bankkonto, das das Geld bekommt, Ihnen gehört.",
  "requests.why.safety-certificate":
    "Es zeigt, dass dieses Modell nach den Regeln für seine Art geprüft wurde.",
  "requests.why.retraction":
    "Nur der Rechteinhaber kann eine Beschwerde zurücknehmen. Amazon wartet auf ihn.",
  "requests.why.acknowledgement":
    "Amazon will sehen, dass Sie die Regel gelesen haben. Es ist ein Klick im Kontostatus (Account Health).",
  "requests.why.delivery-proof": "Er zeigt, dass die Pakete versandt wurden und ankamen.",
  "requests.why.video-interview": "Jemand von Amazon sieht sich in einem Gespräch Sie und Ihre Papiere an.",
  "requests.why.quiz": "Amazon lässt Sie statt eines Plans einen kurzen Test machen.",
  "requests.why.listing-edit":
    "Worte oder Bilder des Angebots verstoßen gegen eine Regel. Sie müssen sich ändern.",
  "requests.why.other": "Wir konnten nicht erkennen, worum es geht. Lesen Sie die Zeile der Nachricht.",
} as const satisfies Translation<typeof en>;

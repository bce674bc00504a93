// Words of what papers are held against, and of the message to a supplier, in German.

import type { en } from "../paper-fit.en";
import type { Translation } from "../types";

export const paperFit = {
  "fit.units": "Mengen",
  "fit.units.line":
    "Amazon vergleicht die Einheiten auf Rechnungen mit den Einheiten, die Sie verkauft haben.",
  "fit.units.none":
    "Noch kein Produkt zum Vergleichen. Fügen Sie eine Bestelldatei hinzu, oder sagen Sie, zu welchem Produkt eine Zeile gehört.",
  "fit.window.message": "Amazons Nachricht nennt diesen Zeitraum: {period}.",
  "fit.window.rule": "Die Nachricht nennt keinen Zeitraum. Amazon nimmt meist: {period}.",
  "fit.window.seller": "Sie haben gewählt: {period}.",
  "fit.store.one": "Es zählen die Verkäufe auf {store}.",
  "fit.store.all": "Es zählen die Verkäufe auf allen Marktplätzen.",
  "fit.holes":
    "Zu diesen Tagen gibt es keine Bestelldatei: {periods}. Vielleicht wurden in Wahrheit mehr Einheiten verkauft.",
  "fit.missing": "Dateien, die mehr sagen würden",
  "fit.sold": "Verkauft",
  "fit.invoiced": "Auf Rechnungen",
  "fit.returned": "Verkaufbar zurückgekommen",
  "fit.opening": "Vorher im Lager",
  "fit.stock": "Jetzt im Lager",
  "fit.unknown": "nicht bekannt",
  "fit.explains": { one: "Das erklärt {n} Einheit.", other: "Das erklärt {n} Einheiten." },
  "fit.added": "hinzugefügt",
  "fit.sources": "Woher die Zahlen stammen",
  "fit.line.counted": "zählt",
  "fit.line.before": "von vor dem Zeitraum",
  "fit.line.after": "von nach dem Zeitraum",
  "fit.line.day-open": "zuerst den Tag bestätigen",
  "fit.line.lines-open": "zuerst die Zeilen bestätigen",
  "fit.line.quantity-open": "zuerst die Menge eingeben",

  "fit.names": "Namen und Adressen",
  "fit.names.line": "Sie sollten auf jedem Papier und in Seller Central gleich sein.",
  "fit.names.none":
    "Noch nichts zu vergleichen. Geben Sie ein, was in Seller Central steht, und bestätigen Sie die Namen auf Ihren Papieren.",
  "fit.names.same": "Alle sind gleich.",
  "fit.legalName": "Rechtlicher Name in Seller Central",
  "fit.legalNameHint":
    "Einstellungen, Kontoinformationen, Geschäftsinformationen (Settings, Account info, Business information).",
  "fit.address": "Eingetragene Adresse in Seller Central",
  "fit.addressHint": "So, wie sie dort steht, mit Wohnung oder Einheit.",
  "fit.account": "Seller Central",
  "fit.unconfirmed": "Noch nicht bestätigt",
  "fit.ways": "Verschieden geschrieben: {ways}.",
  "fit.verdict.different": "Verschieden",
  "fit.verdict.part-missing": "Ein Teil fehlt",
  "fit.verdict.another-script": "Andere Schrift: selbst vergleichen",
  "fit.verdict.written-differently": "Gleich, aber anders geschrieben",
  "fit.verdict.same": "Gleich",
  "fit.verdict.unknown": "Nicht bekannt",
  "fit.relation.self-issued": "Aussteller und Käufer wirken gleich",
  "fit.relation.issuer": "Ein Lieferant, auf zwei Arten geschrieben",
  "fit.way.spelling": "Schreibweise",
  "fit.way.legal-form": "Rechtsform",
  "fit.way.abbreviation": "eine Abkürzung",
  "fit.way.order": "Reihenfolge der Wörter",
  "fit.way.accents": "Akzente",
  "fit.way.spacing": "Leerzeichen",
  "fit.way.country": "Land",
  "fit.way.filler": "kleine Wörter",

  "proof.match.asin": "die Zeile nennt sie",
  "proof.match.product-code": "dieselbe Produktnummer",
  "proof.match.sku": "dieselbe SKU",
  "proof.match.model": "dieselbe Modellnummer",
  "proof.match.title": "die Wörter sind ähnlich",

  "supplier.title": "Den Lieferanten fragen",
  "supplier.line":
    "Eine Nachricht, die nur nach dem Fehlenden fragt. Lesen, ändern und senden Sie sie selbst.",
  "supplier.about": "Worum geht es?",
  "supplier.aboutNone": "Rechnungen, die Sie noch nicht haben",
  "supplier.language": "Sprache des Lieferanten",
  "supplier.name": "Name des Lieferanten",
  "supplier.message": "Die Nachricht",
  "supplier.subject": "Betreff: {subject}",
  "supplier.nothing": "Auf diesem Papier fehlt nichts.",
  "supplier.copy": "Die Nachricht kopieren",
  "supplier.share": "Teilen",
  "supplier.followUp": "Keine Antwort? Fragen Sie am {day} noch einmal.",
  "supplier.call": "Amazon ruft Ihren Lieferanten vielleicht an",
  "supplier.callLine": "Sagen Sie ihm Bescheid, damit er dies weiß, wenn das Telefon klingelt.",
  "supplier.failed":
    "Wir konnten die Nachricht nicht schreiben. Ihre Papiere sind sicher. Versuchen Sie es gleich noch einmal.",
} as const satisfies Translation<typeof en>;

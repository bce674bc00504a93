// Words of what a number would be and will be, in German.

import type { en } from "../forecast.en";
import type { Translation } from "../types";

export const forecast = {
  "depth.forecast": "Was als Nächstes kommt",
  "depth.forecast.lead":
    "Was ist, wenn ein Antrag bewilligt wird? Wann fällt jeder Mangel heraus? Wohin führt dieses Tempo?",
  "forecast.counting": "Die kommenden Tage werden berechnet",
  "forecast.failed":
    "Das konnte nicht berechnet werden. Ihre Dateien sind sicher. Wählen Sie einen anderen Tag oder öffnen Sie diese Seite noch einmal.",
  "forecast.absent":
    "Ihre Dateien enthalten die Bestellungen zu dieser Zahl nicht. Deshalb können wir nicht vorausblicken.",
  "forecast.ourCount": "Amazons Zahl entscheidet. Was folgt, gilt für unsere Zählung.",
  "forecast.byCategory": "Amazon betrachtet jede Kategorie für sich. Hier sind alle zusammen.",
  "forecast.lowerBound": "Manche Mängel stehen in keiner Datei. Die wahren Werte sind diese oder schlechter.",

  "forecast.whatIf": "Wenn Mängel wegfallen",
  "forecast.whatIfLine":
    "Haken Sie an, was bewilligt oder entfernt werden könnte. Es wird nur gezählt: Nichts wird gesendet, Ihre Dateien bleiben gleich.",
  "forecast.now": "Jetzt: {value}.",
  "forecast.without": {
    one: "Ohne den {n} angehakten: {value}.",
    other: "Ohne die {n} angehakten: {value}.",
  },
  "forecast.met": "Das erreicht den Zielwert.",
  "forecast.metAsFar": "Das erreicht den Zielwert, soweit Ihre Dateien es sagen.",
  "forecast.missed": "Das erreicht den Zielwert nicht.",
  "forecast.removals": {
    one: "Mit {n} Mangel weniger wäre der Zielwert erreicht.",
    other: "Mit {n} Mängeln weniger wäre der Zielwert erreicht.",
  },
  "forecast.still": {
    one: "{n} davon zählt weiter, wegen eines anderen Mangels.",
    other: "{n} davon zählen weiter, wegen eines anderen Mangels.",
  },
  "forecast.untick": "Alle Haken entfernen",
  "forecast.none": "Jetzt zählt kein Mangel, und es ist keiner unterwegs.",
  "forecast.list": {
    one: "{n} Mangel, und wann er herausfällt",
    other: "{n} Mängel, und wann jeder herausfällt",
  },
  "forecast.first": "Die ersten {shown}, die herausfallen, werden gezeigt.",
  "forecast.by.without": "Weglassen",
  "forecast.by.leaves": "Fällt heraus am",
  "forecast.leaveOut": "{order} weglassen",
  "forecast.noOrder": "eine Nachricht",
  "forecast.enters": "Zählt ab {day}",

  "forecast.ahead": "Die kommenden Tage",
  "forecast.horizon": "Wie weit voraus",
  "forecast.days": { one: "{n} Tag", other: "{n} Tage" },
  "forecast.cleanTitle": "Wenn keine weitere Bestellung einen Mangel hat",
  "forecast.clean.no-target": "Es gibt keinen Zielwert zum Vergleich.",
  "forecast.clean.no-data": "Jetzt zählt nichts, oder Ihre Dateien enden zu weit zurück.",
  "forecast.clean.too-few-orders": "Für einen Ausblick sind es zu wenige Bestellungen.",
  "forecast.clean.stays-met": "Der Zielwert bleibt an allen gezeigten Tagen erreicht.",
  "forecast.clean.stays-missed": "Der Zielwert ist auch am letzten gezeigten Tag nicht erreicht.",
  "forecast.clean.turns-met": {
    one: "Der Zielwert ist in {n} Tag erreicht, am {day}.",
    other: "Der Zielwert ist in {n} Tagen erreicht, am {day}.",
  },
  "forecast.clean.turns-missed": {
    one: "Der Zielwert ist in {n} Tag nicht mehr erreicht, am {day}. Gute Bestellungen fallen aus dem Zeitraum, oder bekannte Mängel kommen hinein.",
    other:
      "Der Zielwert ist in {n} Tagen nicht mehr erreicht, am {day}. Gute Bestellungen fallen aus dem Zeitraum, oder bekannte Mängel kommen hinein.",
  },
  "forecast.paceTitle": "Wenn Mängel in diesem Tempo weitergehen",
  "forecast.pace.no-target": "Es gibt keinen Zielwert zum Vergleich.",
  "forecast.pace.no-data": "Jetzt zählt nichts, oder Ihre Dateien enden zu weit zurück.",
  "forecast.pace.too-few-orders":
    "Es sind weniger als 20 Bestellungen. Aus so wenigen rechnen wir nichts voraus.",
  "forecast.pace.stays-met": "In diesem Tempo wird die Grenze an den gezeigten Tagen nicht erreicht.",
  "forecast.pace.stays-missed": "Der Zielwert ist auch am letzten gezeigten Tag nicht erreicht.",
  "forecast.pace.turns-met": {
    one: "Der Zielwert ist in {n} Tag erreicht, am {day}.",
    other: "Der Zielwert ist in {n} Tagen erreicht, am {day}.",
  },
  "forecast.pace.turns-missed": {
    one: "Die Grenze ist in {n} Tag erreicht, am {day}.",
    other: "Die Grenze ist in {n} Tagen erreicht, am {day}.",
  },
  "forecast.notLasting": "Spätere Tage ändern das wieder.",

  "forecast.unit.orders": { one: "{n} Bestellung", other: "{n} Bestellungen" },
  "forecast.unit.packages": { one: "{n} Paket", other: "{n} Pakete" },
  "forecast.unit.units": { one: "{n} Einheit", other: "{n} Einheiten" },
  "forecast.unit.messages": { one: "{n} Nachricht", other: "{n} Nachrichten" },
  "forecast.unit.return-requests": { one: "{n} Rücksendeantrag", other: "{n} Rücksendeanträge" },
  "forecast.how": "Womit gerechnet wird",
  "forecast.how.orders": {
    one: "{orders} in {n} Tag, vom {from} bis {to}.",
    other: "{orders} in {n} Tagen, vom {from} bis {to}.",
  },
  "forecast.how.defects": "Mängel vom {from} bis {to}: {value}, wahrscheinlich {range}.",
  "forecast.how.small": "Weniger als 3 Mängel sind eine kleine Zahl. Einer mehr ändert das Bild.",
  "forecast.how.notCovered": {
    one: "Ihre Dateien enden am {day}. Für den {n} Tag seither gilt dasselbe Tempo.",
    other: "Ihre Dateien enden am {day}. Für die {n} Tage seither gilt dasselbe Tempo.",
  },
  "forecast.how.range":
    "Die Spanne betrifft nur die Mängel. Sie gilt, wenn Bestellungen genau in diesem Tempo kommen.",
  "forecast.how.maturing": {
    one: "{n} der zählenden Bestellungen ist jünger als {days} Tage. Ein Mangel kann noch kommen, bis {until}.",
    other:
      "{n} der zählenden Bestellungen sind jünger als {days} Tage. Ein Mangel kann noch kommen, bis {until}.",
  },

  "forecast.chart": "Die kommenden Tage: {metric}",
  "forecast.legend.pace": "In diesem Tempo",
  "forecast.legend.clean": "Kein weiterer Mangel",
  "forecast.summary":
    "Kein weiterer Mangel: {clean} am {day}. In diesem Tempo: {rate}, wahrscheinlich {range}.",
  "forecast.summaryClean": "Kein weiterer Mangel: {clean} am {day}.",
  "forecast.point": "{day}: kein weiterer Mangel {clean}, in diesem Tempo {rate}, {range}",
  "forecast.pointClean": "{day}: kein weiterer Mangel {clean}",
  "forecast.table.settled": "Zählt jetzt",
  "forecast.table.settledDefects": "Mit Mangel",
  "forecast.table.recent": "In den Dateien, noch zu jung zum Zählen",
  "forecast.table.recentDefects": "Bisher mit Mangel",
  "forecast.table.coming": "Kommt in diesem Tempo",
  "forecast.table.expected": "Mängel davon in diesem Tempo",
} as const satisfies Translation<typeof en>;

// Words of what a number would be and will be, in Italian.

import type { en } from "../forecast.en";
import type { Translation } from "../types";

export const forecast = {
  "depth.forecast": "Che cosa viene dopo",
  "depth.forecast.lead":
    "Che cosa succede se un reclamo è accolto, quando esce ogni difetto e dove porta questo ritmo.",
  "forecast.counting": "Conteggio dei prossimi giorni",
  "forecast.failed":
    "Il calcolo non è riuscito. I suoi file sono al sicuro. Scelga un altro giorno o riapra questa pagina.",
  "forecast.absent":
    "I suoi file non hanno gli ordini di questo numero, quindi non possiamo guardare avanti.",
  "forecast.ourCount": "Decide il numero di Amazon. Ciò che segue è il nostro conteggio.",
  "forecast.byCategory": "Amazon guarda ogni categoria da sola. Qui sono tutte insieme.",
  "forecast.lowerBound": "Alcuni difetti non sono in nessun file. I numeri veri sono questi o peggiori.",

  "forecast.whatIf": "Se alcuni difetti spariscono",
  "forecast.whatIfLine":
    "Spunti ciò che può essere accolto o rimosso. È solo un conto: nulla è inviato e i file restano uguali.",
  "forecast.now": "Ora: {value}.",
  "forecast.without": {
    one: "Senza {n} voce spuntata: {value}.",
    other: "Senza le {n} voci spuntate: {value}.",
  },
  "forecast.met": "Così l'obiettivo è raggiunto.",
  "forecast.metAsFar": "Così l'obiettivo è raggiunto, per quanto dicono i suoi file.",
  "forecast.missed": "Così l'obiettivo non è raggiunto.",
  "forecast.removals": {
    one: "Con {n} difetto in meno l'obiettivo sarebbe raggiunto.",
    other: "Con {n} difetti in meno l'obiettivo sarebbe raggiunto.",
  },
  "forecast.still": {
    one: "{n} conta ancora, per un altro difetto.",
    other: "{n} contano ancora, per un altro difetto.",
  },
  "forecast.untick": "Togli tutte le spunte",
  "forecast.none": "Ora nessun difetto conta, e nessuno è in arrivo.",
  "forecast.list": { one: "{n} difetto, e quando esce", other: "{n} difetti, e quando esce ciascuno" },
  "forecast.first": "Sono mostrati i primi {shown} a uscire.",
  "forecast.by.without": "Escludi",
  "forecast.by.leaves": "Esce in data",
  "forecast.leaveOut": "Escludi {order}",
  "forecast.noOrder": "un messaggio",
  "forecast.enters": "Conta dal giorno {day}",

  "forecast.ahead": "I prossimi giorni",
  "forecast.horizon": "Fin dove guardare",
  "forecast.days": { one: "{n} giorno", other: "{n} giorni" },
  "forecast.cleanTitle": "Se nessun altro ordine ha un difetto",
  "forecast.clean.no-target": "Non c'è un obiettivo con cui confrontare.",
  "forecast.clean.no-data": "Ora nulla conta, o i suoi file finiscono troppo tempo fa.",
  "forecast.clean.too-few-orders": "Gli ordini sono troppo pochi per guardare avanti.",
  "forecast.clean.stays-met": "L'obiettivo resta raggiunto in tutti i giorni mostrati.",
  "forecast.clean.stays-missed": "L'obiettivo manca ancora nell'ultimo giorno mostrato.",
  "forecast.clean.turns-met": {
    one: "L'obiettivo è raggiunto tra {n} giorno, in data {day}.",
    other: "L'obiettivo è raggiunto tra {n} giorni, in data {day}.",
  },
  "forecast.clean.turns-missed": {
    one: "L'obiettivo è mancato tra {n} giorno, in data {day}. Escono ordini buoni dal periodo, o vi entrano difetti noti.",
    other:
      "L'obiettivo è mancato tra {n} giorni, in data {day}. Escono ordini buoni dal periodo, o vi entrano difetti noti.",
  },
  "forecast.paceTitle": "Se i difetti continuano a questo ritmo",
  "forecast.pace.no-target": "Non c'è un obiettivo con cui confrontare.",
  "forecast.pace.no-data": "Ora nulla conta, o i suoi file finiscono troppo tempo fa.",
  "forecast.pace.too-few-orders": "Ci sono meno di 20 ordini. Con così pochi non facciamo previsioni.",
  "forecast.pace.stays-met": "A questo ritmo il limite non è raggiunto nei giorni mostrati.",
  "forecast.pace.stays-missed": "L'obiettivo manca ancora nell'ultimo giorno mostrato.",
  "forecast.pace.turns-met": {
    one: "L'obiettivo è raggiunto tra {n} giorno, in data {day}.",
    other: "L'obiettivo è raggiunto tra {n} giorni, in data {day}.",
  },
  "forecast.pace.turns-missed": {
    one: "Il limite è raggiunto tra {n} giorno, in data {day}.",
    other: "Il limite è raggiunto tra {n} giorni, in data {day}.",
  },
  "forecast.notLasting": "Nei giorni successivi cambia di nuovo.",

  "forecast.unit.orders": { one: "{n} ordine", other: "{n} ordini" },
  "forecast.unit.packages": { one: "{n} pacco", other: "{n} pacchi" },
  "forecast.unit.units": { one: "{n} unità", other: "{n} unità" },
  "forecast.unit.messages": { one: "{n} messaggio", other: "{n} messaggi" },
  "forecast.unit.return-requests": { one: "{n} richiesta di reso", other: "{n} richieste di reso" },
  "forecast.how": "Su che cosa si basa il calcolo",
  "forecast.how.orders": {
    one: "{orders} in {n} giorno, da {from} a {to}.",
    other: "{orders} in {n} giorni, da {from} a {to}.",
  },
  "forecast.how.defects": "Difetti da {from} a {to}: {value}, probabilmente {range}.",
  "forecast.how.small": "Meno di 3 difetti sono pochi. Uno in più cambia il quadro.",
  "forecast.how.notCovered": {
    one: "I suoi file finiscono in data {day}. {n} giorno da allora è calcolato allo stesso ritmo.",
    other: "I suoi file finiscono in data {day}. I {n} giorni da allora sono calcolati allo stesso ritmo.",
  },
  "forecast.how.range":
    "L'intervallo riguarda solo i difetti. Vale se gli ordini arrivano proprio a questo ritmo.",
  "forecast.how.maturing": {
    one: "{n} degli ordini che contano ha meno di {days} giorni. Un difetto può ancora arrivare, fino al giorno {until}.",
    other:
      "{n} degli ordini che contano hanno meno di {days} giorni. Un difetto può ancora arrivare, fino al giorno {until}.",
  },

  "forecast.chart": "I prossimi giorni: {metric}",
  "forecast.legend.pace": "A questo ritmo",
  "forecast.legend.clean": "Nessun altro difetto",
  "forecast.summary":
    "Nessun altro difetto: {clean} in data {day}. A questo ritmo: {rate}, probabilmente {range}.",
  "forecast.summaryClean": "Nessun altro difetto: {clean} in data {day}.",
  "forecast.point": "{day}: nessun altro difetto {clean}, a questo ritmo {rate}, {range}",
  "forecast.pointClean": "{day}: nessun altro difetto {clean}",
  "forecast.table.settled": "Contano ora",
  "forecast.table.settledDefects": "Con un difetto",
  "forecast.table.recent": "Nei file, troppo recenti per contare",
  "forecast.table.recentDefects": "Finora con un difetto",
  "forecast.table.coming": "In arrivo a questo ritmo",
  "forecast.table.expected": "Difetti di questi a questo ritmo",
} as const satisfies Translation<typeof en>;

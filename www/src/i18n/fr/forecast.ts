// Words of what a number would be and will be, in French.

import type { en } from "../forecast.en";
import type { Translation } from "../types";

export const forecast = {
  "depth.forecast": "La suite",
  "depth.forecast.lead":
    "Et si une réclamation est accordée, quand chaque défaut sort, et où mène ce rythme.",
  "forecast.counting": "Calcul des jours à venir",
  "forecast.failed":
    "Ceci n'a pas pu être calculé. Vos fichiers sont en sécurité. Choisissez un autre jour, ou rouvrez cette page.",
  "forecast.absent":
    "Vos fichiers ne contiennent pas les commandes de ce chiffre. Nous ne pouvons donc pas regarder plus loin.",
  "forecast.ourCount": "Le chiffre d'Amazon décide. La suite part de notre compte.",
  "forecast.byCategory": "Amazon regarde chaque catégorie à part. Ici, toutes sont ensemble.",
  "forecast.lowerBound":
    "Certains défauts ne sont dans aucun fichier. Les vrais chiffres sont ceux-ci ou moins bons.",

  "forecast.whatIf": "Si des défauts disparaissent",
  "forecast.whatIfLine":
    "Cochez ce qui peut être accordé ou retiré. Cela compte seulement : rien n'est envoyé, et vos fichiers restent les mêmes.",
  "forecast.now": "Maintenant : {value}.",
  "forecast.without": {
    one: "Sans le {n} que vous avez coché : {value}.",
    other: "Sans les {n} que vous avez cochés : {value}.",
  },
  "forecast.met": "Cela atteint l'objectif.",
  "forecast.metAsFar": "Cela atteint l'objectif, d'après ce que disent vos fichiers.",
  "forecast.missed": "Cela n'atteint pas l'objectif.",
  "forecast.removals": {
    one: "{n} défaut de moins atteindrait l'objectif.",
    other: "{n} défauts de moins atteindraient l'objectif.",
  },
  "forecast.still": {
    one: "{n} d'entre eux compte encore, pour un autre défaut.",
    other: "{n} d'entre eux comptent encore, pour un autre défaut.",
  },
  "forecast.untick": "Tout décocher",
  "forecast.none": "Aucun défaut ne compte maintenant, et aucun n'arrive.",
  "forecast.list": { one: "{n} défaut, et quand il sort", other: "{n} défauts, et quand chacun sort" },
  "forecast.first": "Les {shown} premiers à sortir sont affichés.",
  "forecast.by.without": "Laisser de côté",
  "forecast.by.leaves": "Sort le",
  "forecast.leaveOut": "Laisser de côté {order}",
  "forecast.noOrder": "un message",
  "forecast.enters": "Compte à partir du {day}",

  "forecast.ahead": "Les jours à venir",
  "forecast.horizon": "Jusqu'où regarder",
  "forecast.days": { one: "{n} jour", other: "{n} jours" },
  "forecast.cleanTitle": "Si aucune autre commande n'a de défaut",
  "forecast.clean.no-target": "Il n'y a pas d'objectif pour comparer.",
  "forecast.clean.no-data": "Rien ne compte maintenant, ou vos fichiers finissent trop tôt.",
  "forecast.clean.too-few-orders": "Il y a trop peu de commandes pour regarder plus loin.",
  "forecast.clean.stays-met": "L'objectif reste atteint sur tous les jours affichés.",
  "forecast.clean.stays-missed": "L'objectif n'est pas encore atteint le dernier jour affiché.",
  "forecast.clean.turns-met": {
    one: "L'objectif est atteint dans {n} jour, le {day}.",
    other: "L'objectif est atteint dans {n} jours, le {day}.",
  },
  "forecast.clean.turns-missed": {
    one: "L'objectif n'est plus atteint dans {n} jour, le {day}. De bonnes commandes sortent de la période, ou des défauts connus y entrent.",
    other:
      "L'objectif n'est plus atteint dans {n} jours, le {day}. De bonnes commandes sortent de la période, ou des défauts connus y entrent.",
  },
  "forecast.paceTitle": "Si les défauts continuent à ce rythme",
  "forecast.pace.no-target": "Il n'y a pas d'objectif pour comparer.",
  "forecast.pace.no-data": "Rien ne compte maintenant, ou vos fichiers finissent trop tôt.",
  "forecast.pace.too-few-orders": "Il y a moins de 20 commandes. Nous ne projetons rien à partir de si peu.",
  "forecast.pace.stays-met": "À ce rythme, la limite n'est pas atteinte sur les jours affichés.",
  "forecast.pace.stays-missed": "L'objectif n'est pas encore atteint le dernier jour affiché.",
  "forecast.pace.turns-met": {
    one: "L'objectif est atteint dans {n} jour, le {day}.",
    other: "L'objectif est atteint dans {n} jours, le {day}.",
  },
  "forecast.pace.turns-missed": {
    one: "La limite est atteinte dans {n} jour, le {day}.",
    other: "La limite est atteinte dans {n} jours, le {day}.",
  },
  "forecast.notLasting": "Des jours plus lointains changent encore cela.",

  "forecast.unit.orders": { one: "{n} commande", other: "{n} commandes" },
  "forecast.unit.packages": { one: "{n} colis", other: "{n} colis" },
  "forecast.unit.units": { one: "{n} unité", other: "{n} unités" },
  "forecast.unit.messages": { one: "{n} message", other: "{n} messages" },
  "forecast.unit.return-requests": { one: "{n} demande de retour", other: "{n} demandes de retour" },
  "forecast.how": "Avec quoi ceci est calculé",
  "forecast.how.orders": {
    one: "{orders} en {n} jour, du {from} au {to}.",
    other: "{orders} en {n} jours, du {from} au {to}.",
  },
  "forecast.how.defects": "Défauts du {from} au {to} : {value}, probablement {range}.",
  "forecast.how.small": "Moins de 3 défauts, c'est un petit nombre. Un de plus change le tableau.",
  "forecast.how.notCovered": {
    one: "Vos fichiers finissent le {day}. Le {n} jour depuis est calculé au même rythme.",
    other: "Vos fichiers finissent le {day}. Les {n} jours depuis sont calculés au même rythme.",
  },
  "forecast.how.range":
    "L'écart concerne seulement les défauts. Il vaut si les commandes arrivent exactement à ce rythme.",
  "forecast.how.maturing": {
    one: "{n} des commandes comptées a moins de {days} jours. Un défaut peut encore venir, jusqu'au {until}.",
    other:
      "{n} des commandes comptées ont moins de {days} jours. Un défaut peut encore venir, jusqu'au {until}.",
  },

  "forecast.chart": "Les jours à venir : {metric}",
  "forecast.legend.pace": "À ce rythme",
  "forecast.legend.clean": "Sans autre défaut",
  "forecast.summary": "Sans autre défaut : {clean} le {day}. À ce rythme : {rate}, probablement {range}.",
  "forecast.summaryClean": "Sans autre défaut : {clean} le {day}.",
  "forecast.point": "{day} : sans autre défaut {clean}, à ce rythme {rate}, {range}",
  "forecast.pointClean": "{day} : sans autre défaut {clean}",
  "forecast.table.settled": "Comptées maintenant",
  "forecast.table.settledDefects": "Avec un défaut",
  "forecast.table.recent": "Dans les fichiers, trop récentes pour compter",
  "forecast.table.recentDefects": "Avec un défaut jusqu'ici",
  "forecast.table.coming": "À venir à ce rythme",
  "forecast.table.expected": "Défauts parmi elles à ce rythme",
} as const satisfies Translation<typeof en>;

// Words of the step Papers, in French.

import type { en } from "../proof.en";
import type { Translation } from "../types";

export const proof = {
  "proof.title": "Vos documents",
  "proof.lead":
    "Ajoutez les documents qu'Amazon demande. Vous voyez s'ils sont lisibles, et s'ils conviennent. Rien n'y est jamais changé.",
  "proof.drop": "Déposez les documents ici",
  "proof.dropHint": "PDF ou photo. Ils restent sur cet appareil, octet par octet.",
  "proof.add": "Ajouter des documents",
  "proof.photo": "Prendre une photo",
  "proof.typed": "En saisir un",
  "proof.typedLine": "Pour un document que vous n'avez pas encore en fichier.",
  "proof.adding": "Lecture de {name}",
  "proof.added": "{name} est ajouté. Regardez ce qui a été lu.",
  "proof.here": "{name} est déjà là.",
  "proof.list": "Documents de ce dossier",
  "proof.next": "Suite : votre récit",
  "proof.none": "Pas encore de document",
  "proof.noneLine": "Amazon décide d'habitude d'après les documents. Ajoutez le premier.",

  "proof.refused.password": "{name} a un mot de passe. Entrez-le, il reste ici. Votre dossier est inchangé.",
  "proof.password": "Mot de passe de {name}",
  "proof.open": "Ouvrir",
  "proof.unread": "L'ajouter et saisir les champs",
  "proof.removed": "{name} est retiré.",
  "proof.back": "{name} est de retour.",

  "proof.noFile": "Saisi, sans fichier",
  "proof.pages": { one: "{n} page", other: "{n} pages" },
  "proof.remove": "Retirer {name}",
  "proof.lost":
    "Le fichier lui-même n'est pas sur cet appareil. Ajoutez de nouveau le même fichier : il retrouve sa place ici.",
  "proof.notKept.no-storage":
    "Ce navigateur ne garde pas de fichiers. Le document est utilisable jusqu'à la fermeture de cette fenêtre. Votre propre fichier est inchangé.",
  "proof.notKept.full":
    "Ce navigateur n'a pas de place pour lui. Le document est utilisable jusqu'à la fermeture de cette fenêtre. Faites de la place, puis ajoutez-le de nouveau.",
  "proof.notKept.differs":
    "La copie gardée n'était pas identique, elle a donc été jetée. Le document est utilisable jusqu'à la fermeture de cette fenêtre. Ajoutez-le de nouveau.",
  "proof.notKept.other":
    "Le document n'a pas pu être gardé. Il est utilisable jusqu'à la fermeture de cette fenêtre. Votre propre fichier est inchangé. Ajoutez-le de nouveau.",
  "proof.original": "Gardé octet par octet. SHA-256 {sum}",

  "proof.notInCopy":
    "Les documents y sont nommés, avec leur empreinte. Les fichiers eux-mêmes restent ici : ajoutez-en un de nouveau et il retrouve sa place.",
  "proof.stored": "Vos documents",
  "proof.count": { one: "{n} document", other: "{n} documents" },

  "proof.kind": "Qu'est-ce que c'est ?",
  "proof.kindGuess": "Nous le pensons. Veuillez vérifier.",
  "proof.kindYes": "Oui, c'est : {kind}",
  "proof.kindNone": "Veuillez choisir",

  "proof.lights": "En trois mots",
  "proof.light.readable": "Lisible ?",
  "proof.light.complete": "Complet ?",
  "proof.light.matches": "Concordant ?",
  "proof.light.yes": "Oui",
  "proof.light.look": "À regarder",
  "proof.light.no": "Pas encore",
  "proof.light.unknown": "Pas encore connu",
  "proof.checking": "Vérification",
  "proof.checkFailed":
    "Nous n'avons pas pu vérifier les documents. Ils sont en sécurité. Réessayez dans un instant.",

  "proof.findings": "Ce que nous avons vu",
  "proof.noFindings": "Nous ne voyons rien à changer.",
  "proof.more": { one: "{n} de plus", other: "{n} de plus" },
  "proof.level.fail": "Non accepté",
  "proof.level.warn": "Souvent renvoyé",
  "proof.level.info": "Bon à savoir",
  "proof.why": "Pourquoi c'est important",
  "proof.where": "Voir où",
  "proof.source": "Règle de {source}",

  "proof.look": "Ce qu'il contient",
  "proof.close": "Fermer",
  "proof.guess": "Lu dans le fichier. Une supposition, jusqu'à ce que vous disiez que c'est juste.",
  "proof.allRight": "Tout est juste",
  "proof.right": "Juste",
  "proof.rightNamed": "{field} : juste",
  "proof.confirmed": "Confirmé par vous",
  "proof.unconfirmed": "Veuillez confirmer",
  "proof.fieldNeeded": "nécessaire",
  "proof.otherField": "Un autre champ",
  "proof.page": "Page {n} sur {total}",
  "proof.pageOf": "{name}, page {n}",
  "proof.pageBack": "Page précédente",
  "proof.pageNext": "Page suivante",
  "proof.larger": "Plus grand",
  "proof.smaller": "Plus petit",
  "proof.noPage":
    "Ce fichier ne peut pas s'afficher ici. Ouvrez-le sur votre appareil et saisissez ce que vous voyez.",

  "proof.lines": "Produits du document",
  "proof.linesLine": "Une ligne pour chaque produit. Dites duquel de vos produits il s'agit.",
  "proof.line.product": "Produit, tel qu'imprimé",
  "proof.line.codes": "Numéros",
  "proof.line.quantity": "Quantité",
  "proof.line.pack": "Unités par lot",
  "proof.line.asin": "Votre produit (ASIN)",
  "proof.line.number": "Ligne {n}",
  "proof.line.remove": "Retirer la ligne {n}",
  "proof.line.add": "Ajouter une ligne",
  "proof.line.propose": "Peut-être {asin} : {why}",
  "proof.line.take": "Oui, prendre {asin}",
  "proof.linesRight": "Ces lignes sont justes",

  "proof.answersLine": "Choisissez ce qu'Amazon a demandé et que ce document montre.",
  "proof.answersNone": "Aucun message ne demande de document. Vous pouvez tout de même en ajouter.",
  "proof.attached": { one: "Répond à {n} demande", other: "Répond à {n} demandes" },
  "proof.notAttached": "Ne répond encore à rien",

  "proof.missing": "Encore demandé",
  "proof.missingLine": "Aucun document n'y répond encore.",

  "proof.fit": "Les documents vont-ils ensemble ?",
  "proof.dates": "Dates",
  "proof.dates.title": "Jours de vos documents",
  "proof.dates.summary": {
    one: "{inside} document daté sur {n} se situe entre le {from} et le {to}.",
    other: "Documents datés situés entre le {from} et le {to} : {inside} sur {n}.",
  },
  "proof.dates.none": "Aucun document n'a encore de jour. Saisissez le jour du document.",
  "proof.dates.paper": "Document",
  "proof.dates.day": "Jour",
  "proof.dates.state": "Dans la période",
  "proof.dates.in": "Oui",
  "proof.dates.out": "Non",
  "proof.dates.unsure": "pas confirmé",

  "packet.title": "Préparer le paquet",
  "packet.lead":
    "Vos documents dans l'ordre de la lettre, avec des noms neutres et une liste. Les fichiers sont ceux que vous avez ajoutés.",
  "packet.noMessage": "Collez d'abord le message d'Amazon. Il dit dans quel ordre vont les documents.",
  "packet.none": "Rien ne va encore dans le paquet. Dites pour chaque document à quoi il répond.",
  "packet.table": "Ce qui va dans le paquet",
  "packet.exhibit": "Pièce",
  "packet.name": "Nom dans le paquet",
  "packet.what": "Ce que c'est",
  "packet.size": "Taille",
  "packet.marks": "Marques",
  "packet.marks.allowed": "Vous pouvez marquer des lignes dans une autre copie. Celle-ci reste sans marques.",
  "packet.marks.never": "À envoyer sans marques.",
  "packet.marks.unknown": "Aucune règle connue. À envoyer sans marques.",
  "packet.formats": "Le message d'Amazon accepte : {formats}.",
  "packet.formatsNone": "Le message ne nomme pas de format. PDF et photos sont habituels.",
  "packet.most": "Aucun fichier de plus de {size}.",
  "packet.misfit.format":
    "Son format n'est pas dans le message. Nous ne convertissons jamais : demandez-le dans un autre format.",
  "packet.misfit.size":
    "Il est plus grand que ce que le message accepte. Nous ne le réduisons jamais : numérisez-le de nouveau.",
  "packet.misfit.line": "Ligne {n} du message",
  "packet.fits": "Convient au message",
  "packet.left": "Reste dehors",
  "packet.left.not-attached": "Il ne répond encore à rien.",
  "packet.left.no-file": "Il n'y a pas de fichier. Ajoutez-le.",
  "packet.save": "Enregistrer le paquet (ZIP)",
  "packet.saving": "Écriture du paquet",
  "packet.saved": "Enregistré sous {name}. Décompressez-le, et joignez les documents un par un.",
  "packet.printIndex": "Imprimer la liste",
  "packet.copyIndex": "Copier la liste",
  "packet.names": "Le formulaire d'Amazon veut des fichiers séparés. Le ZIP les garde ensemble pour vous.",
  "packet.manifest": "La liste des empreintes montre plus tard que rien n'a été changé.",
  "packet.failed": "Nous n'avons pas pu assembler le paquet. Vos documents sont en sécurité.",
  "packet.file": "pieces",

  "error.paper-too-large":
    "{name} dépasse 100 Mo. Il est inchangé, et votre dossier aussi. Numérisez-le avec moins de points par pouce.",
  "error.paper-not-read":
    "{name} a arrêté le lecteur. Votre dossier est en sécurité et le fichier inchangé. Saisissez plutôt les champs.",
  "error.paper-changed":
    "{name} n'est plus le fichier qui a été ajouté. Rien n'a été écrit. Ajoutez-le de nouveau depuis votre copie.",
  "error.paper-missing":
    "{name} n'est pas sur cet appareil. Votre dossier est en sécurité. Ajoutez de nouveau le même fichier.",
  "error.packet-too-large":
    "Les documents sont trop grands pour un seul paquet. Ils sont inchangés. Retirez le plus grand et envoyez-le à part.",
} as const satisfies Translation<typeof en>;

// Words of the step Requests, in French.

import type { en } from "../requests.en";
import type { Translation } from "../types";

export const requests = {
  "requests.title": "Ce qu'Amazon demande",
  "requests.lead":
    "Une ligne pour chaque demande. Répondez-y, prouvez-la, ou dites ouvertement que vous ne pouvez pas. Les lignes vides sont votre liste de choses à faire.",
  "requests.none": "Il n'y a pas encore de message",
  "requests.noneLine": "Collez d'abord le message d'Amazon. Vous verrez ensuite ici ce qu'il demande.",
  "requests.nothing": "Ce message ne demande rien que nous puissions lire.",
  "requests.nothingLine":
    "Relisez-le une fois vous-même. S'il demande quelque chose, choisissez le motif à la main.",
  "requests.loading": "Classement des demandes d'Amazon",
  "requests.failed":
    "Nous n'avons pas pu classer les demandes d'Amazon. Votre dossier est en sécurité. Réessayez dans un instant.",
  "requests.next": "Suite : fichiers et chiffres",
  "requests.count": "Réponses : {answered} sur {total}.",
  "requests.countCannot": { one: "Sans réponse possible : {n}.", other: "Sans réponse possible : {n}." },
  "requests.nextIs": "Suite : {what}.",
  "requests.allDone": "Il ne reste rien à faire ici.",
  "requests.doNext": "Faire la suivante",
  "requests.table": "Tout ce qu'Amazon demande",
  "requests.asked": "Demandé",
  "requests.answer": "Votre réponse",
  "requests.proof": "Preuve",
  "requests.state": "État",
  "requests.forAsin": "{what}, pour {asin}",
  "requests.usual": "Pas dans le message. Amazon le demande d'habitude.",
  "requests.terms.window": {
    one: "Pas plus ancien que {n} jour.",
    other: "Pas plus ancien que {n} jours.",
  },
  "requests.terms.quantity": { one: "Pour {n} unité ou plus.", other: "Pour {n} unités ou plus." },
  "requests.again": { one: "Demandé {n} fois", other: "Demandé {n} fois" },
  "requests.toStory": "Aller à votre récit",
  "requests.toLetter": "Voir dans la lettre",
  "requests.toReply": "Comparer avec la réponse",
  "requests.incomplete": "pas complet",
  "requests.noAnswer": "Rien pour l'instant",
  "requests.answeredByProof": "La preuve est la réponse.",
  "requests.noProof": "Aucune pour l'instant",
  "requests.paperGone": "Un document qui a été retiré",
  "requests.missing": "n'est plus ici",
  "requests.waiting": "vous l'attendez",
  "requests.done": "Fait le {day}",
  "requests.planned": "prévu",
  "requests.removeProof": "Retirer {name}",
  "requests.do.attach": "Joindre",
  "requests.do.done": "Je l'ai fait",
  "requests.do.cannot": "Je ne peux pas",
  "requests.do.why": "Pourquoi ?",
  "requests.do.settle": "Ceci y répond maintenant",
  "requests.do.canNow": "Je peux finalement",
  "requests.named": "{action} : {what}",
  "requests.panel": "{action} : {what}",
  "requests.close": "Fermer",
  "requests.changed": "Votre réponse est enregistrée.",

  "requests.attach.case": "Un document de ce dossier",
  "requests.attach.noPapers": "Vous n'avez pas encore ajouté de document.",
  "requests.attach.toPapers": "Aller à vos documents",
  "requests.attach.choosePaper": "Choisir un document",
  "requests.attach.addExhibit": "Joindre ce document",
  "requests.attach.file": "Un fichier que vous avez ajouté",
  "requests.attach.choose": "Choisir un fichier",
  "requests.attach.noFiles": "Vous n'avez pas encore ajouté de fichier.",
  "requests.attach.place": "Où dans le fichier",
  "requests.attach.placeHint": "Par exemple : lignes 12 à 18, ou page 2.",
  "requests.attach.addFile": "Joindre ce fichier",
  "requests.attach.paper": "Un document que vous avez",
  "requests.attach.paperHint": "Écrivez son nom. Le document lui-même reste où il est.",
  "requests.attach.name": "Nom du document",
  "requests.attach.have": "Je l'ai",
  "requests.attach.wait": "Je l'attends",
  "requests.attach.addPaper": "Noter ce document",
  "requests.attach.on": "Quel jour ?",
  "requests.attach.what": "Qu'avez-vous fait ?",
  "requests.attach.addDeed": "Noter ceci",

  "requests.cannot.lead": "C'est une réponse normale. Choisissez une suite honnête.",
  "requests.cannot.says": "Elle dit :",
  "requests.cannot.silent": "Elle ne dit pas :",
  "requests.cannot.choose": "Choisir cette voie",
  "requests.cannot.chosen": "Vous avez choisi : {title}",

  "requests.note": "Votre note",
  "requests.noteHint": "Seulement pour vous. Elle ne va nulle part ailleurs.",

  "requests.state.open": "Ouvert",
  "requests.state.partly": "Commencé",
  "requests.state.done": "Répondu",
  "requests.state.cannot": "Impossible",
  "requests.state.asked-again": "Redemandé",
  "requests.state.accepted": "Suffisant pour Amazon",

  "requests.why.root-cause":
    "Amazon veut voir que vous avez trouvé le début. Une cause que vous pouvez montrer vaut mieux qu'une supposition.",
  "requests.why.actions-taken":
    "Amazon veut voir ce qui est déjà fait. Chaque mesure a besoin d'un jour et de quelqu'un qui l'a prise.",
  "requests.why.prevention":
    "Amazon veut voir ce qui empêche que cela revienne : qui contrôle quoi, et à quelle fréquence.",
  "requests.why.invoices":
    "Les factures montrent d'où vient la marchandise, quand vous l'avez achetée et combien.",
  "requests.why.authorization-letter": "La lettre montre que la marque vous permet de vendre ses produits.",
  "requests.why.business-license":
    "Cela montre que l'entreprise existe, sous le nom et l'adresse de votre compte.",
  "requests.why.identity-document":
    "Cela montre qui est derrière le compte. Le nom et la date de naissance doivent être les mêmes.",
  "requests.why.utility-bill": "Cela montre que vous vivez ou travaillez à l'adresse de votre compte.",
  "requests.why.bank-information": "Cela montre que le compte qui reçoit l'argent est à vous.",
  "requests.why.safety-certificate": "Cela montre que ce modèle a été testé selon les règles de son genre.",
  "requests.why.retraction":
    "Seul le titulaire du droit peut retirer une plainte. Amazon attend le titulaire.",
  "requests.why.acknowledgement":
    "Amazon veut voir que vous avez lu la règle. C'est un clic dans Santé du compte (Account Health).",
  "requests.why.delivery-proof": "Cela montre que les colis ont été envoyés et sont arrivés.",
  "requests.why.video-interview": "Une personne d'Amazon vous voit, avec vos documents, dans un appel.",
  "requests.why.quiz": "Amazon vous laisse passer un court test au lieu d'écrire un plan.",
  "requests.why.listing-edit":
    "Les mots ou les images de l'offre ne respectent pas une règle. Ils doivent changer.",
  "requests.why.other":
    "Nous n'avons pas pu dire de quel genre de chose il s'agit. Lisez la ligne du message.",
} as const satisfies Translation<typeof en>;

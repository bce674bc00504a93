// Words of the page on which our promise can be tested, in French.

import type { en } from "../privacy.en";
import type { Translation } from "../types";

export const privacy = {
  "privacy.title": "Vérifiez vous-même",
  "privacy.lead": "Ce que vous mettez ici reste sur cet appareil. Vous n'avez pas à le croire. Testez-le.",
  "privacy.count.title": "1. Comptez les requêtes",
  "privacy.count.text":
    "Une requête est le moyen d'envoyer quelque chose. Depuis son chargement, cette page en a fait :",
  "privacy.count.how":
    "Nous comptons chaque requête de la page et du moteur. Le chargement des fichiers du programme ne compte pas.",
  "privacy.rules.title": "2. Lisez les règles que nous donnons au navigateur",
  "privacy.rules.text": "Votre navigateur applique ces règles. Cette page ne peut pas les changer.",
  "privacy.rules.raw": "Les règles telles que votre navigateur les lit",
  "privacy.rule.default-src": "Ce qu'aucune règle ne permet est interdit.",
  "privacy.rule.script-src":
    "Seuls les scripts de ce programme s'exécutent. Aucun script dans un texte, aucun d'un autre serveur.",
  "privacy.rule.style-src": "Seulement les styles de ce programme.",
  "privacy.rule.img-src":
    "Les images viennent de ce programme ou de vos propres fichiers. Aucune d'un autre serveur.",
  "privacy.rule.connect-src": "La page ne peut se connecter à rien, pas même au serveur dont elle vient.",
  "privacy.rule.worker-src":
    "Seulement les processus de ce programme. Ils demandent des fichiers du programme et rien d'autre.",
  "privacy.rule.manifest-src": "Le nom et l'icône viennent avec le programme.",
  "privacy.rule.font-src": "Aucune police n'est chargée. La page utilise celles de votre appareil.",
  "privacy.rule.frame-src": "Aucune autre page ne peut s'afficher dans celle-ci.",
  "privacy.rule.form-action": "Aucun formulaire ne peut être envoyé.",
  "privacy.rule.base-uri": "Rien ne peut déplacer le programme vers une autre adresse.",
  "privacy.rule.require-trusted-types-for":
    "Un texte ne devient jamais du code. Tout ce que contient un message ou un fichier reste du texte.",
  "privacy.rule.trusted-types":
    "Deux parties connues peuvent créer du contenu de page. Aucune autre ne peut s'y ajouter.",
  "privacy.rules.keeper":
    "Le programme gardé ici répond lui-même à chaque requête. Il refuse tout ce qui n'est pas un de ses fichiers.",
  "privacy.rules.limits":
    "Une extension du navigateur qui a accès à cette page peut encore la lire. Une personne qui utilise ce navigateur aussi.",
  "privacy.flight.title": "3. Coupez internet",
  "privacy.flight.step.ready": "Attendez la ligne verte ci-dessous.",
  "privacy.flight.step.off": "Activez le mode avion, ou débranchez le câble.",
  "privacy.flight.step.work":
    "Rechargez cette page et continuez. Lisez un message, ajoutez des fichiers, copiez votre lettre.",
  "privacy.flight.step.close":
    "Fermez la page avant de revenir en ligne. Il ne reste alors rien qui pourrait envoyer.",
  "privacy.flight.ready": "Cette page est prête à fonctionner sans internet.",
  "privacy.flight.notReady": "Cette page n'est pas encore gardée pour fonctionner sans internet.",
  "privacy.stored.title": "4. Voyez ce qui est gardé",
  "privacy.stored.text": "Tout est dans ce navigateur, sur cet appareil. Il n'y a pas de cookies.",
  "privacy.stored.case": "Votre dossier",
  "privacy.stored.account": "Chiffres de vos fichiers",
  "privacy.stored.snapshots": "États précédents du dossier",
  "privacy.stored.lock": "Le verrou du dossier",
  "privacy.stored.papers": "Vos documents",
  "privacy.stored.notes": "Notes de ce programme, comme le jour de votre dernière copie",
  "privacy.stored.unread": "Texte d'un champ qui n'a pas encore été lu",
  "privacy.stored.cookies": "Cookies",
  "privacy.stored.program": "Le programme",
  "privacy.stored.files": { one: "{n} fichier", other: "{n} fichiers" },
  "privacy.stored.entries": { one: "{n} entrée", other: "{n} entrées" },
  "privacy.stored.link": "Le copier ou l'effacer sur la page du fichier du dossier",
  "privacy.build.title": "5. Comparez le programme",
  "privacy.build.text":
    "Voici l'empreinte du programme sur cet appareil. Votre navigateur vient de la calculer.",
  "privacy.build.none":
    "Le programme n'est pas encore gardé sur cet appareil. Rechargez cette page dans un instant.",
  "privacy.build.how": "Construisez le programme depuis sa source. Vous obtenez la même empreinte :",
  "privacy.build.files": "L'empreinte de chaque fichier (SHA-256)",
} as const satisfies Translation<typeof en>;

// Words of the line that advises to save a copy, in French.

import type { en } from "../advice.en";
import type { Translation } from "../types";

export const advice = {
  "advice.label": "Conseil",
  "advice.full": "Ce navigateur a peu de place libre. Enregistrez une copie maintenant.",
  "advice.before-sending": "Avant l'envoi : enregistrez une copie du dossier, tel qu'il est maintenant.",
  "advice.first-file": "Vos chiffres sont dans le dossier. Une copie dans vos fichiers les conserve.",
  "advice.first-reading":
    "Votre dossier est seulement dans ce navigateur. Une copie dans vos fichiers le conserve.",
  "advice.weekly": "Votre dernière copie date du {date}.",
  "advice.never": "Vous n'avez pas encore de copie de ce dossier.",
  "advice.protect":
    "Vous avez travaillé sur ce dossier. Votre navigateur peut l'effacer s'il manque de place, sauf s'il accepte de le protéger.",
  "advice.ask": "Demander au navigateur",
  "advice.save": "Enregistrer une copie",
  "advice.dismiss": "Pas maintenant",
  "advice.seen": "OK",
  "advice.saved": "La copie {name} a été remise à votre navigateur. Regardez dans vos téléchargements.",
  "advice.failed":
    "La copie n'a pas pu être créée. Votre dossier est en sécurité ici. Réessayez sur la page du fichier du dossier.",
  "advice.protected": "Le navigateur a accepté. Il laisse votre dossier en paix quand la place manque.",
  "advice.refused": "Le navigateur n'a pas accepté. Enregistrez une copie plus souvent.",
} as const satisfies Translation<typeof en>;

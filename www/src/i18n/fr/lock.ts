// Words of passphrases and of the lock, in French.

import type { en } from "../lock.en";
import type { Translation } from "../types";

export const lock = {
  "lock.show": "Afficher",
  "lock.hide": "Masquer",
  "lock.strength.empty": "Quatre mots sans lien ou plus, c'est bien. Vous pouvez la coller.",
  "lock.strength.short": "Courte. Quelqu'un avec un ordinateur rapide pourrait la trouver.",
  "lock.strength.fair": "Bonne contre la plupart des gens. Un mot de plus la rend forte.",
  "lock.strength.strong": "Forte.",
  "lock.title": "Verrouiller le dossier sur cet appareil",
  "lock.line":
    "Toute personne qui utilise ce navigateur peut lire le dossier. Une phrase secrète le verrouille quand vous partez.",
  "lock.honest":
    "Tant que le dossier est ouvert, il n'est pas chiffré sur le disque. Verrouillez-le avant de partir. Fermer la page ne le verrouille pas.",
  "lock.passphrase": "Phrase secrète",
  "lock.set": "Définir la phrase secrète",
  "lock.isSet": "Ce dossier a une phrase secrète.",
  "lock.forgotten":
    "Personne ne peut l'ouvrir sans la phrase secrète, nous non plus. Gardez une copie sans verrou en lieu sûr.",
  "lock.now": "Verrouiller maintenant",
  "lock.remove": "Enlever la phrase secrète",
  "lock.removed": "La phrase secrète est enlevée. Le dossier reste ouvert.",
  "lock.auto": "Verrouiller tout seul",
  "lock.auto.0": "jamais",
  "lock.auto.5": "après 5 minutes sans touche ni geste",
  "lock.auto.15": "après 15 minutes sans touche ni geste",
  "lock.auto.60": "après une heure sans touche ni geste",
  "lock.failed":
    "Le dossier n'a pas pu être verrouillé. Il est ouvert et en sécurité. Enregistrez une copie, puis réessayez.",
  "locked.title": "Ce dossier est verrouillé",
  "locked.line": "Entrez votre phrase secrète. Elle reste sur cet appareil.",
  "locked.open": "Ouvrir le dossier",
  "locked.opening": "Ouverture",
  "locked.wrong": "Ce n'est pas la phrase secrète. Rien n'a changé. Réessayez.",
  "locked.changed":
    "Une partie du dossier verrouillé a été modifiée de l'extérieur. Il reste verrouillé et intact. Ouvrez plutôt une copie.",
  "locked.forgotten": "Je n'ai pas la phrase secrète",
  "locked.forgottenLine":
    "Personne ne peut l'ouvrir sans la phrase secrète, nous non plus. Une copie sans verrou, ou un fichier plus ancien, peut aider.",
  "locked.delete": "Effacer le dossier verrouillé de ce navigateur",
  "locked.deleteSure": "Oui, l'effacer. Je sais qu'il ne peut pas revenir.",
} as const satisfies Translation<typeof en>;

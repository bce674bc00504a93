// Words around the reading of papers, in French.

import type { en } from "../reading.en";
import type { Translation } from "../types";

export const reading = {
  "error.paper-is-empty":
    "{name} n'a pas de contenu. Votre dossier est en sécurité. Cherchez une copie qui s'ouvre.",
  "error.picture-too-large":
    "{name} a trop de points pour s'ouvrir ici. Il est inchangé. Numérisez-le de nouveau à 300 points par pouce.",
  "error.picture-not-shown":
    "Votre navigateur ne peut pas afficher {name}. Il est inchangé. Enregistrez-le en PDF, PNG ou JPEG pour le voir ici.",
  "error.register-not-known":
    "{name} ne contient aucune liste de factures lisible pour nous. Il est inchangé. Donnez un nom à chaque colonne.",
  "error.register-too-long":
    "{name} a trop de lignes. Il est inchangé. Gardez seulement les factures demandées.",
  "error.pdf-damaged": "{name} ne se lit pas comme un PDF. Il est inchangé. Cherchez une copie qui s'ouvre.",
  "error.pdf-too-long": "{name} est trop long à lire. Il est inchangé. Tapez plutôt ses champs.",
} as const satisfies Translation<typeof en>;

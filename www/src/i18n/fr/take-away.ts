// Words around saving and printing the letter, in French.

import type { en } from "../take-away.en";
import type { Translation } from "../types";

export const takeAway = {
  "take.title": "Enregistrer ou imprimer",
  "take.gaps": "La lettre a encore des vides. Vous pouvez l'enregistrer telle quelle.",
  "take.clean": "La lettre",
  "take.cleanLine": "Les mots pour Amazon, et rien d'autre.",
  "take.annotated": "Copie annotée",
  "take.annotatedLine": "Chaque phrase montre d'où elle vient. Pour vous, pas pour Amazon.",
  "take.data": "Pour les agences",
  "take.dataLine": "La lettre, ses sources et ses chiffres, pour d'autres logiciels.",
  "take.copy": "Copier",
  "take.text": "Texte",
  "take.markdown": "Markdown",
  "take.word": "Word",
  "take.print": "Imprimer ou PDF",
  "take.json": "JSON",
  "take.notes": "D'où vient chaque phrase",
  "take.quote": "{source} : « {words} »",
  "take.saved": "Enregistré sous {name}. Il reste sur votre appareil.",
  "take.failed": "Le fichier n'a pas été créé. Votre lettre est en sécurité. Veuillez réessayer.",
} as const satisfies Translation<typeof en>;

// Words of saving and printing the letter, in Italian.

import type { en } from "../take-away.en";
import type { Translation } from "../types";

export const takeAway = {
  "take.title": "Salvare o stampare",
  "take.gaps": "La lettera ha ancora spazi vuoti. Può salvarla così com'è.",
  "take.clean": "La lettera",
  "take.cleanLine": "Le parole per Amazon, e nient'altro.",
  "take.annotated": "Copia annotata",
  "take.annotatedLine": "Ogni frase mostra da dove viene. Per lei, non per Amazon.",
  "take.data": "Per le agenzie",
  "take.dataLine": "La lettera, le sue fonti e i suoi numeri, per altri programmi.",
  "take.copy": "Copia",
  "take.text": "Testo",
  "take.markdown": "Markdown",
  "take.word": "Word",
  "take.print": "Stampa o PDF",
  "take.json": "JSON",
  "take.notes": "Da dove viene ogni frase",
  "take.quote": "{source}: «{words}»",
  "take.saved": "Salvato come {name}. Resta sul suo dispositivo.",
  "take.failed": "Il file non è stato creato. La sua lettera è al sicuro. Riprovi.",
} as const satisfies Translation<typeof en>;

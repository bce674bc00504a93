// Words around saving and printing the letter, in Spanish.

import type { en } from "../take-away.en";
import type { Translation } from "../types";

export const takeAway = {
  "take.title": "Guardar o imprimir",
  "take.gaps": "La carta todavía tiene huecos. Puede guardarla como está.",
  "take.clean": "La carta",
  "take.cleanLine": "Las palabras para Amazon, y nada más.",
  "take.annotated": "Copia con notas",
  "take.annotatedLine": "Cada frase muestra de dónde viene. Para usted, no para Amazon.",
  "take.data": "Para agencias",
  "take.dataLine": "La carta, sus fuentes y sus números, para otro software.",
  "take.copy": "Copiar",
  "take.text": "Texto",
  "take.markdown": "Markdown",
  "take.word": "Word",
  "take.print": "Imprimir o PDF",
  "take.json": "JSON",
  "take.notes": "De dónde viene cada frase",
  "take.quote": "{source}: «{words}»",
  "take.saved": "Guardado como {name}. Se queda en su dispositivo.",
  "take.failed": "El archivo no se creó. Su carta está a salvo. Pruebe otra vez, por favor.",
} as const satisfies Translation<typeof en>;

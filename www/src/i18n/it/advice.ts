// Words of the line that advises to save a copy, in Italian.

import type { en } from "../advice.en";
import type { Translation } from "../types";

export const advice = {
  "advice.label": "Consiglio",
  "advice.full": "Il browser ha poco spazio. Salvi ora una copia.",
  "advice.before-sending": "Prima di inviare: salvi una copia del caso, com'è ora.",
  "advice.first-file": "I suoi numeri sono nel caso. Una copia tra i suoi file li conserva.",
  "advice.first-reading": "Il suo caso è solo in questo browser. Una copia tra i suoi file lo conserva.",
  "advice.weekly": "La sua ultima copia è in data {date}.",
  "advice.never": "Non ha ancora una copia di questo caso.",
  "advice.protect":
    "Ha lavorato a questo caso. Il browser può eliminarlo se manca spazio, a meno che accetti di non farlo.",
  "advice.ask": "Chiedi al browser",
  "advice.save": "Salva una copia",
  "advice.dismiss": "Non ora",
  "advice.seen": "OK",
  "advice.saved": "La copia {name} è stata data al suo browser. Guardi nei download.",
  "advice.failed":
    "La copia non si è potuta creare. Il suo caso qui è al sicuro. Riprovi nella pagina del file del caso.",
  "advice.protected": "Il browser ha accettato. Non tocca il suo caso quando manca spazio.",
  "advice.refused": "Il browser non ha accettato. Salvi una copia più spesso.",
} as const satisfies Translation<typeof en>;

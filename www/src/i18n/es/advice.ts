// Words of the line that advises to save a copy, in Spanish.

import type { en } from "../advice.en";
import type { Translation } from "../types";

export const advice = {
  "advice.label": "Consejo",
  "advice.full": "A este navegador le queda poco espacio. Guarde una copia ahora.",
  "advice.before-sending": "Antes de enviar: guarde una copia del caso, tal como está ahora.",
  "advice.first-file": "Sus números están en el caso. Una copia en sus archivos los conserva.",
  "advice.first-reading": "Su caso está solo en este navegador. Una copia en sus archivos lo conserva.",
  "advice.weekly": "Su última copia es del {date}.",
  "advice.never": "Todavía no tiene ninguna copia de este caso.",
  "advice.protect":
    "Usted ha puesto trabajo en este caso. Su navegador puede borrarlo si falta espacio, salvo que acepte no hacerlo.",
  "advice.ask": "Pedirlo al navegador",
  "advice.save": "Guardar una copia",
  "advice.dismiss": "Ahora no",
  "advice.seen": "De acuerdo",
  "advice.saved": "La copia {name} se entregó a su navegador. Búsquela en sus descargas.",
  "advice.failed":
    "La copia no se pudo hacer. Su caso está a salvo aquí. Pruebe otra vez en la página del archivo del caso.",
  "advice.protected": "El navegador aceptó. No tocará su caso si falta espacio.",
  "advice.refused": "El navegador no aceptó. Guarde una copia más a menudo.",
} as const satisfies Translation<typeof en>;

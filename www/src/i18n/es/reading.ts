// Words around the reading of papers, in Spanish.

import type { en } from "../reading.en";
import type { Translation } from "../types";

export const reading = {
  "error.paper-is-empty": "{name} no tiene contenido. Su caso está a salvo. Busque una copia que se abra.",
  "error.picture-too-large":
    "{name} tiene demasiados puntos para abrirlo aquí. No ha cambiado. Escanéelo otra vez a 300 puntos por pulgada.",
  "error.picture-not-shown":
    "Su navegador no puede mostrar {name}. No ha cambiado. Guárdelo como PDF, PNG o JPEG para verlo aquí.",
  "error.register-not-known":
    "{name} no contiene una lista de facturas que podamos leer. No ha cambiado. Ponga un nombre a cada columna.",
  "error.register-too-long":
    "{name} tiene demasiadas filas. No ha cambiado. Deje solo las facturas que se piden.",
  "error.pdf-damaged": "{name} no se puede leer como PDF. No ha cambiado. Busque una copia que se abra.",
  "error.pdf-too-long": "{name} tarda demasiado en leerse. No ha cambiado. Escriba sus campos a mano.",
} as const satisfies Translation<typeof en>;

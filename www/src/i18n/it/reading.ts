// Words of the reading of papers, in Italian.

import type { en } from "../reading.en";
import type { Translation } from "../types";

export const reading = {
  "error.paper-is-empty": "{name} non ha contenuto. Il suo caso è al sicuro. Cerchi una copia che si apra.",
  "error.picture-too-large":
    "{name} ha troppi punti per aprirlo qui. È rimasto invariato. Lo scansioni di nuovo a 300 punti per pollice.",
  "error.picture-not-shown":
    "Il browser non può mostrare {name}. È rimasto invariato. Lo salvi come PDF, PNG o JPEG per vederlo qui.",
  "error.register-not-known":
    "{name} non ha un elenco di fatture leggibile. È rimasto invariato. Dia un nome a ogni colonna.",
  "error.register-too-long": "{name} ha troppe righe. È rimasto invariato. Tenga solo le fatture richieste.",
  "error.pdf-damaged": "{name} non si legge come PDF. È rimasto invariato. Cerchi una copia che si apra.",
  "error.pdf-too-long":
    "{name} richiede troppo tempo per la lettura. È rimasto invariato. Scriva invece i campi.",
} as const satisfies Translation<typeof en>;

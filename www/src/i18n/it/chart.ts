// Words of charts, in Italian.

import type { en } from "../chart.en";
import type { Translation } from "../types";

export const chart = {
  "chart.keys": "Tocchi un valore o usi i tasti freccia.",
  "chart.role": "grafico",
  "chart.table": "Mostra come tabella",
  "chart.tableHide": "Nascondi la tabella",
  "chart.save": "Salva",
  "chart.png": "PNG",
  "chart.svg": "SVG",
  "chart.csv": "CSV",
  "chart.png.long": "Salva l'immagine (PNG)",
  "chart.svg.long": "Salva il disegno (SVG)",
  "chart.csv.long": "Salva la tabella (CSV)",
  "chart.notSaved": "Il browser non ha creato l'immagine. Provi il disegno o la tabella.",
  "chart.target": "Obiettivo {value}",
  "chart.value": "{rate} ({hits} su {all})",
  "chart.range": "tra {low} e {high}",
  "chart.group": "Gruppo",
  "chart.low": "Minimo probabile",
  "chart.high": "Massimo probabile",
} as const satisfies Translation<typeof en>;

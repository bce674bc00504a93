// Words of charts, in Spanish.

import type { en } from "../chart.en";
import type { Translation } from "../types";

export const chart = {
  "chart.keys": "Toque un valor o use las teclas de flecha.",
  "chart.role": "gráfico",
  "chart.table": "Mostrar como tabla",
  "chart.tableHide": "Ocultar la tabla",
  "chart.save": "Guardar",
  "chart.png": "PNG",
  "chart.svg": "SVG",
  "chart.csv": "CSV",
  "chart.png.long": "Guardar la imagen (PNG)",
  "chart.svg.long": "Guardar el dibujo (SVG)",
  "chart.csv.long": "Guardar la tabla (CSV)",
  "chart.notSaved": "El navegador no creó la imagen. Pruebe con el dibujo o la tabla.",
  "chart.target": "Objetivo {value}",
  "chart.value": "{rate} ({hits} de {all})",
  "chart.range": "entre {low} y {high}",
  "chart.group": "Grupo",
  "chart.low": "Mínimo probable",
  "chart.high": "Máximo probable",
} as const satisfies Translation<typeof en>;

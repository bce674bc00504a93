// Words of charts, in French.

import type { en } from "../chart.en";
import type { Translation } from "../types";

export const chart = {
  "chart.keys": "Touchez une valeur, ou utilisez les flèches du clavier.",
  "chart.role": "graphique",
  "chart.table": "Afficher en tableau",
  "chart.tableHide": "Masquer le tableau",
  "chart.save": "Enregistrer",
  "chart.png": "PNG",
  "chart.svg": "SVG",
  "chart.csv": "CSV",
  "chart.png.long": "Enregistrer l'image (PNG)",
  "chart.svg.long": "Enregistrer le dessin (SVG)",
  "chart.csv.long": "Enregistrer le tableau (CSV)",
  "chart.notSaved": "Le navigateur n'a pas créé l'image. Essayez le dessin ou le tableau.",
  "chart.target": "Objectif : {value}",
  "chart.value": "{rate} ({hits} sur {all})",
  "chart.range": "entre {low} et {high}",
  "chart.group": "Groupe",
  "chart.low": "Minimum probable",
  "chart.high": "Maximum probable",
} as const satisfies Translation<typeof en>;

// Words of charts, in German.

import type { en } from "../chart.en";
import type { Translation } from "../types";

export const chart = {
  "chart.keys": "Tippen Sie einen Wert an oder nutzen Sie die Pfeiltasten.",
  "chart.role": "Diagramm",
  "chart.table": "Als Tabelle zeigen",
  "chart.tableHide": "Tabelle ausblenden",
  "chart.save": "Speichern",
  "chart.png": "PNG",
  "chart.svg": "SVG",
  "chart.csv": "CSV",
  "chart.png.long": "Das Bild speichern (PNG)",
  "chart.svg.long": "Die Zeichnung speichern (SVG)",
  "chart.csv.long": "Die Tabelle speichern (CSV)",
  "chart.notSaved": "Der Browser hat das Bild nicht erstellt. Versuchen Sie die Zeichnung oder die Tabelle.",
  "chart.target": "Zielwert {value}",
  "chart.value": "{rate} ({hits} von {all})",
  "chart.range": "zwischen {low} und {high}",
  "chart.group": "Gruppe",
  "chart.low": "Wahrscheinlich mindestens",
  "chart.high": "Wahrscheinlich höchstens",
} as const satisfies Translation<typeof en>;

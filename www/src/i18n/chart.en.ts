// Words of charts, in English.

import { learn } from ".";
import type { Messages } from "./types";

export const en = {
  "chart.keys": "Tap a value, or use the arrow keys.",
  "chart.role": "chart",
  "chart.table": "Show as a table",
  "chart.tableHide": "Hide the table",
  "chart.save": "Save",
  "chart.png": "PNG",
  "chart.svg": "SVG",
  "chart.csv": "CSV",
  "chart.png.long": "Save the picture (PNG)",
  "chart.svg.long": "Save the drawing (SVG)",
  "chart.csv.long": "Save the table (CSV)",
  "chart.notSaved": "The browser did not make the picture. Try the drawing or the table.",
  "chart.target": "Target {value}",
  "chart.value": "{rate} ({hits} of {all})",
  "chart.range": "between {low} and {high}",
  "chart.group": "Group",
  "chart.low": "Lowest likely",
  "chart.high": "Highest likely",
} as const satisfies Messages;

learn(en);

// Words of charts, in Japanese.

import type { en } from "../chart.en";
import type { Translation } from "../types";

export const chart = {
  "chart.keys": "値をタップするか、矢印キーをお使いください。",
  "chart.role": "グラフ",
  "chart.table": "表で見る",
  "chart.tableHide": "表を隠す",
  "chart.save": "保存",
  "chart.png": "PNG",
  "chart.svg": "SVG",
  "chart.csv": "CSV",
  "chart.png.long": "画像を保存（PNG）",
  "chart.svg.long": "図を保存（SVG）",
  "chart.csv.long": "表を保存（CSV）",
  "chart.notSaved": "ブラウザが画像を作れませんでした。図か表をお試しください。",
  "chart.target": "目標値 {value}",
  "chart.value": "{rate}（{all}件中{hits}件）",
  "chart.range": "{low}～{high}",
  "chart.group": "グループ",
  "chart.low": "見込みの下限",
  "chart.high": "見込みの上限",
} as const satisfies Translation<typeof en>;

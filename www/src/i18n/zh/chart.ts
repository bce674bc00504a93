// Words of charts, in Simplified Chinese.

import type { en } from "../chart.en";
import type { Translation } from "../types";

export const chart = {
  "chart.keys": "请点按一个值，或使用方向键。",
  "chart.role": "图表",
  "chart.table": "显示为表格",
  "chart.tableHide": "隐藏表格",
  "chart.save": "保存",
  "chart.png": "PNG",
  "chart.svg": "SVG",
  "chart.csv": "CSV",
  "chart.png.long": "保存图片 (PNG)",
  "chart.svg.long": "保存矢量图 (SVG)",
  "chart.csv.long": "保存表格 (CSV)",
  "chart.notSaved": "浏览器没有生成图片。请改用矢量图或表格。",
  "chart.target": "目标值 {value}",
  "chart.value": "{rate}（{all} 中的 {hits}）",
  "chart.range": "在 {low} 与 {high} 之间",
  "chart.group": "组",
  "chart.low": "可能的最低值",
  "chart.high": "可能的最高值",
} as const satisfies Translation<typeof en>;

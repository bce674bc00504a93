// Words around saving and printing the letter, in Simplified Chinese.

import type { en } from "../take-away.en";
import type { Translation } from "../types";

export const takeAway = {
  "take.title": "保存或打印",
  "take.gaps": "信中还有空缺。您可以照现在的样子保存。",
  "take.clean": "信",
  "take.cleanLine": "只有给亚马逊的文字。",
  "take.annotated": "带注释的副本",
  "take.annotatedLine": "每句话都注明来源。供您使用，不给亚马逊。",
  "take.data": "供服务商使用",
  "take.dataLine": "信、来源和数字，供其他软件使用。",
  "take.copy": "复制",
  "take.text": "文本",
  "take.markdown": "Markdown",
  "take.word": "Word",
  "take.print": "打印或 PDF",
  "take.json": "JSON",
  "take.notes": "每句话的来源",
  "take.quote": "{source}：“{words}”",
  "take.saved": "已存为 {name}。它留在您的设备上。",
  "take.failed": "文件没有生成。您的信是安全的。请重试。",
} as const satisfies Translation<typeof en>;

// Words around the reading of papers, in Simplified Chinese.

import type { en } from "../reading.en";
import type { Translation } from "../types";

export const reading = {
  "error.paper-is-empty": "{name} 没有内容。您的案卷是安全的。请找一份能打开的副本。",
  "error.picture-too-large": "{name} 像素太多，无法在此打开。文件未作改动。请以每英寸 300 点重新扫描。",
  "error.picture-not-shown":
    "您的浏览器无法显示 {name}。文件未作改动。请存为 PDF、PNG 或 JPEG，即可在此查看。",
  "error.register-not-known": "{name} 中没有我们能读的发票清单。文件未作改动。请给每列写上名称。",
  "error.register-too-long": "{name} 行数太多。文件未作改动。请只保留所要求的发票。",
  "error.pdf-damaged": "{name} 不能作为 PDF 读取。文件未作改动。请找一份能打开的副本。",
  "error.pdf-too-long": "{name} 读取时间太长。文件未作改动。请改为手动填写各栏。",
} as const satisfies Translation<typeof en>;

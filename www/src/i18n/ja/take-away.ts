// Words around saving and printing the letter, in Japanese.

import type { en } from "../take-away.en";
import type { Translation } from "../types";

export const takeAway = {
  "take.title": "保存または印刷",
  "take.gaps": "手紙にはまだ空欄があります。このまま保存もできます。",
  "take.clean": "手紙",
  "take.cleanLine": "Amazonへの言葉だけです。",
  "take.annotated": "注釈付きの控え",
  "take.annotatedLine": "文ごとに出どころが分かります。ご自身用で、Amazon用ではありません。",
  "take.data": "代行業者用",
  "take.dataLine": "手紙と出どころと数値を、ほかのソフトで使える形にします。",
  "take.copy": "コピー",
  "take.text": "テキスト",
  "take.markdown": "Markdown",
  "take.word": "Word",
  "take.print": "印刷またはPDF",
  "take.json": "JSON",
  "take.notes": "文ごとの出どころ",
  "take.quote": "{source}：「{words}」",
  "take.saved": "{name}として保存しました。端末の外には出ません。",
  "take.failed": "ファイルを作れませんでした。手紙は無事です。もう一度お試しください。",
} as const satisfies Translation<typeof en>;

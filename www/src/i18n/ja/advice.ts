// Words of the line that advises to save a copy, in Japanese.

import type { en } from "../advice.en";
import type { Translation } from "../types";

export const advice = {
  "advice.label": "お知らせ",
  "advice.full": "ブラウザの空きが少なくなっています。今すぐコピーを保存してください。",
  "advice.before-sending": "送る前に、今のケースのコピーを保存してください。",
  "advice.first-file": "数値がケースに入りました。ファイルのコピーがあれば失われません。",
  "advice.first-reading": "ケースはこのブラウザにだけあります。ファイルのコピーがあれば失われません。",
  "advice.weekly": "最後のコピーは{date}のものです。",
  "advice.never": "このケースのコピーはまだありません。",
  "advice.protect":
    "このケースには手間がかかっています。空きが減ると、ブラウザが削除することがあります。残すようブラウザに頼めます。",
  "advice.ask": "ブラウザに頼む",
  "advice.save": "コピーを保存",
  "advice.dismiss": "今はしない",
  "advice.seen": "OK",
  "advice.saved": "コピー{name}をブラウザに渡しました。ダウンロードをご覧ください。",
  "advice.failed":
    "コピーを作れませんでした。ケースはここで無事です。ケースファイルのページでもう一度お試しください。",
  "advice.protected": "ブラウザが承諾しました。空きが減ってもケースを残します。",
  "advice.refused": "ブラウザは承諾しませんでした。コピーをこまめに保存してください。",
} as const satisfies Translation<typeof en>;

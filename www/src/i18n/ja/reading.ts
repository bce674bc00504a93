// Words around the reading of papers, in Japanese.

import type { en } from "../reading.en";
import type { Translation } from "../types";

export const reading = {
  "error.paper-is-empty": "{name}には内容がありません。ケースは無事です。開けるコピーを探してください。",
  "error.picture-too-large":
    "{name}は点が多すぎて、ここで開けません。ファイルはそのままです。300dpiでスキャンし直してください。",
  "error.picture-not-shown":
    "このブラウザは{name}を表示できません。ファイルはそのままです。PDF、PNG、JPEGで保存すると、ここで見られます。",
  "error.register-not-known":
    "{name}に読める請求書の一覧がありません。ファイルはそのままです。すべての列に名前を付けてください。",
  "error.register-too-long":
    "{name}は行が多すぎます。ファイルはそのままです。求められた請求書だけを残してください。",
  "error.pdf-damaged": "{name}をPDFとして読めません。ファイルはそのままです。開けるコピーを探してください。",
  "error.pdf-too-long":
    "{name}は読むのに時間がかかりすぎます。ファイルはそのままです。項目を入力してください。",
} as const satisfies Translation<typeof en>;

// Words of passphrases and of the lock, in Japanese.

import type { en } from "../lock.en";
import type { Translation } from "../types";

export const lock = {
  "lock.show": "表示",
  "lock.hide": "隠す",
  "lock.strength.empty": "関係のない言葉を四つ以上並べるのが良いです。貼り付けもできます。",
  "lock.strength.short": "短いです。速いコンピューターなら見つけられます。",
  "lock.strength.fair": "たいていの相手には十分です。もう一語足すと強くなります。",
  "lock.strength.strong": "強いです。",
  "lock.title": "この端末のケースをロックする",
  "lock.line":
    "このブラウザを使う人は誰でもケースを読めます。パスフレーズがあれば、席を離れるときにロックできます。",
  "lock.honest":
    "開いている間、ケースはディスク上で暗号化されません。離れる前にロックしてください。ページを閉じるだけではロックされません。",
  "lock.passphrase": "パスフレーズ",
  "lock.set": "パスフレーズを設定",
  "lock.isSet": "このケースにはパスフレーズがあります。",
  "lock.forgotten":
    "パスフレーズがないと誰にも開けません。こちらでも開けません。ロックなしのコピーを安全な場所に保管してください。",
  "lock.now": "今すぐロック",
  "lock.remove": "パスフレーズをなくす",
  "lock.removed": "パスフレーズをなくしました。ケースは開いたままです。",
  "lock.auto": "自動でロック",
  "lock.auto.0": "しない",
  "lock.auto.5": "操作がないまま5分たったら",
  "lock.auto.15": "操作がないまま15分たったら",
  "lock.auto.60": "操作がないまま1時間たったら",
  "lock.failed":
    "ロックできませんでした。ケースは開いていて無事です。コピーを保存して、もう一度お試しください。",
  "locked.title": "このケースはロックされています",
  "locked.line": "パスフレーズを入力してください。入力はこの端末から出ません。",
  "locked.open": "ケースを開く",
  "locked.opening": "開いています",
  "locked.wrong": "パスフレーズが違います。何も変わっていません。もう一度お試しください。",
  "locked.changed":
    "ロックされたケースの一部が外から変更されました。ロックしたまま、手を付けていません。コピーを開いてください。",
  "locked.forgotten": "パスフレーズが分かりません",
  "locked.forgottenLine":
    "パスフレーズがないと誰にも開けません。こちらでも開けません。ロックなしのコピーや古いファイルが役に立つかもしれません。",
  "locked.delete": "ロックされたケースをこのブラウザから削除",
  "locked.deleteSure": "はい、削除します。元に戻せないことを理解しています。",
} as const satisfies Translation<typeof en>;

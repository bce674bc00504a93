// Words of the page on which our promise can be tested, in Japanese.

import type { en } from "../privacy.en";
import type { Translation } from "../types";

export const privacy = {
  "privacy.title": "ご自身で確かめる",
  "privacy.lead": "入力したものはこの端末から出ません。信じる必要はありません。お試しください。",
  "privacy.count.title": "1. 通信要求を数える",
  "privacy.count.text": "何かを送るには通信要求が必要です。このページを読み込んでからの数：",
  "privacy.count.how":
    "ページと読み取り部分の通信要求をすべて数えます。プログラム自身のファイルの読み込みは数えません。",
  "privacy.rules.title": "2. ブラウザに定めた規則を読む",
  "privacy.rules.text": "この規則はブラウザが守らせます。このページからは変えられません。",
  "privacy.rules.raw": "ブラウザが読むとおりの規則",
  "privacy.rule.default-src": "規則で許していないものは禁止です。",
  "privacy.rule.script-src":
    "動くのはこのプログラムのスクリプトだけです。文章の中や別のサーバーのものは動きません。",
  "privacy.rule.style-src": "このプログラムのスタイルだけです。",
  "privacy.rule.img-src": "画像はこのプログラムかご自身のファイルだけです。別のサーバーからは来ません。",
  "privacy.rule.connect-src": "ページはどこにも接続できません。配信元のサーバーにもです。",
  "privacy.rule.worker-src": "このプログラムのスレッドだけです。プログラムのファイル以外は要求しません。",
  "privacy.rule.manifest-src": "名前とアイコンはプログラムに付いています。",
  "privacy.rule.font-src": "フォントは読み込みません。端末のものを使います。",
  "privacy.rule.frame-src": "このページの中に別のページは表示できません。",
  "privacy.rule.form-action": "フォームは送信できません。",
  "privacy.rule.base-uri": "プログラムを別のアドレスに移すことはできません。",
  "privacy.rule.require-trusted-types-for":
    "文章がコードになることはありません。メッセージやファイルの中身は文章のままです。",
  "privacy.rule.trusted-types": "ページの内容を作れるのは、決まった二つの部分だけです。追加はできません。",
  "privacy.rules.keeper":
    "保存されたプログラムが、通信要求に自分で答えます。自身のファイル以外はすべて断ります。",
  "privacy.rules.limits":
    "このページを読めるブラウザの拡張機能は、内容を読めます。このブラウザを使う人も同じです。",
  "privacy.flight.title": "3. インターネットを切る",
  "privacy.flight.step.ready": "下に緑の行が出るまで待ちます。",
  "privacy.flight.step.off": "機内モードにするか、ケーブルを抜きます。",
  "privacy.flight.step.work":
    "このページを読み込み直して続けます。メッセージを読み、ファイルを追加し、手紙をコピーします。",
  "privacy.flight.step.close": "接続を戻す前にページを閉じます。送れるものは何も残りません。",
  "privacy.flight.ready": "このページはインターネットなしで使えます。",
  "privacy.flight.notReady": "このページは、まだオフライン用に保存されていません。",
  "privacy.stored.title": "4. 保存されたものを見る",
  "privacy.stored.text": "すべてこの端末のこのブラウザにあります。Cookieはありません。",
  "privacy.stored.case": "ケース",
  "privacy.stored.account": "ファイルの数値",
  "privacy.stored.snapshots": "ケースの以前の状態",
  "privacy.stored.lock": "ケースのロック",
  "privacy.stored.papers": "書類",
  "privacy.stored.notes": "最後のコピーの日など、このプログラムのメモ",
  "privacy.stored.unread": "入力欄の、まだ読んでいない文章",
  "privacy.stored.cookies": "Cookie",
  "privacy.stored.program": "プログラム",
  "privacy.stored.files": { other: "ファイル{n}件" },
  "privacy.stored.entries": { other: "{n}件" },
  "privacy.stored.link": "ケースファイルのページでコピーまたは削除する",
  "privacy.build.title": "5. プログラムを比べる",
  "privacy.build.text": "この端末にあるプログラムの指紋です。ブラウザが今、計算しました。",
  "privacy.build.none":
    "プログラムはまだこの端末に保存されていません。少し後でページを読み込み直してください。",
  "privacy.build.how": "ソースからプログラムを作ると、同じ指紋になります：",
  "privacy.build.files": "各ファイルの指紋（SHA-256）",
} as const satisfies Translation<typeof en>;

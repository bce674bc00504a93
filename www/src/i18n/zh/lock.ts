// Words of passphrases and of the lock, in Simplified Chinese.

import type { en } from "../lock.en";
import type { Translation } from "../types";

export const lock = {
  "lock.show": "显示",
  "lock.hide": "隐藏",
  "lock.strength.empty": "四个或更多互不相关的词为好。可以粘贴。",
  "lock.strength.short": "太短。有快速电脑的人可能猜出。",
  "lock.strength.fair": "足以防住大多数人。再加一个词就很强。",
  "lock.strength.strong": "很强。",
  "lock.title": "锁住本设备上的案卷",
  "lock.line": "使用此浏览器的人都能看到案卷。您离开时，密码短语会锁住它。",
  "lock.honest": "案卷打开时，在磁盘上没有加密。离开前请锁住。只关闭页面不会锁住。",
  "lock.passphrase": "密码短语",
  "lock.set": "设置密码短语",
  "lock.isSet": "此案卷有密码短语。",
  "lock.forgotten": "没有密码短语谁也打不开，我们也不能。请在安全的地方存一份不加锁的副本。",
  "lock.now": "现在锁住",
  "lock.remove": "取消密码短语",
  "lock.removed": "密码短语已取消。案卷保持打开。",
  "lock.auto": "自动锁住",
  "lock.auto.0": "从不",
  "lock.auto.5": "5 分钟没有按键或点按之后",
  "lock.auto.15": "15 分钟没有按键或点按之后",
  "lock.auto.60": "一小时没有按键或点按之后",
  "lock.failed": "案卷未能锁住。它是打开的，也是安全的。请保存副本，再重试。",
  "locked.title": "此案卷已锁",
  "locked.line": "请输入密码短语。它只留在本设备上。",
  "locked.open": "打开案卷",
  "locked.opening": "正在打开",
  "locked.wrong": "这不是密码短语。一切未变。请重试。",
  "locked.changed": "已锁案卷的一部分被外部改动。它仍锁着，未受触动。请改为打开副本。",
  "locked.forgotten": "我没有密码短语",
  "locked.forgottenLine": "没有密码短语谁也打不开，我们也不能。不加锁的副本或较早的文件可能有帮助。",
  "locked.delete": "从此浏览器删除已锁的案卷",
  "locked.deleteSure": "是，删除。我知道无法恢复。",
} as const satisfies Translation<typeof en>;

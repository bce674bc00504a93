// Words of the line that advises to save a copy, in Simplified Chinese.

import type { en } from "../advice.en";
import type { Translation } from "../types";

export const advice = {
  "advice.label": "建议",
  "advice.full": "此浏览器剩余空间很少。请现在保存副本。",
  "advice.before-sending": "发送之前：请保存案卷现在的副本。",
  "advice.first-file": "您的数据已在案卷中。存一份副本就能保留。",
  "advice.first-reading": "您的案卷只在此浏览器中。存一份副本就能保留。",
  "advice.weekly": "您上一份副本的日期是{date}。",
  "advice.never": "您还没有此案卷的副本。",
  "advice.protect": "您在此案卷上花了工夫。空间不足时浏览器可能删除它，除非它同意保留。",
  "advice.ask": "请求浏览器",
  "advice.save": "保存副本",
  "advice.dismiss": "以后再说",
  "advice.seen": "好的",
  "advice.saved": "副本 {name} 已交给您的浏览器。请看下载文件夹。",
  "advice.failed": "副本没有生成。您的案卷在这里是安全的。请在案卷页面重试。",
  "advice.protected": "浏览器已同意。空间不足时它不会动您的案卷。",
  "advice.refused": "浏览器没有同意。请更常保存副本。",
} as const satisfies Translation<typeof en>;

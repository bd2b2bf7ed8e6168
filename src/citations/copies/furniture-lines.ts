/** Lines around a text that are not of it. A line of the text itself is a sentence, or opens with a number. */

/** A line this long is text, whatever it looks like. */
const longest = 60;

/** Whether a line ends as a sentence, a salutation or the lead of a list does. */
export const closesSentence = (line: string): boolean =>
  /(?:[。！？；：!?;:…]|(?<=\p{Script=Han})[.．])["”’』」）)]*$/u.test(line);

/** A line wholly in brackets: a 题注, （此件公开发布）, （新华社北京3月1日电）. */
const isBracketed = (line: string): boolean =>
  /^(?:[（(][^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*[）)]|【[^【】]*】|\[[^[\]]*\])$/u.test(line);

/** What a 题注 tells, whose lines may be long. */
const event = /\d{4}年|[〇零○一二三四五六七八九]{4}年|通过|公布|发布|批准|修正|修订|施行/u;

/** Before the text: its title again, an order and its number, the office, a date, the 题注, labels of a site. */
export const isHeadNote = (line: string): boolean =>
  isSiteNote(line) ||
  (isBracketed(line) && event.test(line)) ||
  /^\d{4}年\d{1,2}月\d{1,2}日\s/u.test(line) ||
  (line.length <= longest && !closesSentence(line));

/** Behind the text: signature, date, remarks in brackets, whom a copy went to, notes of a site. */
export const isTailNote = (line: string): boolean =>
  isSiteNote(line) ||
  (line.length <= longest && (isBracketed(line) || !closesSentence(line))) ||
  (line.length <= 2 * longest && /仅供(?:参考|学习)|版权(?:所有|归)|未经[^。]*(?:授权|许可)/u.test(line));

const label =
  /^[【〔［[（(]?\s*(?:信息来源|文章来源|稿件来源|来源|责任编辑|责编|编辑|校对|审核|审签|供稿|发布(?:时间|日期|机构|单位)|更新时间|浏览(?:次数|量)?|点击(?:率|数|量)|阅读(?:次数|量)|字号|字体|打印(?:本页)?|关闭(?:窗口|本页)?|收藏(?:本文)?|分享(?:到)?|纠错|扫一扫|微信扫一扫|上一篇|下一篇|相关(?:链接|阅读|专题|文章)|附件下载|点击下载|原文(?:链接|地址)|法宝引证码|版权所有|主办单位|承办单位|网站标识码|手机版|返回(?:顶部|首页)|收听本文|抄送|分送|主题词)(?:[】〕］\]）)：:\s]|$)/u;

/** A line that a site or an office adds to a text, wherever it stands: 责任编辑：…, 【法宝引证码】…, 打印 关闭. */
export const isSiteNote = (line: string): boolean => line.length <= 2 * longest && label.test(line);

import { toSimplified } from '../../text/script.ts';
import type { ImportMessage } from '../types.ts';
import { isText, placeOf, type Cleaner, type TextBlock } from './cleaner.ts';

/** Words of the tools that sites put around a text, in Simplified script. */
const tools = `
  手机版 手机点评 手机看新闻 网摘 商城 电脑版 打印 打印本页 打印此页 纠错 我要纠错 字号 字体 大 中 小 收听本文 微信扫一扫 扫一扫 扫码 分享 分享到 分享至
  QQ空间 新浪微博 腾讯微博 微信 微博 朋友圈 人人网 豆瓣 一键分享 收藏 收藏本文 收藏本页 下载本文 下载 点击下载 点击下载文档 点击下载本文文档
  E-mail推荐 E-mail 推荐 推荐度 社区 论坛 返回 返回顶部 返回首页 返回列表 回到顶部 关闭 关闭窗口 关闭本页 首页 网站首页 上一页 下一页 上一篇 下一篇
  上一条 下一条 当前位置 您的位置 您当前的位置 所在位置 正文 更多 查看更多 查看全部留言 查看全文 评论 我要评论 最新评论 热门评论 网友评论 留言
  复制链接 复制 举报 点赞 赞 踩 打赏 关注 订阅 登录 注册 搜索 繁体 简体 繁體版 无障碍 长者模式 相关专题 相关新闻 相关阅读 相关链接 相关文章 相关推荐
  相关文件 相关报道 相关解读 延伸阅读 推荐阅读 热门推荐 猜你喜欢 焦点新闻 热点新闻 热门文章 最新文章 精彩推荐 频道推荐 编辑推荐 版权声明 免责声明
  频道精选 频道首页 返回目录 背景色 打印文章 打印本文 加入收藏 我要纠错 我要留言 网页纠错 默认 超大 特大 较大 缩小 放大 恢复默认 在手机打开当前页 手机打开当前页 用手机打开 搜索文档
  复制本文 转发 转载 发表评论 发送给好友 顶 分享到微信 关闭本窗口 窗口关闭 返回上页 返回上一页 上页 下页 首页推荐 网站地图 设为首页 联系我们
  原文链接 阅读原文 查看原文 查看原网页 法宝联想 法宝之窗 听全文 语音播报 朗读 播放 暂停 全文 来源 范文大全 附件下载 视力保护色
`
  .trim()
  .split(/\s+/u);

const toolPattern = new RegExp(`(?:${[...tools].sort((a, b) => b.length - a.length).join('|')})`, 'gu');

/** Headings under which sites list other things: what follows one at the end of a page is not of the text. */
const afterText =
  /^[\s·•●▪【[]*(?:相关专题|相关新闻|相关阅读|相关链接|相关文章|相关推荐|相关稿件|相关报道|延伸阅读|推荐阅读|热门推荐|猜你喜欢|最新评论|热门评论|网友评论|焦点新闻|热点新闻|热门文章|最新文章|精彩推荐|编辑推荐|上一篇|下一篇|上一条|下一条)[\s】\]:：]*/u;

/** Notices of reprint sites: who wrote it is unknown, ask the desk. */
const notice =
  /^(?:导语|导读|摘要提示|温馨提示|声明|特别声明|免责声明|版权声明)?[:：]?.*(?:不代表本站(?:观点|立场)|来源于网友上传|来源于网络|仅供参考|咨询客服|客服老师|版权归原作者|将本文的word文档下载|联系我们删除|欢迎参考|供你借鉴|供您借鉴|供大家参考|欢迎(?:大家)?阅读)/iu;

/** An introduction that an essay site wrote before a text: 导语：如何才能写好…，这就需要…. */
const introduction =
  /^(?:导语|导读|编者按语?|小编按|前言提示|序论|序言|引言|前言)[:：].*(?:范文|小编|本文库|公务员之家|文秘|网友|原创文章|优秀作品)/u;

/** Takes away the tools, breadcrumbs and notices of the site around a text, and the site's lists below it. */
export const dropFurniture: Cleaner = (draft) => {
  const messages: ImportMessage[] = [];
  const properties = { ...draft.properties };
  const texts = draft.blocks.filter(isText);
  const cut = tailStart(texts);
  const blocks = draft.blocks.filter((block) => {
    if (!isText(block)) return true;
    const reason = cut.has(block) ? 'a list of the site below the text' : judge(block);
    if (reason === null) return true;
    noteSite(block.text, properties);
    messages.push({ step: 'furniture', message: reason, removed: block.text, ...placeOf(block) });
    return false;
  });
  return { draft: { ...draft, blocks, properties }, messages };
};

/** Why a line is furniture, or null. */
function judge(block: TextBlock): string | null {
  const text = toSimplified(block.text).trim();
  if (text.length > 200) return null;
  if (notice.test(text) || introduction.test(text)) return 'a notice of the site';
  if (/(?:>>|＞＞|»|›|&gt;)/u.test(text) && !/[。；]/u.test(text)) return 'a breadcrumb';
  // 某某网 > 范文大全 > 讲话: names of a site's rooms, and no sentence.
  if (text.length <= 60 && /^[^。，；]{2,20}[ \u3000]*[>＞][ \u3000]*[^。，；<＜]{2,40}$/u.test(text))
    return 'a breadcrumb';
  if (/^本(?:文|页|页面)?(?:共|已被|已|被)?.{0,4}(?:阅读|浏览|点击|访问).{0,14}次?$/u.test(text))
    return 'a counter of the site';
  if (/^(?:网站)?首页(?:[\s\u3000|｜·]+\p{Script=Han}{2,6}){2,}$/u.test(text)) return 'tools of the site';
  if (/^(?:当前|您的|您当前的|你的|所在)位置/u.test(text)) return 'a breadcrumb';
  const matches = text.match(toolPattern) ?? [];
  const rest = text
    .replaceAll(toolPattern, '')
    .replaceAll(/[\s\u3000\d:/|·•×✕【】[\]()（）<>:：,，.。-]/gu, '');
  if (matches.length > 0 && (rest === '' || isSiteName(rest))) return 'tools of the site';
  // 1 1 1: what is left of pictured buttons.
  if (/^[\d\s|·•×]+$/u.test(text) && text.length <= 12 && /\s/u.test(text)) return 'tools of the site';
  return /^[「『【[（(]?返(?:回)?$/u.test(text) ? 'tools of the site, cut off' : null;
}

const isSiteName = (text: string): boolean => /^\p{Script=Han}{2,10}(?:网|在线|频道|论坛)$/u.test(text);

/** The first site named by the furniture is where the copy was taken. */
function noteSite(line: string, properties: Record<string, string>): void {
  const crumb = /^[\s•·]*([^>»›\s]{2,20})\s*(?:>>|»|›)/u.exec(line)?.[1];
  const named = /(?:^|[\s\u3000])([\p{Script=Han}A-Za-z]{2,12}[网網])(?=$|[\s\u3000])/u.exec(line)?.[1];
  const site = crumb ?? named;
  if (site !== undefined && !/首[页頁]|位置/u.test(site)) properties['site'] ??= site;
}

/** The blocks from the first list heading behind the last long paragraph on. */
function tailStart(texts: TextBlock[]): Set<TextBlock> {
  const lastLong = texts.findLastIndex(({ text }) => text.length > 60 && /[。！？；”）)]/u.test(text));
  const start = texts.findIndex(({ text }, index) => index > lastLong && afterText.test(toSimplified(text)));
  return new Set(start === -1 ? [] : texts.slice(start));
}

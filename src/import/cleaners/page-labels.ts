/** Words of a table, set as running text so that they can be read. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** Labels of a page's information lines by the field they give; all spellings in Simplified script. */
const labels: Readonly<Record<string, readonly string[]>> = {
  title: words('标题 法规标题 法规名称 文件名称 公文名称 信息名称 文章标题 题名 名称 题目'),
  publishedOn: words(`
    发布时间 发布日期 发表时间 发表日期 更新时间 更新日期 时间 日期 公开日期 公开时间 公布日期 公布时间 信息时间 刊发时间 上传时间 颁布日期
    颁布时间 上网时间 发稿时间 添加时间 录入时间 创建时间 发布于 发表于
  `),
  issuedOn: words('成文日期 成文时间 发文日期 发文时间 印发日期 印发时间 生成日期 签发日期'),
  adoptedOn: words('通过日期 通过时间'),
  amendedOn: words('修正日期 修订日期 修改日期'),
  effectiveOn: words('施行日期 实施日期 生效日期 施行时间 实施时间 生效时间 执行日期'),
  deliveredOn: words('讲话时间 讲话日期'),
  source: words(
    '来源 信息来源 文章来源 稿件来源 文稿来源 文件来源 内容来源 出处 来源于 稿源 摘自 原载 转载自',
  ),
  editor: words(
    '编辑 责编 责任编辑 值班编辑 网络编辑 编审 录入 审核 校对 录入人 录入员 发布人 发布者 上传者 审核人',
  ),
  author: words('作者 撰稿 撰稿人 供稿 供稿人 撰文 通讯员 讲话人 文'),
  issuer: words(`
    发文机关 发布机构 发布机关 发布单位 制定机关 制定机构 制定单位 颁布机构 发文部门 公布机关 颁布机关 颁布单位 发文单位 发布部门 制发机关 颁发部门 印发机关 供稿单位
  `),
  category: words('法规类别'),
  validity: words('废止说明 生效状态 有效性 时效性 时效 时效状态 效力状态 法规状态 文件状态 是否有效'),
  expiresOn: words('失效日期 失效时间 失效日 有效期至 有效期截至'),
  repealedOn: words('废止日期 废止时间'),
  term: words('有效期 有效期限'),
  address: words('法规网址 网址 链接地址 本文链接 原文链接 原文网址 原文地址 来源网址 来源链接'),
  documentNumber: words(
    '发文字号 颁布文号 法规编号 文号 发文文号 发布文号 文件编号 文件字号 法规文号 发文号',
  ),
  ignored: words(`
    点击率 点击 点击数 点击量 点击次数 浏览 浏览量 浏览数 浏览次数 浏览人数 阅读 阅读量 阅读数 阅读次数 访问量 访问次数 人气 评论 评论数 字体
    字号 字体大小 背景色 视力保护色 保护视力色 字数 索引号 主题分类 主题词 信息分类 体裁分类 效力级别 效力等级 法律效力 效力位阶 法宝引证码 法宝编号 引证码 引用码 法律法规编号 数据库编号 批准部门 批准日期 失效时间 法律性质 所属类别
    法规类型 栏目 所属栏目 所属频道 文章分类 关键词 标签 分享到 分享 组配分类 公开方式 公开范围 公开形式 开本 推荐度 推荐访问
    推荐阅读 下载次数 星级 原标题 原题
  `),
};

/** The field that a label gives. */
export const fieldOf: ReadonlyMap<string, string> = new Map(
  Object.entries(labels).flatMap(([field, names]) => names.map((name) => [name, field] as const)),
);

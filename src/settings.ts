/** What an office changes to make the site its own; everything else is the same for all archives. */
export interface Settings {
  /** Name of the archive, in the header and in every title. */
  name: string;
  /** One sentence for the home page and for search engines. */
  description: string;
  /** Who runs the archive, in the footer and in feeds. */
  publisher: string;
  /** Origin of the published site, `https://archive.example`; absent: no absolute addresses are written. */
  origin: string | undefined;
  /** Path that the site lives under, `/` or `/archive/`. */
  base: string;
  /** Queries to try, under the search box of the home page. */
  examples: readonly string[];
  /** Address for error reports: `mailto:` or `https:`. */
  contact: string | undefined;
}

/** The settings of this archive; `SITE_ORIGIN` and `SITE_BASE` of the environment win over the file. */
export const settings: Settings = {
  name: '策库',
  description: '讲话、工作计划和法规制度的资料库：按词语、文号、地区、日期和专题查找，逐条引用。',
  publisher: '策库编辑部',
  origin: process.env['SITE_ORIGIN'],
  base: process.env['SITE_BASE'] ?? '/',
  examples: ['底线管理', '策编〔2026〕2号', '光泽县', '资料撤回'],
  contact: undefined,
};

/** One block of a canonical body. */
export interface Block {
  type: 'heading' | 'paragraph' | 'table' | 'note';
  text: string;
  /** Markdown depth of a heading. */
  depth?: number;
  /** The bold run-in heading that a paragraph opens with. */
  lead?: string;
}

/**
 * The levels of a document's structure, from the widest to the narrowest.
 * 编 分编 章 节 条 款 项 目 of regulations; 一、 （一） 1. （1） of plans and speeches; annexes of both.
 */
export type ProvisionLevel =
  | 'part' // 编
  | 'subpart' // 分编
  | 'chapter' // 章
  | 'section' // 节
  | 'article' // 条
  | 'paragraph' // 款: unnumbered, counted within its article
  | 'item' // 项（一）
  | 'subitem' // 目 1.
  | 'heading' // a section of a plan or speech, `depth` 1 to 4
  | 'annex'; // 附件

/**
 * One addressable place of a document.
 *
 * `id` is the permanent anchor (`t12`, `t12-k2-x3`, `z2-j1`, `s2-3`), `label` its Chinese name (第十二条第二款第三项;
 * 第二章第一节; 二（三）), `title` what stands behind the number in a heading, `text` the plain text that belongs to
 * it alone, without its children, paragraphs parted by line feeds.
 */
export interface Provision {
  id: string;
  level: ProvisionLevel;
  depth: number;
  number: string | null;
  label: string;
  title: string;
  text: string;
  parent: string | null;
}

/** A heading of the outline with what is below it. Articles without a title are not in the outline of long texts. */
export interface OutlineNode {
  id: string;
  label: string;
  title: string;
  level: ProvisionLevel;
  children: OutlineNode[];
}

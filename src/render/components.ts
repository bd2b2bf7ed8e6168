import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

export type ComponentNode = MdxJsxFlowElement | MdxJsxTextElement;

interface Component {
  /** The attributes that it takes, plain strings all. */
  attributes: readonly string[];
  /** The HTML that it becomes: element and its properties; the children stay. */
  toHtml(attributes: Readonly<Record<string, string>>): {
    name: string;
    properties: Record<string, string | string[]>;
  };
}

/** The components that a document may use; everything else in angle brackets is refused. */
export const components: Readonly<Record<string, Component>> = {
  /** A remark of the editors, set apart from the text: `<Note>…</Note>`. */
  Note: {
    attributes: [],
    toHtml: () => ({ name: 'aside', properties: { className: ['note'] } }),
  },
  /** What was at the right edge of the paper: signature and date, `<Signature>…</Signature>`. */
  Signature: {
    attributes: [],
    toHtml: () => ({ name: 'div', properties: { className: ['signature'] } }),
  },
};

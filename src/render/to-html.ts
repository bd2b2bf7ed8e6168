import type { Element, ElementContent } from 'hast';
import type { FootnoteDefinition, Root } from 'mdast';
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast';
import remarkRehype from 'remark-rehype';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { own } from '../text/own.ts';
import { components, type ComponentNode } from './components.ts';
import { keepNotes } from './keep-notes.ts';
import { plainHtml } from './plain-html.ts';

const handlers: Handlers = {
  mdxJsxFlowElement: toComponent,
  mdxJsxTextElement: toComponent,
  /** The notes that are called are printed at the end of the page; those that nothing calls join them. */
  footnoteDefinition(state: State, { identifier, data }: FootnoteDefinition): undefined {
    if (data?.uncalled === true) state.footnoteOrder.push(identifier.toUpperCase());
  },
  table(state: State, node: Parameters<typeof defaultHandlers.table>[1]): Element {
    const table = defaultHandlers.table(state, node);
    const id = (node.data as { hProperties?: Record<string, string> } | undefined)?.hProperties ?? {};
    // A wide table scrolls in a box of its own, which the keyboard must be able to reach.
    return box('div', { className: ['table'], tabIndex: 0, role: 'group', ariaLabel: '表格', ...id }, [
      table,
    ]);
  },
};

const processor = unified()
  .use(remarkRehype, {
    handlers,
    clobberPrefix: '',
    footnoteLabel: '注释',
    footnoteBackLabel: (index: number) => `回到注 ${index + 1} 处`,
  })
  // No raw HTML passes: without `allowDangerousHtml` on both sides it is text.
  .use(rehypeStringify);

/** Turns a checked tree into HTML; nothing that was not in the tables of this folder comes out as an element. */
export const toHtml = (tree: Root): string => plainHtml(tree) ?? treeHtml(tree);

/** The same by the libraries, for any tree. */
export function treeHtml(tree: Root): string {
  keepNotes(tree);
  return processor.stringify(processor.runSync(tree));
}

function toComponent(state: State, node: ComponentNode): Element | undefined {
  const component = own(components, node.name ?? '');
  if (component === undefined) return undefined;
  const attributes = Object.fromEntries(
    node.attributes.flatMap((each) =>
      each.type === 'mdxJsxAttribute' && typeof each.value === 'string' ? [[each.name, each.value]] : [],
    ),
  );
  const { name, properties } = component.toHtml(attributes);
  return box(name, properties, state.all(node));
}

const box = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

import { escapeHtml } from '../comparison/escape-html.ts';
import type { OutlineNode } from '../structure/index.ts';

/**
 * The outline of a text as HTML, with the addresses of its anchors. It stands twice on a page and may have hundreds of
 * places, each of which would cost a component of its own.
 */
export function outlineHtml(nodes: readonly OutlineNode[], address: (anchor: string) => string): string {
  const onlyArticles = nodes.every(({ level }) => level === 'article');
  const items = nodes.map(({ id, label, title, children }) => {
    const below = children.length === 0 ? '' : outlineHtml(children, address);
    return `<li><a href="${escapeHtml(address(id))}">${escapeHtml(`${label} ${title}`)}</a>${below}</li>`;
  });
  return `<div class="outline${onlyArticles ? ' articles' : ''}"><ol>${items.join('')}</ol></div>`;
}

import type { Nodes, Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import type { Problem } from '../problem/problem.ts';
import { nearMatch } from '../text/near-match.ts';
import { own } from '../text/own.ts';
import { components, type ComponentNode } from './components.ts';

/** Addresses that a link of a document may have; everything else could run or leak something. */
const safeAddress = /^(?:https?:|mailto:|[/#?.]|[^:]*$)/iu;

type Row = (node: never, report: Report) => void;
type Report = (id: string, message: string, hint: string) => void;

/** What is refused, by type of node; a node that is in no row is plain Markdown and passes. */
const rows: Readonly<Record<string, Row>> = {
  mdxjsEsm: (_node: never, report) =>
    report(
      'mdx-code',
      'import and export are code, and documents are data',
      'Remove the line, or begin it with \\.',
    ),
  mdxFlowExpression: refuseExpression,
  mdxTextExpression: refuseExpression,
  mdxJsxFlowElement: refuseElement,
  mdxJsxTextElement: refuseElement,
  link: ({ url }: { url: string }, report) => refuseAddress(url, report),
  definition: ({ url }: { url: string }, report) => refuseAddress(url, report),
  image: refuseImage,
  imageReference: refuseImage,
};

/** Finds everything in a tree that is code or could become it: one problem each, with what to write instead. */
export function refuseCode(tree: Root, file: string): Problem[] {
  const problems: Problem[] = [];
  // By hand: visitors of unist take five times as long for a tree of plain text, which is nearly every tree.
  const visit = (node: Nodes): void => {
    rows[node.type]?.(node as never, (id, message, hint) => {
      const { line, column } = node.position?.start ?? { line: 1, column: 1 };
      problems.push({ id, level: 'error', file, line, column, message, hint });
    });
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return problems;
}

function refuseExpression({ value }: { value: string }, report: Report): void {
  report(
    'mdx-expression',
    `{${clip(value)}} is an expression, and documents are data`,
    'For the character, write \\{.',
  );
}

function refuseElement(node: ComponentNode, report: Report): void {
  const { name } = node;
  const known = name === null ? undefined : own(components, name);
  if (name === null || known === undefined) {
    const near = name === null ? undefined : nearMatch(name, Object.keys(components));
    const known = `The components are ${Object.keys(components).join(', ')}. For the character, write \\<.`;
    report(
      'mdx-component',
      `<${name ?? ''}> is not a component`,
      near === undefined ? known : `Did you mean <${near}>?`,
    );
    return;
  }
  for (const attribute of node.attributes) {
    const label = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    const plain = attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string';
    if (plain && known.attributes.includes(label)) continue;
    const takes = known.attributes.length === 0 ? 'none' : known.attributes.join(', ');
    report(
      'mdx-attribute',
      `<${name}> does not take the attribute ${label}`,
      `It takes ${takes}, as text in quotes.`,
    );
  }
}

function refuseAddress(url: string, report: Report): void {
  // Blanks and control characters inside a scheme are dropped by browsers: java\nscript: runs.
  const seen = url.replaceAll(/[\s\u0000-\u001f]/gu, '');
  if (!safeAddress.test(seen)) {
    report(
      'mdx-address',
      `${clip(url)} is not an address of a page`,
      'Write an https: or mailto: address, or one of this site.',
    );
  }
}

function refuseImage(_node: never, report: Report): void {
  report('mdx-image', 'a document holds no pictures', 'Describe the picture in words, or link to it.');
}

const clip = (text: string): string => {
  const line = text.replaceAll(/\s+/gu, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
};

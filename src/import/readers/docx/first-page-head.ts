import type { SourceBlock } from '../../types.ts';
import { elements, findAll, type XmlElement } from '../xml.ts';
import type { WordContext } from './context.ts';
import { readBody } from './read-body.ts';
import { readToggle } from './styles.ts';

/** The head of the first page, as its part's name and its blocks. */
export interface FirstPageHead {
  part: string;
  blocks: SourceBlock[];
}

/**
 * Reads the running head that stands on the first page alone, where templates of official papers print the red head
 * and the 文号; undefined where the first section has none. Its blocks are marked, so that what is no head of a paper
 * can be left out later.
 */
export function readFirstPageHead(
  body: XmlElement,
  part: (name: string) => XmlElement | undefined,
  context: WordContext,
): FirstPageHead | undefined {
  const [section] = findAll(body, 'sectPr');
  if (section === undefined || readToggle(section, 'titlePg') !== true) return undefined;
  const reference = elements(section).find(
    ({ name, attributes }) => name === 'headerReference' && attributes['type'] === 'first',
  );
  const target = elements(part('word/_rels/document.xml.rels')).find(
    ({ attributes }) => attributes['Id'] === reference?.attributes['id'],
  )?.attributes['Target'];
  const name = `word/${target?.replace(/^\/?(?:word\/)?/u, '') ?? ''}`.toLowerCase();
  const root = target === undefined ? undefined : part(name);
  if (root === undefined) return undefined;
  const blocks = readBody(root, context)
    .filter((block) => block.type !== 'gap' && block.type !== 'note')
    .map((block): SourceBlock => ({ ...block, ofPageHead: true }));
  return { part: name, blocks };
}

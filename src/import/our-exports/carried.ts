import { carriedNamespace, shownDigest, type ShownParagraph } from '../../document/carried-paper.ts';
import { inflateParts } from '../readers/inflate.ts';
import { sniff } from '../readers/sniff.ts';
import { descend, findAll, parseXml, xmlText, type XmlElement } from '../readers/xml.ts';

/**
 * The `.mdx` that a Word export of ours carries, where the file shows the very words that it was made with; undefined
 * for any other file and for one that somebody changed, which is then read by its words.
 */
export function readCarried(bytes: Uint8Array): string | undefined {
  if (sniff(bytes) !== 'zip') return undefined;
  const carried = Object.values(inflateParts(bytes, (name) => /^customXml\/item\d+\.xml$/u.test(name)))
    .map((part) => parseXml(part)?.root)
    .find((root) => root?.name === 'paper' && root.attributes['xmlns'] === carriedNamespace);
  if (carried === undefined) return undefined;
  const [part] = Object.values(inflateParts(bytes, (name) => name === 'word/document.xml'));
  const body = part === undefined ? undefined : parseXml(part)?.root;
  return body !== undefined && shownDigest(shownIn(body)) === carried.attributes['words']
    ? xmlText(carried)
    : undefined;
}

const shownIn = (body: XmlElement): ShownParagraph[] =>
  [...findAll(body, 'p')].map((paragraph) => ({
    style: descend(paragraph, 'pPr', 'pStyle')?.attributes['val'],
    text: [...findAll(paragraph, 't')].map(xmlText).join(''),
  }));

import {
  carriedNamespace,
  carriedPart,
  shownDigest,
  type ShownParagraph,
} from '../document/carried-paper.ts';
import { escapeXml } from './word-body.ts';

/** The part of a Word file that carries the paper: its `.mdx`, and the digest of the body that the file shows. */
export const carryPaper = (source: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><paper xmlns="${carriedNamespace}" words="${shownDigest(shownIn(body))}">${escapeXml(source)}</paper>`;

/** The paragraphs of a body that `toWordBody` made. */
const shownIn = (body: string): ShownParagraph[] =>
  body
    .split('<w:p>')
    .slice(1)
    .map((paragraph) => ({
      style: /<w:pStyle w:val="([^"]*)"/u.exec(paragraph)?.[1],
      text: [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)]
        .map(([, text = '']) => unescape(text))
        .join(''),
    }));

const unescape = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const relation = `<Relationship Id="rIdPaper" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../${carriedPart}"/>`;

/** The relations of the main part with that to the part that carries the paper; other parts as they are. */
export const relateCarried = (name: string, part: string): string =>
  name === 'word/_rels/document.xml.rels' && !part.includes(relation)
    ? part.replace('</Relationships>', `${relation}</Relationships>`)
    : part;

import type { DocumentEntry } from '../../catalogue/entries.ts';
import type { RenderedBody } from '../../render/types.ts';
import { settings } from '../../settings.ts';
import { toBlocks } from './blocks.ts';
import { toBody, toEId } from './body.ts';
import { toMeta } from './meta.ts';
import { markReferences, toRefs } from './refs.ts';
import { element, escapeXml } from './xml.ts';

/**
 * A regulation as an Akoma Ntoso 3.0 act. `versions` are all texts of its law, oldest first: the oldest names the
 * work. `links` are the addresses of the references to other documents, by their index in the body.
 */
export function toAkomaNtoso(
  entry: DocumentEntry,
  versions: readonly DocumentEntry[],
  body: Pick<RenderedBody, 'provisions' | 'references'>,
  links: readonly { index: number; href: string }[] = [],
): string {
  const hrefs = new Map([
    ...body.references.flatMap(({ anchor }, index): [number, string][] =>
      anchor === undefined ? [] : [[index, `#${toEId(anchor)}`]],
    ),
    ...links.map(({ index, href }): [number, string] => [index, toAddress(href)]),
  ]);
  const provisions = markReferences(body.provisions, body.references, hrefs);
  const front = provisions.some(({ id }) => id !== '') ? provisions.find(({ id }) => id === '') : undefined;
  const { title, subtitle } = entry.metadata;
  const preface = element(
    'preface',
    {},
    element(
      'longTitle',
      { eId: 'title' },
      element(
        'p',
        {},
        element('docTitle', {}, escapeXml(title)),
        subtitle === undefined ? '' : escapeXml(`——${subtitle}`),
      ),
    ),
    ...toBlocks(front?.text ?? '').map((block) => toRefs(block, hrefs)),
  );
  const act = element(
    'act',
    { name: 'act', contains: versions.length > 1 ? 'singleVersion' : 'originalVersion' },
    toMeta(entry, versions[0] ?? entry),
    preface,
    toRefs(toBody(provisions), hrefs),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'akomaNtoso',
    { xmlns: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' },
    act,
  )}\n`;
}

/** Of the anchor in the document itself, and of another document, whose page has its Akoma Ntoso beside it. */
const toAddress = (href: string): string =>
  href.startsWith('#')
    ? `#${toEId(href.slice(1))}`
    : settings.origin === undefined
      ? href
      : new URL(href, settings.origin).href;

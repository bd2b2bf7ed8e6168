import type { DocumentEntry } from '../../catalogue/entries.ts';
import type { Provision } from '../../structure/index.ts';
import { toBlocks } from './blocks.ts';
import { toBody } from './body.ts';
import { toMeta } from './meta.ts';
import { element, escapeXml } from './xml.ts';

/**
 * A regulation as an Akoma Ntoso 3.0 act. `versions` are all texts of its law, oldest first: the oldest names the
 * work.
 */
export function toAkomaNtoso(
  entry: DocumentEntry,
  versions: readonly DocumentEntry[],
  provisions: readonly Provision[],
): string {
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
    ...toBlocks(front?.text ?? ''),
  );
  const act = element(
    'act',
    { name: 'act', contains: versions.length > 1 ? 'singleVersion' : 'originalVersion' },
    toMeta(entry, versions[0] ?? entry),
    preface,
    toBody(provisions),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'akomaNtoso',
    { xmlns: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' },
    act,
  )}\n`;
}

import type { DocumentMetadata } from '../document/schema.ts';
import { validityWords, type StatedValidity } from '../document/validity.ts';
import { splitStatus } from '../import/describe/status-words.ts';

interface Text {
  metadata: DocumentMetadata;
  /** Other files of the same words: what the source of one states holds for all. */
  copies?: readonly { metadata: DocumentMetadata }[];
}

/**
 * What is stated of a paper's force by its front matter or that of a copy: what a person made sure of last, else the
 * gravest that a source says, that of the latest day where several say the same.
 */
export function statedValidity({ metadata, copies = [] }: Text): StatedValidity | undefined {
  const stated = [metadata, ...copies.map((copy) => copy.metadata)].flatMap((each) => statedBy(each) ?? []);
  const checks = stated.filter(({ basis }) => basis === 'check');
  const gravity = ({ status }: StatedValidity): number => validityWords.indexOf(status);
  return checks.length > 0
    ? checks.sort(latestFirst)[0]
    : stated.sort((a, b) => gravity(a) - gravity(b) || latestFirst(a, b))[0];
}

const latestFirst = (a: StatedValidity, b: StatedValidity): number => {
  const [one, other] = [a.asOf ?? '', b.asOf ?? ''];
  return one === other ? 0 : one < other ? 1 : -1;
};

/**
 * What one file states: in its front matter, else by words around its title, which an archive may have had before the
 * importer read them: …的决定（失效）. Such words never make 现行有效, since nobody knows of which day they are.
 */
function statedBy(metadata: DocumentMetadata): StatedValidity | undefined {
  if (metadata.kind === 'speech') return undefined;
  if (metadata.validity !== undefined) return metadata.validity;
  for (const name of [metadata.title, metadata.subtitle ?? '']) {
    for (const { words, status } of splitStatus(name).marks) {
      if (status !== undefined && status !== '现行有效')
        return { status, basis: 'source', source: `题名“${words}”` };
    }
  }
  return undefined;
}

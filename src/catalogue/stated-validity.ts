import type { DocumentMetadata } from '../document/schema.ts';
import type { StatedValidity } from '../document/validity.ts';
import { splitStatus } from '../import/describe/status-words.ts';

/**
 * What is stated of a paper's force: by its front matter, else by words around its title, which an archive may have had
 * before the importer read them: …的决定（失效）. Such words never make 现行有效, since nobody knows of which day they are.
 */
export function statedValidity(metadata: DocumentMetadata): StatedValidity | undefined {
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

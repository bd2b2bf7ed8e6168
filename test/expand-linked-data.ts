import jsonld from 'jsonld';

/** The context of schema.org without the net: every word is one of its own, and addresses are addresses. */
const context = {
  '@vocab': 'https://schema.org/',
  ...Object.fromEntries(
    ['url', 'contentUrl', 'legislationLegalForce'].map((name) => [name, { '@type': '@id' }]),
  ),
};

/** Expands JSON-LD of a page at an address; throws for what is no JSON-LD or would be dropped. */
export async function expandLinkedData(json: string, base: string): Promise<Record<string, unknown>[]> {
  return (await jsonld.expand(JSON.parse(json), {
    base,
    safe: true,
    documentLoader: async (url) => ({
      contextUrl: undefined,
      documentUrl: url,
      document: { '@context': context },
    }),
  })) as Record<string, unknown>[];
}

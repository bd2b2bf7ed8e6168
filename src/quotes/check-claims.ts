import type { IndexReader } from '../search/index-reader.ts';
import type { LoadFold } from '../search/find-phrase.ts';
import { cutClaims, cutPassages, type Claim, type ProvisionClaim, type QuoteClaim } from './cut-claims.ts';
import { findPassage, type Source } from './find-passage.ts';
import { findProvision, hasPaper } from './find-provision.ts';

/** What a text is: one passage a paragraph, or a manuscript whose quotations are meant. */
export type Reading = 'passage' | 'manuscript';

/** What was found about one claim of a text. */
export type Finding =
  | {
      claim: QuoteClaim;
      verdict: Source['agreement'] | 'none';
      sources: Source[];
      /** The provision that the sentence names, where the words stand elsewhere. */
      elsewhere?: string;
    }
  | {
      claim: ProvisionClaim;
      verdict: 'found' | 'no-article' | 'no-paper';
      /** Name and address of the provision, where it was found. */
      named?: { text: string; url: string };
    };

/** Checks what a text quotes against the archive; findings come in the order of the text, each as it is ready. */
export async function* checkClaims(
  reader: IndexReader,
  text: string,
  reading: Reading,
  loadFold: LoadFold,
): AsyncGenerator<Finding> {
  const claims: Claim[] = reading === 'manuscript' ? cutClaims(text) : cutPassages(text);
  for (const claim of claims) {
    yield claim.type === 'quote'
      ? await checkQuote(reader, claim, loadFold)
      : await checkProvision(reader, claim, loadFold);
  }
}

/** How many claims a text makes: for a count of what is left. */
export const countClaims = (text: string, reading: Reading): number =>
  (reading === 'manuscript' ? cutClaims(text) : cutPassages(text)).length;

async function checkQuote(reader: IndexReader, claim: QuoteClaim, loadFold: LoadFold): Promise<Finding> {
  const sources = await findPassage(reader, claim.text, loadFold);
  const verdict = sources[0]?.agreement ?? 'none';
  if (claim.from === undefined || sources.length === 0) return { claim, verdict, sources };
  const named = findProvision(claim.from, await reader.lookup(), await loadFold(claim.from));
  if (named === undefined) return { claim, verdict, sources };
  const there = sources.filter(({ url }) => isWithin(url, named.url));
  if (there.length > 0) return { claim, verdict: there[0]?.agreement ?? verdict, sources: there };
  return { claim, verdict, sources, elsewhere: claim.from };
}

/** Whether an address is that of a provision or of a part of it. */
const isWithin = (url: string, provision: string): boolean =>
  url === provision || url.startsWith(`${provision}-`);

async function checkProvision(
  reader: IndexReader,
  claim: ProvisionClaim,
  loadFold: LoadFold,
): Promise<Finding> {
  const lookup = await reader.lookup();
  const fold = await loadFold(claim.text);
  const direct = findProvision(claim.text, lookup, fold);
  if (direct !== undefined) return { claim, verdict: 'found', named: { text: direct.text, url: direct.url } };
  return { claim, verdict: hasPaper(claim.text, lookup, fold) ? 'no-article' : 'no-paper' };
}

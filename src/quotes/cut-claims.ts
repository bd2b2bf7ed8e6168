/** A passage that a manuscript quotes, or a provision that it names, with its place in the manuscript. */
export type Claim = QuoteClaim | ProvisionClaim;

export interface QuoteClaim {
  type: 'quote';
  /** The words between the quotation marks. */
  text: string;
  line: number;
  /** The provision that the same sentence names before the quotation: it says where the words should stand. */
  from?: string;
}

export interface ProvisionClaim {
  type: 'provision';
  /** As written: 《公司法》第二十条第一款. */
  text: string;
  line: number;
}

/** Shorter quotations are names and catchwords, not passages. */
const shortestQuote = 6;

const numeral = '[0-9０-９零〇○一二三四五六七八九十百千两]+';
const provision =
  `《[^《》\\n]{2,60}》(?:（[^（）\\n]{0,20}）)?\\s*第\\s*${numeral}\\s*[条條](?:之${numeral})?` +
  `(?:第?${numeral}款)?(?:第?[（(]?${numeral}[）)]?[项項])?`;
const claims = new RegExp(
  `(?<provision>${provision})|“(?<curly>[^“”]+)”|「(?<corner>[^「」]+)」|『(?<white>[^『』]+)』|"(?<straight>[^"\\n]+)"`,
  'gu',
);

/**
 * The quotations and the provisions that a manuscript names, in order: all that stands in “…”, 「…」 or "…" and has six
 * characters or more, and every 《…》第N条.
 */
export function cutClaims(manuscript: string): Claim[] {
  const found: Claim[] = [];
  let named: { text: string; end: number } | undefined;
  for (const match of manuscript.matchAll(claims)) {
    const line = manuscript.slice(0, match.index).split('\n').length;
    const { provision: written, curly, corner, white, straight } = match.groups ?? {};
    if (written !== undefined) {
      found.push({ type: 'provision', text: written, line });
      named = { text: written, end: match.index + written.length };
      continue;
    }
    const text = (curly ?? corner ?? white ?? straight ?? '').trim();
    if (lettersIn(text) < shortestQuote) continue;
    const sameSentence =
      named !== undefined && !/[。！？；\n]/u.test(manuscript.slice(named.end, match.index));
    found.push({ type: 'quote', text, line, ...(sameSentence && named ? { from: named.text } : {}) });
  }
  return found;
}

/** The paragraphs of a pasted text, each to be checked as one quotation; enclosing quotation marks are dropped. */
export function cutPassages(text: string): QuoteClaim[] {
  return text
    .split('\n')
    .map((line, i): QuoteClaim => ({
      type: 'quote',
      text: line.trim().replace(/^[“「『"]([^“”「」『』"]*)[”」』"]$/u, '$1'),
      line: i + 1,
    }))
    .filter(({ text: each }) => lettersIn(each) >= 2);
}

/** Whether a pasted text is a manuscript that quotes, not itself a quotation. */
export function isManuscript(text: string): boolean {
  const quotes = cutClaims(text).filter(({ type }) => type === 'quote');
  const quoted = quotes.reduce((sum, claim) => sum + lettersIn(claim.text), 0);
  return quotes.length > 0 && quoted < 0.8 * lettersIn(text);
}

const lettersIn = (text: string): number => text.replaceAll(/[\s\p{P}]/gu, '').length;

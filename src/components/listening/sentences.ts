/** A sentence of the document with its place, in characters of the paragraph that it stands in. */
export interface Sentence {
  text: string;
  block: Element;
  from: number;
  to: number;
}

/**
 * The document in sentences, by the marks that end them: none is so long that a browser cuts it off, and each can be
 * marked while it is read.
 */
export function readSentences(): Sentence[] {
  const blocks = document.querySelectorAll('.text h1, .body :is(h2, h3, h4, h5, p, th, td)');
  return [...blocks].flatMap((block) =>
    [...block.textContent.matchAll(/[^。！？；]+[。！？；]*[”』」）]*/gu)]
      .map(({ 0: text, index }) => ({ text, block, from: index, to: index + text.length }))
      .filter(({ text }) => /[\p{L}\p{N}]/u.test(text)),
  );
}

/** The characters of a sentence as a range of the page. */
export function rangeOf({ block, from, to }: Sentence): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let at = 0; walker.nextNode();) {
    const node = walker.currentNode as Text;
    if (from >= at && from < at + node.length) range.setStart(node, from - at);
    if (to <= at + node.length) {
      range.setEnd(node, to - at);
      break;
    }
    at += node.length;
  }
  return range;
}

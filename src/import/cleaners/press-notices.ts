import type { ImportMessage, SourceBlock } from '../types.ts';
import { isText, placeOf, type Cleaner, type Properties } from './cleaner.ts';

/** The head of a call-out that an archive set before the text: [!NOTE] 相关通知. */
const callOut = /^\[!(?:NOTE|TIP|INFO|IMPORTANT|WARNING|CAUTION)\]/u;

/** How a news agency's notice ends: 《某某条例》全文如下。 */
const ending = /^《(.+)》(?:（[^（）]{1,20}）)?[^。《》]{0,6}(?:全文|主要内容)如下[。：:]?$/u;

/** How such a notice begins. */
const agency = /^(?:据)?(?:新华社|人民网|央视网|中新社)[^，。]{2,16}[日电電]|^(?:日前|近日|最近)，/u;

/** How far down a notice can end that no mark sets apart. */
const reach = 16;

/** Who made a paper known, at the head of a notice: 中共中央办公厅　国务院办公厅印发《…》. */
const maker =
  /^(?!关于)([\p{Script=Han}、\s\u3000]{2,60}?)(?:联合)?(?:关于)?(?:印发|发布|下发|颁布)(?:了)?《/u;

/** A 文号 in brackets of its own, with or without a date: （2011年5月23日中办发〔2011〕21号）. */
const number =
  /^[（(](?:\d{4}年\d{1,2}月\d{1,2}日)?[\s\u3000]*(\p{Script=Han}{2,10}[〔[［]\d{4}[〕\]］]\d+号)[）)]$/u;

/**
 * Takes away the press notices that stand before the text: call-outs of archives, and what a news agency wrote down to
 * 《…》全文如下. What they say of the paper, its name, issuer and number, is read first.
 */
export const dropPressNotices: Cleaner = (draft) => {
  const called = callOuts(draft.blocks);
  const gone = called.size > 0 ? called : agencyNotice(draft.blocks);
  if (gone.size === 0) return { draft, messages: [] };
  const messages: ImportMessage[] = [];
  const properties = { ...draft.properties };
  const blocks = draft.blocks.filter((block) => {
    if (!isText(block) || !gone.has(block)) return true;
    readNotice(block.text, properties);
    messages.push({
      step: 'press-notices',
      message: 'a notice set before the text',
      removed: block.text,
      ...placeOf(block),
    });
    return false;
  });
  return { draft: { ...draft, blocks, properties }, messages };
};

function callOuts(blocks: readonly SourceBlock[]): Set<SourceBlock> {
  const gone = new Set<SourceBlock>();
  let inside = false;
  for (const block of blocks) {
    if (!isText(block)) {
      if (block.type === 'gap') inside = false;
      continue;
    }
    const quoted = 'quoted' in block && block.quoted === true;
    if (quoted && callOut.test(block.text)) inside = true;
    if (!quoted) inside = false;
    if (inside) gone.add(block);
  }
  return gone;
}

/** The headline 某某印发《…》 and the news below it, where a line says that the text follows; else nothing. */
function agencyNotice(blocks: readonly SourceBlock[]): Set<SourceBlock> {
  const texts = blocks.filter(isText).slice(0, reach);
  const end = texts.findIndex(({ text }) => ending.test(text.trim()));
  const name = ending.exec(texts[end]?.text.trim() ?? '')?.[1];
  if (name === undefined) return new Set();
  const start = texts.findIndex(({ text }) => agency.test(text.trim()));
  if (start === -1 || start > end) return new Set();
  const headlines = texts.slice(0, start).filter(({ text }) => maker.test(text) && text.includes(name));
  return new Set([...headlines, ...texts.slice(start, end + 1)]);
}

/** Reads from a line of a notice what it says of the paper. */
function readNotice(text: string, properties: Properties): void {
  const line = text.trim();
  const name = ending.exec(line)?.[1];
  if (name !== undefined && !callOut.test(line)) properties['title'] = name;
  const bodies = maker.exec(
    line.replace(/^.*?[日电電](?=[^日电電]*(?:印发|发布))[\s\u3000，]*(?:近日，|日前，)?/u, ''),
  )?.[1];
  // The headline may name one of two, the news below it both.
  if (bodies !== undefined && bodies.trim().length > (properties['issuer'] ?? '').length)
    properties['issuer'] = bodies.trim();
  const stated = number.exec(line)?.[1];
  if (stated !== undefined) properties['documentNumber'] ??= stated;
}

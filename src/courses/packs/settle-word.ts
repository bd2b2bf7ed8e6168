import { strFromU8, strToU8, unzipSync } from 'fflate';
import { own } from '../../text/own.ts';
import { zipFiles } from './zip-files.ts';

/** What the library writes anew with each document, by file: moments, and numbers counted on from the one before. */
const unsettled: Readonly<Record<string, (xml: string) => string>> = {
  'docProps/core.xml': (xml) =>
    xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, '$12000-01-01T00:00:00Z'),
  'word/document.xml': (xml) =>
    renumber(renumber(xml, /(_Toc)(\d+)/gu), /(<w:bookmark(?:Start|End)[^>]* w:id=")(\d+)/gu),
};

/** A .docx whose bytes depend on its content alone. */
export function settleWord(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const files = Object.entries(unzipSync(bytes)).map(([path, content]): [string, Uint8Array] => {
    const settle = own(unsettled, path);
    return [path, settle === undefined ? content : strToU8(settle(strFromU8(content)))];
  });
  return zipFiles(files);
}

/** Counts the numbers behind a mark from 1, in the order in which they first stand. */
function renumber(xml: string, pattern: RegExp): string {
  const numbers = new Map<string, number>();
  return xml.replaceAll(pattern, (_all, mark: string, number: string) => {
    const own = numbers.get(number) ?? numbers.size + 1;
    numbers.set(number, own);
    return `${mark}${own}`;
  });
}

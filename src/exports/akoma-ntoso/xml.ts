import { own } from '../../text/own.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 has no place for: control characters and halves of pairs. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Most texts have nothing to be escaped, which is soon seen. */
const unusual = /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

/** A text as XML content or as the value of an attribute. */
export const escapeXml = (text: string): string =>
  unusual.test(text)
    ? text.replaceAll(forbidden, '').replaceAll(/[&<>"]/gu, (each) => own(entities, each) ?? each)
    : text;

/** An element with attributes and content that is XML already; attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...content: string[]
): string {
  let written = `<${name}`;
  for (const key of Object.keys(attributes)) {
    const value = own(attributes, key);
    if (value !== undefined) written += ` ${key}="${escapeXml(value)}"`;
  }
  if (content.length === 0) return `${written}/>`;
  written += '>';
  for (const each of content) written += each;
  return `${written}</${name}>`;
}

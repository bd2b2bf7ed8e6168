import { escapeXml } from '../../text/escape-xml.ts';
import { own } from '../../text/own.ts';

export { escapeXml } from '../../text/escape-xml.ts';

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

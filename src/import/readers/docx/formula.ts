import { raise, type Raised } from '../raised.ts';
import { descend, elements, xmlText, type XmlElement } from '../xml.ts';

/** How each construction of a formula (OMML, m:…) is written on a line; others are what stands in them. */
const rows: ReadonlyMap<string, (element: XmlElement) => string> = new Map([
  ['t', xmlText],
  ['f', (element) => `${grouped(part(element, 'num'))}/${grouped(part(element, 'den'))}`],
  ['sSup', (element) => part(element, 'e') + script(element, 'sup')],
  ['sSub', (element) => part(element, 'e') + script(element, 'sub')],
  ['sSubSup', (element) => part(element, 'e') + script(element, 'sub') + script(element, 'sup')],
  ['sPre', (element) => script(element, 'sub') + script(element, 'sup') + part(element, 'e')],
  ['rad', (element) => `${raised(part(element, 'deg'), 'superscript')}√${grouped(part(element, 'e'))}`],
  [
    'nary',
    (element) =>
      (character(element, 'naryPr', 'chr') ?? '∫') +
      script(element, 'sub') +
      script(element, 'sup') +
      grouped(part(element, 'e')),
  ],
  ['d', delimited],
  ['func', (element) => `${part(element, 'fName')} ${part(element, 'e')}`],
  ['limLow', (element) => `${part(element, 'e')}_${grouped(part(element, 'lim'))}`],
  ['limUpp', (element) => `${part(element, 'e')}^${grouped(part(element, 'lim'))}`],
  ['acc', (element) => part(element, 'e') + (character(element, 'accPr', 'chr') ?? '\u0302')],
  ['bar', (element) => `${part(element, 'e')}\u0305`],
  ['m', (element) => `[${all(element, 'mr', (row) => all(row, 'e', formulaText, ', '), '; ')}]`],
  ['eqArr', (element) => all(element, 'e', formulaText, '; ')],
]);

/** A formula of Word as one line of text: (a+b)/2, x², √(2gh). */
export function formulaText(element: XmlElement): string {
  const row = rows.get(element.name);
  if (row !== undefined) return row(element);
  return elements(element)
    .map((child) => (child.name.endsWith('Pr') ? '' : formulaText(child)))
    .join('');
}

const part = (element: XmlElement, name: string): string => {
  const found = descend(element, name);
  return found === undefined ? '' : formulaText(found);
};

const all = (
  element: XmlElement,
  name: string,
  write: (each: XmlElement) => string,
  between: string,
): string =>
  elements(element)
    .filter((child) => child.name === name)
    .map(write)
    .join(between);

const character = (element: XmlElement, properties: string, name: string): string | undefined =>
  descend(element, properties, name)?.attributes['val'];

function delimited(element: XmlElement): string {
  const sign = (name: string, usual: string): string => character(element, 'dPr', name) ?? usual;
  return sign('begChr', '(') + all(element, 'e', formulaText, sign('sepChr', '|')) + sign('endChr', ')');
}

const script = (element: XmlElement, name: 'sup' | 'sub'): string =>
  raised(part(element, name), name === 'sup' ? 'superscript' : 'subscript');

/** Within a formula every exponent is one, whatever it is made of. */
function raised(text: string, how: Raised): string {
  if (text.trim() === '') return '';
  const written = raise(text, how);
  return written === text ? (how === 'superscript' ? '^' : '_') + grouped(text) : written;
}

/** In brackets where more than one figure or word stands. */
const grouped = (text: string): string => (/^(?:[\p{L}\p{N}.%]*|\(.*\))$/u.test(text) ? text : `(${text})`);

/** A 文号 as its parts: 代字, year (empty for orders), number without leading zeros. */
export interface NumberKey {
  body: string;
  year: string;
  number: string;
}

/** In normal form without boundaries: 国发20123号 (国发〔2012〕3号), 国务院令第513号. */
const shapes = [
  /^(?<body>\p{Script=Han}{2,14})(?<year>(?:19|20)\d{2})年?第?0*(?<number>[1-9]\d{0,4})号?$/u,
  /^(?<body>\p{Script=Han}{0,12}令)第?0*(?<number>[1-9]\d{0,4})号?$/u,
];

/** Reads a 文号 in any spelling from its normal form; undefined where it is none. */
export function readNumber(normal: string): NumberKey | undefined {
  // Without brackets and without 号 it is a date or a count as likely as a 文号.
  if (!normal.includes(' ') && !normal.endsWith('号')) return undefined;
  const text = normal.replaceAll(' ', '');
  for (const shape of shapes) {
    const groups = shape.exec(text)?.groups;
    if (groups !== undefined) {
      // 国令 is how the State Council's office shortens its orders.
      const body = groups['body'] === '国令' ? '国务院令' : (groups['body'] ?? '');
      return { body, year: groups['year'] ?? '', number: groups['number'] ?? '' };
    }
  }
  return undefined;
}

/** The normal form in which papers write a 文号: 国发〔2012〕3号, 国务院令第513号. */
export function standardNumber({ body, year, number }: NumberKey): string {
  return year === '' ? `${body}第${number}号` : `${body} ${year} ${number}号`;
}

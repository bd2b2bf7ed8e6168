import { settings } from '../settings.ts';

type Scheme = 'light' | 'dark';
const papers: Readonly<Record<Scheme, string>> = { light: '#fdfcf9', dark: '#191816' };

/** The ground of the pages, for the browser's own bars. */
export const paperColour = (scheme: Scheme): string => settings.colours?.[scheme].paper ?? papers[scheme];

/** The colour of the seal, which is the same on light and dark. */
export const sealColour: string = settings.colours?.light.seal ?? '#a3262a';

/** The colours of the settings as a stylesheet that comes after the site's own; high contrast keeps its own colours. */
export function toTheme({ colours } = settings): string {
  const rule = (scheme: Scheme): string =>
    Object.entries(colours?.[scheme] ?? {})
      .map(([name, value]) => `--${name}:${value};`)
      .join('');
  return [
    `@media screen{:root:not([data-contrast='high']){${rule('light')}}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme='light'],[data-contrast='high']){${rule('dark')}}}`,
    `@media screen{:root[data-theme='dark']:not([data-contrast='high']){${rule('dark')}}}`,
    '',
  ].join('\n');
}

/** The seal of the archive as a drawing of its own: the icon of the site. */
export function toSeal(): string {
  const letters = [...settings.seal];
  const size = letters.length === 1 ? 26 : 16;
  const middles = letters.length === 1 ? [29] : [18, 35];
  const texts = letters.map((letter, index) => `<text x="20" y="${middles[index] ?? 20}">${letter}</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect x="1" y="1" width="38" height="38" rx="5" fill="${sealColour}"/><g fill="#fff" font-family="Songti SC,Noto Serif CJK SC,SimSun,serif" font-weight="700" font-size="${size}" text-anchor="middle">${texts.join('')}</g></svg>\n`;
}

export { compare } from './compare.ts';
export { summaryWords } from './summarise.ts';
export { toHtml } from './to-html.ts';
export type { ComparedProvision } from './to-units.ts';
export type { Comparison, Piece, Row, Summary, Unit } from './types.ts';

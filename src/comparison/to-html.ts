import { escapeHtml } from './escape-html.ts';
import { foldRows, type Part } from './fold-rows.ts';
import type { Comparison, Piece, Row, Unit } from './types.ts';

/** Addresses of the two texts, for links to their provisions. */
export interface ComparedAddresses {
  before: string;
  after: string;
}

const stateNames = {
  changed: '修改',
  added: '新增',
  removed: '删去',
} as const;

/**
 * A comparison as HTML, the same on prebuilt pages and in the browser: pairs side by side, runs of unchanged articles
 * folded behind one line. All text is escaped.
 */
export function toHtml({ rows, summary }: Comparison, addresses: ComparedAddresses): string {
  return foldRows(rows, summary.unit)
    .map((part) => partHtml(part, addresses))
    .join('\n');
}

function partHtml(part: Part, addresses: ComparedAddresses): string {
  if (part.type === 'heading') return headingHtml(part.row, addresses);
  if (part.type === 'row') return pairHtml(part.row, addresses);
  const rows = part.rows.map((row) => pairHtml(row, addresses)).join('');
  return `<details class="kept"><summary>${escapeHtml(part.words)}</summary>${rows}</details>`;
}

/** 第四章　撤回: the heading of a chapter on a line of its own, also where a version gained or lost it. */
function headingHtml(row: Row, addresses: ComparedAddresses): string {
  const { state, before, after } = row;
  const { label = '', text = '' } = after ?? before ?? {};
  const tag = state === 'added' ? 'ins' : state === 'removed' ? 'del' : undefined;
  const words = escapeHtml([label, text].filter(Boolean).join('　'));
  const own = tag === undefined ? words : `<${tag}>${words}</${tag}>`;
  return `<h2 class="division">${own}${wasHtml(row, addresses)}${fateHtml(row)}</h2>`;
}

function pairHtml(row: Row, addresses: ComparedAddresses): string {
  const { state, before, after, marks } = row;
  const sides =
    state === 'same'
      ? sideHtml('both', '', linesOf(after))
      : (before === undefined ? '' : sideHtml('before', '旧', marks?.before ?? linesOf(before, 'gone'))) +
        (after === undefined ? '' : sideHtml('after', '新', marks?.after ?? linesOf(after, 'new')));
  return `<section class="pair ${state}">${headHtml(row, addresses)}${sides}</section>`;
}

/** 第十二条　原第十一条　修改: the newer number first, each a link to its text. */
function headHtml(row: Row, addresses: ComparedAddresses): string {
  const { state, before, after, near } = row;
  const own = after ?? before;
  if (own === undefined) return '';
  const name = link(own, after === undefined ? addresses.before : addresses.after);
  const [where, address] = state === 'added' ? ['旧文', addresses.before] : ['新文', addresses.after];
  const hint = near === undefined ? '' : `<span class="near">文字多见于${where}${link(near, address)}</span>`;
  return `<h2>${name}${wasHtml(row, addresses)}${fateHtml(row)}${hint}</h2>`;
}

const wasHtml = ({ renumbered, before }: Row, addresses: ComparedAddresses): string =>
  renumbered && before !== undefined && before.label !== ''
    ? `<span class="was">原${link(before, addresses.before)}</span>`
    : '';

function fateHtml({ state, moved }: Row): string {
  const words = [...(state === 'same' ? [] : [stateNames[state]]), ...(moved ? ['移动位置'] : [])];
  return words.length === 0 ? '' : `<span class="fate">${words.join('，')}</span>`;
}

const link = ({ id, label, text }: Unit, address: string): string =>
  `<a href="${escapeHtml(address)}${id === '' ? '' : `#${escapeHtml(id)}`}">${escapeHtml(
    label === '' ? text.slice(0, 16) : label,
  )}</a>`;

const linesOf = (unit: Unit | undefined, kind: Piece['kind'] = 'same'): Piece[][] =>
  (unit?.text ?? '').split('\n').map((text) => [{ kind, text }]);

function sideHtml(side: 'before' | 'after' | 'both', name: string, lines: readonly Piece[][]): string {
  const label = name === '' ? '' : `<span class="which">${name}</span>`;
  const body = lines.map((pieces) => `<p>${pieces.map(pieceHtml).join('')}</p>`).join('');
  return `<div class="${side}">${label}${body}</div>`;
}

function pieceHtml({ kind, text }: Piece): string {
  const escaped = escapeHtml(text).replaceAll('\t', '　');
  return kind === 'same' ? escaped : kind === 'gone' ? `<del>${escaped}</del>` : `<ins>${escaped}</ins>`;
}

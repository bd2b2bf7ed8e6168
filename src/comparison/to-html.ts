import { escapeHtml } from './escape-html.ts';
import { foldRows } from './fold-rows.ts';
import type { Comparison, Piece, Row, Unit } from './types.ts';

/** Addresses of the two texts, for links to their provisions. */
export interface ComparedAddresses {
  before: string;
  after: string;
}

const stateNames: Readonly<Record<Row['state'], string>> = {
  same: '未改',
  changed: '修改',
  added: '新增',
  removed: '删去',
};

/**
 * A comparison as HTML, the same on prebuilt pages and in the browser: pairs side by side, runs of unchanged articles
 * folded behind one line. All text is escaped.
 */
export function toHtml({ rows, summary }: Comparison, addresses: ComparedAddresses): string {
  return foldRows(rows, summary.unit)
    .map((part) =>
      part.type === 'heading'
        ? `<h2 class="division">${escapeHtml(headingOf(part.unit))}</h2>`
        : part.type === 'folded'
          ? `<details class="kept"><summary>${escapeHtml(part.words)}</summary>${part.rows
              .map((row) => pairHtml(row, addresses))
              .join('')}</details>`
          : pairHtml(part.row, addresses),
    )
    .join('\n');
}

const headingOf = ({ label, text }: Unit): string => [label, text].filter(Boolean).join('　');

function pairHtml(row: Row, addresses: ComparedAddresses): string {
  const { state, before, after, marks } = row;
  const sides =
    state === 'same'
      ? sideHtml('both', '', linesOf(after))
      : (before === undefined ? '' : sideHtml('before', '旧', marks?.before ?? linesOf(before, 'gone'))) +
        (after === undefined ? '' : sideHtml('after', '新', marks?.after ?? linesOf(after, 'new')));
  return `<section class="pair ${state}">${headHtml(row, addresses)}${sides}</section>`;
}

/** 第十二条（原第十一条）　修改: the newer number first, each a link to its text. */
function headHtml(
  { state, renumbered, moved, before, after, near }: Row,
  addresses: ComparedAddresses,
): string {
  const own = after ?? before;
  if (own === undefined) return '';
  const name = link(own, after === undefined ? addresses.before : addresses.after);
  const was =
    before !== undefined && after !== undefined && before.label !== ''
      ? `<span class="was">${renumbered ? '原' : '旧文'}${link(before, addresses.before)}</span>`
      : '';
  const fate = [
    state === 'same' && renumbered ? '只改序号' : stateNames[state],
    ...(moved ? ['移动位置'] : []),
  ];
  const hint =
    near === undefined
      ? ''
      : state === 'added'
        ? `<span class="near">文字多见于旧文${link(near, addresses.before)}</span>`
        : `<span class="near">文字多见于新文${link(near, addresses.after)}</span>`;
  return `<h3>${name}${was}<span class="fate">${fate.join('，')}</span>${hint}</h3>`;
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

import { make } from '../../search/elements/make.ts';
import type { Piece, Row } from '../../comparison/index.ts';
import { findingWords, linkOf, needsAction } from '../finding-words.ts';
import type { Finding } from '../types.ts';
import { inTitleMarks } from '../../text/title-marks.ts';

/** What has happened to an item since it was put in; `accept` makes the button that takes today's text. */
export function renderFindings(findings: readonly Finding[], accept: () => HTMLElement): HTMLElement[] {
  return findings.map((finding, index) => {
    const words = make('p', {}, findingWords(finding), ' ');
    const link = linkOf(finding);
    if (link !== undefined)
      words.append(
        make(
          'a',
          { class: 'act', href: link.url },
          finding.type === 'version-replaced' ? '看新版' : `看${inTitleMarks(link.title)}`,
        ),
      );
    const first =
      findings.findIndex(({ type }) => type === 'text-changed' || type === 'version-replaced') === index;
    if (first) words.append(' ', accept());
    const part = make(
      'div',
      { class: needsAction(finding) ? 'finding' : 'finding quiet', 'data-finding': finding.type },
      words,
    );
    const rows =
      finding.type === 'version-replaced' ? finding.rows.filter(({ state }) => state !== 'same') : [];
    if (rows.length > 0)
      part.append(make('details', {}, make('summary', {}, '改了什么'), ...rows.map(change)));
    return part;
  });
}

function change({ before, after, marks }: Row): HTMLElement {
  const side = (name: string, unit: Row['before'], lines: Piece[][] | undefined): HTMLElement[] => {
    const paragraphs =
      unit === undefined
        ? [make('p', {}, '（无）')]
        : (lines ?? unit.text.split('\n').map((text): Piece[] => [{ kind: 'same', text }])).map((pieces) =>
            make('p', {}, ...pieces.map(piece)),
          );
    return [make('dt', {}, `${name} ${unit?.label ?? ''}`), make('dd', {}, ...paragraphs)];
  };
  return make(
    'dl',
    { class: 'change' },
    ...side('旧', before, marks?.before),
    ...side('新', after, marks?.after),
  );
}

const piece = ({ kind, text }: Piece): Node | string =>
  kind === 'same' ? text : make(kind === 'gone' ? 'del' : 'ins', {}, text);

import { make } from '../../search/elements/make.ts';
import { plain } from '../../exports/blocks.ts';
import { toBlocks } from '../excerpt.ts';
import { courseFacts, readingTitle, unitLabel } from '../labels.ts';
import type { Pack } from '../packs/types.ts';
import type { BasketHost } from './basket-page.ts';
import { downloadFile, fileName } from './download-file.ts';

/** The basket as everything that a course can become; undefined until its papers have been read. */
function toPack(host: BasketHost): Pack | undefined {
  const { seen } = host;
  if (seen === undefined || seen.resolved.units.every(({ readings }) => readings.length === 0)) {
    host.say('选材篮里还没有读到的材料。');
    return undefined;
  }
  const site = { name: host.dataset['site'] ?? '', origin: location.origin };
  return { ...seen.resolved, introduction: [], site };
}

/** Writes the basket in the format that was chosen and hands it over as a file. */
export async function exportBasket(host: BasketHost): Promise<void> {
  const chosen = host.querySelector<HTMLSelectElement>('[data-format]')?.value;
  const pack = toPack(host);
  if (pack === undefined) return;
  host.say('正在生成……');
  try {
    const { packFormats } = await import('../packs/formats.ts');
    const format = packFormats.find(({ id }) => id === chosen);
    if (format === undefined) return;
    const bytes = await format.write(pack);
    const name = format.id === 'mdx' ? pack.course.id : fileName(pack.course.title);
    downloadFile(`${name}.${format.id}`, format.type, bytes);
    host.say(`${format.name}已生成：${name}.${format.id}`);
  } catch {
    host.say('没有生成，可能是网络断了，请再试一次。');
  }
}

/** Lays the texts out on paper and prints them; on the screen they are not seen. */
export function printBasket(host: BasketHost): undefined {
  const pack = toPack(host);
  const paper = host.querySelector('[data-paper]');
  if (pack === undefined || paper === null) return;
  paper.replaceChildren(
    make('h1', {}, pack.course.title),
    ...courseFacts(pack).map(([name, value]) => make('p', {}, `${name}：${value}`)),
    ...pack.units.flatMap(({ unit, number, readings }) => [
      make('h2', {}, unitLabel(number, unit.title)),
      ...readings.flatMap((reading) => [
        make('h3', {}, readingTitle(reading)),
        ...(reading.reading.why === undefined ? [] : [make('p', { class: 'why' }, reading.reading.why)]),
        ...toBlocks(reading.chosen).map((block) =>
          block.type === 'table'
            ? make(
                'table',
                {},
                ...block.rows.map((row) => make('tr', {}, ...row.map((cell) => make('td', {}, cell)))),
              )
            : make('p', {}, block.type === 'footnotes' ? block.notes.join('\n') : plain(block.runs)),
        ),
        make('p', { class: 'source' }, `出处：${reading.paper.citation}`),
        make('p', { class: 'source' }, `公文引用：${reading.paper.officialCitation}${reading.places}`),
      ]),
    ]),
  );
  window.print();
}

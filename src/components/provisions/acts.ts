import { toLegalCitation } from '../../citations/formats/index.ts';
import { reportAddress } from '../report-address.ts';
import { nameOf, type Chosen } from './chosen.ts';

/** Something that can be done with a provision: a button that says what it did, or a link. */
export type Act =
  | { name: string; run(chosen: Chosen): Promise<string> | string }
  | { name: string; href(chosen: Chosen): string | undefined };

/** What can be done with a provision at once; citing opens a list of its own. */
export const acts: readonly Act[] = [
  { name: '复制链接', run: ({ address }) => copy(address) },
  {
    name: '复制文字和出处',
    run: (chosen) => copy(`${chosen.text}\n——${toLegalCitation(chosen)}${chosen.address}`),
  },
  { name: '放入选材篮', run: collect },
  { name: '纠错', href: reportOf },
];

/** Copies a text and says whether it worked: without https a browser may not allow it. */
export const copy = (text: string): Promise<string> =>
  Promise.resolve()
    .then(() => navigator.clipboard.writeText(text))
    .then(
      () => '已复制',
      () => '未能复制',
    );

/** The basket listens for this event and takes it by preventing its default. */
function collect({ work, place, digest }: Chosen): string {
  const event = new CustomEvent('ceku:collect', {
    detail: { id: work.id, provision: place?.anchor ?? '', digest },
    cancelable: true,
  });
  return document.dispatchEvent(event) ? '选材篮没有打开' : '已放入选材篮';
}

function reportOf(chosen: Chosen): string | undefined {
  const { contact, work, place, address, digest } = chosen;
  if (contact === null) return undefined;
  return reportAddress(contact, {
    title: work.title,
    place: place === undefined ? undefined : nameOf(chosen),
    digest,
    address,
  });
}

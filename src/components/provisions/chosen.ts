import type { CitedPlace, CitedWork } from '../../citations/formats/index.ts';
import { textDigest } from '../../text/text-digest.ts';
import { textOf, wordsOf } from './places.ts';
import { inTitleMarks } from '../../text/title-marks.ts';

/** What the page says of its paper for these tools. */
interface PageFacts {
  work: CitedWork;
  /** Where errors are reported: `mailto:` or `https:`. */
  contact: string | null;
}

/** A provision, or the whole paper, with all that can be done from. */
export interface Chosen extends PageFacts {
  place: CitedPlace | undefined;
  text: string;
  /** Of the provision's words; empty for the whole paper. */
  digest: string;
  /** Absolute, with the anchor. */
  address: string;
}

/** The choice of a provision; of the whole paper where none is given. */
export function toChosen(place: HTMLElement | undefined): Chosen {
  const facts = JSON.parse(document.querySelector('[data-facts]')?.textContent ?? '') as PageFacts;
  const work = { ...facts.work, url: new URL(facts.work.url, location.href).href };
  if (place === undefined) return { ...facts, work, place, text: '', digest: '', address: work.url };
  const text = textOf(place);
  return {
    ...facts,
    work,
    place: { anchor: place.id, words: wordsOf(place) },
    text,
    digest: textDigest(text),
    address: `${work.url}#${place.id}`,
  };
}

/** The name of the choice: 第十二条第二款, or the title. */
export const nameOf = ({ place, work }: Chosen): string => place?.words ?? inTitleMarks(work.title);

import type { AppliedEffect } from '../../citations/effects.ts';
import type { StatedValidity } from '../../document/validity.ts';
import { splitStatus } from '../../import/describe/status-words.ts';
import { buildDay } from '../../paths.ts';
import type { ArchiveDocument } from '../../render/read-archive.ts';
import type { Finding, Rule } from '../rule.ts';

/** A title that ends in （失效） and a validity that does not say so. */
export const validityStated: Rule = {
  id: 'validity-stated',
  level: 'warning',
  help: {
    title: '时效与题目或馆内文件不合',
    what: '题目、副题里有“（失效）”“（已废止）”“（已修改）”这样的字；来源标明现行有效，而馆内有文件废止、修改了它，或者有同名的新文本；时效写的日子（asOf）还没有到。',
    why: '题目里的字会被当作题名引用；来源与馆内文件不合的，总有一处不对，读者看到的只能是最严的那个词。',
    todo: '题目里的字移到 validity（status、source），题目只留题名；与馆内文件不合的，查清以后写 validity 的 basis: check、source（谁查的、查了哪里）和 asOf（哪一天）。',
  },
  find: ({ documents, graph }) =>
    documents.flatMap((document) => [
      ...inNames(document),
      ...againstOthers(document, graph.effects.get(document.metadata.id) ?? []),
      ...inFuture(document),
    ]),
};

const statedOf = ({ metadata }: ArchiveDocument): StatedValidity | undefined =>
  metadata.kind === 'speech' ? undefined : metadata.validity;

function inNames(document: ArchiveDocument): Finding[] {
  const { title, subtitle } = document.metadata;
  const stated = statedOf(document);
  return [
    { field: 'title', name: title },
    { field: 'subtitle', name: subtitle ?? '' },
  ].flatMap(({ field, name }) =>
    splitStatus(name).marks.map(({ words, status }): Finding => {
      const said =
        stated === undefined
          ? 'validity says nothing'
          : status === undefined || stated.status === status
            ? 'validity says it already'
            : `validity says ${stated.status}`;
      return {
        document,
        place: { field },
        message: `${field}: ${words} is no part of the name, and ${said}`,
        hint: `Take it out of the ${field}${status === undefined ? '; write dates.expires' : `; write validity: { status: ${status}, source: … }`}.`,
      };
    }),
  );
}

const suffered: Readonly<Record<AppliedEffect['type'], string>> = {
  repeals: 'repeals',
  replaces: 'replaces',
  amends: 'amends',
  'may-replace': 'may replace',
};

/** What a source says to be in force, and another paper of the archive has ended; a person's check has settled it. */
function againstOthers(document: ArchiveDocument, effects: readonly AppliedEffect[]): Finding[] {
  const stated = statedOf(document);
  if (stated?.status !== '现行有效' || stated.basis === 'check') return [];
  return effects
    .filter(({ from }) => from === undefined || `${from}-01-01`.slice(0, 10) <= buildDay())
    .map(({ type, by }): Finding => ({
      document,
      place: { field: 'validity' },
      message: `validity: ${stated.status} by ${stated.source}, and ${by.id} ${suffered[type]} it`,
      hint: 'Find out which is right, and write it with basis: check, source and asOf.',
    }));
}

function inFuture(document: ArchiveDocument): Finding[] {
  const stated = statedOf(document);
  if (stated?.asOf === undefined || `${stated.asOf}-01-01`.slice(0, 10) <= buildDay()) return [];
  return [
    {
      document,
      place: { field: 'validity' },
      message: `validity: ${stated.status} as of ${stated.asOf}, which is yet to come`,
      hint: 'Write the day on which it was seen.',
    },
  ];
}

import type { Segment } from './excerpt.ts';
import type { Hit } from './present-hit.ts';
import type { FolderResults } from './search-folder.ts';

/** Results as lines for a terminal; hits stand in 【】. */
export function printResults({ query, exact, related, direct, widened, hits }: FolderResults): string {
  const lines = [`${query}: ${exact} exact, ${related} related`];
  if (widened.length > 0) lines.push(`also asked for: ${widened.join(', ')}`);
  for (const { type, text, url } of direct) lines.push(`${type}: ${text}  ${url}`);
  for (const hit of hits) lines.push('', ...printHit(hit));
  return lines.join('\n');
}

function printHit(hit: Hit): string[] {
  const facts = [
    hit.match,
    hit.kind,
    hit.region,
    hit.date,
    hit.firstDate && `first ${hit.firstDate}`,
    hit.status,
    hit.count && `${hit.count} places`,
  ];
  return [
    plain(hit.title),
    `  ${facts.filter(Boolean).join(' · ')}  ${hit.id}`,
    ...hit.excerpts.map(({ label, segments }) => `  ${label || '—'}  ${plain(segments)}`),
  ];
}

const plain = (segments: readonly Segment[]): string =>
  segments.map(([text, marked]) => (marked ? `【${text}】` : text)).join('');

import { parse } from 'yaml';
import { splitFrontMatter } from '../document/read-fields.ts';
import type { DocumentMetadata } from '../document/schema.ts';
import type { Numbering } from './units.ts';

/** What must be known of a document to read its references. */
export interface About {
  title: string;
  numbering: Numbering;
}

/** What the front matter says of it: papers of Taiwan count 條項款目, all others 条款项目. */
export function aboutOf({
  title,
  region,
  script,
}: Pick<DocumentMetadata, 'title' | 'region' | 'script'>): About {
  const taiwan = region === undefined ? script === 'zh-Hant' : region.startsWith('71');
  return { title, numbering: taiwan ? 'taiwan' : 'mainland' };
}

/** The same from a source; front matter with mistakes, which are told elsewhere, says nothing. */
export function readAbout(source: string): About {
  const { title, region, script } = readFields(source);
  return aboutOf({
    title: typeof title === 'string' ? title : '',
    region: typeof region === 'string' || typeof region === 'number' ? String(region) : undefined,
    script: script === 'zh-Hant' ? script : 'zh-Hans',
  });
}

function readFields(source: string): Record<string, unknown> {
  try {
    const fields: unknown = parse(splitFrontMatter(source)?.yaml ?? '');
    return typeof fields === 'object' && fields !== null ? (fields as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

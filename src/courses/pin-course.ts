import { parseDocument } from 'yaml';
import { splitFrontMatter } from '../document/read-fields.ts';
import type { Provision } from '../structure/index.ts';
import { chooseProvisions } from './choose-provisions.ts';
import { digestOf } from './digest.ts';

interface Written {
  units?: { readings?: { document?: string; provisions?: string[]; digest?: string }[] }[];
}

/** A course file with the digest of every reading written down. */
export interface Pinned {
  source: string;
  /** How many digests were written. */
  written: number;
}

/**
 * Writes the digest of what each reading chooses into the source of a course; those that have one keep it, unless
 * `again`. Everything else of the file stays as it is. `provisionsOf` gives undefined for a paper that there is not.
 */
export async function pinCourse(
  source: string,
  provisionsOf: (id: string) => Promise<Provision[] | undefined>,
  again: boolean,
): Promise<Pinned> {
  const parts = splitFrontMatter(source);
  if (parts === null) throw new Error('The file does not begin with front matter: is it a course?');
  const document = parseDocument(parts.yaml, { schema: 'core' });
  const [mistake] = document.errors;
  if (mistake !== undefined) throw new Error(`The front matter is no YAML: ${mistake.message}`);
  const { units } = (document.toJS() ?? {}) as Written;
  if (!Array.isArray(units)) throw new Error('The file has no units: is it a course?');
  let written = 0;
  for (const [i, { readings = [] }] of units.entries()) {
    for (const [j, { document: id = '', provisions = [], digest }] of readings.entries()) {
      if (digest !== undefined && !again) continue;
      const text = await provisionsOf(id);
      if (text === undefined) continue;
      const now = digestOf(chooseProvisions(text, provisions.map(String)).provisions);
      if (now === digest) continue;
      document.setIn(['units', i, 'readings', j, 'digest'], now);
      written += 1;
    }
  }
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return { source: `---\n${yaml.trimEnd()}\n---\n${parts.body}`, written };
}

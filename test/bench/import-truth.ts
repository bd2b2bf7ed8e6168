import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { importFiles } from '../../src/import/index.ts';
import { fields, judge, type Truth } from './import/judge-truth.ts';
import { sharedFolder } from '../shared.ts';

/**
 * npm run bench -- import-truth [held]: imports the documents of test/corpus/truth.json and prints, for each field, how
 * many of each half come out as a careful reader recorded them, and what differs in the half that is worked with; with
 * `held` also what differs in the other.
 */
export async function run([show]: string[]): Promise<void> {
  const corpus = sharedFolder('corpus');
  if (corpus === undefined) return;
  const file = path.join(import.meta.dirname, '../corpus/truth.json');
  const { documents } = JSON.parse(await readFile(file, 'utf8')) as { documents: Record<string, Truth> };
  const archive = await mkdtemp(path.join(tmpdir(), 'ceku-truth-'));
  const inputs = Object.keys(documents).map((each) => path.join(corpus, each));
  const { files } = await importFiles(inputs, archive, { keepOriginals: false });
  await rm(archive, { recursive: true });

  const right = new Map<string, number>();
  const differences: string[] = [];
  for (const { input, metadata } of files) {
    const name = path.relative(corpus, input);
    const truth = documents[name];
    if (truth === undefined) continue;
    for (const field of fields) {
      const found = metadata?.[field] ?? null;
      if (judge(field, found, truth[field])) {
        const key = `${field} ${truth.half}`;
        right.set(key, (right.get(key) ?? 0) + 1);
      } else if (truth.half === 'dev' || show === 'held') {
        const said = [truth[field]].flat().map((each) => JSON.stringify(each));
        differences.push(
          `${field} [${truth.half}] ${name}\n    right: ${said.join(' or ')}\n    found: ${JSON.stringify(found)}`,
        );
      }
    }
  }
  const total = (half: string): number =>
    Object.values(documents).filter((each) => each.half === half).length;
  console.table(
    Object.fromEntries(
      fields.map((field) => [
        field,
        Object.fromEntries(
          ['dev', 'held'].map((half) => {
            const count = right.get(`${field} ${half}`) ?? 0;
            return [half, `${count} of ${total(half)} (${((100 * count) / total(half)).toFixed(1)} %)`];
          }),
        ),
      ]),
    ),
  );
  console.log(differences.join('\n'));
}

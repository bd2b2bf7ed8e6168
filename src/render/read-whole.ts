import { formatProblems } from '../problem/format.ts';
import { pipelineVersion } from './pipeline-version.ts';
import { readArchive, type ArchiveDocument, type Count } from './read-archive.ts';

/** Reads an archive that must be without errors; throws with every error of every file at once. */
export async function readWhole(content: string, count?: Count): Promise<ArchiveDocument[]> {
  const { documents, problems } = await readArchive(content, pipelineVersion(), count);
  const errors = problems.filter(({ level }) => level === 'error');
  if (errors.length === 0) return documents;
  const number = `${errors.length} error${errors.length === 1 ? '' : 's'}`;
  throw new Error(`${formatProblems(errors)}\n\n${number}`);
}

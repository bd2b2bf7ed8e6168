import { stringify } from 'yaml';

/** Front matter of a document between its fences, with an empty line behind. */
export function frontMatter(metadata: Record<string, unknown>): string {
  return `---\n${stringify(metadata, { schema: 'core', lineWidth: 0 })}---\n\n`;
}

import type { WriteStream } from 'node:tty';
import type { FileReport } from './index.ts';

/**
 * Tells of an import as it goes: on a terminal one line with count and remaining time, with each refusal above it;
 * elsewhere a plain line a file.
 */
export function importProgress(out: Pick<WriteStream, 'write'> & { isTTY?: boolean; columns?: number }) {
  const began = performance.now();
  return (done: number, total: number, file: FileReport): void => {
    const line = describe(file);
    if (out.isTTY !== true) {
      out.write(`[${done}/${total}] ${line}\n`);
      return;
    }
    const clear = '\r\u001b[K';
    if (isToldWhy(file)) out.write(`${clear}${line}\n`);
    const left = Math.ceil(((performance.now() - began) / done / 1000) * (total - done));
    const bar = '█'.repeat(Math.round((done / total) * 24)).padEnd(24, '░');
    out.write(`${clear}${bar} ${done}/${total}, ${left} s left${done === total ? '\n' : ''}`);
  };
}

/** What a person has to know at once: that a file was not taken in, or that one was changed. */
const isToldWhy = ({ status }: FileReport): boolean => /^(?:refused|withdrawn|corrected)$/u.test(status);

function describe(file: FileReport): string {
  const { status, input, output, messages } = file;
  const told = messages.filter(({ step }) => status !== 'corrected' || step === 'metadata');
  const why = isToldWhy(file)
    ? told.map(({ message, hint }) => `\n    ${message}${hint === undefined ? '' : `. ${hint}`}`).join('')
    : '';
  return `${status}  ${input}${output === undefined ? '' : ` → ${output}`}${why}`;
}

import type { DocumentEntry } from '../../../src/catalogue/entries.ts';
import { stateLook, validityWords, type ValidityBasis } from '../../../src/document/validity.ts';

const bases: readonly ValidityBasis[] = ['source', 'check', 'relations', 'dates', 'none'];

/** Prints how many regulations and plans have each status by each basis, and how many are green without one (must be 0). */
export function printValidity(entries: readonly DocumentEntry[]): void {
  for (const kind of ['regulation', 'plan'] as const) {
    const own = entries.filter(({ metadata }) => metadata.kind === kind);
    const rows = validityWords.map((word) => {
      const same = own.filter(({ validity }) => validity?.status === word);
      const byBasis = bases.map((basis): [string, number] => [
        basis,
        same.filter(({ validity }) => validity?.basis === basis).length,
      ]);
      return [word, { ...Object.fromEntries(byBasis), all: same.length }] as const;
    });
    const silent = own.filter(({ validity }) => validity === undefined).length;
    console.log(`validity of ${own.length} ${kind}s${silent === 0 ? '' : `, ${silent} without any word`}`);
    console.table(Object.fromEntries(rows));
  }
  const baseless = entries.filter(isBaselessGreen);
  console.log(`green without a source or a dated check: ${baseless.length}`);
  for (const { id } of baseless.slice(0, 20)) console.log(`    ${id}`);
}

/** Whether a paper is shown in green though no source and no person says so for a day. */
export function isBaselessGreen({ validity }: DocumentEntry): boolean {
  if (validity === undefined || !stateLook(validity.status).split(' ').includes('valid')) return false;
  const { basis, source, asOf } = validity;
  return (
    (basis !== 'source' && basis !== 'check') || source === undefined || source === '' || asOf === undefined
  );
}

import type { Kind } from '../document/schema.ts';
import { own } from '../text/own.ts';
import type { Column, Manifest } from './types.ts';

/** What the columns of the catalogue say of a document. */
export interface Facts {
  kind: Kind;
  genre?: string;
  /** The date of this version. */
  date?: string;
  /** The date of the first text, where this is a later version. */
  firstDate?: string;
  region?: string;
  issuer?: string;
  status?: string;
}

/** The facts of a document by its row; what it does not have is left out. */
export function factsOf({ catalogue }: Manifest, row: number): Facts {
  const { kind, genre, region, status, issuer, places, date, first } = catalogue;
  const issuers = (issuer.rows[row] ?? []).map((number) => issuer.values[number] ?? '');
  return {
    kind: valueAt(kind, row) as Kind,
    ...optional('genre', valueAt(genre, row)),
    ...optional('date', date[row]),
    ...optional('firstDate', first[row] === date[row] ? '' : first[row]),
    ...optional('region', own(places, valueAt(region, row))?.[0]),
    ...optional('issuer', issuers.join('、')),
    ...optional('status', valueAt(status, row)),
  };
}

/** The address of a document. */
export const addressOf = (manifest: Manifest, row: number, id: string): string =>
  `${manifest.base}${valueAt(manifest.catalogue.kind, row)}/${id}/`;

const valueAt = (column: Column, row: number): string => column.values[column.rows[row] ?? 0] ?? '';

const optional = <K extends string>(key: K, value: string | undefined): { [key in K]?: string } =>
  value === undefined || value === '' ? {} : ({ [key]: value } as { [key in K]?: string });

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importFiles, type ImportReport } from '../../src/import/index.ts';
import { renderDocument } from '../../src/render/render-document.ts';
import type { Provision } from '../../src/structure/index.ts';
import { sharedFolder } from '../shared.ts';

interface Truth {
  path: string;
  title: string;
  subtitle?: string;
  kind: string;
  genre: string;
  script: string;
  date: string;
  date_kind: string;
  other_dates?: Record<string, string>;
  region: { code: string } | null;
  issuer?: string;
  people: { name: string; role: string | null }[];
  source: Record<string, string> | null;
  paragraphs?: number;
  headings_level_1?: number;
  headings_level_2?: Record<string, number>;
  broken_paragraphs_joined?: string[];
  noise: string[];
  phrases: string[];
}

const folder = sharedFolder('seeds');
const truth =
  folder === undefined
    ? []
    : (JSON.parse(await readFile(path.join(folder, 'truth.json'), 'utf8')) as { documents: Truth[] })
        .documents;

describe.skipIf(folder === undefined)('the five seeds', () => {
  let archive: string;
  let report: ImportReport;
  beforeAll(async () => {
    archive = await mkdtemp(path.join(tmpdir(), 'ceku-import-'));
    report = await importFiles([folder ?? ''], archive);
  }, 60_000);
  afterAll(() => rm(archive, { recursive: true }));

  test('all are imported, and what is no document is passed over and told', () => {
    expect(report.files.map(({ status }) => status)).toEqual(Array(5).fill('imported'));
    expect(report.passedOver).toHaveLength(1);
  });

  describe.each(truth)('$title', (expected) => {
    const file = (): ImportReport['files'][number] => {
      const found = report.files.find(({ input }) => input.endsWith(expected.path));
      if (found === undefined) throw new Error(`${expected.path} is not in the report`);
      return found;
    };
    const source = (): Promise<string> => readFile(path.join(archive, file().output ?? ''), 'utf8');
    const provisions = async (): Promise<Provision[]> =>
      renderDocument(await source(), 'x').body?.provisions ?? [];

    test('is described field by field', () => {
      const { title, subtitle, kind, genre, script, date, date_kind, other_dates, region, people } = expected;
      expect(file().metadata).toMatchObject({ title, kind, genre, script, date });
      expect(file().metadata?.['subtitle']).toBe(subtitle);
      expect(file().metadata?.['dates']).toEqual({ [date_kind]: date, ...other_dates });
      expect(file().metadata?.['region']).toBe(region?.code);
      expect(file().metadata?.['issuer']).toBe(expected.issuer);
      const named = (file().metadata?.['people'] ?? []) as { name: string; role?: string }[];
      expect(named.map(({ name, role }) => ({ name, role: role ?? null }))).toEqual(people);
      const { sha256, ...stated } = file().metadata?.['source'] as Record<string, string>;
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(stated).toEqual(expected.source ?? {});
    });

    test('loses its noise, keeps its phrases, and says what it lost', async () => {
      const body = (await source()).replaceAll('\\', '');
      const text = body.slice(body.indexOf('\n---', 3));
      for (const noise of expected.noise) expect(text, noise).not.toContain(noise);
      for (const phrase of expected.phrases) expect(body, phrase).toContain(phrase);
      const removed = JSON.stringify(file().removed);
      expect(removed.length).toBeGreaterThan(20);
    });

    test('has its headings and paragraphs', async () => {
      const places = await provisions();
      if (expected.headings_level_1 !== undefined) {
        const top = places.filter(({ level, depth }) => level === 'heading' && depth === 1);
        expect(top).toHaveLength(expected.headings_level_1);
      }
      for (const [number, count] of Object.entries(expected.headings_level_2 ?? {})) {
        const parent = places.find((each) => each.number === `${number}、`);
        const below = places.filter((each) => each.parent === parent?.id && each.depth === 2);
        expect(below, `below ${number}、`).toHaveLength(count);
      }
      if (expected.paragraphs !== undefined) {
        const paragraphs = places.flatMap(({ text }) => text.split('\n')).filter((text) => text !== '');
        expect(paragraphs).toHaveLength(expected.paragraphs);
      }
      const text = (await source()).replaceAll(/[\\*]/gu, '');
      for (const broken of expected.broken_paragraphs_joined ?? [])
        expect(text).toContain(broken.replace('|', ''));
    });
  });
});

import { expect, test } from 'vitest';
import { toLinkedData } from '../../src/catalogue/linked-data.ts';
import type { OutlineNode } from '../../src/structure/index.ts';
import { expandLinkedData } from '../expand-linked-data.ts';
import { entryOf } from './entries.ts';

const outline: OutlineNode[] = [
  {
    id: 'z1',
    label: '第一章',
    title: '总则',
    level: 'chapter',
    children: [{ id: 'z1-j1', label: '第一节', title: '范围', level: 'section', children: [] }],
  },
];
const regulation = entryOf({
  id: 'cn-2026-gui-ding',
  kind: 'regulation',
  genre: '规定',
  title: '收录规定</script>',
  issuer: '编辑部',
  documentNumber: '策编〔2026〕2号',
  region: '350723',
  dates: { adopted: '2025-01-06', effective: '2026-03', amended: ['2026-02-11', '2025-12-01'] },
  relations: [
    { type: 'replaces', target: 'cn-2025-gui-ding' },
    { type: 'based-on', target: '《档案法》' },
  ],
});

const expand = (json: string): Promise<Record<string, unknown>[]> =>
  expandLinkedData(json, 'https://archive.example/');

test('the force of a law is said only where it is known', () => {
  const forceOf = (validity: typeof regulation.validity): unknown =>
    (JSON.parse(toLinkedData({ ...regulation, validity }, [])) as Record<string, unknown>)[
      'legislationLegalForce'
    ];
  expect(forceOf({ status: '馆内未见废止或修改', basis: 'none', asOf: '2026-11-24' })).toBeUndefined();
  expect(forceOf({ status: '可能已被替代', basis: 'relations' })).toBeUndefined();
  expect(forceOf({ status: '已废止', basis: 'relations' })).toBe('https://schema.org/NotInForce');
});

test('a regulation is Legislation, with its parts, dates, force and relations', async () => {
  const validity = {
    status: '现行有效',
    basis: 'source',
    source: '时效性：有效',
    asOf: '2026-11-24',
  } as const;
  const json = toLinkedData({ ...regulation, validity }, outline);
  expect(json).not.toContain('</script>');
  expect(JSON.parse(json)).toMatchObject({
    '@type': 'Legislation',
    legislationIdentifier: '策编〔2026〕2号',
    legislationDate: '2025-01-06',
    legislationDateOfApplicability: '2026-03',
    legislationDateVersion: '2026-02-11',
    legislationLegalForce: 'https://schema.org/InForce',
    legislationRepeals: [{ '@id': '/regulation/cn-2025-gui-ding/' }],
    isBasedOn: [{ '@type': 'CreativeWork', name: '档案法' }],
    spatialCoverage: { '@type': 'AdministrativeArea' },
  });
  const [node] = await expand(json);
  expect(node?.['@id']).toBe('https://archive.example/regulation/cn-2026-gui-ding/');
  const [part] = node?.['https://schema.org/hasPart'] as Record<string, unknown>[];
  expect(part?.['@id']).toBe('https://archive.example/regulation/cn-2026-gui-ding/#z1');
  expect(JSON.stringify(part)).toContain('第一节 范围');
});

test('a speech is a CreativeWork of its speaker; what is not known is left out', async () => {
  const speech = entryOf({ id: 's', people: [{ name: '林勇', role: '组织部长', as: 'speaker' }] });
  const data = JSON.parse(toLinkedData(speech, outline)) as Record<string, unknown>;
  expect(data).toMatchObject({ '@type': 'CreativeWork', author: [{ '@type': 'Person', name: '林勇' }] });
  expect(Object.keys(data)).not.toContain('dateCreated');
  expect(Object.keys(data)).not.toContain('hasPart');
  expect(await expand(JSON.stringify(data))).toHaveLength(1);
});

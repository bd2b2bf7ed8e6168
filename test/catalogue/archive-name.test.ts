import { expect, test } from 'vitest';
import { nameArchive } from '../../src/catalogue/archive-name.ts';

const one = { domain: undefined, origin: undefined, base: '/', name: '策库', publisher: '策库编辑部' };

test('an archive is named by its setting, else by its address', () => {
  const origin = 'https://zck.example.gov.cn';
  expect(nameArchive({ ...one, origin, domain: 'own.example' }, undefined).domain).toBe('own.example');
  expect(nameArchive({ ...one, origin }, undefined)).toEqual({ domain: 'zck.example.gov.cn', path: '' });
  expect(nameArchive({ ...one, origin, base: '/archive/' }, undefined).path).toBe('archive/');
});

test('what is no domain gets a name of that form, the same each time', () => {
  const hosts = [
    'http://localhost:4321',
    'http://10.0.0.1',
    'http://archive',
    'http://archive.example:8080',
    'http://[::1]',
  ];
  const domains = hosts.map((origin) => nameArchive({ ...one, origin }, undefined).domain);
  for (const domain of domains) expect(domain).toMatch(/^a[0-9a-f]{12}\.invalid$/u);
  expect(new Set(domains).size).toBe(hosts.length);
});

test('without an address archives differ by name, publisher and how their log begins', () => {
  const [first, second] = [
    { date: '2025-01-02', added: ['a'] },
    { date: '2025-01-02', added: ['b'] },
  ];
  const domains = [
    nameArchive(one, undefined),
    nameArchive(one, first),
    nameArchive(one, second),
    nameArchive({ ...one, name: '资料库' }, first),
    nameArchive({ ...one, publisher: '县委办公室' }, first),
  ].map(({ domain }) => domain);
  expect(new Set(domains).size).toBe(domains.length);
  expect(nameArchive(one, first)).toEqual(nameArchive(one, { ...first }));
});

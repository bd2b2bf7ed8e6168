import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSettings } from '../src/settings.ts';

let folder: string;
const write = (text: string): Promise<void> => writeFile(path.join(folder, 'settings.yaml'), text);
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ceku-settings-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('an archive without settings has the defaults', () => {
  expect(readSettings(folder, {})).toMatchObject({ name: '策库', base: '/', offline: false, examples: [] });
});

test('what an office writes wins over the defaults, the environment over both', async () => {
  await write('name: 光泽县政策库\nseal: 光泽\nbase: /zck/\ncolours: { light: { seal: "#1f4e79" } }\n');
  expect(readSettings(folder, {})).toMatchObject({
    name: '光泽县政策库',
    base: '/zck/',
    colours: { light: { seal: '#1f4e79' }, dark: {} },
    collections: ['speech', 'plan', 'regulation', 'course'],
  });
  expect(readSettings(folder, { SITE_BASE: '/' }).base).toBe('/');
});

test('what is wrong is told with file, place and what to write', async () => {
  await write('base: zck\ncolour: red\n');
  expect(() => readSettings(folder, {})).toThrow(
    /settings\.yaml\n {2}1:7 .*base: zck is no path; write \/ or \/archive\/[\s\S]*2:1 .*colour is not a field\n *Did you mean colours\?[\s\S]*docs\/settings\.md/u,
  );
});

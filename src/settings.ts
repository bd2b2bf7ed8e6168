import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { address, webAddress } from './document/address.ts';
import { readYamlFile } from './document/read-yaml-file.ts';
import { buildPaths } from './paths.ts';

const colour = z.string().regex(/^#[0-9a-f]{6}$/iu, { error: 'is no colour; write #a3262a' });
const palette = z
  .strictObject({
    paper: colour.optional().describe('The ground of the pages.'),
    ink: colour.optional().describe('The text.'),
    seal: colour.optional().describe('What can be acted on, and the seal.'),
  })
  .default({});

/** What an office changes to make the site its own, in `settings.yaml` of its archive; everything has a default. */
const schema = z.strictObject({
  name: z.string().min(1).default('策库').describe('Name of the archive, in the header and in every title.'),
  seal: z
    .string()
    .regex(/^\p{Script=Han}{1,2}$/u, { error: 'is no seal; write one or two Chinese characters' })
    .default('策库')
    .describe('One or two characters of the seal.'),
  headline: z
    .array(z.string().min(1))
    .default(['查得到，查得准，', '引得出，教得上'])
    .describe('The large lines of the home page.'),
  lead: z
    .string()
    .default('讲话、工作计划和法规制度的资料库。输入一句话、一个文号或一个地名，找到它所在的那一条。')
    .describe('The sentence under them.'),
  description: z
    .string()
    .default('讲话、工作计划和法规制度的资料库：按词语、文号、地区、日期和专题查找，逐条引用。')
    .describe('One sentence for search engines.'),
  publisher: z.string().default('策库编辑部').describe('Who runs the archive, in the footer and in feeds.'),
  origin: webAddress
    .optional()
    .describe('Origin of the published site; without it no absolute address is written.'),
  domain: z
    .string()
    .regex(/^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)+$/u, {
      error: 'is no domain; write zck.example.gov.cn in small letters',
    })
    .optional()
    .describe('Names the archive in the ids of feeds and of its OAI repository; without it the origin does.'),
  gateway: webAddress
    .optional()
    .describe('Address of a gateway that serves the OAI repository, which then names itself by it.'),
  base: z
    .string()
    .regex(/^\/(?:.*\/)?$/u, { error: 'is no path; write / or /archive/' })
    .default('/')
    .describe('Path that the site lives under.'),
  contact: address.optional().describe('Where readers report errors; without it no “纠错” is shown.'),
  examples: z
    .array(z.string().min(1))
    .default([])
    .describe('Queries to try, under the search box of the home page.'),
  collections: z
    .array(z.enum(['speech', 'plan', 'regulation', 'course']))
    .min(1)
    .default(['speech', 'plan', 'regulation', 'course'])
    .describe('Which collections the site has.'),
  colours: z
    .strictObject({ light: palette, dark: palette })
    .optional()
    .describe('Colours of your own; each that is left out stays as it is.'),
  pagefind: z
    .enum(['auto', 'always', 'never'])
    .default('auto')
    .describe(
      'Whether the site has a Pagefind bundle (`/pagefind/`, 按词查找) beside its own index; `auto`: up to 500 papers.',
    ),
  publishOriginals: z
    .boolean()
    .default(false)
    .describe('Whether the original files are published with the papers.'),
  offline: z
    .boolean()
    .default(false)
    .describe('Whether pages once read can be read again without a network (a service worker).'),
});

/** The settings of an archive, defaults filled in. */
export type Settings = z.infer<typeof schema>;

/** Reads the settings of an archive; `SITE_ORIGIN` and `SITE_BASE` win over the file. Throws where it is malformed. */
export function readSettings(content: string, env: NodeJS.ProcessEnv = process.env): Settings {
  const file = path.join(content, 'settings.yaml');
  const form = 'The settings are listed in docs/settings.md.';
  const written = existsSync(file) ? readYamlFile(file, schema, form) : schema.parse({});
  const given = schema.safeParse({
    ...written,
    ...(env['SITE_ORIGIN'] ? { origin: env['SITE_ORIGIN'] } : {}),
    ...(env['SITE_BASE'] ? { base: env['SITE_BASE'] } : {}),
  });
  if (given.success) return given.data;
  throw new Error(`SITE_ORIGIN or SITE_BASE can't be meant: ${z.prettifyError(given.error)}\n${form}`);
}

/** The settings of the archive that is built. */
export const settings: Settings = readSettings(buildPaths().content);

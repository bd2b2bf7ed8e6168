import type { PlainPaper } from './papers.ts';

/** A generator in its stock set-up with a bare template. */
export interface Peer {
  name: string;
  title: string;
  /** npm packages to install, Pagefind among them unless the generator brings it. */
  packages: string[];
  files(papers: readonly PlainPaper[]): Record<string, string>;
  build: string[];
  /** Folder of the built site. */
  out: string;
  /** Whether the build makes the index, too. */
  indexesItself?: true;
}

const pagefind = 'pagefind@1.6.0';

const withHead = ({ title, body }: PlainPaper, more = ''): string =>
  `---\ntitle: ${JSON.stringify(title)}\n${more}---\n${body}`;

const each = (
  papers: readonly PlainPaper[],
  file: (id: string) => string,
  more?: string,
): Record<string, string> =>
  Object.fromEntries(papers.map((paper) => [file(paper.id), withHead(paper, more)]));

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>${title}</h1>${body}</main></body></html>`;

const packageJson = JSON.stringify({ private: true, type: 'module' });

export const peers: readonly Peer[] = [
  {
    name: 'eleventy',
    title: 'Eleventy 3.1.2 + Pagefind',
    packages: ['@11ty/eleventy@3.1.2', pagefind],
    files: (papers) => ({
      'package.json': packageJson,
      'eleventy.config.js':
        "export default () => ({ dir: { input: 'papers', includes: '_layouts', output: 'out' }, markdownTemplateEngine: false });\n",
      'papers/_layouts/paper.njk': page('{{ title }}', '{{ content | safe }}'),
      ...each(papers, (id) => `papers/${id}.md`, 'layout: paper.njk\n'),
    }),
    build: ['npx', 'eleventy', '--quiet'],
    out: 'out',
  },
  {
    name: 'hugo',
    title: 'Hugo + Pagefind',
    packages: [pagefind],
    files: (papers) => ({
      'package.json': packageJson,
      'hugo.toml':
        'baseURL = "/"\nlanguageCode = "zh-CN"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n',
      'layouts/_default/single.html': page('{{ .Title }}', '{{ .Content }}'),
      'layouts/_default/list.html': page('{{ .Title }}', ''),
      ...each(papers, (id) => `content/papers/${id}.md`),
    }),
    build: ['hugo', '--quiet'],
    out: 'public',
  },
  {
    name: 'astro',
    title: 'Astro 7.3.4 + @astrojs/mdx + Pagefind',
    packages: ['astro@7.3.4', '@astrojs/mdx@8.0.2', pagefind],
    files: (papers) => ({
      'package.json': packageJson,
      'astro.config.mjs': "import mdx from '@astrojs/mdx';\nexport default { integrations: [mdx()] };\n",
      'src/content.config.ts':
        "import { defineCollection } from 'astro:content';\nimport { glob } from 'astro/loaders';\nexport const collections = { papers: defineCollection({ loader: glob({ pattern: '*.mdx', base: 'papers' }) }) };\n",
      'src/pages/[id].astro': `---\nimport { getCollection, render } from 'astro:content';\nexport const getStaticPaths = async () => (await getCollection('papers')).map((paper) => ({ params: { id: paper.id }, props: { paper } }));\nconst { paper } = Astro.props;\nconst { Content } = await render(paper);\n---\n${page('{paper.data.title}', '<Content />')}`,
      ...each(papers, (id) => `papers/${id}.mdx`),
    }),
    build: ['npx', 'astro', 'build', '--silent'],
    out: 'dist',
  },
  {
    name: 'starlight',
    title: 'Starlight, one-link sidebar',
    packages: ['astro@7.3.4', '@astrojs/starlight'],
    files: (papers) => ({
      'package.json': packageJson,
      'astro.config.mjs':
        "import starlight from '@astrojs/starlight';\nexport default { integrations: [starlight({ title: 'Papers', locales: { root: { label: '简体中文', lang: 'zh-CN' } }, sidebar: [{ label: 'Papers', link: '/' }] })] };\n",
      'src/content.config.ts':
        "import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n",
      'src/content/docs/index.mdx': '---\ntitle: Papers\n---\n',
      ...each(papers, (id) => `src/content/docs/papers/${id}.mdx`),
    }),
    build: ['npx', 'astro', 'build', '--silent'],
    out: 'dist',
    indexesItself: true,
  },
];

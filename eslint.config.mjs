import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { ownNames } from './lint/own-names.mjs';

/** The rooms of src/, lowest first; a room imports from its own line or from below, never from above. */
const floors = [
  ['problem', 'folders', 'text', 'regions', 'document'],
  ['structure'],
  ['citations', 'comparison'],
  ['import', 'render'],
  ['catalogue'],
  ['search', 'courses', 'exports', 'checks'],
  ['quotes', 'pagefind'],
  ['components', 'layouts', 'pages', 'build', 'serve'],
];

/** For each floor: what its files may not import, and why. */
const downwardOnly = floors.slice(0, -1).map((rooms, floor) => ({
  files: rooms.map((room) => `src/${room}/**`),
  rules: restrict({ above: floors.slice(floor + 1).flat(), doors: rooms }),
}));

function restrict({ above, doors }) {
  const patterns = [];
  if (above.length > 0) {
    patterns.push({
      group: above.map((room) => `../**/${room}/**`),
      message: 'Dependence runs downward only: see docs/architecture.md.',
    });
  }
  if (!doors.includes('catalogue')) {
    patterns.push({
      group: ['astro:content'],
      message: 'Ask src/catalogue: it is the only door to astro:content.',
    });
  }
  if (!doors.includes('pagefind')) {
    patterns.push({ regex: '^pagefind$', message: 'Ask src/pagefind: it is the only door to Pagefind.' });
  }
  return { 'no-restricted-imports': ['error', { patterns }] };
}

export default tseslint.config(
  { ignores: ['dist/', 'dist.*/', 'coverage/', '.astro/', '.cache/', 'node_modules/', 'test/fixtures/'] },
  tseslint.configs.strict,
  astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      // `!= null` asks for null and undefined at once.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
    },
  },
  { files: ['src/**', 'scripts/**'], rules: restrict({ above: [], doors: [] }) },
  ...downwardOnly,
  {
    files: ['src/**/*.ts', 'scripts/**/*.ts'],
    plugins: { ceku: { rules: { 'own-names': ownNames } } },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { 'ceku/own-names': 'error' },
  },
  {
    files: ['src/content.config.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
);

import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files whose tests take longest, the longest first: begun late, they would run on alone at the end. */
const longest = [
  'render/parse-tree.test.ts',
  'import/archive.test.ts',
  'search/exactness.test.ts',
  'e2e/rebuild.test.ts',
  'e2e/pages.test.ts',
  'e2e/laws.test.ts',
  'e2e/pages-tools.test.ts',
  'e2e/search.test.ts',
];

/** Begins with the files that take longest; the others follow as Vitest orders them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((file) => moduleId.endsWith(file));
      return at < 0 ? longest.length : at;
    };
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

import type { Settings } from '../settings.ts';

/** Up to so many papers the bundle costs a build some seconds; its index grows faster than the papers. */
const fewPapers = 500;

/** Whether an archive of so many papers gets a Pagefind bundle beside its phrase index. */
export const wantsBundle = ({ pagefind }: Pick<Settings, 'pagefind'>, papers: number): boolean =>
  pagefind === 'always' || (pagefind === 'auto' && papers <= fewPapers);

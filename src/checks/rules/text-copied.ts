import type { Finding, Rule } from '../rule.ts';

/** Two files whose words are the same, of one work: the site shows one page. */
export const textCopied: Rule = {
  id: 'text-copied',
  level: 'info',
  help: {
    title: '同一文本收了两份',
    what: '题目、地区、机关相合，正文又一字不差（题注、落款、标点、空格、繁简和网页的附注不计）的两个文件。网站把它们合为一篇：列表、检索、订阅里各出现一次，另一份的来源记在“来源与校验”里，原来的网址、引用和课程里用它的地方都指到这一篇。',
    why: '同一个文本当成两个版本，会互相标成“已被修改”，检索结果和统计也会重复。',
    todo: '不用改。想让另一份作代表，在不作代表的那一份写 relations: { type: same-as, target: 代表的 id }；确是两个版本的，写 version-of；多余的一份可以撤回。',
  },
  find: ({ documents, graph }) =>
    documents.flatMap((document): Finding[] => {
      const { id } = document.metadata;
      const one = graph.index
        .versions(id)
        .find(({ copies = [] }) => copies.some(({ metadata }) => metadata.id === id));
      if (one === undefined) return [];
      const message = `the same text as ${one.file}, which stands for both`;
      const hint = `Nothing need be done. To choose, write same-as in the relations of the other; for two versions, version-of.`;
      return [{ document, place: { field: 'id' }, message, hint }];
    }),
};

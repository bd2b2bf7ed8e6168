import type { Rule } from '../rule.ts';

/** Endings of titles and the genres that they stand for, the longest first. */
const endings: readonly [ending: string, genres: readonly string[]][] = [
  ['条例', ['条例']],
  ['規程', ['规程']],
  ['规程', ['规程']],
  ['规定', ['规定']],
  ['办法', ['办法']],
  ['细则', ['细则']],
  ['规则', ['规则']],
  ['准则', ['准则']],
  ['章程', ['章程']],
  ['解释', ['解释']],
  ['决定', ['决定']],
  ['决议', ['决议']],
  ['批复', ['批复']],
  ['通知', ['通知']],
  ['规划', ['规划']],
  ['纲要', ['纲要', '规划']],
  ['意见', ['意见']],
  ['要点', ['要点']],
  ['宪法', ['宪法', '法律']],
  ['法典', ['法律']],
  ['法', ['法律', '办法', '宪法']],
];

/** A title that ends in 条例 with the genre 办法. */
export const genreTitle: Rule = {
  id: 'genre-title',
  level: 'warning',
  help: {
    title: '文种与题目不符',
    what: '题目以“条例”“办法”“规定”等文种结尾，而著录的文种（genre）是另一个。',
    why: '按文种查找和统计会漏掉或错收这一篇。',
    todo: '以题目为准改 genre；题目末尾的词不是文种的（例如“看法”），把这项提示当作已核对。',
  },
  find: ({ documents }) =>
    documents.flatMap((document) => {
      const { title, genre } = document.metadata;
      const bare = title.replaceAll(/[（(][^（）()]*[）)]/gu, '');
      const row = endings.find(([ending]) => bare.endsWith(ending));
      if (genre === undefined || row === undefined || row[1].includes(genre)) return [];
      const message = `genre: ${genre}, and the title ends in ${row[0]}`;
      return [{ document, place: { field: 'genre' }, message, hint: `Write genre: ${row[1][0] ?? ''}.` }];
    }),
};

import { findNumbers } from '../../citations/numbers.ts';
import type { ArchiveDocument } from '../../render/read-archive.ts';
import type { Finding, Rule } from '../rule.ts';

/** Two papers with one 文号 that are no versions of each other. */
export const numberTaken: Rule = {
  id: 'number-taken',
  level: 'warning',
  help: {
    title: '两篇文件的文号相同',
    what: '一个发文机关一年之内一个文号只用一次。这项检查找出文号相同而又不是同一文件不同版本的文件；括号和写法不同的文号算相同。',
    why: '按文号查找会得到两篇，引用也不知道指哪一篇；多半是同一文件收了两次，或者文号录错。',
    todo: '是同一文件的，留一篇，或者用 version-of 关系连起来；文号录错的，按原件改。',
  },
  find: ({ documents, graph }) => {
    const areOne = (a: ArchiveDocument, b: ArchiveDocument): boolean =>
      graph.index.versions(a.metadata.id) === graph.index.versions(b.metadata.id);
    const byNumber = Map.groupBy(
      documents.filter((document) => keyOf(document) !== undefined),
      (document) => keyOf(document) ?? '',
    );
    return [...byNumber.values()].flatMap(([first, ...others]) =>
      others.flatMap((document): Finding[] => {
        if (first === undefined || areOne(first, document)) return [];
        const number = document.metadata.documentNumber ?? '';
        const message = `documentNumber: ${number} is that of ${first.file} too`;
        const hint = 'Compare both with their originals; relate them as version-of if they are one paper.';
        return [{ document, place: { field: 'documentNumber' }, message, hint }];
      }),
    );
  },
};

/** The number in one spelling: body, year, number. */
function keyOf({ metadata }: ArchiveDocument): string | undefined {
  const [number] = findNumbers(metadata.documentNumber ?? '');
  return number && `${number.run} ${number.key}`;
}

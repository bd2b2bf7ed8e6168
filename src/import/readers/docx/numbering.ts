import type { ListLevel, WordList } from '../list-numbers.ts';
import { descend, elements, type XmlElement } from '../xml.ts';

/** The lists of a numbering part. */
export function readLists(root: XmlElement | undefined): WordList[] {
  const abstracts = new Map<string, Map<number, ListLevel>>();
  const styleLinks = new Map<string, string>();
  for (const abstract of elements(root).filter(({ name }) => name === 'abstractNum')) {
    const id = abstract.attributes['abstractNumId'] ?? '';
    abstracts.set(id, readLevels(abstract));
    const link = descend(abstract, 'styleLink')?.attributes['val'];
    if (link !== undefined) styleLinks.set(link, id);
  }
  for (const abstract of elements(root).filter(({ name }) => name === 'abstractNum')) {
    const link = descend(abstract, 'numStyleLink')?.attributes['val'];
    const target = link === undefined ? undefined : abstracts.get(styleLinks.get(link) ?? '');
    if (target !== undefined) abstracts.set(abstract.attributes['abstractNumId'] ?? '', target);
  }
  return elements(root)
    .filter(({ name }) => name === 'num')
    .map((num) => readList(num, abstracts));
}

function readList(num: XmlElement, abstracts: ReadonlyMap<string, Map<number, ListLevel>>): WordList {
  const abstract = descend(num, 'abstractNumId')?.attributes['val'] ?? '';
  const levels = new Map(abstracts.get(abstract));
  const starts = new Map<number, number>();
  for (const override of elements(num).filter(({ name }) => name === 'lvlOverride')) {
    const at = levelOf(override);
    if (at === undefined) continue;
    const replaced = readLevels(override).get(at);
    if (replaced !== undefined) levels.set(at, replaced);
    const start = descend(override, 'startOverride')?.attributes['val'];
    if (start !== undefined) starts.set(at, Number(start));
  }
  return { id: num.attributes['numId'] ?? '', abstract, levels, starts };
}

/** Lists have nine levels; a count that a damaged file begins at one beyond would not end. */
function levelOf({ attributes }: XmlElement): number | undefined {
  const level = Number(attributes['ilvl'] ?? 0);
  return Number.isInteger(level) && level >= 0 && level <= 8 ? level : undefined;
}

function readLevels(parent: XmlElement): Map<number, ListLevel> {
  const levels = new Map<number, ListLevel>();
  for (const level of elements(parent).filter(({ name }) => name === 'lvl')) {
    const value = (name: string): string | undefined => descend(level, name)?.attributes['val'];
    const restart = value('lvlRestart');
    const style = value('pStyle');
    // Newer formats stand beside a fallback: mc:AlternateContent with w:numFmt in Choice and Fallback.
    const alternate = descend(level, 'AlternateContent', 'Choice', 'numFmt')?.attributes['val'];
    const at = levelOf(level);
    if (at === undefined) continue;
    levels.set(at, {
      start: Number(value('start') ?? 1),
      format: value('numFmt') ?? alternate ?? 'decimal',
      text: value('lvlText') ?? '',
      suffix: value('suff') ?? 'tab',
      legal: descend(level, 'isLgl') !== undefined,
      ...(restart === undefined ? {} : { restart: Number(restart) }),
      ...(style === undefined ? {} : { style }),
    });
  }
  return levels;
}

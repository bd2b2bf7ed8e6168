import { pinyin } from 'pinyin-pro';
import { own } from '../text/own.ts';

/** What a name is of: a surname is read otherwise than the same character elsewhere. */
export type NameOf = 'person' | 'body' | 'other';

/*
 * Readings that the library gets wrong: of places by the standard names of the Ministry of Civil Affairs (国家地名信息库),
 * of surnames by 现代汉语词典.
 */
const places: Readonly<Record<string, string>> = {
  单县: 'shan xian',
  单城: 'shan cheng',
  乐清: 'yue qing',
  乐亭: 'lao ting',
  乐陵: 'lao ling',
  蔚县: 'yu xian',
  蔚州: 'yu zhou',
  歙县: 'she xian',
  歙州: 'she zhou',
  泌阳: 'bi yang',
  浚县: 'xun xian',
  涡阳: 'guo yang',
  筠连: 'jun lian',
  尉犁: 'yu li',
  召陵: 'shao ling',
  曾都: 'zeng du',
  莘庄: 'xin zhuang',
  解州: 'hai zhou',
  解池: 'hai chi',
  浒墅关: 'xu shu guan',
  浒浦: 'xu pu',
  莎车: 'suo che',
  六合区: 'lu he qu',
  六安: 'lu an',
  铅山: 'yan shan',
  监利: 'jian li',
  大埔: 'da bu',
  洪洞: 'hong tong',
  繁峙: 'fan shi',
  黄陂: 'huang pi',
  什邡: 'shi fang',
  吴堡: 'wu bu',
  珲春: 'hun chun',
  东阿: 'dong e',
  华阴: 'hua yin',
  栎阳: 'yue yang',
};

const surnames: Readonly<Record<string, string>> = {
  单于: 'chan yu',
  种: 'chong',
  秘: 'bi',
  祭: 'zhai',
  晟: 'cheng',
};

const placeName = new RegExp(`(${Object.keys(places).join('|')})`, 'u');

/** A name as it is spoken, in pinyin without tones, by which it is sorted. */
export function readingOf(name: string, of: NameOf = 'other'): string {
  if (of === 'person') return readPerson(name);
  return name
    .split(placeName)
    .filter((part) => part !== '')
    .map((part) => own(places, part) ?? plain(part))
    .join(' ');
}

function readPerson(name: string): string {
  const surname = [name.slice(0, 2), name.slice(0, 1)].find((each) => own(surnames, each) !== undefined);
  if (surname === undefined) return plain(name, 'head');
  return `${own(surnames, surname) ?? ''} ${plain(name.slice(surname.length))}`.trim();
}

const plain = (text: string, surname: 'head' | 'off' = 'off'): string =>
  pinyin(text, { toneType: 'none', v: true, surname }).toLowerCase();

import { regionChildren } from '../../../src/regions/index.ts';
import type { Random } from './random.ts';
import { bodies, nationalBodies } from './words.ts';

/** A place that a generated paper is of. */
export interface Place {
  code: string;
  /** As titles name it: nothing before a paper of the country, which needs not say so. */
  inTitle: string;
  /** As sentences name it. */
  name: string;
  /** What its document numbers begin with. */
  sign: string;
  government: string;
  bodies: readonly string[];
}

const country: Place = {
  code: 'cn',
  inTitle: '',
  name: '全国',
  sign: '国',
  government: '国务院',
  bodies: nationalBodies,
};

const codes = (above: readonly string[]): string[] =>
  above.flatMap((code) => regionChildren(code)).map(({ code }) => code);

/** Gives places at random, as often as they were in an archive of 2,581 real papers: mostly of the country. */
export function placePicker(): (random: Random) => Place {
  const provinces = codes(['cn']);
  const prefectures = codes(provinces);
  const counties = codes(prefectures);
  const names = new Map(
    ['cn', ...provinces, ...prefectures]
      .flatMap((code) => regionChildren(code))
      .map(({ code, name }) => [code, name]),
  );
  return (random) => {
    const share = random.between(1, 100);
    if (share <= 54) return country;
    const code = random.pick(share <= 81 ? provinces : share <= 98 ? prefectures : counties);
    return local(code, names.get(code) ?? code);
  };
}

const local = (code: string, name: string): Place => ({
  code,
  inTitle: name,
  name,
  sign: name.slice(0, 2),
  government: `${name}人民政府`,
  bodies: bodies.map((body) => `${name}${body}`),
});

/**
 * Organs that took the place of others, by the words of their office, so that a row holds for the state and for its
 * places: 国家工商行政管理总局 and 某市工商行政管理局. From the decisions of the National People's Congress on the
 * 国务院机构改革方案 of 1998, 2003, 2008, 2013, 2018 and 2023; of 2001 and 2021 by the State Council itself.
 */
const successions: readonly (readonly [year: number, before: string, after: string])[] = [
  [1998, '劳动', '劳动和社会保障'],
  [1998, '邮电', '信息产业'],
  [1998, '计划', '发展计划'],
  [2001, '质量技术监督', '质量监督检验检疫'],
  [2003, '发展计划', '发展和改革'],
  [2003, '经济贸易', '商务'],
  [2003, '对外贸易经济合作', '商务'],
  [2003, '药品监督管理', '食品药品监督管理'],
  [2008, '人事', '人力资源和社会保障'],
  [2008, '劳动和社会保障', '人力资源和社会保障'],
  [2008, '劳动保障', '人力资源和社会保障'],
  [2008, '建设', '住房和城乡建设'],
  [2008, '信息产业', '工业和信息化'],
  [2008, '交通', '交通运输'],
  [2013, '铁道', '交通运输'],
  [2013, '卫生', '卫生和计划生育'],
  [2013, '人口和计划生育', '卫生和计划生育'],
  [2013, '广播电影电视', '新闻出版广电'],
  [2018, '工商行政管理', '市场监督管理'],
  [2018, '质量监督检验检疫', '市场监督管理'],
  [2018, '食品药品监督管理', '市场监督管理'],
  [2018, '国土资源', '自然资源'],
  [2018, '测绘地理信息', '自然资源'],
  [2018, '环境保护', '生态环境'],
  [2018, '农业', '农业农村'],
  [2018, '卫生和计划生育', '卫生健康'],
  [2018, '文化', '文化和旅游'],
  [2018, '旅游', '文化和旅游'],
  [2018, '新闻出版广电', '广播电视'],
  [2018, '安全生产监督管理', '应急管理'],
  [2018, '林业', '林业和草原'],
  [2018, '银行业监督管理', '银行保险监督管理'],
  [2018, '保险监督管理', '银行保险监督管理'],
  [2021, '扶贫开发领导小组', '乡村振兴'],
  [2023, '银行保险监督管理', '金融监督管理'],
];

const afterOf = new Map(successions.map(([, before, after]) => [before, after]));

/** The office as it is called last; offices follow each other in up to four steps. */
function lastOf(office: string): string {
  const next = afterOf.get(office);
  return next === undefined ? office : lastOf(next);
}

const offices = [...new Set(successions.flatMap(([, before, after]) => [before, after]))].sort(
  (a, b) => b.length - a.length,
);
const rank = '(?:总局|部|厅|局|委员会|委|署|办公室)';
const whole = new RegExp(
  `^(?:国家|中国|国务院)?(?<place>.*?(?:省|自治区|市|州|盟|区|县|旗))?(?<office>${offices.join('|')})${rank}$`,
  'u',
);

/**
 * The key under which an organ and those that took its place meet: 卫生部 and 国家卫生健康委员会; an office that writes
 * for a body (国务院办公厅) and a standing committee stand for the body.
 */
export function organKey(name: string): string {
  const bare = name.replaceAll(/中华人民共和国|[\s\u3000]/gu, '');
  const groups = whole.exec(bare)?.groups;
  if (groups?.['office'] !== undefined) return `${groups['place'] ?? ''}${lastOf(groups['office'])}`;
  return bare
    .replace(/(?<=国务院|中央|委员会|政府|[省市县区州盟旗]委)办公[厅室]$/u, '')
    .replace(/(?<=人民代表大会)常务委员会$/u, '');
}

// In running words a short office is one only where the organ begins the title: 农业部规章制定程序规定.
const named = new RegExp(
  `(?:^|国家|中国)(?<first>${offices.join('|')})${rank}|(?<inside>${offices.filter(({ length }) => length > 3).join('|')})${rank}`,
  'gu',
);

/** A title with the organs that it names as they are called last. */
export const withLastOrgans = (title: string): string =>
  title.replaceAll(named, (all, first: string | undefined, inside: string | undefined) => {
    const office = first ?? inside;
    return office === undefined ? all : lastOf(office);
  });

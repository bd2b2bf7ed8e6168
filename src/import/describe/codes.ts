/** A law that is divided into 编: its name, what files call it in English, the names of its parts in order. */
export interface Code {
  name: string;
  short: string;
  slugs: readonly string[];
  parts: readonly string[];
}

/** The laws of the country that are divided into 编, by their official texts. */
export const codes: readonly Code[] = [
  {
    name: '中华人民共和国民法典',
    short: '民法典',
    slugs: ['civil-code'],
    parts: ['总则', '物权', '合同', '人格权', '婚姻家庭', '继承', '侵权责任'],
  },
  {
    name: '中华人民共和国刑法',
    short: '刑法',
    slugs: ['criminal-law'],
    parts: ['总则', '分则'],
  },
  {
    name: '中华人民共和国刑事诉讼法',
    short: '刑事诉讼法',
    slugs: ['criminal-procedure'],
    parts: ['总则', '立案、侦查和提起公诉', '审判', '执行', '特别程序'],
  },
  {
    name: '中华人民共和国民事诉讼法',
    short: '民事诉讼法',
    slugs: ['civil-procedure'],
    parts: ['总则', '审判程序', '执行程序', '涉外民事诉讼程序的特别规定'],
  },
  {
    name: '中华人民共和国生态环境法典',
    short: '生态环境法典',
    slugs: ['ecological-environment-code', 'ecological-and-environmental-code'],
    parts: ['总则', '污染防治', '生态保护', '绿色低碳发展', '法律责任和附则'],
  },
];

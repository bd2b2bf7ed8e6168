import { strToU8, zipSync } from 'fflate';

const namespaces = [
  'w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'v="urn:schemas-microsoft-com:vml"',
  'm="http://schemas.openxmlformats.org/officeDocument/2006/math"',
]
  .map((each) => `xmlns:${each}`)
  .join(' ');

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const mime = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The parts of a Word file that a test writes itself: what stands inside of each root element. */
export interface DocxParts {
  document: string;
  numbering?: string;
  styles?: string;
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  header1?: string;
}

const roots: Readonly<Record<keyof DocxParts, string>> = {
  document: 'document',
  numbering: 'numbering',
  styles: 'styles',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  header1: 'hdr',
};

/** Builds a Word file (.docx) of parts, one that Word and LibreOffice open. */
export function makeDocx(parts: DocxParts): Uint8Array {
  const names = Object.keys(parts) as (keyof DocxParts)[];
  const others = names.filter((name) => name !== 'document');
  const typeOf = (name: keyof DocxParts): string =>
    name === 'document' ? 'document.main' : name === 'header1' ? 'header' : name;
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${names
      .map((name) => `<Override PartName="/word/${name}.xml" ContentType="${mime}.${typeOf(name)}+xml"/>`)
      .join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${others
      .map(
        (name, index) =>
          `<Relationship Id="r${index + 1}" Type="${relation}/${name.replace(/\d/u, '')}" Target="${name}.xml"/>`,
      )
      .join('')}</Relationships>`,
  };
  for (const name of names) {
    const inner = name === 'document' ? `<w:body>${parts.document}</w:body>` : (parts[name] ?? '');
    files[`word/${name}.xml`] =
      `<?xml version="1.0" encoding="UTF-8"?><w:${roots[name]} ${namespaces}>${inner}</w:${roots[name]}>`;
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** A paragraph with properties and runs, written as XML. */
export const p = (text: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${text.startsWith('<') ? text : r(text)}</w:p>`;

/** A run of text. */
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** Makes a paragraph one of a list. */
export const listed = (list: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

/** A level of a list. */
export const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

/** The rules of a made-up reading room, numbered by Word's lists alone: chapters, articles, items, bullets. */
export const numberedRules: DocxParts = {
  styles: `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="tiao"><w:name w:val="条"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
  numbering: `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${level(0, 'chineseCounting', '第%1章')}${level(1, 'chineseCountingThousand', '第%2条')}${level(2, 'chineseCounting', '（%3）', '<w:suff w:val="nothing"/>')}${level(3, 'decimal', '%4.', '<w:suff w:val="nothing"/>')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>${level(0, 'bullet', '●')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`,
  document: [
    p('阅览室规则', '<w:jc w:val="center"/>'),
    p('总则', '<w:pStyle w:val="1"/>'),
    p('为了方便读者，制定本规则。', '<w:pStyle w:val="tiao"/>'),
    p('本规则适用于下列人员：', '<w:pStyle w:val="tiao"/>'),
    p('持证读者；', listed(1, 2)),
    p('来访学者：', listed(1, 2)),
    p('有介绍信的；', listed(1, 3)),
    p('有预约的。', listed(1, 3)),
    p('附则', '<w:pStyle w:val="1"/>'),
    p('本规则自公布之日起施行。', '<w:pStyle w:val="tiao"/>'),
    p('闭馆日另行通知', listed(2)),
  ].join(''),
};

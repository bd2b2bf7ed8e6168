import { strToU8 } from 'fflate';
import { readingTitle, unitEntry } from '../labels.ts';
import { addressOf } from './addresses.ts';
import { coursePage, escape, readingPage, unitPage } from './page-html.ts';
import type { Pack, PackFile } from './types.ts';
import { zipFiles } from './zip-files.ts';

/*
 * IMS Common Cartridge 1.1: a zip with imsmanifest.xml, which lists every file and no other. Readings are pages
 * (webcontent), each with a link to its place in the archive (imswl_xmlv1p1) where its address is known; questions
 * are discussion topics (imsdt_xmlv1p1).
 */
const cc = 'http://www.imsglobal.org/xsd/imsccv1p1';
const lom = 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM';

interface Resource {
  id: string;
  type: 'webcontent' | 'imswl_xmlv1p1' | 'imsdt_xmlv1p1';
  path: string;
  text: string;
}

/** A place in the table of contents: a folder of others, or a resource. */
interface Item {
  id: string;
  title: string;
  resource?: Resource;
  items?: Item[];
}

/** A course as a Common Cartridge 1.1 package. */
export function packCartridge(pack: Pack): Uint8Array<ArrayBuffer> {
  const items = [leaf('course', pack.course.title, webpage('course', coursePage(pack))), ...unitItems(pack)];
  const resources = items.flatMap(resourcesOf);
  const files = resources.map(({ path, text }): PackFile => [path, strToU8(text)]);
  return zipFiles([['imsmanifest.xml', strToU8(manifest(pack, items, resources))], ...files]);
}

const leaf = (id: string, title: string, resource: Resource): Item => ({ id: `i-${id}`, title, resource });
const webpage = (id: string, text: string): Resource => ({
  id: `r-${id}`,
  type: 'webcontent',
  path: `pages/${id}.html`,
  text,
});

const resourcesOf = ({ resource, items = [] }: Item): Resource[] => [
  ...(resource === undefined ? [] : [resource]),
  ...items.flatMap(resourcesOf),
];

function unitItems(pack: Pack): Item[] {
  return pack.units.map((unit): Item => {
    const { number, readings } = unit;
    const own = `u${number}`;
    const pages = readings.flatMap((reading, index): Item[] => {
      const id = `${own}-${index + 1}`;
      const title = `${reading.reading.required ? '' : '（选读）'}${readingTitle(reading)}`;
      const page = leaf(id, title, webpage(id, readingPage(pack, reading)));
      if (pack.site.origin === undefined) return [page];
      return [
        page,
        leaf(`${id}-link`, `${readingTitle(reading)}：馆藏原文`, webLink(`${id}-link`, reading, pack)),
      ];
    });
    const topics = unit.unit.questions.map((question, index) => {
      const id = `${own}-q${index + 1}`;
      return leaf(id, `讨论：${question}`, topic(id, question));
    });
    return {
      id: `i-${own}-all`,
      title: unitEntry(number, unit.unit.title),
      items: [leaf(own, '单元说明', webpage(own, unitPage(unit))), ...pages, ...topics],
    };
  });
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

function webLink(id: string, reading: Pack['units'][number]['readings'][number], pack: Pack): Resource {
  const text = `${declaration}<webLink xmlns="${cc}/imswl_v1p1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <title>${escape(readingTitle(reading))}</title>
  <url href="${escape(addressOf(pack, reading))}" target="_blank"/>
</webLink>
`;
  return { id: `r-${id}`, type: 'imswl_xmlv1p1', path: `links/${id}.xml`, text };
}

function topic(id: string, question: string): Resource {
  const text = `${declaration}<topic xmlns="${cc}/imsdt_v1p1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <title>${escape(question)}</title>
  <text texttype="text/plain">${escape(question)}</text>
</topic>
`;
  return { id: `r-${id}`, type: 'imsdt_xmlv1p1', path: `topics/${id}.xml`, text };
}

function manifest({ course, site }: Pack, items: readonly Item[], resources: readonly Resource[]): string {
  const string = (text: string): string =>
    `<lomimscc:string language="zh-CN">${escape(text)}</lomimscc:string>`;
  return `${declaration}<manifest identifier="ceku-${course.id}"
  xmlns="${cc}/imscp_v1p1"
  xmlns:lom="${lom}/resource"
  xmlns:lomimscc="${lom}/manifest"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="${cc}/imscp_v1p1 http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_imscp_v1p2_v1p0.xsd ${lom}/resource http://www.imsglobal.org/profile/cc/ccv1p1/LOM/ccv1p1_lomresource_v1p0.xsd ${lom}/manifest http://www.imsglobal.org/profile/cc/ccv1p1/LOM/ccv1p1_lommanifest_v1p0.xsd">
  <metadata>
    <schema>IMS Common Cartridge</schema>
    <schemaversion>1.1.0</schemaversion>
    <lomimscc:lom>
      <lomimscc:general>
        <lomimscc:title>${string(course.title)}</lomimscc:title>
        <lomimscc:language>zh-CN</lomimscc:language>
        <lomimscc:description>${string([course.organiser, site.name].filter(Boolean).join('，'))}</lomimscc:description>
      </lomimscc:general>
    </lomimscc:lom>
  </metadata>
  <organizations>
    <organization identifier="organization" structure="rooted-hierarchy">
      <item identifier="root">
${items.map((item) => itemXml(item, '        ')).join('\n')}
      </item>
    </organization>
  </organizations>
  <resources>
${resources.map(resourceXml).join('\n')}
  </resources>
</manifest>
`;
}

function itemXml({ id, title, resource, items = [] }: Item, indent: string): string {
  const reference = resource === undefined ? '' : ` identifierref="${resource.id}"`;
  const inner = items.map((item) => `\n${itemXml(item, `${indent}  `)}`).join('');
  return `${indent}<item identifier="${id}"${reference}>
${indent}  <title>${escape(title)}</title>${inner}
${indent}</item>`;
}

/** Links and topics are known by their type; only web content has an address of its own. */
const resourceXml = ({ id, type, path }: Resource): string =>
  `    <resource identifier="${id}" type="${type}"${type === 'webcontent' ? ` href="${path}"` : ''}>
      <file href="${path}"/>
    </resource>`;

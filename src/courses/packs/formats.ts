import { strToU8 } from 'fflate';
import { packArchive } from './pack-archive.ts';
import { packCartridge } from './pack-cartridge.ts';
import { packCourseFile } from './pack-course-file.ts';
import { packTable } from './pack-table.ts';
import type { Pack } from './types.ts';

/** A format to take a course away in: its extension is its id. */
export interface PackFormat {
  id: 'docx' | 'zip' | 'imscc' | 'mdx' | 'csv';
  name: string;
  about: string;
  type: string;
  write(pack: Pack): Promise<Uint8Array<ArrayBuffer>>;
}

const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(strToU8(text));

/** Every format, in the order in which they are offered; the same code writes them at build and in the browser. */
export const packFormats: readonly PackFormat[] = [
  {
    id: 'docx',
    name: '读本',
    about: 'Word，可打印',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    // Large, and wanted by few: it comes when it is asked for.
    write: async (pack) => (await import('./pack-reader.ts')).packReader(pack),
  },
  {
    id: 'zip',
    name: '资料包',
    about: '原文与校验清单',
    type: 'application/zip',
    write: async (pack) => packArchive(pack),
  },
  {
    id: 'imscc',
    name: '课程包',
    about: 'Moodle 等学习平台',
    type: 'application/zip',
    write: async (pack) => packCartridge(pack),
  },
  {
    id: 'csv',
    name: '清单',
    about: '表格',
    type: 'text/csv;charset=utf-8',
    write: async (pack) => bytes(packTable(pack)),
  },
  {
    id: 'mdx',
    name: '课程文件',
    about: '放进馆里或再编辑',
    type: 'text/plain;charset=utf-8',
    write: async (pack) => bytes(packCourseFile(pack)),
  },
];

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { validateXML, type XMLFileInfo } from 'xmllint-wasm';
import { sharedFolder } from './shared.ts';

export type Validator = (files: readonly XMLFileInfo[]) => Promise<string[]>;

/** Gives a validator of Akoma Ntoso files, whose answer are the faults; undefined where the schema is not there. */
export async function aknValidator(): Promise<Validator | undefined> {
  const folder = sharedFolder('schemas');
  if (folder === undefined) return undefined;
  const read = async (fileName: string): Promise<XMLFileInfo> => ({
    fileName,
    contents: await readFile(path.join(folder, fileName), 'utf8'),
  });
  const [schema, preload] = await Promise.all([read('akomantoso30.xsd'), read('xml.xsd')]);
  return async (files) => {
    const { errors } = await validateXML({ xml: [...files], schema, preload, maxMemoryPages: 16_384 });
    return errors.map(({ rawMessage }) => rawMessage);
  };
}

import { readdirSync } from 'node:fs';

/** All files of a folder by their paths from it, with `/`, in order of their UTF-16 units on every machine. */
export function filesOf(folder: string): string[] {
  const files: string[] = [];
  const walk = (place: string, within: string): void => {
    for (const entry of readdirSync(place, { withFileTypes: true })) {
      const file = `${within}${entry.name}`;
      if (entry.isDirectory()) walk(`${place}/${entry.name}`, `${file}/`);
      else if (entry.isFile()) files.push(file);
    }
  };
  walk(folder, '');
  return files.sort();
}

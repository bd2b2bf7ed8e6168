import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The rooms whose code decides what a rendered body looks like. */
const rooms = ['src/text', 'src/structure', 'src/render'];

/** A digest of the rendering code and of all locked packages: a change of either makes every kept body stale. */
export function pipelineVersion(root: string = process.cwd()): string {
  const hash = createHash('sha256');
  for (const room of rooms) {
    for (const file of readdirSync(path.join(root, room)).sort()) {
      hash.update(file).update(readFileSync(path.join(root, room, file)));
    }
  }
  return hash
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
    .slice(0, 16);
}

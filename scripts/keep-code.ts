// Imported before all else by the commands that build: keeps what Node made of the code, types taken out and compiled,
// so that the processes and threads of the next build need not do it again, nor those of this one.
import { enableCompileCache } from 'node:module';
import path from 'node:path';

enableCompileCache(path.join(import.meta.dirname, '..', '.cache', 'code'));

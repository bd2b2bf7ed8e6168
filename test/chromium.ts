import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The path of a Chromium: `CHROME_PATH`, Playwright's own, the system's; undefined where there is none. */
export function findChromium(): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which does not exist. Correct it or unset it.`);
  }
  return [chromium.executablePath(), ...systemPaths].find((path) => existsSync(path));
}

/**
 * Gives the path of a Chromium, installing one where there is none: Debian's package as root, else Playwright's own.
 * Throws with what to do where neither works.
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  const tried: string[] = [];
  for (const [what, install] of installers) {
    console.log(`No Chromium on this machine: installing ${what} …`);
    try {
      install();
    } catch (error) {
      tried.push(`${what}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    `The browser tests need a Chromium and none could be installed.\n${tried.join('\n')}\n` +
      'Install Chromium or Chrome and set CHROME_PATH to its path.',
  );
}

const run = (command: string, args: string[]): unknown =>
  execFileSync(command, args, {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });

const installers: [what: string, install: () => void][] = [
  [
    "Debian's chromium and Chinese fonts",
    () => {
      if (process.getuid?.() !== 0) throw new Error('not root');
      run('apt-get', ['update', '-qq']);
      run('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk']);
    },
  ],
  [
    "Playwright's Chromium",
    () => {
      const cli = fileURLToPath(new URL('../node_modules/playwright-core/cli.js', import.meta.url));
      run(process.execPath, [cli, 'install', 'chromium']);
    },
  ],
];

/** Flags under which Chromium keeps to the page: no sandbox in containers, no talk to hosts of its own. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

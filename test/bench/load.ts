// npm run bench -- load [seconds]: npm start's server beside nginx, both under wrk, 64 connections, the same folder.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { filesOf } from '../../src/build/finish-site.ts';
import { buildPaths } from '../../src/paths.ts';
import { serve } from '../../src/serve/serve.ts';
import { head, row } from './measure.ts';

/** Serves `dist/` by both and prints requests per second, latency and errors over pages taken in turn. */
export async function run([seconds = '60']: string[]): Promise<void> {
  const { out } = buildPaths();
  const folder = await mkdtemp(path.join(tmpdir(), 'ceku-load-'));
  try {
    const pages = filesOf(out).filter((file) => file.endsWith('index.html'));
    const urls = pages.slice(0, 2000).map((file) => `"/${file.slice(0, -'index.html'.length)}"`);
    const script = path.join(folder, 'pages.lua');
    await writeFile(
      script,
      `local urls = {${urls.join(',')}}\nlocal n = 0\nrequest = function()\n  n = n + 1\n  return wrk.format("GET", urls[n % #urls + 1], {["Accept-Encoding"] = "gzip"})\nend\n`,
    );
    console.log(head(['server', 'requests per second', 'p50', 'p99', 'errors', 'requests']));
    const ours = await serve({ folder: out, base: '/', port: 0 });
    print('npm start', await wrk(ours.url, script, seconds));
    ours.server.closeAllConnections();
    ours.server.close();
    if (spawnSync('nginx', ['-v']).error === undefined) await runNginx(out, folder, script, seconds);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runNginx(site: string, folder: string, script: string, seconds: string): Promise<void> {
  const config = path.join(folder, 'nginx.conf');
  const text = execFileSync(
    process.execPath,
    ['-e', `process.stdout.write(require('fs').readFileSync('docs/deploy/nginx.conf', 'utf8'))`],
    { encoding: 'utf8' },
  );
  await writeFile(
    config,
    `daemon off; pid ${folder}/pid; error_log ${folder}/error.log;\nevents { worker_connections 1024; }\nhttp { include /etc/nginx/mime.types; access_log off;\n${text.replaceAll('/srv/ceku/dist', site).replace(/listen [^;]+;/u, 'listen 127.0.0.1:8099;')}\n}\n`,
  );
  const nginx = spawn('nginx', ['-c', config, '-e', `${folder}/error.log`], { stdio: 'ignore' });
  while (!existsSync(`${folder}/pid`)) await wait(50);
  print('nginx', await wrk('http://localhost:8099/', script, seconds));
  nginx.kill();
}

async function wrk(url: string, script: string, seconds: string): Promise<string> {
  const child = spawn('wrk', ['-t1', '-c64', `-d${seconds}s`, '--latency', '-s', script, url]);
  let output = '';
  child.stdout.on('data', (part) => (output += String(part)));
  await new Promise((resolve) => child.on('close', resolve));
  return output;
}

function print(name: string, output: string): void {
  const find = (pattern: RegExp): string => pattern.exec(output)?.[1] ?? '0';
  const socket = /Socket errors: (.*)/u.exec(output)?.[1];
  const statuses = find(/Non-2xx or 3xx responses: (\d+)/u);
  console.log(
    row([
      name,
      find(/Requests\/sec:\s+([\d.]+)/u),
      find(/50%\s+(\S+)/u),
      find(/99%\s+(\S+)/u),
      socket ?? (statuses === '0' ? 'none' : `${statuses} bad answers`),
      find(/(\d+) requests in/u),
    ]),
  );
}

// npm run bench -- load [seconds]: npm start, nginx and Caddy under wrk one after the other, 64 connections, the same folder.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { filesOf } from '../../src/build/list-files.ts';
import { buildPaths } from '../../src/paths.ts';
import { head, row } from './measure.ts';
import { startServers } from './serve/servers.ts';

/** Serves `dist/` by each and prints requests per second, latency and errors over pages taken in turn. */
export async function run([seconds = '60']: string[]): Promise<void> {
  const { out } = buildPaths();
  if (!existsSync(out)) throw new Error(`${out} is not there, and has to be served. Build it: npm run build`);
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
    for (const { name, url, stop } of await startServers(out, folder)) {
      print(name, await wrk(`${url}/`, script, seconds));
      stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
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

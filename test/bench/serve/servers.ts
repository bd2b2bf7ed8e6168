import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { serve } from '../../../src/serve/serve.ts';

/** A server under test, with the files that docs/deploy gives for it. */
export interface Running {
  name: string;
  /** Without a slash at the end. */
  url: string;
  stop(): void;
}

const documented = (name: string): string =>
  readFileSync(path.resolve(import.meta.dirname, '../../../docs/deploy', name), 'utf8');

/** Starts every server that this machine has over a built site; `folder` takes their own files. */
export async function startServers(site: string, folder: string): Promise<Running[]> {
  const found = [await startOurs(site)];
  if (spawnSync('nginx', ['-v']).error === undefined) found.push(await startNginx(site, folder));
  if (spawnSync('caddy', ['version']).error === undefined) found.push(await startCaddy(site, folder));
  return found;
}

async function startOurs(site: string): Promise<Running> {
  const { url, server } = await serve({ folder: site, base: '/', port: 0 });
  const stop = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { name: 'npm start', url: url.replace(/\/$/u, ''), stop };
}

function startNginx(site: string, folder: string): Promise<Running> {
  const server = documented('nginx.conf')
    .replaceAll('/srv/ceku/dist', site)
    .replace(/listen [^;]+;/u, 'listen 127.0.0.1:8099;');
  const config = path.join(folder, 'nginx.conf');
  const own = `daemon off; pid ${folder}/nginx.pid;\nworker_processes auto;\nevents { worker_connections 1024; }\n`;
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (each) => `${each}_temp_path ${folder}/${each};`,
  );
  const http = `include /etc/nginx/mime.types; access_log off; ${paths.join(' ')}`;
  writeFileSync(config, `${own}http { ${http}\n${server}\n}\n`);
  const child = spawn('nginx', ['-c', config, '-e', `${folder}/nginx.log`], { stdio: 'inherit' });
  return started({ name: 'nginx', url: 'http://127.0.0.1:8099', stop: () => child.kill() }, child);
}

function startCaddy(site: string, folder: string): Promise<Running> {
  const config = path.join(folder, 'Caddyfile');
  const server = documented('Caddyfile')
    .replaceAll('/srv/ceku/dist', site)
    .replace(/^archive\.example/mu, 'http://127.0.0.1:8098');
  writeFileSync(config, `{\n\tadmin off\n}\n${server}`);
  const child = spawn('caddy', ['run', '--config', config, '--adapter', 'caddyfile'], {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  return started({ name: 'Caddy', url: 'http://127.0.0.1:8098', stop: () => child.kill() }, child);
}

async function started(running: Running, child: ChildProcess): Promise<Running> {
  while (child.exitCode === null) {
    const answered = await fetch(running.url, { method: 'HEAD' }).catch(() => undefined);
    if (answered !== undefined) return running;
    await wait(50);
  }
  throw new Error(`${running.name} did not start: its configuration is at fault, or its port is taken.`);
}

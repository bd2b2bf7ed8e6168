import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';

/** A copy of a file in another format; without bytes where none could be made. */
export interface Copy {
  original: string;
  name: string;
  bytes: Uint8Array | undefined;
}

/** Copies of texts in an encoding, of those that it can hold. */
export function inEncoding(files: readonly string[], encoding: string): Copy[] {
  return files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const bytes = iconv.encode(text, encoding);
    return iconv.decode(bytes, encoding, { stripBOM: false }) === text
      ? [{ original: file, name: path.basename(file), bytes }]
      : [];
  });
}

/** Copies of pages whose `<meta charset>` says one encoding and whose bytes are in another. */
export function withWrongCharset(files: readonly string[], said: string, encoding: string): Copy[] {
  return files.flatMap((file) => {
    const page = readFileSync(file, 'utf8').replaceAll(/(<meta[^>]*charset=["']?)[\w-]+/giu, `$1${said}`);
    const bytes = iconv.encode(page, encoding);
    return iconv.decode(bytes, encoding) === page.replace(/^\uFEFF/u, '')
      ? [{ original: file, name: path.basename(file), bytes }]
      : [];
  });
}

/** Copies of pages as browsers save them in one file, with a picture beside the text. */
export function asMht(files: readonly string[], transfer: 'quoted-printable' | 'base64'): Copy[] {
  return files.map((file) => {
    const page = readFileSync(file);
    const coded =
      transfer === 'base64'
        ? page.toString('base64').replaceAll(/(.{76})/gu, '$1\r\n')
        : quotedPrintable(page);
    const lines = [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://www.example.org/page.html',
      'Subject: =?utf-8?Q?page?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----MultipartBoundary--abc----"',
      '',
      '',
      '------MultipartBoundary--abc----',
      'Content-Type: text/html',
      'Content-ID: <frame-1@mhtml.blink>',
      `Content-Transfer-Encoding: ${transfer}`,
      'Content-Location: https://www.example.org/page.html',
      '',
      coded,
      '------MultipartBoundary--abc----',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      'Content-Location: https://www.example.org/a.png',
      '',
      'iVBORw0KGgo=',
      '------MultipartBoundary--abc------',
      '',
    ];
    return {
      original: file,
      name: `${path.basename(file, path.extname(file))}.mht`,
      bytes: Buffer.from(lines.join('\r\n'), 'latin1'),
    };
  });
}

function quotedPrintable(bytes: Uint8Array): string {
  const lines: string[] = [];
  let line = '';
  for (const byte of bytes) {
    const plain = byte === 10 || (byte >= 32 && byte < 127 && byte !== 61);
    const coded = plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (byte === 10 || line.length + coded.length > 75) {
      lines.push(byte === 10 ? line : `${line}=`);
      line = byte === 10 ? '' : coded;
    } else line += coded;
  }
  return [...lines, line].join('\r\n');
}

/** How many files are handed to LibreOffice at once: it hangs on some, and those behind them would be lost. */
const batch = 6;

/** Copies that LibreOffice makes in a format; `input` names the filter that a source is to be read with. */
export function byLibreOffice(
  files: readonly string[],
  ending: string,
  folder: string,
  input?: string,
): Copy[] {
  const from = path.join(folder, 'from');
  const to = path.join(folder, 'to');
  mkdirSync(from, { recursive: true });
  const numbered = files.map((file, index) => path.join(from, `${index}${path.extname(file)}`));
  files.forEach((file, index) => copyFileSync(file, numbered[index] ?? ''));
  for (let start = 0; start < files.length; start += batch) {
    const parameters = [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      ...(input === undefined ? [] : [`--infilter=${input}`]),
      '--convert-to',
      ending,
      '--outdir',
      to,
      ...numbered.slice(start, start + batch),
    ];
    try {
      execFileSync('soffice', parameters, { stdio: 'ignore', timeout: 120_000 });
    } catch {
      // What it made before it hung is there, the others are told.
    }
  }
  return files.map((original, index) => {
    const made = path.join(to, `${index}.${ending}`);
    // The copy keeps the name of its original: the title may stand nowhere else.
    const name = `${path.basename(original, path.extname(original))}.${ending}`;
    const bytes = existsSync(made) ? readFileSync(made) : undefined;
    rmSync(made, { force: true });
    return { original, name, bytes };
  });
}

/** Texts made of Markdown files by leaving out front matter and marks, as an office would have them. */
export function asTexts(files: readonly string[], folder: string): string[] {
  const to = path.join(folder, 'texts');
  mkdirSync(to, { recursive: true });
  return files.map((file) => {
    const text = readFileSync(file, 'utf8')
      .replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n---\r?\n/u, '')
      .replaceAll(/<!--[\s\S]*?-->|\*\*|^[ \t]*(?:#+|[->])[ \t]+/gmu, '')
      .replaceAll(/\n{2,}/gu, '\n');
    const target = path.join(to, `${path.basename(file, '.md')}.txt`);
    writeFileSync(target, `\uFEFF${text}`);
    return target;
  });
}

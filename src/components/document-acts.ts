/**
 * The acts beside a document. Each is shown when this script has come and the browser can do it; what is heavy
 * (listening) is loaded when it is first asked for.
 */
import { own } from '../text/own.ts';
import { isKept, keepOrDrop } from './kept-papers.ts';
import { wholeText } from './whole-text.ts';

const said = document.querySelector('[data-said]');

interface Act {
  /** Whether this browser can do it; always, where absent. */
  possible?: () => boolean;
  /** What to show before anything was pressed. */
  prepare?: (button: HTMLElement) => void;
  run: (button: HTMLElement) => void;
}

const acts: Readonly<Record<string, Act>> = {
  print: { run: () => void wholeText.then(() => window.print()) },
  'copy-link': { run: (button) => void copy(location.href, button) },
  'copy-address': {
    run: (button) => void copy(new URL(button.dataset['address'] ?? '', location.href).href, button),
  },
  'copy-citation': { run: (button) => void copy(`${button.dataset['text'] ?? ''}${location.href}`, button) },
  cite: {
    run: (button) => void import('./provisions/menu.ts').then(({ openCitations }) => openCitations(button)),
  },
  share: {
    possible: () => 'share' in navigator,
    run: () => void navigator.share({ title: document.title, url: location.href }).catch(() => undefined),
  },
  listen: {
    possible: () => 'speechSynthesis' in window,
    run: (button) =>
      void Promise.all([import('./listening/listen.ts'), wholeText]).then(([{ startListening }]) =>
        startListening(button, say),
      ),
  },
  keep: {
    prepare: (button) => showKept(button, isKept(button.dataset['id'] ?? '')),
    run: (button) => {
      const { id = '', title = '' } = button.dataset;
      const kept = keepOrDrop({ id, title, url: location.pathname });
      showKept(button, kept);
      say(kept ? '已收藏，在页脚的“我的收藏”里' : '已取消收藏');
    },
  },
};

function showKept(button: HTMLElement, kept: boolean): void {
  button.textContent = kept ? '已收藏' : '收藏';
  button.setAttribute('aria-pressed', String(kept));
}

function say(words: string): void {
  if (said !== null) said.textContent = words;
}

async function copy(text: string, button: HTMLElement): Promise<void> {
  const label = button.textContent;
  const done = await navigator.clipboard.writeText(text).then(
    () => '已复制',
    () => '未能复制',
  );
  button.textContent = done;
  say(done);
  window.setTimeout(() => (button.textContent = label), 1600);
}

for (const button of document.querySelectorAll<HTMLElement>('[data-act]')) {
  const act = own(acts, button.dataset['act'] ?? '');
  if (act === undefined || act.possible?.() === false) continue;
  act.prepare?.(button);
  button.addEventListener('click', () => act.run(button));
  button.hidden = false;
  button.closest('li')?.removeAttribute('hidden');
}

// The day of printing belongs on the paper, and the address whole: only the browser knows both for sure.
window.addEventListener('beforeprint', () => {
  const printed = document.querySelector<HTMLElement>('[data-printed]');
  if (printed === null) return;
  const address = printed.querySelector('[data-address]');
  if (address !== null) address.textContent = new URL(address.textContent, location.href).href;
  printed.dataset['printed'] = `${new Date().toLocaleDateString('zh-CN', { dateStyle: 'long' })}打印`;
});

const report = document.querySelector<HTMLAnchorElement>('a[data-report]');
if (report !== null) {
  const given = report.dataset['report'] ?? '';
  report.href = report.href.replace(
    encodeURIComponent(given),
    encodeURIComponent(new URL(given, location.href).href),
  );
}

const qr = document.querySelector<HTMLElement>('[data-qr]');
if (qr !== null) {
  qr.hidden = false;
  qr.addEventListener('toggle', () => void import('./draw-qr.ts').then(({ drawQrCode }) => drawQrCode(qr)));
}

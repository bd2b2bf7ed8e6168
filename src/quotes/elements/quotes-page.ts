/** The page of the quote checker: a text in, findings out one by one, a count above them, print. */
import { countClaims, type Reading } from '../check-claims.ts';
import { isManuscript } from '../cut-claims.ts';
import type { QuoteAnswer, QuoteRequest } from '../messages.ts';
import { gradeOf, renderFinding, type Grade } from './render-finding.ts';

function part<T extends Element>(name: string): T {
  const found = document.querySelector<T>(`[data-${name}]`);
  if (found === null) throw new Error(`The page lacks data-${name}.`);
  return found;
}

const main = part<HTMLElement>('quotes');
const form = part<HTMLFormElement>('form');
const text = part<HTMLTextAreaElement>('text');
const list = part<HTMLOListElement>('findings');
const status = part<HTMLElement>('status');
const print = part<HTMLButtonElement>('print');
const base = document.querySelector<HTMLMetaElement>('meta[name="base-path"]')?.content ?? '/';

let worker: Worker | undefined;
let chosen = false;

form.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement) chosen = true;
});
text.addEventListener('input', () => {
  if (!chosen) setReading(isManuscript(text.value) ? 'manuscript' : 'passage');
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  check(text.value, new FormData(form).get('reading') === 'manuscript' ? 'manuscript' : 'passage');
});
print.addEventListener('click', () => window.print());

function setReading(reading: Reading): void {
  const radio = form.querySelector<HTMLInputElement>(`input[value="${reading}"]`);
  if (radio !== null) radio.checked = true;
}

function check(manuscript: string, reading: Reading): void {
  // A check that is under way is given up; an idle worker keeps what it has read.
  if (main.dataset['quotes'] === 'busy') {
    worker?.terminate();
    worker = undefined;
  }
  list.replaceChildren();
  print.hidden = true;
  const total = countClaims(manuscript, reading);
  main.dataset['quotes'] = total === 0 ? 'done' : 'busy';
  if (total === 0) {
    status.textContent =
      reading === 'manuscript'
        ? '文中没有六字以上的引文，也没有写明《……》第几条。'
        : '请先贴入要核对的文字。';
    return;
  }
  const counts: Record<Grade, number> = { right: 0, differs: 0, unknown: 0 };
  status.textContent = `正在核对，共 ${total} 处……`;
  worker ??= new Worker(new URL('../worker.ts', import.meta.url), { type: 'module' });
  worker.onerror = fail;
  worker.onmessage = ({ data }: MessageEvent<QuoteAnswer>) => {
    if ('failed' in data) fail();
    else if ('finding' in data) {
      counts[gradeOf(data.finding)] += 1;
      list.append(renderFinding(data.finding));
    } else {
      status.textContent = `核对 ${total} 处：${counts.right} 处一致，${counts.differs} 处有出入，${counts.unknown} 处没有找到。`;
      main.dataset['quotes'] = 'done';
      print.hidden = false;
    }
  };
  worker.postMessage({ base, text: manuscript, reading } satisfies QuoteRequest);
}

function fail(): void {
  status.textContent = '索引没有取到，请检查网络后再按一次“核对”；您的文字还在框里。';
  main.dataset['quotes'] = 'error';
  worker?.terminate();
  worker = undefined;
}

import '../../styles/hit-steps.css';
import { make } from './make.ts';
import { clearHits, markHits } from './mark-hits.ts';

/**
 * Opens the bar at the foot of a document: what to look for, how many hits, the next, the previous, take away.
 * With a query it marks it at once; without one it waits for words.
 */
export async function openHitBar(article: HTMLElement, query: string): Promise<void> {
  document.querySelector('.hit-steps')?.remove();
  const said = make('span', { role: 'status' });
  const box = make('input', {
    type: 'text',
    'aria-label': '在文中查找',
    placeholder: '在文中查找',
    autocomplete: 'off',
  });
  const bar = make('form', { class: 'hit-steps', 'aria-label': '文中查找' });
  box.value = query;
  let marks: HTMLElement[] = [];
  let current = -1;

  const go = (step: number): void => {
    if (marks.length === 0) return;
    marks[current]?.removeAttribute('data-current');
    current = (current + step + marks.length) % marks.length;
    const mark = marks[current];
    mark?.setAttribute('data-current', '');
    mark?.scrollIntoView({ block: 'center' });
    said.textContent = `第 ${current + 1} 处，共 ${marks.length} 处`;
  };
  const look = async (): Promise<void> => {
    const text = box.value.trim();
    current = -1;
    marks = text === '' ? [] : await markHits(article, text);
    // Nothing is to be marked, or the bar was closed meanwhile.
    if (text === '' || !bar.isConnected) clearHits(article);
    said.textContent = text === '' ? '' : marks.length === 0 ? '没有' : `共 ${marks.length} 处`;
    for (const step of steps) step.disabled = marks.length === 0;
  };
  const button = (text: string, act: () => void): HTMLButtonElement => {
    const made = make('button', { type: 'button' }, text);
    made.addEventListener('click', act);
    return made;
  };
  const close = (): void => {
    clearHits(article);
    bar.remove();
    history.replaceState(history.state, '', location.pathname + location.hash);
  };
  const steps = [button('上一处', () => go(-1)), button('下一处', () => go(1))];

  let looked = query;
  bar.addEventListener('submit', (event) => {
    event.preventDefault();
    if (box.value === looked) return go(1);
    looked = box.value;
    void look().then(() => go(1));
  });
  bar.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
  bar.append(box, said, ...steps, button('关闭', close));
  document.body.append(bar);
  if (query === '') box.focus();
  await look();
  if (query === '') return;
  // The reader comes to the place that the address names; the next hit is the first one there.
  if (location.hash === '') go(1);
  else current = firstFrom(location.hash, marks) - 1;
}

/** The number of the first hit in or after a place of the document. */
function firstFrom(hash: string, marks: readonly HTMLElement[]): number {
  const target = document.getElementById(decodeURIComponent(hash.slice(1)));
  if (target === null) return 0;
  const isFrom = (mark: HTMLElement): boolean =>
    target.contains(mark) || (target.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return Math.max(0, marks.findIndex(isFrom));
}

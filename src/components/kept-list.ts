/** The page of kept papers: the list, dropping one, and the list as a file. */
import { keepOrDrop, keptPapers, type KeptPaper } from './kept-papers.ts';
import { inTitleMarks } from '../text/title-marks.ts';

const list = document.querySelector('[data-kept-list]');
const empty = document.querySelector<HTMLElement>('[data-kept-empty]');
const takeaway = document.querySelector<HTMLAnchorElement>('[data-kept-export]');

function show(): void {
  const papers = keptPapers();
  list?.replaceChildren(...papers.map(toItem));
  if (empty !== null) empty.hidden = papers.length > 0;
  if (takeaway === null) return;
  takeaway.hidden = papers.length === 0;
  takeaway.download = '我的收藏.txt';
  const lines = papers.map(({ title, url }) => `${inTitleMarks(title)} ${new URL(url, location.href).href}`);
  takeaway.href = `data:text/plain;charset=utf-8,${encodeURIComponent(`${lines.join('\r\n')}\r\n`)}`;
}

function toItem(paper: KeptPaper): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = paper.url;
  link.textContent = paper.title;
  const drop = document.createElement('button');
  drop.type = 'button';
  drop.className = 'drop';
  drop.textContent = '取消收藏';
  drop.ariaLabel = `取消收藏${inTitleMarks(paper.title)}`;
  drop.onclick = () => {
    keepOrDrop(paper);
    show();
  };
  item.append(link, drop);
  return item;
}

show();

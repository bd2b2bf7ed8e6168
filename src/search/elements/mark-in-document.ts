/**
 * On a document page: marks the words of the search that led here (`?q=…`), and offers to look in this document.
 * What does it is loaded when it is asked for.
 */
const query = new URLSearchParams(location.search).get('q')?.trim() ?? '';
const article = document.querySelector<HTMLElement>('[data-document]');

/** The end of a very long text comes after its page (`ceku:whole`), and hits in it count. */
const whole = new Promise<unknown>((resolve) => {
  if (document.querySelector('[data-parts]') === null) resolve(undefined);
  else document.addEventListener('ceku:whole', resolve, { once: true });
});

function look(article: HTMLElement, query: string): void {
  void Promise.all([import('./hit-bar.ts'), whole]).then(([{ openHitBar }]) => openHitBar(article, query));
}

if (article !== null) {
  if (query !== '') look(article, query);
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '文中查找';
  button.addEventListener('click', () => look(article, ''));
  const row = document.createElement('li');
  row.append(button);
  document.querySelector('ul.acts')?.append(row);
}

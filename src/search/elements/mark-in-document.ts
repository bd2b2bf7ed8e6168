/** On a document page that was opened from a search (`?q=…`): loads what marks the words there, and nothing else. */
const query = new URLSearchParams(location.search).get('q');
const article = document.querySelector<HTMLElement>('[data-document]');
if (query !== null && query.trim() !== '' && article !== null) {
  void import('./mark-hits.ts').then(({ markHits }) => markHits(article, query));
}

/** Loads suggestions when a search box first gets the focus; until then nothing of the index is loaded. */
document.addEventListener('focusin', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.type !== 'search' || target.dataset['suggest']) return;
  target.dataset['suggest'] = 'on';
  const before = target.value;
  void import('./suggest-box.ts').then(({ suggestIn }) => suggestIn(target, before));
});

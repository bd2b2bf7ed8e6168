/** `/` puts the cursor into the page's search box, unless something is being typed. */
document.addEventListener('keydown', (event) => {
  const typing =
    event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const box = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (box === null) return;
  event.preventDefault();
  box.focus();
  box.select();
});

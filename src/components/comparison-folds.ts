/** “展开未改的条文”: opens and closes all folded runs of a comparison at once. */
const button = document.querySelector<HTMLButtonElement>('[data-folds]');

if (button !== null) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const open = button.ariaPressed !== 'true';
    button.ariaPressed = String(open);
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('.kept')) fold.open = open;
  });
}

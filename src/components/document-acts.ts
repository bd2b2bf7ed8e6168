/** The acts beside a document: print, copy the address, copy the source. They are shown when this script has come. */
const said = document.querySelector('[data-said]');

const acts: Readonly<Record<string, (button: HTMLElement) => void>> = {
  print: () => window.print(),
  'copy-link': (button) => void copy(window.location.href, button),
  'copy-citation': (button) => void copy(`${button.dataset['text'] ?? ''}${window.location.href}`, button),
};

async function copy(text: string, button: HTMLElement): Promise<void> {
  const label = button.textContent;
  const done = await navigator.clipboard.writeText(text).then(
    () => '已复制',
    () => '未能复制',
  );
  button.textContent = done;
  if (said !== null) said.textContent = done;
  window.setTimeout(() => (button.textContent = label), 1600);
}

for (const button of document.querySelectorAll<HTMLElement>('[data-act]')) {
  const act = acts[button.dataset['act'] ?? ''];
  if (act === undefined) continue;
  button.hidden = false;
  button.addEventListener('click', () => act(button));
}

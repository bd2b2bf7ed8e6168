/** Size of letters, colours and contrast, as the reader chose them: attributes of the root, kept in this browser. */
const root = document.documentElement;
const names = ['size', 'theme', 'contrast'] as const;
type Name = (typeof names)[number];

function stored(name: Name): string | null {
  try {
    return localStorage.getItem(`ceku-${name}`);
  } catch {
    return null;
  }
}

function apply(name: Name, value: string): void {
  if (value === '') root.removeAttribute(`data-${name}`);
  else root.dataset[name] = value;
}

for (const name of names) apply(name, stored(name) ?? '');

document.addEventListener('DOMContentLoaded', showPanel);
if (document.readyState !== 'loading') showPanel();

function showPanel(): void {
  for (const name of names) {
    for (const box of document.querySelectorAll<HTMLInputElement>(`input[name="reading-${name}"]`)) {
      box.checked = box.value === (root.dataset[name] ?? '');
      box.onchange = () => {
        apply(name, box.value);
        try {
          localStorage.setItem(`ceku-${name}`, box.value);
        } catch {
          // A browser that keeps nothing still shows the choice on this page.
        }
      };
    }
  }
  document.querySelector('.reading')?.classList.add('ready');
}

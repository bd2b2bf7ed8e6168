/** Hands bytes to the reader as a file; nothing leaves the browser. */
export function downloadFile(name: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the address only after the click has been handled.
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A title as a file name that every system takes. */
export const fileName = (title: string): string =>
  [...title.replaceAll(/[\p{Cc}\\/:*?"<>|]/gu, ' ').trim()].slice(0, 60).join('') || '选材篮';

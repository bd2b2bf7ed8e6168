/** Pages that were read can be read again without a network; only where the settings say so. */
const base = document.querySelector<HTMLMetaElement>('meta[name="base-path"]')?.content ?? '/';
if ('serviceWorker' in navigator) {
  // A browser that refuses (private windows do) shows the pages as ever.
  void navigator.serviceWorker.register(`${base}sw.js`).catch(() => undefined);
}

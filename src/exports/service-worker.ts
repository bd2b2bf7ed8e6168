/** What the service worker does; it is written out as text, and runs in the browser only. */
const keeping = `
const name = 'ceku-read';
const most = 300;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || request.headers.has('range')) return;
  event.respondWith(answer(event, url.pathname.includes('/_astro/')));
});

/** Files with a digest in their name never change; all else is asked for first, and kept for when nothing answers. */
async function answer(event, lasting) {
  const { request } = event;
  const kept = await caches.open(name).then((cache) => cache.match(request));
  if (lasting && kept) return kept;
  try {
    const fresh = await fetch(request);
    if (fresh.ok && fresh.status === 200) event.waitUntil(keep(request, fresh.clone()));
    return fresh;
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

async function keep(request, response) {
  const cache = await caches.open(name);
  await cache.put(request, response);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)));
}
`;

/** An archive that no longer keeps pages takes its worker and what it kept out of the browsers that have it. */
const leaving = `
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) =>
  event.waitUntil(caches.delete('ceku-read').then(() => self.registration.unregister())),
);
`;

/** The service worker: keeps the pages that were read, or takes itself away where the settings say no. */
export const toServiceWorker = (offline: boolean): string => (offline ? keeping : leaving).trimStart();

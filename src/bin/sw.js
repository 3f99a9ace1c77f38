// Offline: every file of one version is stored, all or nothing, and answers before the network does. A new version is
// stored beside it and takes over only when the reader says so. `prerender` fills in the list and its version.
const VERSION = 'ce-/*VERSION*/';
const FILES = [/*FILES*/];
const SHELL = 'shell.html';
const at = (path) => new URL(path, self.registration.scope).href;

self.addEventListener('install', (event) =>
  event.waitUntil(
    caches.open(VERSION).then((cache) => cache.addAll(FILES.map((file) => new Request(at(file), { cache: 'reload' })))),
  ),
);

self.addEventListener('activate', (event) =>
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => /^ce-/.test(name) && name !== VERSION).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  ),
);

self.addEventListener('message', (event) => event.data === 'take over' && self.skipWaiting());

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  event.respondWith(
    caches.open(VERSION).then(async (cache) => {
      const stored = await cache.match(request, { ignoreSearch: true });
      // A page that is not stored is drawn by the app itself, at the address that was asked for.
      const page = stored ?? (request.mode === 'navigate' ? await cache.match(at(SHELL)) : undefined);
      return page ?? fetch(request);
    }),
  );
});

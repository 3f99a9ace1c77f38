// Offline: every file of one version is stored, all or nothing, and answers before the network does. A new version is
// stored beside it and takes over only when the reader says so. `prerender` fills in the list and its version.
const VERSION = 'ce-/*VERSION*/';
const FILES = [/*FILES*/];
const [SHELL, BODIES, PAGES] = ['shell.html', 'bodies.txt', 'schools/pages.txt'];
const at = (path) => new URL(path, self.registration.scope).href;

const text = async (cache, file) => (await cache.match(at(file)))?.text();

// A document is the shell with a body of its own. At any other address the app draws the page into the empty shell.
const page = async (cache, request) => {
  const path = request.url.slice(at('').length).replace(/[?#].*/, '').replace(/([^/])$/, '$1/');
  const bodies = await text(cache, path.startsWith('sources/schools/') ? PAGES : BODIES);
  const body = bodies?.split('\x1e').find((body) => body.startsWith(path + '\x1f'));
  const shell = body || request.mode === 'navigate' ? await text(cache, SHELL) : undefined;
  if (!shell) return undefined;
  const [, title, inside] = body?.split('\x1f') ?? [];
  const named = title ? shell.replace(/<title>.*?<\/title>/, () => `<title>${title}</title>`) : shell;
  const html = inside ? named.replace('<body>', () => '<body>' + inside) : named;
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
};

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
      return stored ?? (await page(cache, request)) ?? fetch(request);
    }),
  );
});

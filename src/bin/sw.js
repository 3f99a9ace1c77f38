// Offline: every file of one version is stored, all or nothing, and answers before the network does. A new version is
// stored beside it and takes over only when the reader says so. `prerender` fills in the list and its version.
const VERSION = 'ce-/*VERSION*/';
const FILES = [/*FILES*/];
const [SHELL, BODIES, PAGES] = ['shell.html', 'bodies.txt', 'schools/pages.txt'];
const at = (path) => new URL(path, self.registration.scope).href;

const text = async (cache, file) => (await cache.match(at(file)))?.text();

// A document is the shell with a body of its own, or with the page of a school in it. At any other address the app says
// what is to be said there.
const page = async (cache, request) => {
  const path = request.url.slice(at('').length).replace(/[?#].*/, '').replace(/([^/])$/, '$1/');
  const find = async (file) => (await text(cache, file))?.split('\x1e').find((one) => one.startsWith(path + '\x1f'));
  const found = (await find(BODIES)) ?? (/schools/.test(path) ? await find(PAGES) : undefined);
  const shell = found || request.mode === 'navigate' ? await text(cache, SHELL) : undefined;
  if (!shell) return undefined;
  const [, ...parts] = found?.split('\x1f') ?? [];
  const [inside = '', title] = parts.reverse();
  const html = title
    ? shell.replace(/<title>.*?<\/title>/, () => `<title>${title}</title>`).replace(/<body>[^]*<\/body>/, () => `<body>${inside}</body>`)
    : shell
        .replace(/(?<=<title>).*?(?= \|)/, (unnamed) => /<h1>(.*?)<\/h1>/.exec(inside)?.[1] ?? unnamed)
        .replace('</main>', () => inside + '</main>');
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

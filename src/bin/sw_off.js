// The worker that ends the offline copy: for the day on which a published one turns out to be broken (`make dist OFF=1`).
// It deletes what was stored, lets go of the page, and has it loaded from the network, in one visit.
let replaces = false;

self.addEventListener('install', () => {
  replaces = !!self.registration.active;
  self.skipWaiting();
});

// Only a page that an older worker answered is claimed and loaded again. The page that comes from the network registers
// this worker once more: it must neither be claimed, which would keep a worker on it, nor loaded again without end.
const end = async () => {
  for (const name of await caches.keys()) await caches.delete(name);
  if (replaces) await self.clients.claim();
  await self.registration.unregister();
  if (replaces) for (const page of await self.clients.matchAll({ type: 'window' })) page.navigate(page.url);
};

self.addEventListener('activate', (event) => event.waitUntil(end()));

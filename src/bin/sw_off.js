// The worker that ends the offline copy: for the day on which a published one turns out to be broken (`make dist OFF=1`).
// It deletes what was stored, lets go of the page, and has it loaded from the network, in one visit.
let replaces = false;

self.addEventListener('install', () => {
  replaces = !!self.registration.active;
  self.skipWaiting();
});

const end = async () => {
  for (const name of await caches.keys()) await caches.delete(name);
  await self.registration.unregister();
  // Only a page that an older worker answered is loaded again: a second time would never end.
  if (replaces) for (const page of await self.clients.matchAll({ type: 'window' })) page.navigate(page.url);
};

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim().then(end)));

// Keeps one page, and the files it loads. The address from which this is loaded sets `purpose` and
// `version`; the scope of the registration is that one page, so no other page meets it.

const place = new URL(self.registration.scope).pathname;
const family = `${self.purpose} ${place} `;
const name = family + self.version;
const patience = 4000; // milliseconds to wait for a network that is there and doesn't answer
const hashed = /\.[0-9a-f]{12}\.\w+$/; // such a file never changes

const isOurs = (request) =>
  request.method === "GET" && new URL(request.url).origin === location.origin;
const isGood = (response) => response.ok && !response.redirected;
const pathOf = (request) => new URL(request.url).pathname;
const addressOf = (request) => pathOf(request) + new URL(request.url).search;

async function ourCaches() {
  return (await caches.keys()).filter((each) => each.startsWith(family));
}

async function dropAll() {
  await Promise.all((await ourCaches()).map((each) => caches.delete(each)));
}

// What another version kept stays until this one has its own: the page is never without a copy.
async function takeOver() {
  const cache = await caches.open(name);
  for (const old of (await ourCaches()).filter((each) => each !== name)) {
    const former = await caches.open(old);
    for (const request of await former.keys()) {
      if (!(await cache.match(request, { ignoreVary: true }))) {
        await cache.put(request, await former.match(request, { ignoreVary: true }));
      }
    }
    await caches.delete(old);
  }
}

// True when everything is there; then what isn't needed any more goes away.
async function keep(paths) {
  const cache = await caches.open(name);
  const fetched = paths.map(async (path) => {
    if (hashed.test(path) && (await cache.match(path, { ignoreVary: true }))) return true;
    const response = await fetch(path).catch(() => null);
    if (response && isGood(response)) await cache.put(path, response);
    return Boolean(await cache.match(path, { ignoreVary: true }));
  });
  const complete = (await Promise.all(fetched)).every(Boolean);
  if (complete) {
    const kept = await cache.keys();
    const old = kept.filter((request) => !paths.includes(addressOf(request)));
    await Promise.all(old.map((request) => cache.delete(request, { ignoreVary: true })));
  }
  return complete;
}

// The newest when the network answers in time, else what was kept.
async function answer(event) {
  const { request } = event;
  const cache = await caches.open(name);
  const exact = await cache.match(addressOf(request), { ignoreVary: true });
  // A page that was kept without this query is better than none.
  const kept = exact ?? (await cache.match(pathOf(request), { ignoreVary: true }));
  if (!kept) return fetch(request);
  if (hashed.test(pathOf(request))) return kept;
  const fresh = fetch(request).then(async (response) => {
    if (request.mode === "navigate" && [404, 410].includes(response.status)) {
      // The page is gone: so is what was kept of it, and this worker.
      await dropAll();
      await self.registration.unregister();
    } else if (exact && isGood(response)) {
      await cache.put(addressOf(request), response.clone());
    }
    return response.status < 500 ? response : kept;
  });
  const late = new Promise((resolve) => {
    setTimeout(resolve, patience, kept);
  });
  event.waitUntil(fresh.catch(() => kept));
  return Promise.race([fresh.catch(() => kept), late]);
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  event.waitUntil(takeOver().then(() => self.clients.claim()));
});
self.addEventListener("fetch", (event) => {
  if (isOurs(event.request)) event.respondWith(answer(event));
});
self.addEventListener("message", (event) => {
  const done = event.data.drop ? dropAll() : keep(event.data.keep);
  event.waitUntil(done.then((result) => event.ports[0].postMessage(result)));
});

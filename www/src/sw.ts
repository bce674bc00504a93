// Keeps the program on this device: the second visit works without internet.

/** Filled in by the build: every built file, and a word that changes with any of them. */
declare const __PRECACHE__: { version: string; files: string[] };

const worker = self as unknown as ServiceWorkerGlobalScope;
const PREFIX = "candor-";
const CACHE = `${PREFIX}${__PRECACHE__.version}`;

worker.addEventListener("install", (event) => {
  event.waitUntil(store());
});

async function store(): Promise<void> {
  const cache = await caches.open(CACHE);
  // `reload` goes past the browser's own cache: a version is stored whole or not at all.
  await cache.addAll(__PRECACHE__.files.map((file) => new Request(file, { cache: "reload" })));
}

worker.addEventListener("activate", (event) => {
  event.waitUntil(takeOver());
});

async function takeOver(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

// A new version waits until the reader asks for it, never in the middle of a letter.
worker.addEventListener("message", (event) => {
  if (event.data?.type === "activate") void worker.skipWaiting();
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== worker.location.origin) return;
  event.respondWith(fromCache(request));
});

async function fromCache(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const page = request.mode === "navigate" ? await cache.match("./") : undefined;
  return page ?? (await cache.match(request, { ignoreSearch: true })) ?? fetch(request);
}

// Keeps the program on this device, and answers for it: the second visit works without internet, and
// nothing but the program's own files is ever asked for.

/** Filled in by the build: every built file, and a word that changes with any of them. */
declare const __PRECACHE__: { version: string; files: string[] };

const worker = self as unknown as ServiceWorkerGlobalScope;
const PREFIX = "candor-";
const CACHE = `${PREFIX}${__PRECACHE__.version}`;

/** Where the program is, and the address of each of its files. */
const home = new URL("./", worker.location.href).href;
const files = new Set(__PRECACHE__.files.map((file) => new URL(file, home).href));

worker.addEventListener("install", (event) => {
  event.waitUntil(store());
});

async function store(): Promise<void> {
  const cache = await caches.open(CACHE);
  // `reload` goes past the browser's own cache: a version is stored whole or not at all.
  await cache.addAll([...files].map((file) => new Request(file, { cache: "reload" })));
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
  event.respondWith(answer(event.request));
});

/** INVARIANT: what goes to the server is an address of the program, and nothing of the request itself. */
async function answer(request: Request): Promise<Response> {
  const file = fileOf(request);
  if (!file) return Response.error();
  const cache = await caches.open(CACHE);
  // A browser may have thrown away what was stored.
  return (await cache.match(file)) ?? fetch(file, { credentials: "omit", referrerPolicy: "no-referrer" });
}

/** The file that a request asks for; null for anything else. Every visit gets the page. */
function fileOf({ method, mode, url }: Request): string | null {
  if (method !== "GET") return null;
  if (mode === "navigate") return url.startsWith(home) ? home : null;
  return files.has(url) ? url : null;
}

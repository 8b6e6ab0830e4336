// Opens the page of the set where there is no net, as it was opened last; taps wait in a store of their own.
/// <reference lib="webworker" />
const worker = self as unknown as ServiceWorkerGlobalScope;

const KEPT = "baiju-set-1";
const PAGE = /^\/series\/[\w-]+\/set\/\d{4}-\d\d-\d\d$/;
/** A shoot of two weeks; what was opened first goes first. */
const PAGES_MAX = 14;
/** A net that answers later than that is none for somebody who waits on the set. */
const PATIENCE_MILLIS = 4000;

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== worker.location.origin) return;
  if (request.mode === "navigate" && PAGE.test(address.pathname)) event.respondWith(page(event, address.pathname));
  else if (address.pathname.startsWith("/assets/")) event.respondWith(asset(request));
});

/** From the net, or as it was opened last if the net does not answer in time. */
async function page(event: FetchEvent, path: string): Promise<Response> {
  const cache = await caches.open(KEPT);
  const kept = await cache.match(path);
  const fresh = fetch(event.request).then(async (answer) => {
    // Somebody who is no longer signed in is led elsewhere; that is not the page.
    if (answer.ok && !answer.redirected) {
      await cache.put(path, answer.clone());
      await forget(cache);
    }
    return answer;
  });
  if (!kept) return fresh;
  event.waitUntil(fresh.then(() => undefined, () => undefined));
  return Promise.race([fresh.catch(() => kept.clone()), new Promise<Response>((resolve) => setTimeout(() => resolve(kept.clone()), PATIENCE_MILLIS))]);
}

/** The address of an asset changes with its content, so what is kept is never old. */
async function asset(request: Request): Promise<Response> {
  const cache = await caches.open(KEPT);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

/** Pages beyond the limit, and assets that belong to none of the newest version. */
async function forget(cache: Cache): Promise<void> {
  const requests = await cache.keys();
  const paths = requests.map((request) => new URL(request.url).pathname);
  const pages = paths.filter((path) => PAGE.test(path));
  const version = (path: string) => path.split("/")[2] ?? "";
  const newest = version(paths.filter((path) => path.startsWith("/assets/")).at(-1) ?? "");
  const old = paths.filter((path) => path.startsWith("/assets/") && version(path) !== newest);
  for (const path of [...pages.slice(0, Math.max(0, pages.length - PAGES_MAX)), ...old]) await cache.delete(path);
}

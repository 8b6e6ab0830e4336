// Keeps the page of the set on the phone, so that it opens where there is no net.
const KEPT = "baiju-set-1";

/** Where browsers allow it: on this machine and over https. Elsewhere the page works while it stays open. */
export async function keepThisPage(): Promise<void> {
  if (!("serviceWorker" in navigator) || !window.isSecureContext) return;
  const path = location.pathname;
  await navigator.serviceWorker.register("/set-worker.js", { scope: path.replace(/\/[^/]*$/, "/") });
  const assets = performance
    .getEntriesByType("resource")
    .map((entry) => new URL(entry.name))
    .filter((address) => address.origin === location.origin && address.pathname.startsWith("/assets/"))
    .map((address) => address.pathname);
  const cache = await caches.open(KEPT);
  await cache.addAll([...new Set([path, ...assets])]);
}

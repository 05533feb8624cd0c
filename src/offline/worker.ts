import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { isImmutable, keptAddress } from './address';
import {
  type OfflineFailure,
  type OfflineManifest,
  type OfflineNews,
  type OfflineQuestion,
  type OfflineState,
  storeName,
} from './protocol';

/**
 * Keeps one version of the guide and answers from it. A page and everything it loads come from one
 * version: the next version is loaded beside it, each file checked against its hash, and takes over
 * when the last page of this one is left.
 */
declare const self: ServiceWorkerGlobalScope;
declare const OFFLINE_MANIFEST: OfflineManifest;

/** Files loaded at a time. */
const LANES = 8;
/** A hand-over that does not come about may not keep the reader from the page. */
const MOST_HAND_OVERS = 5;
/** Milliseconds for the next version to answer. */
const PATIENCE = 1000;
/** Milliseconds after which a page asks again in any case. */
const LONGEST_HAND_OVER = 5000;

const { files, ...version } = OFFLINE_MANIFEST;
const base = new URL('./', self.location.href).href;
const note = `${base}offline/`;
const store = storeName(new URL(base).pathname);

const controller = new PrecacheController({ cacheName: store });
controller.addToCacheList(
  files.map(([address, hash]) => ({
    url: base + address,
    revision: hash,
    integrity: `sha256-${hash}`,
  })),
);

const isKept = (address: string) => controller.getCacheKeyForURL(address) !== undefined;

/**
 * The file of this version, from the store; if it is lost there, from the network if it is the same
 * there, and then kept again.
 * @throws where neither has it
 */
async function fileOf(event: ExtendableEvent, address: string): Promise<Response> {
  const cacheKey = controller.getCacheKeyForURL(address) ?? '';
  const integrity = controller.getIntegrityForCacheKey(cacheKey) ?? '';
  const request = new Request(address, {
    integrity,
    cache: 'no-cache',
    credentials: 'same-origin',
  });
  return controller.strategy.handle({ event, request, params: { cacheKey, integrity } });
}

async function tell(news: OfflineNews) {
  const pages = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  for (const page of pages) page.postMessage(news);
}

/** @throws where a file is missing in the end; what is there stays for the next attempt */
async function load(event: ExtendableEvent) {
  const waiting = controller.getCachedURLs().values();
  let held = 0;
  let told = 0;
  const lane = async () => {
    for (const address of waiting) {
      await fileOf(event, address);
      held += 1;
      // To look for all pages and tell them takes as long as to keep a small file.
      const percent = Math.floor((held * 100) / files.length);
      if (percent === told) continue;
      told = percent;
      await tell({ kind: 'offline-progress', held, files: files.length });
    }
  };
  try {
    await Promise.all(Array.from({ length: LANES }, lane));
  } catch (error) {
    await tell({ kind: 'offline-failed', failure: failureOf(error) });
    throw error;
  }
}

const failureOf = (error: unknown): OfflineFailure =>
  error instanceof Error && error.name === 'QuotaExceededError' ? 'storage' : 'files';

async function describe(): Promise<OfflineState> {
  const cache = await caches.open(store);
  const expected = new Set(controller.getURLsToCacheKeys().values());
  const held = (await cache.keys()).filter(({ url }) => expected.has(url)).length;
  const pages = (await self.clients.matchAll({ type: 'window' })).length;
  return { ...version, files: files.length, held, pages };
}

let handOvers = 0;

/** Lets the next version begin with this page, if no other page of this version is open. */
async function handsOver(): Promise<boolean> {
  const next = self.registration.waiting;
  if (next === null || handOvers === MOST_HAND_OVERS) return false;
  if ((await self.clients.matchAll({ type: 'window' })).length > 1) return false;
  handOvers += 1;
  const { port1, port2 } = new MessageChannel();
  const isReady = new Promise((resolve) => (port1.onmessage = resolve));
  next.postMessage('take-over' satisfies OfflineQuestion, [port2]);
  await Promise.race([isReady, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  return true;
}

/**
 * Asks again once the next version is in charge. A request that meets the hand-over itself may stay
 * without an answer in Chromium: the worker that should give it is stopped.
 */
const ASK_AGAIN = `
  const again = () => location.reload();
  setTimeout(again, ${LONGEST_HAND_OVER});
  navigator.serviceWorker.getRegistration().then(({ waiting, active }) => {
    const next = waiting ?? active;
    const look = () => /^(activated|redundant)$/.test(next.state) && again();
    next.addEventListener('statechange', look);
    look();
  }).catch(again);`;

/**
 * Has the browser ask again, and the next version answers. A `Refresh` header would do nothing for
 * an address with a place on the page, and Chromium does not end a redirect to the same address.
 */
async function askAgain(): Promise<Response> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(ASK_AGAIN));
  const source = `'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`;
  return new Response(
    `<!doctype html><html lang="en-GB"><title>Under the Hood</title><script>${ASK_AGAIN}</script></html>`,
    {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': `default-src 'none'; script-src ${source}`,
      },
    },
  );
}

async function page(event: FetchEvent, address: string): Promise<Response> {
  if (await handsOver()) return askAgain();
  if (!isKept(address) && isKept(`${address}/`)) {
    return Response.redirect(`${address}/${new URL(event.request.url).search}`);
  }
  try {
    if (isKept(address)) return await fileOf(event, address);
  } catch {
    // The store has a hole, and the network has another version or is away.
  }
  try {
    const response = await fetch(event.request);
    // Nothing of this version may meet a page of another one.
    if (isKept(address) && response.ok) await caches.delete(store);
    return response;
  } catch {
    return fileOf(event, note).catch(() => Response.error());
  }
}

/** A page that is not of this version gets from it only what every version has. */
async function part(event: FetchEvent, address: string): Promise<Response> {
  const asker = await self.clients.get(event.clientId);
  const from = asker === undefined ? address : keptAddress(asker.url, base);
  const isStranger = from === undefined || !isKept(from);
  if (isStranger && !isImmutable(address, base)) {
    return fetch(event.request).catch(() => fileOf(event, address));
  }
  return fileOf(event, address).catch(() => fetch(event.request));
}

self.addEventListener('install', (event) => event.waitUntil(load(event)));
self.addEventListener('activate', (event) => void controller.activate(event));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = keptAddress(request.url, base);
  if (address === undefined || request.method !== 'GET' || request.headers.has('Range')) return;
  if (request.mode === 'navigate') event.respondWith(page(event, address));
  else if (isKept(address)) event.respondWith(part(event, address));
});

self.addEventListener('message', (event) => {
  const [port] = event.ports;
  const answer = async (question: OfflineQuestion) => {
    // It takes effect once the version before has given its last answer.
    if (question === 'take-over') void self.skipWaiting();
    if (question === 'complete') await load(event);
    port?.postMessage(await describe());
  };
  event.waitUntil(answer(event.data as OfflineQuestion));
});

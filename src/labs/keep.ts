import { addressesOf, EngineFiles, engineStore, isOfEngine, type Loaded } from './files.ts';
import type { EngineSource } from './protocol.ts';

/** How an engine is kept on this device. */
export type Keeping =
  /** The browser has promised to leave it until the reader says otherwise. */
  | 'kept'
  /** It is here, but the browser may clear it where space gets short. */
  | 'for-now'
  | 'not-kept';

/** With the whole address of its folder. */
const placed = (source: EngineSource): EngineSource => ({
  ...source,
  folder: new URL(source.folder, location.href).href,
});

/** Whether all files of this version are on this device. A start leaves them there as well. */
export async function keeping(source: EngineSource): Promise<Keeping> {
  try {
    const here = placed(source);
    const store = await engineStore(here);
    if (store === undefined) return 'not-kept';
    const held = await Promise.all(addressesOf(here).map((address) => store.match(address)));
    if (held.includes(undefined)) return 'not-kept';
    return (await navigator.storage.persisted()) ? 'kept' : 'for-now';
  } catch {
    return 'not-kept';
  }
}

/**
 * Loads the engine without starting it, and asks the browser to leave it here, so that the labs of a
 * guide that is kept offline work as well.
 * @returns how it is kept; `not-kept` where this browser keeps nothing, or has no room
 * @throws FileError
 */
export async function keepOffline(
  source: EngineSource,
  tell: (loaded: Loaded) => void,
): Promise<Keeping> {
  const files = new EngineFiles(placed(source), tell);
  await Promise.all(Object.keys(source.manifest.files).map((name) => files.load(name)));
  await navigator.storage.persist().catch(() => false);
  return keeping(source);
}

/** Leaves nothing of the engine on this device, and the others as they are. */
export async function forget(source: EngineSource): Promise<void> {
  const here = placed(source);
  const store = await engineStore(here);
  for (const { url } of (await store?.keys()) ?? []) {
    if (isOfEngine(here, url)) await store?.delete(url);
  }
}

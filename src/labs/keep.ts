import { engineStoreName } from '../lib/engine-store.ts';
import { loadFiles } from './files.ts';
import type { EngineSource, Progress } from './protocol.ts';

/** How an engine is kept on this device. */
export type Keeping =
  /** The browser has promised to leave it until the reader says otherwise. */
  | 'kept'
  /** It is here, but the browser may clear it where space gets short. */
  | 'for-now'
  | 'not-kept';

const pathOf = ({ folder }: EngineSource) => new URL(folder, location.href).pathname;
const addressesOf = ({ manifest, folder }: EngineSource) =>
  Object.values(manifest.files).map(
    ({ name }) => new URL(name, new URL(folder, location.href)).href,
  );

/** Whether all files of this version are on this device. A start leaves them there as well. */
export async function keeping(source: EngineSource): Promise<Keeping> {
  try {
    const store = await caches.open(engineStoreName(pathOf(source)));
    const held = await Promise.all(addressesOf(source).map((address) => store.match(address)));
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
  tell: (progress: Progress) => void,
): Promise<Keeping> {
  await loadFiles({ ...source, folder: new URL(source.folder, location.href).href }, tell);
  await navigator.storage.persist().catch(() => false);
  return keeping(source);
}

export async function forget(source: EngineSource): Promise<void> {
  await caches.delete(engineStoreName(pathOf(source)));
}

import { engineStoreName } from '../lib/engine-store.ts';
import type { EngineFile, EngineSource, FileFault, KeptEngine, Progress } from './protocol.ts';

/** A file of the engine could not be had. */
export class FileError extends Error {
  readonly file: string;
  readonly fault: FileFault;

  constructor(file: string, fault: FileFault) {
    super(`${file}: ${fault.kind}`);
    this.file = file;
    this.fault = fault;
  }
}

/** The store, or undefined where this browser has none, or none at this address. */
async function openStore(folder: string): Promise<Cache | undefined> {
  try {
    return await caches.open(engineStoreName(new URL(folder).pathname));
  } catch {
    return undefined;
  }
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  // Only where the address is safe is there a `subtle`; then its length has to do.
  const subtle = (crypto as Partial<Crypto>).subtle;
  if (subtle === undefined) return undefined;
  const hash = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...hash));
}

/**
 * Bytes that are what the build wrote.
 * @throws FileError
 */
async function checked(file: EngineFile, bytes: Uint8Array<ArrayBuffer>) {
  if (bytes.length !== file.bytes) {
    const fault = { kind: 'length', bytes: bytes.length, expected: file.bytes } as const;
    throw new FileError(file.name, fault);
  }
  const hash = await sha256(bytes);
  if (hash !== undefined && hash !== file.hash) throw new FileError(file.name, { kind: 'damaged' });
  return bytes;
}

/** @throws FileError */
async function fromNetwork(
  address: string,
  { name, bytes: expected }: EngineFile,
  arrived: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const unreachable = () => new FileError(name, { kind: 'unreachable' });
  const response = await fetch(address).catch(() => {
    throw unreachable();
  });
  if (!response.ok) throw new FileError(name, { kind: 'status', status: response.status });
  const bytes = new Uint8Array(expected);
  let at = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const piece = await reader?.read().catch(() => {
      throw unreachable();
    });
    if (piece?.value === undefined) break;
    if (at + piece.value.length > expected) {
      await reader?.cancel();
      const fault = { kind: 'length', bytes: at + piece.value.length, expected } as const;
      throw new FileError(name, fault);
    }
    bytes.set(piece.value, at);
    at += piece.value.length;
    arrived(piece.value.length);
  }
  return bytes.subarray(0, at);
}

/** Undefined where the store has it not, or not whole. */
async function fromStore(store: Cache | undefined, address: string, file: EngineFile) {
  try {
    const kept = await store?.match(address);
    if (kept === undefined) return undefined;
    return await checked(file, new Uint8Array(await kept.arrayBuffer()));
  } catch {
    await store?.delete(address).catch(() => false);
    return undefined;
  }
}

/** Files of other versions are of no use any more. */
async function keepOnly(store: Cache, addresses: ReadonlySet<string>) {
  for (const { url } of await store.keys()) if (!addresses.has(url)) await store.delete(url);
}

/** What was loaded. */
export interface LoadedFiles {
  readonly files: Readonly<
    Record<keyof EngineSource['manifest']['files'], Uint8Array<ArrayBuffer>>
  >;
  /** Whether all came from an earlier visit. */
  readonly cached: boolean;
}

/**
 * Has all files of the engine, from this browser's store or from the site, and leaves them in the
 * store for the next visit, where there is one and it has room.
 * @throws FileError
 */
export async function loadFiles(
  { manifest, folder }: EngineSource,
  tell: (progress: Progress) => void,
): Promise<LoadedFiles> {
  const store = await openStore(folder);
  let loaded = 0;
  let cached = true;
  const arrived = (bytes: number) => {
    loaded += bytes;
    tell({ phase: 'load', loaded, total: manifest.bytes, cached });
  };
  const load = async (file: EngineFile) => {
    const address = new URL(file.name, folder).href;
    const kept = await fromStore(store, address, file);
    if (kept !== undefined) {
      arrived(kept.length);
      return kept;
    }
    cached = false;
    const bytes = await checked(file, await fromNetwork(address, file, arrived));
    // A full or forbidden store costs the next visit some seconds, and this one nothing.
    await store?.put(address, new Response(bytes)).catch(() => undefined);
    return bytes;
  };
  const { program, bundle, directory } = manifest.files;
  const [one, two, three] = await Promise.all([load(program), load(bundle), load(directory)]);
  const addresses = Object.values(manifest.files).map(({ name }) => new URL(name, folder).href);
  if (store !== undefined) await keepOnly(store, new Set(addresses)).catch(() => undefined);
  return { files: { program: one, bundle: two, directory: three }, cached };
}

const inflated = (bytes: Uint8Array<ArrayBuffer>) =>
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));

/** The engine from its files, in a form that another worker can take over. */
export async function unpacked({ files }: LoadedFiles): Promise<KeptEngine> {
  const { program, bundle, directory } = files;
  return {
    program: await inflated(program).blob(),
    bundle: await inflated(bundle).blob(),
    directory: await inflated(directory).blob(),
  };
}

import { engineStoreName } from '../lib/engine-store.ts';
import type { EngineFile, EngineSource, FileFault, Progress } from './protocol.ts';

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
export async function engineStore({ folder }: EngineSource): Promise<Cache | undefined> {
  try {
    return await caches.open(engineStoreName(new URL(folder).pathname));
  } catch {
    return undefined;
  }
}

/** Addresses of all files of an engine. */
export const addressesOf = ({ manifest, folder }: EngineSource): string[] =>
  Object.values(manifest.files).map(({ name }) => new URL(name, folder).href);

/** Whether an address of the store is that of a file of this engine, of whatever version. */
export const isOfEngine = ({ manifest, folder }: EngineSource, address: string): boolean =>
  address.startsWith(`${folder}${manifest.name}-`);

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
  cache: RequestCache,
  arrived: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const unreachable = () => new FileError(name, { kind: 'unreachable' });
  const response = await fetch(address, { cache }).catch(() => {
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

/** How many bytes of what was asked for are here. */
export type Loaded = Omit<Progress, 'phase'>;

/** Bytes as they were before the build compressed them. */
export const inflated = (bytes: Uint8Array<ArrayBuffer>): Response =>
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));

/**
 * The files of an engine, from this browser's store or from the site. They are left in the store for
 * the next visit, where there is one and it has room.
 */
export class EngineFiles {
  readonly #source: EngineSource;
  readonly #tell: (loaded: Loaded) => void;
  #store: Promise<Cache | undefined> | undefined;
  #loaded = 0;
  #total = 0;
  #cached = true;

  /** @param source with the whole address of its folder */
  constructor(source: EngineSource, tell: (loaded: Loaded) => void) {
    this.#source = source;
    this.#tell = tell;
  }

  /** Whether all that was asked for came from an earlier visit. */
  get cached(): boolean {
    return this.#cached;
  }

  /**
   * A file by its short name, as the build compressed it.
   * @throws FileError
   */
  async load(name: string): Promise<Uint8Array<ArrayBuffer>> {
    const { manifest, folder } = this.#source;
    const file = manifest.files[name];
    if (file === undefined) throw new Error(`${manifest.name} has no file ${name}`);
    this.#total += file.bytes;
    const store = await this.#openStore();
    const address = new URL(file.name, folder).href;
    const kept = await fromStore(store, address, file);
    if (kept !== undefined) {
      this.#arrived(kept.length);
      return kept;
    }
    this.#cached = false;
    const bytes = await this.#fetched(address, file);
    // A full or forbidden store costs the next visit some seconds, and this one nothing.
    await store?.put(address, new Response(bytes)).catch(() => undefined);
    return bytes;
  }

  /**
   * A file by its short name, inflated.
   * @throws FileError
   */
  async inflated(name: string): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await inflated(await this.load(name)).arrayBuffer());
  }

  /** Past what the browser has kept of an answer where that is not what the build wrote. */
  async #fetched(address: string, file: EngineFile): Promise<Uint8Array<ArrayBuffer>> {
    let arrived = 0;
    const attempt = async (cache: RequestCache) => {
      const bytes = await fromNetwork(address, file, cache, (more) => {
        arrived += more;
        this.#arrived(more);
      });
      return checked(file, bytes);
    };
    try {
      return await attempt('default');
    } catch (error) {
      const isSpoilt = error instanceof FileError && /^(length|damaged)$/.test(error.fault.kind);
      if (!isSpoilt) throw error;
      this.#arrived(-arrived);
      return attempt('reload');
    }
  }

  #arrived(bytes: number) {
    this.#loaded += bytes;
    this.#tell({ loaded: this.#loaded, total: this.#total, cached: this.#cached });
  }

  #openStore(): Promise<Cache | undefined> {
    this.#store ??= engineStore(this.#source).then(async (store) => {
      if (store !== undefined) await keepCurrent(store, this.#source).catch(() => undefined);
      return store;
    });
    return this.#store;
  }
}

/** Files of other versions are of no use any more. */
async function keepCurrent(store: Cache, source: EngineSource): Promise<void> {
  const current = new Set(addressesOf(source));
  for (const { url } of await store.keys()) {
    if (isOfEngine(source, url) && !current.has(url)) await store.delete(url);
  }
}

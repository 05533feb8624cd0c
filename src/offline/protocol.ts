/** A version of the guide that can be kept on a device. */
export interface OfflineVersion {
  /** Eight hexadecimal digits of the hash over all its files. */
  readonly version: string;
  /** Day of the last change to a page, such as `2026-11-20`. */
  readonly updated: string;
  /** Bytes of all files without compression. */
  readonly size: number;
}

/** What the build writes into the service worker. */
export interface OfflineManifest extends OfflineVersion {
  /** Address relative to the base, which ends with a slash for pages, and its SHA-256 in Base64. */
  readonly files: readonly (readonly [address: string, hash: string])[];
}

/** What a page asks of a service worker, which answers through the port that comes along. */
export type OfflineQuestion = 'describe' | 'complete' | 'take-over';

/** Answer to `describe`, and to `complete` after all files are there. */
export interface OfflineState extends OfflineVersion {
  readonly files: number;
  /** How many of the files this device has. */
  readonly held: number;
  /** How many open pages this version answers. */
  readonly pages: number;
}

/** Why files could not be kept: the device's storage is full, or a file could not be had whole. */
export type OfflineFailure = 'storage' | 'files';

/** What a service worker tells all pages while it loads. */
export type OfflineNews =
  | { readonly kind: 'offline-progress'; readonly held: number; readonly files: number }
  | { readonly kind: 'offline-failed'; readonly failure: OfflineFailure };

/** Name of the store for a site below this path, which ends with a slash. */
export const storeName = (base: string) => `under-the-hood.offline:${base}`;

import { existsSync, readFileSync } from 'node:fs';

/** A package of which code or files reach readers. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly license: string;
  /** The words of its licence; null where the package brings none. */
  readonly text: string | null;
  /** Where its source is; null where the package does not say. */
  readonly source: string | null;
  /** Whether it is a font of which a part reaches readers, under a name of our own. */
  readonly isSubset: boolean;
}

/** Where the build notes them, for the page that lists them. */
export const SHIPPED_PACKAGES_FILE = '.astro/shipped-packages.json';

/** What the last build shipped, by name; empty where there was none. */
export function readShippedPackages(): readonly ShippedPackage[] {
  if (!existsSync(SHIPPED_PACKAGES_FILE)) return [];
  return JSON.parse(readFileSync(SHIPPED_PACKAGES_FILE, 'utf8')) as ShippedPackage[];
}

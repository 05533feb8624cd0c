import { CONFIG, PARTNER_HOST, PICTURES, UPLOADS } from './places.ts';

/** Folders in which the shop may write. */
const OWN = ['/srv/shop', PICTURES];

/** The setting that the shop begins with. */
export const FIRST_CONFIG = JSON.stringify({ pictureHosts: [PARTNER_HOST] });

/** A path without `.` and `..`, as the operating system reads it. */
export function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** What stands behind the last `/` of a name. */
export const baseName = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** Whether a path is a file in a folder, or in one below it. */
export const isWithin = (folder: string, path: string): boolean => path.startsWith(`${folder}/`);

/** A small file system in memory: a model of the shop’s server. */
export class Disk {
  readonly #files = new Map<string, string>([
    [CONFIG, FIRST_CONFIG],
    ['/srv/shop/shop.js', '// the program'],
    ['/etc/passwd', 'root:x:0:0:root:/root:/bin/sh'],
  ]);

  read(path: string): string | undefined {
    return this.#files.get(path);
  }

  /** Whether the shop’s own account may write there, and whether it is no folder. */
  mayWrite(path: string): boolean {
    return OWN.some((folder) => isWithin(folder, path)) && path !== UPLOADS;
  }

  /** @returns whether there was such a file */
  write(path: string, content: string): boolean {
    const isOver = this.#files.has(path);
    this.#files.set(path, content);
    return isOver;
  }

  /** All files by path. */
  get files(): readonly (readonly [path: string, content: string])[] {
    return [...this.#files].sort(([one], [other]) => (one < other ? -1 : 1));
  }
}

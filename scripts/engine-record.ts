import { createHash } from 'node:crypto';

/** The SHA-256 of each file of a kit, before it is compressed, by its short name. */
export type KitRecord = Readonly<Record<string, string>>;

/** What the files of a kit are, in the order of their names. */
export function recordOf(files: Readonly<Record<string, Uint8Array>>): KitRecord {
  const names = Object.keys(files).sort();
  const hashOf = (name: string) =>
    createHash('sha256')
      .update(files[name] ?? '')
      .digest('hex');
  return Object.fromEntries(names.map((name) => [name, hashOf(name)]));
}

/** The files that are not as they were recorded, each with what is wrong. */
export function differences(made: KitRecord, recorded: KitRecord): readonly string[] {
  const names = [...new Set([...Object.keys(recorded), ...Object.keys(made)])].sort();
  return names.flatMap((name) => {
    if (made[name] === recorded[name]) return [];
    if (made[name] === undefined) return [`${name} is recorded and was not made`];
    return [`${name} ${recorded[name] === undefined ? 'is not recorded' : 'has other bytes'}`];
  });
}

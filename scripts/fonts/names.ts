/** What a record of the name table holds, by its number; these carry the font's name. */
const NAMING = [1, 3, 4, 6, 16];
const WINDOWS = 3;

/**
 * A font in SFNT format under another family name; its style, makers and licence stay as they are.
 * The checksums are left to whoever packs the font.
 * @throws Error where the font has no name table
 */
export function renamed(font: Buffer, family: string): Buffer {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'name');
  if (entry === undefined) throw new Error('The font has no name table');
  const start = font.readUInt32BE(entry + 8);
  const names = renamedTable(font.subarray(start, start + font.readUInt32BE(entry + 12)), family);

  // The new table goes to the end; nothing points at the old one any more.
  const padding = Buffer.alloc(-font.length & 3);
  const directory = Buffer.from(font);
  directory.writeUInt32BE(font.length + padding.length, entry + 8);
  directory.writeUInt32BE(names.length, entry + 12);
  return Buffer.concat([directory, padding, names, Buffer.alloc(-names.length & 3)]);
}

function renamedTable(table: Buffer, family: string): Buffer {
  const count = table.readUInt16BE(2);
  const strings = table.readUInt16BE(4);
  const header = Buffer.from(table.subarray(0, 6 + 12 * count));
  header.writeUInt16BE(header.length, 4);
  const texts: Buffer[] = [];
  let offset = 0;
  for (let at = 6; at < header.length; at += 12) {
    const from = strings + header.readUInt16BE(at + 10);
    const kept = table.subarray(from, from + header.readUInt16BE(at + 8));
    const text = NAMING.includes(header.readUInt16BE(at + 6))
      ? encoded(family.replaceAll(' ', ''), header.readUInt16BE(at))
      : kept;
    header.writeUInt16BE(text.length, at + 8);
    header.writeUInt16BE(offset, at + 10);
    texts.push(text);
    offset += text.length;
  }
  return Buffer.concat([header, ...texts]);
}

const encoded = (text: string, platform: number) =>
  platform === WINDOWS ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, 'latin1');

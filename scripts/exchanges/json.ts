/** What fits into a block of code on a page. */
const WIDTH = 74;

/** JSON with as many members on a line as fit; on the wire it has no line breaks. */
export function laidOut(json: string): string {
  return filled(JSON.parse(json), 0);
}

function filled(value: unknown, indent: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const members = Object.entries(value).map(([key, member]) => {
    const name = Array.isArray(value) ? '' : `${JSON.stringify(key)}: `;
    return `${name}${filled(member, indent + 2)}`;
  });
  const flat = `${open} ${members.join(', ')} ${close}`;
  if (!flat.includes('\n') && indent + flat.length <= WIDTH) return flat;
  const lines: string[] = [];
  for (const member of members) {
    const last = lines.at(-1);
    const together = `${last ?? ''}, ${member}`;
    if (last !== undefined && !together.includes('\n') && indent + together.length < WIDTH - 2) {
      lines[lines.length - 1] = together;
    } else {
      lines.push(member);
    }
  }
  return `${open} ${lines.join(`,\n${' '.repeat(indent + 2)}`)} ${close}`;
}

/** A named part of a program, as pages show it, within the rest of the file. */
export interface Region {
  /** The file before it. */
  readonly head: string;
  /** The part, without the indentation that its lines share and without blank lines at its end. */
  readonly text: string;
  /** The file after it. */
  readonly tail: string;
  /** What its lines share. */
  readonly indent: string;
}

const ends = (line: string, mark: string) => line.trim().endsWith(mark);

/** The lines between `region: <name>` and `endregion`, or undefined where there are none. */
export function regionIn(source: string, name: string): Region | undefined {
  const lines = source.split('\n');
  const start = lines.findIndex((line) => ends(line, `region: ${name}`));
  const end = lines.findIndex((line, index) => index > start && ends(line, 'endregion'));
  if (start < 0 || end < 0) return undefined;
  const head = lines.slice(0, start + 1).join('\n') + '\n';
  const inside = lines
    .slice(start + 1, end)
    .join('\n')
    .trimEnd();
  const indent = sharedIndent(inside);
  return {
    head,
    text: withoutIndent(inside, indent),
    tail: source.slice(head.length + inside.length),
    indent,
  };
}

/** The whole file with another text in the place of the region's. */
export function withRegion({ head, tail, indent }: Region, text: string): string {
  // A region without lines ends where it begins.
  const end = text === '' || tail.startsWith('\n') ? '' : '\n';
  return head + withIndent(text, indent) + end + tail;
}

/** The region's text in a file that is the same around it, or undefined where it is not. */
export function textOfRegion(region: Region, source: string): string | undefined {
  const { head, tail, indent } = region;
  if (source.length < head.length + tail.length) return undefined;
  const text = withoutIndent(source.slice(head.length, source.length - tail.length), indent);
  return withRegion(region, text) === source ? text : undefined;
}

function sharedIndent(text: string): string {
  const indents = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => /^\s*/.exec(line)?.[0] ?? '');
  const shortest = indents.reduce((a, b) => (b.length < a.length ? b : a), indents[0] ?? '');
  return indents.every((indent) => indent.startsWith(shortest)) ? shortest : '';
}

const withoutIndent = (text: string, indent: string): string =>
  text
    .split('\n')
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()))
    .join('\n');

const withIndent = (text: string, indent: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');

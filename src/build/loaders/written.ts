import { isNode, LineCounter, parseDocument } from 'yaml';

/** Something that is wrong with an entry. */
export interface Fault {
  /** Where in its data, such as `['related', 0]`. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** A path as people write it: `page.path[0].at`. */
export function fieldName(path: Fault['path']): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`))
    .join('');
}

/** The path that `fieldName` writes; `page.path.0.at` is the same. */
export function fieldPath(name: string): Fault['path'] {
  return name
    .split(/[.[\]]+/)
    .filter((key) => key !== '')
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}

/**
 * The line of a file on which a field stands, or what it would stand in.
 * @param text YAML, or Markdown with YAML between its first two lines of `---`
 * @returns undefined where it has no such field
 */
export function lineOf(text: string, path: Fault['path']): number | undefined {
  const frontmatter = /^---\r?\n([\s\S]*?)^---/m.exec(text)?.[1];
  const lines = new LineCounter();
  const document = parseDocument(frontmatter ?? text, { lineCounter: lines });
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (!isNode(node) || !node.range) continue;
    return lines.linePos(node.range[0]).line + (frontmatter === undefined ? 0 : 1);
  }
  return undefined;
}

/**
 * Faults in one line: the file with the line of the first, each field, what is wrong with it.
 * @param file its path under the root of the project
 * @param text what it holds
 */
export function faultsOf(file: string, text: string, faults: readonly Fault[]): string {
  const [first, ...others] = faults.map(({ path, message }) => ({
    line: lineOf(text, path),
    told: path.length === 0 ? message : `${fieldName(path)}: ${message}`,
  }));
  if (first === undefined) return file;
  const place = first.line === undefined ? file : `${file}:${first.line}`;
  const more = others.map(({ line, told }) =>
    line === undefined ? told : `line ${line}: ${told}`,
  );
  return `${place}: ${[first.told, ...more].join('; ')}`;
}

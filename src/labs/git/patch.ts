import { structuredPatch } from 'diff';
import { type Entry, type Files, pathsOf, isSame, type Repository, short } from './repository.ts';

/** How many lines a file gained and lost. */
export interface FileStat {
  readonly path: string;
  readonly added: number;
  readonly removed: number;
  readonly before: Entry | undefined;
  readonly after: Entry | undefined;
  /** The path that it had before; missing where it was not renamed. */
  readonly from?: string;
}

/** Reads a version of a file: out of the repository, or as it lies in the working directory. */
export type ReadVersion = (path: string, entry: Entry) => Promise<string>;

interface Compared {
  readonly path: string;
  readonly from?: string;
  readonly before: Entry | undefined;
  readonly after: Entry | undefined;
}

/** The files that differ; one that only got another name is one pair, and not two. */
export function compared(from: Files, to: Files): Compared[] {
  const pairs = pathsOf(from, to).flatMap((path): Compared[] => {
    const [before, after] = [from.get(path), to.get(path)];
    return isSame(before, after) ? [] : [{ path, before, after }];
  });
  const gone = pairs.filter(({ after }) => after === undefined);
  const used = new Set<string>();
  const renamed = pairs.map((pair): Compared => {
    if (pair.before !== undefined) return pair;
    const source = gone.find(
      ({ path, before }) => !used.has(path) && before?.oid === pair.after?.oid,
    );
    if (source === undefined) return pair;
    used.add(source.path);
    return { ...pair, from: source.path, before: source.before };
  });
  return renamed.filter(({ path, after }) => after !== undefined || !used.has(path));
}

const NO_TEXT = (text: string) => text.includes('\0');

const hunksOf = (before: string, after: string, context = 3) =>
  structuredPatch('', '', before, after, undefined, undefined, { context }).hunks;

/** The nearest line above that begins with a letter, which Git shows behind a hunk’s numbers. */
function headingBefore(lines: readonly string[], line: number): string {
  for (let at = Math.min(line - 2, lines.length - 1); at >= 0; at -= 1) {
    const text = lines[at] ?? '';
    if (/^[A-Za-z_$]/.test(text)) return ` ${text.slice(0, 80).trimEnd()}`;
  }
  return '';
}

const octal = ({ mode }: Entry) => mode.toString(8);
/** “12,3”, and “12” for one line. */
const span = (start: number, lines: number) => (lines === 1 ? `${start}` : `${start},${lines}`);

/** What differs between two states, as `git diff` prints it. */
export async function patchOf(
  from: Files,
  to: Files,
  read: { readonly before: ReadVersion; readonly after: ReadVersion },
): Promise<string> {
  let patch = '';
  for (const { path, from: source = path, before, after } of compared(from, to)) {
    patch += `diff --git a/${source} b/${path}\n`;
    if (before === undefined && after !== undefined) patch += `new file mode ${octal(after)}\n`;
    else if (after === undefined && before !== undefined) {
      patch += `deleted file mode ${octal(before)}\n`;
    } else if (before !== undefined && after !== undefined && before.mode !== after.mode) {
      patch += `old mode ${octal(before)}\nnew mode ${octal(after)}\n`;
    }
    if (source !== path) {
      patch += `similarity index 100%\nrename from ${source}\nrename to ${path}\n`;
    }
    if (before?.oid === after?.oid) continue;
    const mode = before?.mode === after?.mode && after !== undefined ? ` ${octal(after)}` : '';
    patch += `index ${short(before?.oid ?? ZEROS)}..${short(after?.oid ?? ZEROS)}${mode}\n`;
    const [old, now] = [
      before === undefined ? '' : await read.before(source, before),
      after === undefined ? '' : await read.after(path, after),
    ];
    const [a, b] = [
      before === undefined ? '/dev/null' : `a/${source}`,
      after === undefined ? '/dev/null' : `b/${path}`,
    ];
    if (NO_TEXT(old) || NO_TEXT(now)) {
      patch += `Binary files ${a} and ${b} differ\n`;
      continue;
    }
    const hunks = hunksOf(old, now);
    if (hunks.length > 0) patch += `--- ${a}\n+++ ${b}\n`;
    const lines = old.split('\n');
    for (const { oldStart, oldLines, newStart, newLines, lines: changed } of hunks) {
      patch += `@@ -${span(oldLines === 0 ? oldStart - 1 : oldStart, oldLines)} +${span(newLines === 0 ? newStart - 1 : newStart, newLines)} @@`;
      patch += `${headingBefore(lines, oldStart)}\n${changed.join('\n')}\n`;
    }
  }
  return patch;
}

const ZEROS = '0'.repeat(40);

/** How many lines each file that differs gained and lost. */
export async function statsBetween(
  repository: Repository,
  from: Files,
  to: Files,
): Promise<FileStat[]> {
  const stats: FileStat[] = [];
  const text = (entry: Entry | undefined) =>
    entry === undefined ? Promise.resolve('') : repository.readText(entry.oid);
  for (const pair of compared(from, to)) {
    const lines = hunksOf(await text(pair.before), await text(pair.after), 0).flatMap(
      (hunk) => hunk.lines,
    );
    stats.push({
      ...pair,
      added: lines.filter((line) => line.startsWith('+')).length,
      removed: lines.filter((line) => line.startsWith('-')).length,
    });
  }
  return stats;
}

const plural = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;

/** “ 2 files changed, 3 insertions(+), 1 deletion(-)”. */
export function statLine(stats: readonly FileStat[]): string {
  if (stats.length === 0) return '';
  const sum = (of: 'added' | 'removed') => stats.reduce((total, stat) => total + stat[of], 0);
  const [added, removed] = [sum('added'), sum('removed')];
  const parts = [
    ` ${plural(stats.length, 'file')} changed`,
    ...(added > 0 || removed === 0 ? [`${plural(added, 'insertion')}(+)`] : []),
    ...(removed > 0 || added === 0 ? [`${plural(removed, 'deletion')}(-)`] : []),
  ];
  return `${parts.join(', ')}\n`;
}

/** The lines on files that came, went or got another name. */
export const summaryLines = (stats: readonly FileStat[]): string =>
  stats
    .map(({ path, from, before, after }) => {
      if (from !== undefined) return ` rename ${from} => ${path} (100%)\n`;
      if (before === undefined && after !== undefined) {
        return ` create mode ${octal(after)} ${path}\n`;
      }
      return after === undefined && before !== undefined
        ? ` delete mode ${octal(before)} ${path}\n`
        : '';
    })
    .join('');

/** Columns of a terminal. */
const COLUMNS = 80;

const nameOf = ({ path, from }: FileStat) => (from === undefined ? path : `${from} => ${path}`);

/** A line for each file with signs for its changes, as `git diff --stat` draws them, and the sum. */
export function statTable(stats: readonly FileStat[]): string {
  const width = Math.max(0, ...stats.map((stat) => nameOf(stat).length));
  const most = Math.max(0, ...stats.map(({ added, removed }) => added + removed));
  const digits = `${most}`.length;
  const room = Math.max(10, COLUMNS - width - digits - 6);
  const scaled = (lines: number) =>
    most <= room || lines === 0 ? lines : Math.max(1, Math.floor((lines * room) / most));
  const lines = stats.map((stat) => {
    const { added, removed } = stat;
    const signs = '+'.repeat(scaled(added)) + '-'.repeat(scaled(removed));
    const count = `${added + removed}`.padStart(digits);
    return ` ${nameOf(stat).padEnd(width)} | ${count}${signs && ` ${signs}`}\n`;
  });
  return lines.join('') + statLine(stats);
}

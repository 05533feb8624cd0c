import { FileError, type Stats } from '../file-system.ts';
import { globPattern } from '../expand.ts';
import { type Call, groupName, pathIn, type Program, userName } from '../session.ts';
import { optionsOf } from './options.ts';

// cspell:ignore ugoa -- letters of options

const RIGHTS = 'rwxrwxrwx';

/** `-rw-r-----` of a mode with its type. */
export const modeText = (stats: Pick<Stats, 'mode' | 'isDirectory'>): string =>
  (stats.isDirectory() ? 'd' : '-') +
  Array.from(RIGHTS, (letter, at) => ((stats.mode >> (8 - at)) & 1 ? letter : '-')).join('');

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
/** Seconds after which `ls` shows the year for the time of day: half a mean year. */
const RECENT = 31_556_952 / 2;

function timeText(milliseconds: number, now: number): string {
  const time = new Date(milliseconds);
  const age = (now - milliseconds) / 1000;
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${MONTHS[time.getUTCMonth()] ?? ''} ${String(time.getUTCDate()).padStart(2)}`;
  return age >= 0 && age < RECENT
    ? `${day} ${two(time.getUTCHours())}:${two(time.getUTCMinutes())}`
    : `${day}  ${time.getUTCFullYear()}`;
}

/** Bytes of a block on disk; a folder takes one. */
const BLOCK = 4096;
const sizeOf = (stats: Stats) => (stats.isDirectory() ? BLOCK : stats.size);
const kilobytesOf = (stats: Stats) => Math.ceil(sizeOf(stats) / BLOCK) * (BLOCK / 1024);

interface Entry {
  readonly name: string;
  readonly path: string;
  readonly stats: Stats;
}

function longLines(call: Call, entries: readonly Entry[]): string[] {
  const { machine, files } = call.session;
  const rows = entries.map(({ name, path, stats }) => {
    const folders = stats.isDirectory() && files.isReadable(path) ? foldersIn(call, path) : 0;
    return {
      mode: modeText(stats),
      links: String(stats.isDirectory() ? 2 + folders : 1),
      owner: userName(machine, stats.uid),
      group: groupName(machine, stats.gid),
      size: String(sizeOf(stats)),
      time: timeText(stats.mtimeMs, machine.now()),
      name,
    };
  });
  const width = (key: 'links' | 'owner' | 'group' | 'size') =>
    Math.max(...rows.map((row) => row[key].length));
  return rows.map(({ mode, links, owner, group, size, time, name }) =>
    [
      mode,
      links.padStart(width('links')),
      owner.padEnd(width('owner')),
      group.padEnd(width('group')),
      size.padStart(width('size')),
      time,
      name,
    ].join(' '),
  );
}

function foldersIn({ session: { files } }: Call, path: string): number {
  return files.list(path).filter((name) => files.isFolder(`${path}/${name}`)).length;
}

const ls: Program = (call) => {
  const { err, out, session } = call;
  const options = optionsOf(call, {
    flags: 'laA1drtSh',
    long: { all: 'a', 'almost-all': 'A', directory: 'd', reverse: 'r' },
  });
  if (options === undefined) return 2;
  const { has } = options;
  let status = 0;
  const entryOf = (name: string): Entry | undefined => {
    const path = pathIn(session, name);
    try {
      return { name, path, stats: session.files.stat(path) };
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      err.write(`ls: cannot access '${name}': ${error.says}\n`);
      status = 2;
      return undefined;
    }
  };
  const ordered = (entries: readonly Entry[]) => {
    const byName = (one: Entry, other: Entry) => (one.name < other.name ? -1 : 1);
    const sorted = entries.toSorted((one, other) => {
      if (has('t')) return other.stats.mtimeMs - one.stats.mtimeMs || byName(one, other);
      if (has('S')) return sizeOf(other.stats) - sizeOf(one.stats) || byName(one, other);
      return byName(one, other);
    });
    return has('r') ? sorted.toReversed() : sorted;
  };
  const write = (entries: readonly Entry[]) => {
    const names = entries.map(({ name }) => name);
    const isInColumns = out.isTerminal && !has('l') && !has('1');
    if (entries.length === 0) return;
    if (isInColumns) out.write(`${names.join('  ')}\n`);
    else
      out.write((has('l') ? longLines(call, entries) : names).map((each) => `${each}\n`).join(''));
  };
  const given = (options.names.length === 0 ? ['.'] : options.names)
    .map(entryOf)
    .filter((entry) => entry !== undefined);
  const isListed = ({ stats }: Entry) => stats.isDirectory() && !has('d');
  const plain = ordered(given.filter((entry) => !isListed(entry)));
  write(plain);
  ordered(given.filter(isListed)).forEach(({ name, path }, index) => {
    if (options.names.length > 1) {
      out.write(`${index > 0 || plain.length > 0 ? '\n' : ''}${name}:\n`);
    }
    try {
      const names = session.files
        .list(path)
        .filter((each) => has('a') || has('A') || !each.startsWith('.'));
      const inside = (has('a') ? ['.', '..', ...names] : names).map((each) => {
        const own = pathIn({ folder: path }, each);
        return { name: each, path: own, stats: session.files.stat(own) };
      });
      if (has('l')) {
        out.write(`total ${inside.reduce((sum, { stats }) => sum + kilobytesOf(stats), 0)}\n`);
      }
      write(ordered(inside));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      err.write(`ls: cannot open directory '${name}': ${error.says}\n`);
      status = 2;
    }
  });
  return status;
};

/** Wishes of `find`: each has to be met. */
type Wish = (entry: Entry) => boolean;

/** How many rights of a mode `-perm` asks for: `-o+r`, `/022` or `600`. */
function permission(value: string): ((mode: number) => boolean) | undefined {
  const [, sign = '', digits = '', who = '', rights = ''] =
    /^([-/]?)(?:([0-7]{1,4})|([ugoa]+)[+=]([rwx]+))$/.exec(value) ?? [];
  if (digits === '' && rights === '') return undefined;
  const digit = Array.from(rights).reduce(
    (sum, right) => sum + ({ r: 4, w: 2, x: 1 }[right] ?? 0),
    0,
  );
  const places: Readonly<Record<string, number>> = { u: 0o100, g: 0o10, o: 1, a: 0o111 };
  const bits =
    digits === ''
      ? Array.from(who).reduce((sum, each) => sum | (digit * (places[each] ?? 0)), 0)
      : Number.parseInt(digits, 8);
  if (sign === '-') return (mode) => (mode & bits) === bits;
  if (sign === '/') return (mode) => bits === 0 || (mode & bits) !== 0;
  return (mode) => (mode & 0o777) === bits;
}

function wishesOf(call: Call, words: readonly string[]): readonly Wish[] | undefined {
  const wishes: Wish[] = [];
  const refuse = (what: string): undefined => {
    call.err.write(`find: ${what}\n`);
    return undefined;
  };
  for (let at = 0; at < words.length; at += 2) {
    const [name = '', value] = words.slice(at, at + 2);
    if (name === '-print') {
      at -= 1;
      continue;
    }
    if (!['-name', '-iname', '-type', '-perm', '-user'].includes(name)) {
      refuse(`${name} is not part of this terminal; -name, -iname, -type, -perm and -user are`);
      return;
    }
    if (value === undefined) {
      refuse(`missing argument to \`${name}'`);
      return;
    }
    if (name === '-name' || name === '-iname') {
      const fits = globPattern(name === '-name' ? value : value.toLowerCase());
      const cased = (text: string) => (name === '-name' ? text : text.toLowerCase());
      wishes.push((entry) =>
        fits.test(cased(entry.name.split('/').findLast(Boolean) ?? entry.name)),
      );
    } else if (name === '-type') {
      if (value !== 'f' && value !== 'd') {
        refuse(`Unknown argument to -type: ${value}`);
        return;
      }
      wishes.push(({ stats }) => stats.isDirectory() === (value === 'd'));
    } else if (name === '-user') {
      wishes.push(({ stats }) => userName(call.session.machine, stats.uid) === value);
    } else {
      const fits = permission(value);
      if (fits === undefined) {
        refuse(`invalid mode '${value}'`);
        return;
      }
      wishes.push(({ stats }) => fits(stats.mode));
    }
  }
  return wishes;
}

const find: Program = (call) => {
  const { err, out, session, words } = call;
  const begin = words.findIndex((word) => word.startsWith('-'));
  const roots = begin === -1 ? words : words.slice(0, begin);
  const wishes = wishesOf(call, begin === -1 ? [] : words.slice(begin));
  if (wishes === undefined) return 1;
  let status = 0;
  const walk = (name: string) => {
    const path = pathIn(session, name);
    try {
      const stats = session.files.stat(path);
      if (wishes.every((wish) => wish({ name, path, stats }))) out.write(`${name}\n`);
      if (!stats.isDirectory()) return;
      for (const each of session.files.list(path)) walk(`${name.replace(/\/$/, '')}/${each}`);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      err.write(`find: '${name}': ${error.says}\n`);
      status = 1;
    }
  };
  for (const root of roots.length === 0 ? ['.'] : roots) walk(root);
  return status;
};

const stat: Program = (call) => {
  const { err, out, session } = call;
  const options = optionsOf(call, { flags: '', valued: 'c', long: { format: 'c' } });
  if (options === undefined) return 1;
  const format = options.value('c') ?? '%A %a %U:%G %s %n';
  let status = options.names.length === 0 ? 1 : 0;
  if (status === 1) err.write('stat: missing operand\n');
  for (const name of options.names) {
    try {
      const stats = session.files.stat(pathIn(session, name));
      const parts: Readonly<Record<string, string>> = {
        a: (stats.mode & 0o777).toString(8),
        A: modeText(stats),
        U: userName(session.machine, stats.uid),
        G: groupName(session.machine, stats.gid),
        s: String(sizeOf(stats)),
        n: name,
        F: stats.isDirectory()
          ? 'directory'
          : stats.size === 0
            ? 'regular empty file'
            : 'regular file',
        '%': '%',
      };
      out.write(`${format.replaceAll(/%(.)/g, (all, sign: string) => parts[sign] ?? all)}\n`);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      err.write(`stat: cannot statx '${name}': ${error.says}\n`);
      status = 1;
    }
  }
  return status;
};

/** Programs that look at files from outside. */
export const LISTING_PROGRAMS: readonly (readonly [string, Program])[] = [
  ['ls', ls],
  ['find', find],
  ['stat', stat],
];

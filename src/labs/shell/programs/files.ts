import { absolute, FileError } from '../file-system.ts';
import { type Call, pathIn, type Program } from '../session.ts';
import { type Options, optionsOf } from './options.ts';

// cspell:ignore ugoa Rafpv Rvfc -- letters of options

const BITS: Readonly<Record<string, number>> = { r: 4, w: 2, x: 1 };
const PLACES: Readonly<Record<string, number>> = { u: 6, g: 3, o: 0 };
/** What a new file leaves out of 666. */
const UMASK = 0o022;

/**
 * The mode that a text of `chmod` makes of another: `640`, `u+x`, `go-rwx,u=rw`.
 * @returns undefined for what is none
 */
export function changedMode(text: string, mode: number, isFolder: boolean): number | undefined {
  if (/^[0-7]{1,4}$/.test(text)) return Number.parseInt(text, 8) & 0o777;
  let changed = mode & 0o777;
  for (const clause of text.split(',')) {
    const [, who = '', changes = ''] =
      /^([ugoa]*)((?:[+=-](?:[ugo]|[rwxX]*))+)$/.exec(clause) ?? [];
    if (changes === '') return undefined;
    const places = who === '' || who.includes('a') ? 'ugo' : who;
    for (const [, sign = '', letters = ''] of changes.matchAll(/([+=-])([ugo]|[rwxX]*)/g)) {
      const hadExecute = isFolder || (changed & 0o111) !== 0;
      const digit = /^[ugo]$/.test(letters)
        ? (changed >> (PLACES[letters] ?? 0)) & 7
        : Array.from(letters).reduce(
            (sum, each) => sum | (each === 'X' ? (hadExecute ? 1 : 0) : (BITS[each] ?? 0)),
            0,
          );
      for (const place of places) {
        const shift = PLACES[place] ?? 0;
        const kept = who === '' ? ~UMASK : 0o777;
        const bits = (digit << shift) & kept;
        if (sign === '+') changed |= bits;
        else if (sign === '-') changed &= ~bits;
        else changed = (changed & ~(7 << shift)) | bits;
      }
    }
  }
  return changed;
}

/** Does something to each name, and says which of them it could not be done to. */
function each(
  { err }: Call,
  names: readonly string[],
  says: (name: string) => string,
  work: (name: string) => string | undefined,
): number {
  let status = 0;
  const fail = (message: string) => {
    err.write(`${message}\n`);
    status = 1;
  };
  for (const name of names) {
    try {
      const refused = work(name);
      if (refused !== undefined) fail(refused);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      fail(`${says(name)}: ${error.says}`);
    }
  }
  return status;
}

function missing({ name, err }: Call, what = 'missing operand'): number {
  err.write(`${name}: ${what}\nTry '${name} --help' for more information.\n`);
  return 1;
}

/** Names of a call with these flags; undefined where they cannot be taken, which is said. */
function named(call: Call, flags: string, least = 1): Options | undefined {
  const options = optionsOf(call, {
    flags,
    long: { parents: 'p', recursive: 'r', force: 'f', verbose: 'v' },
  });
  if (options === undefined) return undefined;
  if (options.names.length >= least || options.has('f')) return options;
  const [only] = options.names;
  missing(
    call,
    only === undefined ? undefined : `missing destination file operand after '${only}'`,
  );
  return undefined;
}

const mkdir: Program = (call) => {
  const options = named(call, 'p');
  if (options === undefined) return 1;
  const { files } = call.session;
  const says = (name: string) => `mkdir: cannot create directory '${name}'`;
  return each(call, options.names, says, (name) => {
    const path = pathIn(call.session, name);
    if (!options.has('p')) files.makeFolder(path);
    else {
      const parts = path.split('/').slice(1);
      parts.forEach((_, at) => {
        const folder = `/${parts.slice(0, at + 1).join('/')}`;
        if (!files.isFolder(folder)) files.makeFolder(folder);
      });
    }
    return undefined;
  });
};

const rmdir: Program = (call) => {
  const options = named(call, '');
  if (options === undefined) return 1;
  const { files } = call.session;
  return each(
    call,
    options.names,
    (name) => `rmdir: failed to remove '${name}'`,
    (name) => {
      const path = pathIn(call.session, name);
      if (!files.stat(path).isDirectory()) throw new FileError('ENOTDIR', path);
      files.remove(path);
      return undefined;
    },
  );
};

const rm: Program = (call) => {
  const options = named(call, 'rRfd');
  if (options === undefined) return 1;
  const { files } = call.session;
  const isDeep = options.has('r') || options.has('R');
  const removeAll = (path: string) => {
    if (files.isFolder(path)) {
      for (const name of files.list(path)) removeAll(absolute(path, name));
    }
    files.remove(path);
  };
  return each(
    call,
    options.names,
    (name) => `rm: cannot remove '${name}'`,
    (name) => {
      const path = pathIn(call.session, name);
      if (options.has('f') && !files.exists(path)) return undefined;
      if (/^(.*\/)?\.{1,2}\/?$/.test(name)) {
        return `rm: refusing to remove '.' or '..' directory: skipping '${name}'`;
      }
      if (path === '/') return "rm: it is dangerous to operate recursively on '/'";
      if (files.stat(path).isDirectory() && !isDeep) throw new FileError('EISDIR', path);
      removeAll(path);
      return undefined;
    },
  );
};

/** Where each name goes: into a folder that is there, or to a new name. */
function targets(call: Call, names: readonly string[]): { to: string; isFolder: boolean } | number {
  const target = names.at(-1) ?? '';
  const to = pathIn(call.session, target);
  const isFolder = call.session.files.isFolder(to);
  if (names.length > 2 && !isFolder) {
    const why = call.session.files.exists(to) ? 'Not a directory' : 'No such file or directory';
    call.err.write(`${call.name}: target '${target}': ${why}\n`);
    return 1;
  }
  return { to, isFolder };
}

const lastOf = (name: string) => name.split('/').findLast(Boolean) ?? '';

const mv: Program = (call) => {
  const options = named(call, 'fnv', 2);
  if (options === undefined) return 1;
  const { names } = options;
  const place = targets(call, names);
  if (typeof place === 'number') return place;
  const { files } = call.session;
  const typed = names.at(-1) ?? '';
  return each(
    call,
    names.slice(0, -1),
    (name) => `mv: cannot move '${name}' to '${typed}'`,
    (name) => {
      const from = pathIn(call.session, name);
      if (!files.exists(from)) return `mv: cannot stat '${name}': No such file or directory`;
      const to = place.isFolder ? absolute(place.to, lastOf(name)) : place.to;
      if (from === to) return `mv: '${name}' and '${typed}' are the same file`;
      files.rename(from, to);
      return undefined;
    },
  );
};

const cp: Program = (call) => {
  const options = named(call, 'rRafpv', 2);
  if (options === undefined) return 1;
  const { names } = options;
  const place = targets(call, names);
  if (typeof place === 'number') return place;
  const { files } = call.session;
  const isDeep = ['r', 'R', 'a'].some((letter) => options.has(letter));
  const copy = (from: string, to: string) => {
    if (!files.isFolder(from)) {
      files.write(to, files.read(from), { mode: files.stat(from).mode & 0o777 & ~UMASK });
      return;
    }
    const inside = files.list(from);
    if (!files.isFolder(to)) files.makeFolder(to);
    for (const name of inside) copy(absolute(from, name), absolute(to, name));
  };
  const typed = names.at(-1) ?? '';
  const { err } = call;
  return each(
    call,
    names.slice(0, -1),
    (name) => `cp: cannot stat '${name}'`,
    (name) => {
      const from = pathIn(call.session, name);
      const to = place.isFolder ? absolute(place.to, lastOf(name)) : place.to;
      const shown = place.isFolder ? `${typed.replace(/\/$/, '')}/${lastOf(name)}` : typed;
      const { isDirectory } = files.stat(from);
      if (isDirectory() && !isDeep) return `cp: -r not specified; omitting directory '${name}'`;
      if (from === to) return `cp: '${name}' and '${shown}' are the same file`;
      if (`${to}/`.startsWith(`${from}/`)) {
        return `cp: cannot copy a directory, '${name}', into itself, '${shown}'`;
      }
      if (!isDirectory() && !files.isReadable(from)) {
        return `cp: cannot open '${name}' for reading: Permission denied`;
      }
      try {
        copy(from, to);
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        err.write(`cp: cannot create regular file '${shown}': ${error.says}\n`);
        return '';
      }
      return undefined;
    },
  );
};

const touch: Program = (call) => {
  const options = named(call, 'a');
  if (options === undefined) return 1;
  const { files } = call.session;
  return each(
    call,
    options.names,
    (name) => `touch: cannot touch '${name}'`,
    (name) => {
      const path = pathIn(call.session, name);
      if (!files.isFolder(path)) files.write(path, '', { isAppended: true });
      return undefined;
    },
  );
};

const chmod: Program = (call) => {
  const { words, session, err } = call;
  const isDeep = words.some((word) => /^(-R|--recursive)$/.test(word));
  const [mode, ...names] = words.filter((word) => !/^(-R|--recursive|--)$/.test(word));
  if (mode === undefined) return missing(call);
  if (names.length === 0) return missing(call, `missing operand after '${mode}'`);
  if (changedMode(mode, 0, false) === undefined) {
    err.write(`chmod: invalid mode: '${mode}'\nTry 'chmod --help' for more information.\n`);
    return 1;
  }
  const { files } = session;
  const change = (path: string) => {
    const stats = files.stat(path);
    const isFolder = stats.isDirectory();
    files.changeMode(path, changedMode(mode, stats.mode, isFolder) ?? stats.mode);
    if (isDeep && isFolder) for (const name of files.list(path)) change(absolute(path, name));
  };
  return each(
    call,
    names,
    (name) => `chmod: changing permissions of '${name}'`,
    (name) => {
      const path = pathIn(session, name);
      try {
        files.stat(path);
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        return `chmod: cannot access '${name}': ${error.says}`;
      }
      change(path);
      return undefined;
    },
  );
};

const chown: Program = (call) => {
  const [owner, ...names] = call.words.filter((word) => !/^-[RvfcH]+$/.test(word));
  if (owner === undefined) return missing(call);
  if (names.length === 0) return missing(call, `missing operand after '${owner}'`);
  const { files, user } = call.session;
  return each(
    call,
    names,
    (name) => `chown: cannot access '${name}'`,
    (name) => {
      files.stat(pathIn(call.session, name));
      return user.uid === 0
        ? undefined
        : `chown: changing ownership of '${name}': Operation not permitted`;
    },
  );
};

/** Programs that change files and folders. */
export const FILE_PROGRAMS: readonly (readonly [string, Program])[] = [
  ['mkdir', mkdir],
  ['rmdir', rmdir],
  ['rm', rm],
  ['mv', mv],
  ['cp', cp],
  ['touch', touch],
  ['chmod', chmod],
  ['chown', chown],
];

import { FileError } from '../file-system.ts';
import { type Call, pathIn, type Program } from '../session.ts';
import { inputsOf, joined, linesOf } from './inputs.ts';
import { optionsOf } from './options.ts';
import { posixPattern } from './patterns.ts';

// cspell:ignore ivcn Hwxs Ersi -- letters of options

const escaped = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);

/** The files below a folder, in order. */
function filesBelow(call: Call, folder: string): string[] {
  const { files } = call.session;
  return files.list(pathIn(call.session, folder)).flatMap((name) => {
    const path = `${folder.replace(/\/$/, '')}/${name}`;
    if (!files.isFolder(pathIn(call.session, path))) return [path];
    try {
      return filesBelow(call, path);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      call.err.write(`${call.name}: ${path}: ${error.says}\n`);
      return [];
    }
  });
}

const grep: Program = (call) => {
  const { err, out, session } = call;
  const options = optionsOf(call, {
    flags: 'ivcnEFGorRlLqhHwxs',
    valued: 'em',
    long: {
      'ignore-case': 'i',
      'invert-match': 'v',
      count: 'c',
      'line-number': 'n',
      'extended-regexp': 'E',
      'fixed-strings': 'F',
      'only-matching': 'o',
      recursive: 'r',
      'files-with-matches': 'l',
      quiet: 'q',
      silent: 'q',
      'no-filename': 'h',
      'word-regexp': 'w',
      'line-regexp': 'x',
      'no-messages': 's',
      regexp: 'e',
      'max-count': 'm',
    },
  });
  if (options === undefined) return 2;
  const { has } = options;
  const [first, ...others] = options.names;
  const expressions = options.values('e');
  const names = expressions.length > 0 ? options.names : others;
  const patterns = (
    expressions.length > 0 ? expressions : first === undefined ? [] : [first]
  ).flatMap((each) => each.split('\n'));
  if (patterns.length === 0) {
    err.write(
      "Usage: grep [OPTION]... PATTERNS [FILE]...\nTry 'grep --help' for more information.\n",
    );
    return 2;
  }
  let fits: RegExp;
  try {
    const flags = has('i') ? 'gi' : 'g';
    const sources = patterns.map((each) =>
      has('F') ? escaped(each) : posixPattern(each, has('E'), flags).source,
    );
    const either = sources.map((each) => `(?:${each})`).join('|');
    const around = has('x')
      ? `^(?:${either})$`
      : has('w')
        ? `(?<!\\w)(?:${either})(?!\\w)`
        : either;
    fits = new RegExp(around, flags);
  } catch {
    err.write(`grep: ${patterns.join(' ')}: not an expression that can be read here\n`);
    return 2;
  }
  const isDeep = has('r') || has('R');
  const denied: string[] = [];
  const wanted = (isDeep && names.length === 0 ? ['.'] : names).flatMap((name) => {
    const path = pathIn(session, name);
    if (!session.files.isFolder(path)) return [name];
    if (!isDeep) {
      err.write(`grep: ${name}: Is a directory\n`);
      denied.push(name);
      return [];
    }
    try {
      return filesBelow(call, name).map((each) =>
        names.length === 0 ? each.replace(/^\.\//, '') : each,
      );
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      err.write(`grep: ${name}: ${error.says}\n`);
      denied.push(name);
      return [];
    }
  });
  if (names.length > 0 && wanted.length === 0) return denied.length > 0 ? 2 : 1;
  const quiet = has('s') ? { ...call, err: { ...err, write: () => undefined } } : call;
  const read = inputsOf(quiet, wanted);
  const failed = read.failed || denied.length > 0;
  const isNamed = !has('h') && (has('H') || isDeep || names.length > 1);
  const most = Number(options.value('m') ?? Infinity);
  let found = false;
  for (const { name, text } of read.inputs) {
    const label = isNamed ? `${name === '' || name === '-' ? '(standard input)' : name}:` : '';
    const hits = linesOf(text)
      .map((line, at) => ({ line, number: at + 1 }))
      .filter(({ line }) => {
        fits.lastIndex = 0;
        return fits.test(line) !== has('v');
      })
      .slice(0, most);
    found ||= hits.length > 0;
    if (has('q')) continue;
    if (has('l')) {
      if (hits.length > 0) out.write(`${name === '' ? '(standard input)' : name}\n`);
    } else if (has('c')) out.write(`${label}${hits.length}\n`);
    else {
      const lines = hits.flatMap(({ line, number }) => {
        const before = `${label}${has('n') ? `${number}:` : ''}`;
        if (!has('o')) return [`${before}${line}`];
        if (has('v')) return [];
        return [...line.matchAll(fits)].filter(([hit]) => hit !== '').map(([hit]) => before + hit);
      });
      out.write(joined(lines));
    }
  }
  if (has('q') && found) return 0;
  return failed ? 2 : found ? 0 : 1;
};

/** A command `s/…/…/` of sed. */
interface Substitution {
  readonly fits: RegExp;
  readonly to: string;
  readonly isPrinted: boolean;
}

function substitutionOf(script: string, isExtended: boolean): Substitution | undefined {
  const [, sign = ''] = /^\s*s([^\s\w\\])/.exec(script) ?? [];
  if (sign === '') return undefined;
  const parted: string[] = [];
  let part = '';
  const rest = script.slice(script.indexOf(sign) + sign.length);
  for (let at = 0; at < rest.length; at += 1) {
    const letter = rest[at] ?? '';
    if (letter === '\\' && at + 1 < rest.length) {
      const next = rest[(at += 1)] ?? '';
      part += next === sign && sign !== '&' ? next : letter + next;
    } else if (letter === sign && parted.length < 2) {
      parted.push(part);
      part = '';
    } else part += letter;
  }
  const [from = '', to] = parted;
  const flags = part;
  if (to === undefined || !/^[gipI]*\s*$/.test(flags)) return undefined;
  const kinds = `${flags.includes('g') ? 'g' : ''}${/i/i.test(flags) ? 'i' : ''}`;
  return { fits: posixPattern(from, isExtended, kinds), to, isPrinted: flags.includes('p') };
}

const REPLACED: Readonly<Record<string, string>> = { n: '\n', t: '\t' };

/** What stands for a match: `&` is all of it, `\1` its first group. */
const replaced = (to: string, groups: readonly string[]) =>
  to.replaceAll(/\\(.)|&/gs, (sign, letter?: string) => {
    if (sign === '&') return groups[0] ?? '';
    if (letter !== undefined && /\d/.test(letter)) return groups[Number(letter)] ?? '';
    return REPLACED[letter ?? ''] ?? letter ?? '';
  });

const sed: Program = (call) => {
  const { err, out, session } = call;
  const options = optionsOf(call, {
    flags: 'nErsi',
    valued: 'e',
    long: { quiet: 'n', 'in-place': 'i' },
  });
  if (options === undefined) return 1;
  const given = options.values('e');
  const [first, ...others] = options.names;
  const scripts = given.length > 0 ? given : first === undefined ? [] : [first];
  const names = given.length > 0 ? options.names : others;
  if (scripts.length === 0) {
    err.write('sed: a script is missing: s/this/that/\n');
    return 1;
  }
  const commands: Substitution[] = [];
  for (const script of scripts) {
    let command: Substitution | undefined;
    try {
      command = substitutionOf(script, options.has('E') || options.has('r'));
    } catch {
      command = undefined;
    }
    if (command === undefined) {
      err.write(
        `sed: of its commands, s/this/that/ with g, i and p is part of this terminal: ${script}\n`,
      );
      return 1;
    }
    commands.push(command);
  }
  const edited = (text: string) => {
    const lines = linesOf(text).flatMap((line) => {
      let now = line;
      const printed: string[] = [];
      for (const { fits, to, isPrinted } of commands) {
        const before = now;
        now = now.replace(fits, (...groups: unknown[]) => {
          return replaced(
            to,
            groups.slice(0, -2).map((each) => (typeof each === 'string' ? each : '')),
          );
        });
        if (isPrinted && before.search(fits) !== -1) printed.push(now);
      }
      return options.has('n') ? printed : [...printed, now];
    });
    const whole = joined(lines);
    return text.endsWith('\n') || whole === '' ? whole : whole.slice(0, -1);
  };
  const says = (name: string, why: string) =>
    why === 'Is a directory'
      ? `sed: couldn't edit ${name}: not a regular file`
      : `sed: can't read ${name}: ${why}`;
  const { inputs, failed } = inputsOf(call, names, { says });
  for (const { name, text } of inputs) {
    if (!options.has('i') || name === '') {
      out.write(edited(text));
      continue;
    }
    try {
      session.files.write(pathIn(session, name), edited(text));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      err.write(`sed: couldn't open ${name}: ${error.says}\n`);
      return 4;
    }
  }
  return failed ? 2 : 0;
};

const AWK =
  /^\s*(?:\$(\d+|NF)\s*(==|!=|>=|<=|>|<|~|!~)\s*(?:"([^"]*)"|\/((?:[^/\\]|\\.)*)\/|(-?[\d.]+))|(?:\/((?:[^/\\]|\\.)+)\/))?\s*(?:\{\s*print\s*([^{}]*?)\s*\})?\s*$/;
const PRINTED = /\s*(?:\$(\d+|NF)|"((?:[^"\\]|\\.)*)"|(NF|NR))\s*/y;

/** What is printed of a line: fields and texts in the order in which they stand, `,` is a blank. */
function printedOf(
  list: string,
): ((fields: readonly string[], number: number) => string) | undefined {
  if (list === '') return ([line = '']) => line;
  const pieces: ((fields: readonly string[], number: number) => string)[] = [];
  let at = 0;
  while (at < list.length) {
    PRINTED.lastIndex = at;
    const found = PRINTED.exec(list);
    if (found === null) return undefined;
    const [all, field, text, name] = found;
    at += all.length;
    if (field !== undefined) {
      pieces.push((fields) => fields[field === 'NF' ? fields.length - 1 : Number(field)] ?? '');
    } else if (text !== undefined) {
      const letters = text.replaceAll(/\\(.)/g, (_, sign: string) => REPLACED[sign] ?? sign);
      pieces.push(() => letters);
    } else pieces.push((fields, number) => String(name === 'NF' ? fields.length - 1 : number));
    if (list[at] === ',') {
      pieces.push(() => ' ');
      at += 1;
    }
  }
  return (fields, number) => pieces.map((piece) => piece(fields, number)).join('');
}

function holds(value: string, sign: string, other: string, isText: boolean): boolean {
  const isNumber = !isText && /^\s*-?\d+(\.\d*)?\s*$/.test(value);
  const [a, b] = isNumber ? [Number(value), Number(other)] : [value, other];
  switch (sign) {
    case '==':
      return a === b;
    case '!=':
      return a !== b;
    case '>':
      return a > b;
    case '<':
      return a < b;
    case '>=':
      return a >= b;
    default:
      return a <= b;
  }
}

const awk: Program = (call) => {
  const { err, out } = call;
  const options = optionsOf(call, { flags: '', valued: 'F' });
  if (options === undefined) return 2;
  const [script = '', ...names] = options.names;
  const [all, field, sign = '', text, pattern, number, alone, list] = AWK.exec(script) ?? [];
  const printed = printedOf(list ?? '');
  if (all === undefined || script.trim() === '' || printed === undefined) {
    err.write(
      "awk: of its language, '{print $1, $2}', with one condition such as $9 == 500 or /text/ before it, is part of this terminal\n",
    );
    return 2;
  }
  const expression = pattern ?? alone;
  let fits: RegExp | undefined;
  try {
    fits = expression === undefined ? undefined : posixPattern(expression, true, '');
  } catch {
    err.write(`awk: not an expression that can be read here: ${expression ?? ''}\n`);
    return 2;
  }
  const separator = options.value('F');
  const partsOf = (line: string) => {
    if (separator === undefined || separator === ' ') return line.split(/[ \t]+/).filter(Boolean);
    return line === '' ? [] : line.split(separator === String.raw`\t` ? '\t' : separator);
  };
  const isWanted = (fields: readonly string[]) => {
    if (field === undefined) return fits?.test(fields[0] ?? '') ?? true;
    const value = fields[field === 'NF' ? fields.length - 1 : Number(field)] ?? '';
    if (sign.endsWith('~')) return (fits?.test(value) ?? false) !== sign.startsWith('!');
    return fits === undefined && holds(value, sign, text ?? number ?? '', text !== undefined);
  };
  const says = (name: string, why: string) => `awk: cannot open "${name}" (${why})`;
  const { inputs, failed } = inputsOf(call, names, { says });
  const lines = inputs
    .flatMap(({ text: whole }) => linesOf(whole))
    .flatMap((line, at) => {
      const fields = [line, ...partsOf(line)];
      return isWanted(fields) ? [printed(fields, at + 1)] : [];
    });
  out.write(joined(lines));
  return failed ? 2 : 0;
};

/** Programs that look for patterns, or work line by line. */
export const MATCH_PROGRAMS: readonly (readonly [string, Program])[] = [
  ['grep', grep],
  ['sed', sed],
  ['awk', awk],
];

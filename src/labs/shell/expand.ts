import { FileError } from './file-system.ts';
import { pathIn, type Session } from './session.ts';
import type { Item, Word } from './syntax.ts';

/** What commands print, for `$(…)`. */
export type Output = (items: readonly Item[]) => Promise<string>;

/** A word on its way: its text, and the same as a pattern in which quoted signs are escaped. */
interface Field {
  text: string;
  pattern: string;
  isPattern: boolean;
}

const WILD = /[*?[]/;

function valueOf(session: Session, name: string): string {
  const { parameters, status, variables, user } = session;
  switch (name) {
    case '?':
      return String(status);
    case '#':
      return String(parameters.length);
    case '@':
      return parameters.join(' ');
    case '$':
      return '1984';
    case 'PWD':
      return session.folder;
    case 'HOME':
      return variables.get('HOME') ?? user.home;
    default:
      return /^\d+$/.test(name)
        ? (parameters[Number(name) - 1] ?? '')
        : (variables.get(name) ?? '');
  }
}

const escaped = (text: string) => text.replaceAll(/[*?[\]\\]/g, String.raw`\$&`);

async function fieldsOf(session: Session, word: Word, output: Output): Promise<Field[]> {
  const fields: Field[] = [];
  let field: Field | undefined;
  const add = (text: string, isQuoted: boolean) => {
    field ??= { text: '', pattern: '', isPattern: false };
    field.text += text;
    field.pattern += isQuoted ? escaped(text) : text;
    field.isPattern ||= !isQuoted && WILD.test(text);
  };
  const end = () => {
    if (field !== undefined) fields.push(field);
    field = undefined;
  };
  for (const part of word) {
    if (part.kind === 'text') {
      add(part.text, part.isQuoted);
      continue;
    }
    const value =
      part.kind === 'variable'
        ? valueOf(session, part.name)
        : (await output(part.items)).replace(/\n+$/, '');
    if (part.isQuoted) add(value, true);
    else {
      for (const [at, piece] of value.split(/[ \t\n]+/).entries()) {
        if (at > 0) end();
        if (piece !== '') add(piece, false);
      }
    }
  }
  end();
  return fields;
}

const CLASS = /^\[(!|\^)?(\]?(?:[^\]\\[]|\\.)*)\]/su;

/** A pattern of a shell for one name as a regular expression: `*`, `?`, `[a-z]`. */
export function globPattern(pattern: string): RegExp {
  let source = '';
  for (let rest = pattern; rest !== '';) {
    const [sign = ''] = rest;
    const set = CLASS.exec(rest);
    let taken = sign.length;
    if (sign === '\\' && rest.length > 1) {
      const [, next = ''] = rest;
      source += next.replace(/[\\^$.*+?()[\]{}|/-]/, String.raw`\$&`);
      taken += next.length;
    } else if (sign === '*') source += '.*';
    else if (sign === '?') source += '.';
    else if (set !== null) {
      const inside = (set[2] ?? '').replaceAll(/[\\\]^&|~[]/g, String.raw`\$&`);
      source += `[${set[1] === undefined ? '' : '^'}${inside}]`;
      taken = set[0].length;
    } else source += sign.replace(/[\\^$.+()[\]{}|/]/, String.raw`\$&`);
    rest = rest.slice(taken);
  }
  try {
    return new RegExp(`^${source}$`, 's');
  } catch {
    return /(?!)/;
  }
}

/** The paths that a pattern fits, sorted; hidden names only where the pattern has their dot. */
function fitting(session: Session, pattern: string): string[] {
  const steps = pattern.split('/');
  let found = [''];
  for (const [index, step] of steps.entries()) {
    const isLast = index === steps.length - 1;
    found = found.flatMap((before) => {
      if (!WILD.test(step.replaceAll(/\\./gs, ''))) {
        const name = step.replaceAll(/\\(.)/gs, '$1');
        const path = `${before}${name}${isLast ? '' : '/'}`;
        return path === '/' || path === '' || session.files.exists(pathIn(session, path))
          ? [path]
          : [];
      }
      const fits = globPattern(step);
      return namesIn(session, before)
        .filter((name) => fits.test(name) && (step.startsWith('.') || !name.startsWith('.')))
        .map((name) => `${before}${name}`)
        .filter((path) => isLast || session.files.isFolder(pathIn(session, path)))
        .map((path) => (isLast ? path : `${path}/`));
    });
  }
  return found.toSorted();
}

function namesIn(session: Session, folder: string): string[] {
  try {
    return session.files.list(pathIn(session, folder === '' ? '.' : folder));
  } catch (error) {
    if (error instanceof FileError) return [];
    throw error;
  }
}

/** The words of a command after variables, `$(…)`, splitting and patterns, in this order. */
export async function expanded(
  session: Session,
  words: readonly Word[],
  output: Output,
): Promise<string[]> {
  const all: string[] = [];
  for (const word of words) {
    for (const { text, pattern, isPattern } of await fieldsOf(session, word, output)) {
      const paths = isPattern ? fitting(session, pattern) : [];
      all.push(...(paths.length > 0 ? paths : [text]));
    }
  }
  return all;
}

/** One text of a word, neither split nor taken for a pattern: for assignments and redirections. */
export async function textOf(session: Session, word: Word, output: Output): Promise<string> {
  const quoted = word.map((part) => ({ ...part, isQuoted: true }));
  const fields = await fieldsOf(session, quoted, output);
  return fields.map(({ text }) => text).join('');
}

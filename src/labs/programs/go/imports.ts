/** An import declaration of a file. */
export interface Import {
  readonly path: string;
  /** Where the path stands, from 1. */
  readonly line: number;
  /** In bytes, as Go counts. */
  readonly column: number;
}

/** White space, comments, then a name, a string or any other character. */
const TOKEN =
  /(?:\s+|\/\/[^\n]*|\/\*[^]*?\*\/)*(?:([\p{L}_][\p{L}\p{N}_]*)|("(?:[^"\\\n]|\\.)*"|`[^`]*`)|([^]))/uy;

interface Token {
  readonly kind: 'name' | 'text' | 'sign';
  readonly value: string;
  /** Where it ends in the source. */
  readonly end: number;
}

function* tokens(source: string): Generator<Token> {
  const pattern = new RegExp(TOKEN);
  for (let match = pattern.exec(source); match !== null; match = pattern.exec(source)) {
    const [, name, text, sign] = match;
    const kind = name !== undefined ? 'name' : text !== undefined ? 'text' : 'sign';
    yield { kind, value: name ?? text ?? sign ?? '', end: pattern.lastIndex };
  }
}

function placeOf(source: string, offset: number): Pick<Import, 'line' | 'column'> {
  const before = source.slice(0, offset);
  const lines = before.split('\n');
  return {
    line: lines.length,
    column: new TextEncoder().encode(lines.at(-1)).length + 1,
  };
}

/** The top of a file: what comes before its first declaration of something else. */
export interface Head {
  /** The package that it says it is of; empty where it says none. */
  readonly name: string;
  readonly imports: readonly Import[];
}

/** Reads the top of a file. What is wrong with it is left to the compiler. */
export function headOf(source: string): Head {
  const imports: Import[] = [];
  let name = '';
  let state: 'begin' | 'package' | 'between' | 'one' | 'group' = 'begin';
  for (const { kind, value, end } of tokens(source)) {
    if (value === ';') continue;
    if (state === 'begin') {
      if (value !== 'package') break;
      state = 'package';
    } else if (state === 'package') {
      if (kind !== 'name') break;
      name = value;
      state = 'between';
    } else if (state === 'between') {
      if (value !== 'import') break;
      state = 'one';
    } else if (kind === 'text') {
      imports.push({ path: value.slice(1, -1), ...placeOf(source, end - value.length) });
      if (state === 'one') state = 'between';
    } else if (value === '(') {
      state = 'group';
    } else if (value === ')') {
      state = 'between';
    } else if (kind !== 'name' && value !== '.') {
      break;
    }
  }
  return { name, imports };
}

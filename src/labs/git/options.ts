import { GitRefusal } from './repository.ts';

/** Options of a command: what each is called in code, with all its spellings. */
export interface OptionTable<Flag extends string, Value extends string> {
  readonly flags: Readonly<Record<Flag, readonly string[]>>;
  /** Those that take a word. */
  readonly values: Readonly<Record<Value, readonly string[]>>;
}

export interface Options<Flag extends string, Value extends string> {
  readonly flags: ReadonlySet<Flag>;
  /** In the order in which they were given. */
  readonly values: Readonly<Record<Value, readonly string[]>>;
  /** Words that are no options, before `--`. */
  readonly names: readonly string[];
  /** Words after `--`; undefined where there is none. */
  readonly paths: readonly string[] | undefined;
}

const keyOf = <K extends string>(
  table: Readonly<Record<K, readonly string[]>>,
  spelling: string,
): K | undefined => (Object.keys(table) as K[]).find((key) => table[key].includes(spelling));

/**
 * Splits the words of a command as Git does: `-am text`, `--message=text`, `-n3`, and `--` before
 * paths.
 * @throws GitRefusal for an option that is not known here
 */
export function readOptions<Flag extends string, Value extends string>(
  words: readonly string[],
  { flags, values }: OptionTable<Flag, Value>,
): Options<Flag, Value> {
  const set = new Set<Flag>();
  const given = Object.fromEntries(
    Object.keys(values).map((key) => [key, [] as string[]]),
  ) as Record<Value, string[]>;
  const names: string[] = [];
  const rest = [...words];
  let paths: string[] | undefined;
  const value = (key: Value, spelling: string, attached: string | undefined) => {
    const word = attached ?? rest.shift();
    if (word === undefined) {
      throw new GitRefusal(`error: option \`${bare(spelling)}' requires a value\n`);
    }
    given[key].push(word);
  };
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') {
      paths = rest.splice(0);
    } else if (word.startsWith('--')) {
      const [spelling = '', ...after] = word.split('=');
      const attached = after.length > 0 ? after.join('=') : undefined;
      const [flag, key] = [keyOf(flags, spelling), keyOf(values, spelling)];
      if (key !== undefined) value(key, spelling, attached);
      else if (flag !== undefined && attached === undefined) set.add(flag);
      else throw new GitRefusal(unknownOption(spelling));
    } else if (word.startsWith('-') && word !== '-') {
      let letters = word.slice(1);
      const whole = keyOf(flags, word);
      if (whole !== undefined) {
        set.add(whole);
        continue;
      }
      while (letters !== '') {
        const spelling = `-${letters[0] ?? ''}`;
        const attached = letters.slice(1);
        const [flag, key] = [keyOf(flags, spelling), keyOf(values, spelling)];
        if (key !== undefined) {
          value(key, spelling, attached === '' ? undefined : attached);
          break;
        }
        if (flag === undefined) throw new GitRefusal(unknownOption(spelling));
        set.add(flag);
        letters = attached;
      }
    } else names.push(word);
  }
  return { flags: set, values: given, names, paths };
}

const bare = (spelling: string) => spelling.replace(/^-+/, '');

const unknownOption = (spelling: string) =>
  spelling.startsWith('--')
    ? `error: this terminal does not know the option \`${bare(spelling)}'\n`
    : `error: this terminal does not know the switch \`${bare(spelling)}'\n`;

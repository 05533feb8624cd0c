import type { Call } from '../session.ts';

/** What stands in a call, with its options taken apart as `getopt` does. */
export interface Options {
  readonly names: readonly string[];
  readonly has: (letter: string) => boolean;
  /** The last value of an option. */
  readonly value: (letter: string) => string | undefined;
  readonly values: (letter: string) => readonly string[];
}

/** What a program takes: letters, those with a value in `valued`, and long names for letters. */
export interface Taken {
  readonly flags: string;
  readonly valued?: string;
  readonly long?: Readonly<Record<string, string>>;
  /** `-5` for `-n 5`. */
  readonly isNumberTaken?: boolean;
}

/**
 * The options of a call; undefined, and a message is written, where one is not known.
 */
export function optionsOf({ name, words, err }: Call, taken: Taken): Options | undefined {
  const { flags, valued = '', long = {}, isNumberTaken = false } = taken;
  const found: (readonly [letter: string, value: string])[] = [];
  const names: string[] = [];
  const refuse = (what: string): undefined => {
    err.write(`${name}: ${what}\n`);
    const all = Array.from(flags + valued, (letter) => `-${letter}`).join(' ');
    err.write(all === '' ? 'It takes no options here.\n' : `Options here: ${all}\n`);
    return undefined;
  };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--') {
      names.push(...words.slice(at + 1));
      break;
    }
    if (isNumberTaken && /^-\d+$/.test(word)) {
      found.push(['n', word.slice(1)]);
      continue;
    }
    if (word.startsWith('--')) {
      const [label = '', ...rest] = word.slice(2).split('=');
      const letter = Object.hasOwn(long, label) ? long[label] : undefined;
      if (letter === undefined) {
        refuse(`unrecognized option '--${label}'`);
        return;
      }
      if (valued.includes(letter) && rest.length === 0) at += 1;
      found.push([letter, rest.length > 0 ? rest.join('=') : (words[at] ?? '')]);
      continue;
    }
    if (!/^-./.test(word)) {
      names.push(word);
      continue;
    }
    for (let letters = word.slice(1); letters !== ''; letters = letters.slice(1)) {
      const [letter = ''] = letters;
      if (valued.includes(letter)) {
        const glued = letters.slice(letter.length);
        if (glued === '') at += 1;
        const value = glued === '' ? words[at] : glued;
        if (value === undefined) {
          refuse(`option requires an argument -- '${letter}'`);
          return;
        }
        found.push([letter, value]);
        break;
      }
      if (!flags.includes(letter)) {
        refuse(`invalid option -- '${letter}'`);
        return;
      }
      found.push([letter, '']);
    }
  }
  const values = (letter: string) =>
    found.filter(([each]) => each === letter).map(([, value]) => value);
  return {
    names,
    has: (letter) => values(letter).length > 0,
    value: (letter) => values(letter).at(-1),
    values,
  };
}

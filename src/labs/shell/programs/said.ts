/** What `echo`, `printf` and `date` write. */
import type { Program } from '../session.ts';

// cspell:ignore ntrab sdbicxo -- letters behind % and a backslash

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\u0007',
  b: '\b',
  '\\': '\\',
  '"': '"',
};

const unescaped = (text: string) =>
  text.replaceAll(/\\(?:([ntrab\\"])|0?([0-7]{1,3}))/g, (_, letter?: string, octal?: string) =>
    letter === undefined
      ? String.fromCodePoint(Number.parseInt(octal ?? '0', 8))
      : (ESCAPES[letter] ?? letter),
  );

const echo: Program = ({ words, out }) => {
  let rest = words;
  let options = '';
  while (/^-[neE]+$/.test(rest[0] ?? '')) {
    options += rest[0] ?? '';
    rest = rest.slice(1);
  }
  const text = rest.join(' ');
  out.write(
    `${options.includes('e') ? unescaped(text) : text}${options.includes('n') ? '' : '\n'}`,
  );
  return 0;
};

const CONVERSION = /%(-?)(0?)(\d*)(?:\.(\d+))?([sdbicxo%])/g;
/** Repetitions of a format, so that no call writes without end. */
const MOST = 1000;

const printf: Program = ({ words, out, err }) => {
  const [format, ...values] = words;
  if (format === undefined) {
    err.write('bash: printf: usage: printf [-v var] format [arguments]\n');
    return 2;
  }
  const unknown = /%(?!-?\d*(?:\.\d+)?[sdbicxo%])./.exec(format);
  if (unknown !== null) {
    err.write(`bash: printf: \`${unknown[0].slice(1)}': invalid format character\n`);
    return 1;
  }
  const rest = [...values];
  let status = 0;
  const once = () =>
    unescaped(format).replaceAll(
      CONVERSION,
      (
        _,
        left: string,
        zero: string,
        width: string,
        precision: string | undefined,
        kind: string,
      ) => {
        if (kind === '%') return '%';
        const value = rest.shift() ?? '';
        const padded = (text: string, fill = ' ') =>
          left === '' ? text.padStart(Number(width), fill) : text.padEnd(Number(width));
        if (kind === 's' || kind === 'b' || kind === 'c') {
          const text = kind === 'b' ? unescaped(value) : kind === 'c' ? value.slice(0, 1) : value;
          return padded(precision === undefined ? text : text.slice(0, Number(precision)));
        }
        if (!/^\s*-?\d*$/.test(value)) {
          err.write(`bash: printf: ${value}: invalid number\n`);
          status = 1;
        }
        const number = Number.parseInt(value, 10) || 0;
        const radix = kind === 'x' ? 16 : kind === 'o' ? 8 : 10;
        return padded(number.toString(radix), zero === '' ? ' ' : '0');
      },
    );
  for (let times = 0; times < MOST; times += 1) {
    const before = rest.length;
    out.write(once());
    if (rest.length === 0 || rest.length === before) break;
  }
  return status;
};

const DAYS = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ');
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const date: Program = ({ words, out, err, session }) => {
  const now = new Date(session.machine.now());
  const two = (number: number) => String(number).padStart(2, '0');
  const parts: Readonly<Record<string, string>> = {
    Y: String(now.getUTCFullYear()),
    m: two(now.getUTCMonth() + 1),
    d: two(now.getUTCDate()),
    e: String(now.getUTCDate()).padStart(2),
    H: two(now.getUTCHours()),
    M: two(now.getUTCMinutes()),
    S: two(now.getUTCSeconds()),
    a: DAYS[now.getUTCDay()] ?? '',
    b: MONTHS[now.getUTCMonth()] ?? '',
    s: String(Math.floor(now.getTime() / 1000)),
    F: now.toISOString().slice(0, 10),
    T: now.toISOString().slice(11, 19),
    Z: 'UTC',
    '%': '%',
  };
  const rest = words.filter((word) => word !== '-u' && word !== '--utc');
  const [format = '+%a %b %e %T %Z %Y'] = rest;
  const unknown = /%([^])/g;
  const isKnown = [...format.matchAll(unknown)].every(([, sign = '']) => sign in parts);
  if (rest.length > 1 || !format.startsWith('+') || !isKnown) {
    err.write(
      `date: takes -u and a format here, such as +%F, of %${Object.keys(parts).join(' %')}\n`,
    );
    return 1;
  }
  out.write(`${format.slice(1).replaceAll(unknown, (_, sign: string) => parts[sign] ?? '')}\n`);
  return 0;
};

export const SAYING_PROGRAMS: readonly (readonly [string, Program])[] = [
  ['echo', echo],
  ['printf', printf],
  ['date', date],
];

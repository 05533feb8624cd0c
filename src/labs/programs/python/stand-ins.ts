import type { Program } from '../runtime.ts';

/** Parts of Python that a tab does not have, by the modules that bring them in. */
const STAND_INS = {
  network: ['http.client', 'http.server', 'socket', 'socketserver', 'urllib.request'],
  threads: ['concurrent.futures', 'threading'],
  argon2: ['argon2'],
  jwt: ['jwt'],
} as const;

type StandIn = keyof typeof STAND_INS;

const NAMES: Readonly<Record<StandIn, string>> = {
  network: 'loopback network',
  threads: 'threads, one after the other',
  argon2: 'Argon2 (argon2id)',
  jwt: 'PyJWT (HMAC)',
};

const KINDS = Object.keys(STAND_INS) as StandIn[];

/** What `import a, b as c` and `from d import e` name, at the beginning of a line. */
function* imported(source: string): Generator<string> {
  for (const [, from, names = ''] of source.matchAll(
    /^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+)?import[ \t]+([^#\n]*)/gm,
  )) {
    for (const name of names.split(',')) {
      const module = name.trim().split(/\s/)[0] ?? '';
      if (from === undefined) yield module;
      else yield* [from, `${from}.${module}`];
    }
  }
}

/** Whether a program asks for a stand-in, by what it imports. */
export function uses({ files }: Program, kind: StandIn): boolean {
  const modules: readonly string[] = STAND_INS[kind];
  return Object.entries(files).some(
    ([path, text]) =>
      path.endsWith('.py') &&
      imported(text).some((name) =>
        modules.some((module) => name === module || name.startsWith(`${module}.`)),
      ),
  );
}

/** Which stand-ins a program uses, as the reader is told. */
export const standIns = (program: Program): readonly string[] =>
  KINDS.filter((kind) => uses(program, kind)).map((kind) => NAMES[kind]);

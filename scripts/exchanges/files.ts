import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Recording, Step } from '../../src/lib/exchanges.ts';

/** A file under `exchanges/`: settings in its first comments, then what is sent. */
export interface ExchangeFile {
  readonly name: string;
  readonly kind: string;
  readonly settings: ReadonlyMap<string, readonly string[]>;
  readonly body: string;
}

/** What a run gives; the recorder adds the name and the day. */
export type Run = Omit<Recording, 'name' | 'date'>;

const SETTING = /^(?:#|--) ([a-z]+): (.*)$/;

function read(path: string): ExchangeFile {
  const kind = basename(dirname(path));
  const lines = readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trimEnd().split('\n');
  const settings = new Map<string, string[]>();
  let at = 0;
  for (; ; at++) {
    const [, key = '', value = ''] = SETTING.exec(lines[at] ?? '') ?? [];
    if (key === '') break;
    settings.set(key, [...(settings.get(key) ?? []), value]);
  }
  const name = `${kind}/${basename(path).replace(/\.\w+$/, '')}`;
  return { name, kind, settings, body: lines.slice(at).join('\n').trim() };
}

/** All exchanges, by name. */
export function exchangeFiles(): ExchangeFile[] {
  return globSync(join('exchanges', '*', '*.{sh,http,graphql,sql}'))
    .filter((path) => basename(dirname(path)) !== 'shop')
    .map(read)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A setting that has one value. */
export function setting({ settings }: ExchangeFile, key: string): string | undefined {
  return settings.get(key)?.[0];
}

/**
 * Whether two runs say the same, apart from what the file declares as volatile with `mask`. Every
 * mask must occur, so that none outlives its reason.
 */
export function differences(file: ExchangeFile, recorded: Recording, run: Run): string[] {
  const masks = (file.settings.get('mask') ?? []).map((mask) => new RegExp(mask, 'g'));
  const masked = (text: string) => masks.reduce((rest, mask) => rest.replace(mask, '▒'), text);
  const text = ({ steps, log = '' }: { steps: readonly Step[]; log?: string }) =>
    [
      ...steps.flatMap(({ input, output, ...session }) => [
        input,
        output,
        ...sessionWords(session),
      ]),
      log,
    ].join('\n');
  const idle = masks.filter((mask) => text(recorded).search(mask) < 0);
  const [before, after] = [masked(text(recorded)), masked(text(run))];
  return [
    ...idle.map((mask) => `nothing in the recording matches the mask ${mask.source}`),
    ...(before === after ? [] : [`recorded:\n${before}\nnow:\n${after}`]),
  ];
}

/** Who said it, how it failed, and how long it waited. */
const sessionWords = ({ party, code, until }: Omit<Step, 'input' | 'output'>) =>
  party === undefined ? [] : [`${party} ${code ?? ''} ${until ?? ''}`];

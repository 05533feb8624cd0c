import { buildSchema, parse, print, type ObjectTypeDefinitionNode } from 'graphql';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import recordings from '@/data/recordings/exchanges.json';
import { segments, type Recording, type Show } from '@/lib/exchanges';
import { STORY_IDS } from '@/widgets/recorded-sessions/data';
import { SCHEMA } from '../../../shop/graphql/schema';
import { pageFiles } from '../../page-files';

const LONGEST_BLOCK = 15;

const known = recordings as readonly Recording[];
const files = globSync('exchanges/{git,graphql,http,sessions,shell,sql}/*').map(
  (path) => `${basename(dirname(path))}/${basename(path).replace(/\.\w+$/, '')}`,
);
const pages = pageFiles();

interface Use {
  readonly page: string;
  readonly name: string;
  readonly show: Show;
  readonly step: number | undefined;
  readonly lines: string | undefined;
  readonly mark: string | undefined;
}

const uses: readonly Use[] = pages.flatMap(({ id, body }) =>
  [...body.matchAll(/<Exchange ([^]*?)\/>/g)].map(([, text = '']) => {
    const attribute = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(text)?.[1];
    const step = /step=\{(\d+)\}/.exec(text)?.[1];
    return {
      page: id,
      name: attribute('name') ?? '',
      show: (attribute('show') ?? 'both') as Show,
      step: step === undefined ? undefined : Number(step),
      lines: attribute('lines'),
      mark: attribute('mark'),
    };
  }),
);

/** What the recording says where the pattern matches. */
function recordedFigure(name: string, pattern: RegExp): string {
  const { steps = [], log = '' } = known.find((recording) => recording.name === name) ?? {};
  const figure = pattern.exec([...steps.map(({ output }) => output), log].join('\n'))?.[1];
  if (figure === undefined) throw new Error(`${name} says nothing like ${String(pattern)}`);
  return figure;
}

const EXECUTION = /Execution Time: ([\d.]+) ms/;
const LAST_EXECUTION = /Execution Time: [^]*Execution Time: ([\d.]+) ms/;
const REMOVED = /Rows Removed by Filter: (\d+)/;
const WAITED = /"wait_ms": (\d+)/;
const TOP_COMMIT = /^\*\s+([0-9a-f]{7}) Merge/m;
const FIX_COMMIT = /([0-9a-f]{7}) Reject/;

/** Measured figures and ids that the text of a page repeats from a recording. */
const QUOTES: readonly (readonly [file: string, name: string, pattern: RegExp])[] = [
  ['docs/databases/indexes-and-plans.mdx', 'sql/my-orders-scan', EXECUTION],
  ['docs/databases/indexes-and-plans.mdx', 'sql/my-orders-scan', REMOVED],
  ['docs/databases/indexes-and-plans.mdx', 'sql/my-orders-scan', /hit=(\d+)/],
  ['docs/databases/indexes-and-plans.mdx', 'sql/my-orders-index', EXECUTION],
  ['docs/databases/indexes-and-plans.mdx', 'sql/my-orders-index', /hit=(\d+)/],
  ['docs/databases/indexes-and-plans.mdx', 'sql/insert-movements', EXECUTION],
  ['docs/databases/indexes-and-plans.mdx', 'sql/insert-movements', LAST_EXECUTION],
  ['docs/best-practices/optimizing-queries.mdx', 'sql/history-scan', EXECUTION],
  ['docs/best-practices/optimizing-queries.mdx', 'sql/history-scan', REMOVED],
  ['docs/best-practices/optimizing-queries.mdx', 'sql/history-index', EXECUTION],
  ['docs/skills/version-control.mdx', 'git/two-days', TOP_COMMIT],
  ['docs/skills/version-control.mdx', 'git/two-days', FIX_COMMIT],
  ['docs/best-practices/profiling-and-memory.mdx', 'shell/cpu-profile', /months in (\d+) ms/],
  ['docs/best-practices/profiling-and-memory.mdx', 'shell/cpu-profile', /monthOf +(\d+)/],
  ['docs/best-practices/profiling-and-memory.mdx', 'shell/cpu-profile', /copyOf +(\d+)/],
  ['docs/best-practices/profiling-and-memory.mdx', 'shell/idle-processor', /other: (\d+) ms/],
  ['docs/best-practices/profiling-and-memory.mdx', 'shell/leak', /after 5000 requests: ([\d.]+)/],
  ['docs/best-practices/profiling-and-memory.mdx', 'shell/leak', /after 20000 requests: ([\d.]+)/],
  ['docs/scaling/capacity-and-cost.mdx', 'shell/load-run', /Requests\/sec: +([\d.]+)/],
  ['docs/scaling/capacity-and-cost.mdx', 'shell/load-run', /Latency +([\d.]+)ms/],
  ['docs/apis/graphql.mdx', 'graphql/million-items', /can return (\d+) objects/],
  ['docs/best-practices/errors-and-logging.mdx', 'http/payment-timeout', WAITED],
  ['../figures/best-practices/OneErrorTwoReports.astro', 'http/payment-timeout', WAITED],
  ['../widgets/index-scan/data.ts', 'sql/my-orders-scan', EXECUTION],
  ['../widgets/index-scan/data.ts', 'sql/my-orders-index', EXECUTION],
  ['../figures/skills/CommitGraph.astro', 'git/two-days', TOP_COMMIT],
  ['../figures/skills/CommitGraph.astro', 'git/two-days', FIX_COMMIT],
];

/** What the car's database is asked; the test of its model compares them. */
const CAR_QUERY = 'sql/part-row';

const withoutCommas = (text: string) => text.replace(/(\d),(?=\d{3})/g, '$1');

describe('the exchanges', () => {
  it('are recorded, every one and nothing else', () => {
    expect(known.map(({ name }) => name)).toEqual(files.sort());
  });

  it('are on a page, every one', () => {
    const inWidgets = globSync('src/widgets/*/content.ts').flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/'((?:http|sql)\/[a-z-]+)'/g)].map(
        ([, name]) => name,
      ),
    );
    const sessions = STORY_IDS.map((id) => `sessions/${id}`);
    const used = new Set([...uses.map(({ name }) => name), ...inWidgets, ...sessions, CAR_QUERY]);
    expect(files.filter((name) => !used.has(name))).toEqual([]);
  });

  it('say what was run, with its version and the day', () => {
    for (const { tool, date, steps } of known) {
      expect(tool).toMatch(/\d/);
      expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(steps.every(({ input }) => input !== '')).toBe(true);
    }
  });

  it.each(uses)('$page shows $name in a block that is not too long', (use) => {
    const recording = known.find(({ name }) => name === use.name);
    if (recording === undefined) throw new Error(`no recording of ${use.name}`);
    const shown = segments(recording, use);
    const lines = shown.flatMap(({ text }) => text.split('\n'));
    expect(lines.length).toBeLessThanOrEqual(LONGEST_BLOCK);
    const marked = shown.flatMap((segment) => segment.marked);
    expect(use.mark === undefined || marked.length > 0, 'a mark that marks nothing').toBe(true);
  });

  it.each(QUOTES)('%s repeats %s: %s', (file, name, pattern) => {
    const text = withoutCommas(readFileSync(`src/content/${file}`, 'utf8'));
    expect(text).toContain(recordedFigure(name, pattern));
  });

  it('leave no request or session to be typed', () => {
    const typed = pages.flatMap(({ id, body }) =>
      [...body.matchAll(/^```(http|sql|bash)/gm)].map(([, language]) => `${id}: ${language ?? ''}`),
    );
    expect(typed.sort()).toEqual([
      'careers/projects: bash',
      'skills/linux: bash',
      'trends/ai-and-machine-learning: sql',
    ]);
  });
});

it('no HTTP message is typed in a widget', () => {
  const typed =
    /(?:\b[A-Z]{3,7} \/\S* HTTP\/\d|\bHTTP\/\d(?:\.\d)? \d{3}\b|^:(?:status|method): \w)/m;
  for (const path of globSync('src/widgets/**/*.{ts,tsx}')) {
    expect(readFileSync(path, 'utf8'), path).not.toMatch(typed);
  }
});

describe('the schema that is typed on the GraphQL page', () => {
  it('is part of the one that the shop answers by', () => {
    const body = pages.find(({ id }) => id === 'apis/graphql')?.body ?? '';
    const typed = parse(/^```graphql[^\n]*\n([^]*?)^```/m.exec(body)?.[1] ?? '');
    const schema = buildSchema(SCHEMA);
    const types = typed.definitions.filter(
      (node): node is ObjectTypeDefinitionNode => node.kind === 'ObjectTypeDefinition',
    );
    expect(types.length).toBeGreaterThan(3);
    for (const { name, fields = [] } of types) {
      const real = schema.getType(name.value);
      if (real === undefined || !('getFields' in real)) throw new Error(`no type ${name.value}`);
      for (const field of fields) {
        expect(String(real.getFields()[field.name.value]?.type)).toBe(print(field.type));
      }
    }
  });
});

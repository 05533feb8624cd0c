import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STAGES } from '@/data/learning-path';
import { PHASE_TEXT } from '@/widgets/request-journey/data';
import { QUESTIONS } from '@/data/stack-picker';
import { pageFiles } from '../../page-files';

const pages = pageFiles();
const bodyOf = (id: string) => pages.find((page) => page.id === id)?.text ?? '';

const NUMBERS =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty(?:-\\w+)?|forty|\\d+'.split(
    '|',
  );
const IN_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(
    ' ',
  );

/** Every number that stands before one of the nouns, as written. */
function countsOf(nouns: string, text: string): string[] {
  const counted = new RegExp(`\\b(${NUMBERS.join('|')}) (?:\\w+ )?(?:${nouns})\\b`, 'gi');
  return [...text.matchAll(counted)].map(([, number = '']) => number.toLowerCase());
}

describe('prose that counts what a component shows', () => {
  it.each([
    ['start/learning-path', 'stages', STAGES.length],
    ['technologies/stack-picker', 'questions and get', QUESTIONS.length],
    ['basics/journey-of-a-request', 'steps, see', Object.keys(PHASE_TEXT).length],
  ])('%s: %s', (id, noun, number) => {
    const counts = countsOf(noun, bodyOf(id));
    expect(counts.length).toBeGreaterThan(0);
    expect(new Set(counts)).toEqual(new Set([IN_WORDS[number]]));
  });

  // How many there are is shown by the component, and changes with it.
  it.each([
    ['ListingTabs', '(?:programming )?languages|programs|listings|versions'],
    ['Catalogue', 'technologies|names'],
    ['TechnologyCompare', 'comparisons'],
    ['GlossaryList', 'terms'],
  ])('<%s> is not counted by the page around it', (component, nouns) => {
    const around = pages.filter(({ body }) => body.includes(`<${component} `));
    const quoted = /<Check\b[\s\S]*?<\/Check>|“[^”]*”/g;
    expect(
      around
        .map(({ id, text }) => [id, ...countsOf(nouns, text.replace(quoted, ''))])
        .filter(({ length }) => length > 1),
    ).toEqual([]);
  });
});

describe('rules of the shop', () => {
  const texts = globSync([
    'src/content/docs/**/*.mdx',
    'listings/*/unit-test/*.{js,py,java,go,php,rb,cs,cpp}',
  ]).map((file) => ({ file, text: readFileSync(file, 'utf8') }));

  it('free delivery begins at 50.00, on every page and in every program', () => {
    const wrong =
      /(?:>|<=)\s*5000\b|FREE_DELIVERY_ABOVE|(?:above|over|more than) (?:50(?:\.00)?|5,?000 cents)\b/;
    expect(texts.filter(({ text }) => wrong.test(text)).map(({ file }) => file)).toEqual([]);
    const programs = texts.filter(({ file }) => file.startsWith('listings'));
    expect(programs.length).toBeGreaterThanOrEqual(8);
    expect(programs.filter(({ text }) => !/>=\s*5000\b/.test(text))).toEqual([]);
  });

  it('a call is tried at most four times, and what others do is named as theirs', () => {
    const retrying = globSync('listings/*/call-with-retry/*').filter((file) =>
      /\/[Mm]ain\.\w+$/.test(file),
    );
    expect(retrying.length).toBeGreaterThanOrEqual(8);

    const four = /attempts?\w*[\w, ]*=\s*4\b/i;
    expect(retrying.filter((file) => !four.test(readFileSync(file, 'utf8')))).toEqual([]);
    expect(bodyOf('apis/idempotency-and-rate-limits')).toContain('at most four');
    expect(bodyOf('apis/third-party-integrations')).toContain('at most four attempts');
  });
});

describe('abbreviations', () => {
  const JSON_SPELLED = /JavaScript Object Notation/g;

  it.each(pages)('$id spells out JSON once, where the sentence rests', ({ body }) => {
    const text = body.replaceAll(/<\/?Term[^>]*>/g, '').replaceAll(/description="[^"]*"/g, '');
    expect(text.match(JSON_SPELLED)?.length ?? 0).toBeLessThanOrEqual(1);
    expect(text).not.toMatch(/JavaScript Object Notation \(JSON\) (?!<Cite)\w/);
  });
});

describe('figures of a model', () => {
  const text = bodyOf('scaling/scalability').replaceAll(/<\/?Term[^>]*>/g, '');

  /** Mean response in milliseconds of `servers` that finish 100 a second each: M/M/c. */
  function response(arrivals: number, servers = 1): number {
    const load = arrivals / 100;
    const terms = Array.from({ length: servers + 1 }, (_, n) =>
      Array.from({ length: n }, (_each, k) => load / (k + 1)).reduce((a, b) => a * b, 1),
    );
    const last = (terms[servers] ?? 0) / (1 - load / servers);
    const waiting = last / (terms.slice(0, servers).reduce((a, b) => a + b, 0) + last);
    return 1000 * (0.01 + waiting / (100 * servers - arrivals));
  }

  it.each([
    [50, 1, '20 ms'],
    [80, 1, '50 ms'],
    [95, 1, '200 ms'],
    [80, 2, '11.9 ms'],
  ])('%i requests a second at %i servers: %s', (arrivals, servers, written) => {
    expect(`${String(Number(response(arrivals, servers).toFixed(1)))} ms`).toBe(written);
    expect(text).toContain(written);
  });

  it('Amdahl and Gunther are quoted as they compute', () => {
    const amdahl = (n: number) => 1 / (0.05 + 0.95 / n);
    const gunther = (n: number) => n / (1 + 0.05 * (n - 1) + 0.001 * n * (n - 1));
    expect([8, 32].map((n) => amdahl(n).toFixed(1))).toEqual(['5.9', '12.5']);
    expect([31, 64].map((n) => gunther(n).toFixed(1))).toEqual(['9.0', '7.8']);
    for (const written of ['5.9 times', '12.5', '9.0 times', '7.8 times']) {
      expect(text).toContain(written);
    }
  });

  it('one queue for four servers is 17.5 ms', () => {
    expect(response(320, 4).toFixed(1)).toBe('17.5');
    expect(bodyOf('scaling/load-balancing')).toContain('17.5 ms');
  });
});

/** What each page describes, under the name by which the field knows it. */
const NAMES: Record<string, string[]> = {
  'apis/designing-apis': ['tolerant reader', 'Postel'],
  'apis/errors-and-pagination': ['keyset', 'information disclosure'],
  'apis/graphql': ['persisted queries', 'over-fetching', 'under-fetching', 'federation'],
  'apis/http': ['conditional request', 'optimistic concurrency', 'head-of-line blocking'],
  'apis/idempotency-and-rate-limits': ['retry storm', 'thundering herd', 'fixed window'],
  'apis/rest': ['BOLA', 'IDOR'],
  'apis/soap': ['XXE', 'billion laughs'],
  'apis/third-party-integrations': ['SSRF', 'PCI DSS', 'reconciliation', 'graceful degradation'],
  'apis/what-is-an-api': ['Hyrum'],
  'basics/frontend-and-backend': ['server-side rendering', 'static site generation'],
  'basics/journey-of-a-request': ['slow start', 'replay attack'],
  'basics/what-a-backend-developer-does': ['race condition', 'IDOR'],
  'basics/why-it-matters': ['load shedding', 'brute force'],
  'best-practices/clean-code': ['magic number', 'strangler fig', 'functional core'],
  'best-practices/errors-and-logging': ['correlation id', 'log injection', 'alert fatigue'],
  'best-practices/optimizing-queries': ['lazy loading', 'eager loading', 'materialised view'],
  'best-practices/testing': ['flaky', 'soak test', 'stress test', 'property-based', 'chaos'],
  'best-practices/version-control-for-teams': ['expand and contract', 'semantic conflict'],
  'databases/caching': ['negative caching'],
  'databases/replication-and-sharding': [
    'monotonic reads',
    'fencing',
    'two-phase commit',
    'virtual nodes',
    'WAIT FOR LSN',
  ],
  'databases/schema-design': ['junction table', 'backfill', 'anomaly', 'uuidv7()'],
  'databases/transactions': ['dirty read', 'phantom read', 'pessimistic locking'],
  'scaling/caching-at-scale': ['metastable failure'],
  'scaling/ci-cd': ['provenance', 'backfill'],
  'scaling/containers': ['graceful shutdown', 'SBOM'],
  'scaling/load-balancing': ['graceful shutdown'],
  'scaling/observability': ['RED method', 'USE method', 'cardinality', 'traceparent'],
  'scaling/queues-and-background-jobs': ['poison message', 'lease'],
  'scaling/scalability': ['load shedding'],
  'scaling/serverless': ['presigned URL'],
  'security/authentication': [
    'account enumeration',
    'credential stuffing',
    'session fixation',
    'timing attack',
  ],
  'security/authorization': ['mass assignment', 'row-level security', 'ABAC'],
  'security/encryption': ['man in the middle', 'harvest now'],
  'security/injection': ['command injection', 'NoSQL injection'],
  'security/passwords': ['rainbow table'],
  'security/xss-and-csrf': ['nonce'],
  'skills/data-structures-and-algorithms': ['binary search', 'hash flooding', 'amortised'],
  'skills/problem-solving-and-debugging': ['blameless postmortem', 'rubber duck'],
  'skills/servers-and-deployment': ['graceful shutdown', 'infrastructure as code'],
  'skills/working-with-others': ['architecture decision record'],
  'trends/devops': ['blameless postmortem', 'Goodhart'],
  'trends/graphql-adoption': ['persisted queries'],
  'trends/microservices': ['saga', 'bounded context', 'strangler fig'],
  'trends/ai-and-machine-learning': ['hallucination', 'structured output', 'data leakage'],
};

describe("the field's names", () => {
  it.each(Object.entries(NAMES))('%s', (id, names) => {
    const text = bodyOf(id).toLowerCase();
    expect(names.filter((name) => !text.includes(name.toLowerCase()))).toEqual([]);
  });
});

import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STAGES } from '@/data/learning-path';
import { PHASE_TEXT } from '@/widgets/request-journey/data';
import { QUESTIONS } from '@/widgets/stack-picker/data';
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

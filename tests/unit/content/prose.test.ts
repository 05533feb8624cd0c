import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { STAGES } from '@/data/learning-path';
import { PHASE_TEXT } from '@/widgets/request-journey/data';
import { QUESTIONS } from '@/data/stack-picker';
import { pageFiles } from '../../page-files';

const pages = pageFiles();
/** What a technology's page says, without the words that only the search knows. */
const technologies = globSync('src/content/technologies/*.yaml').map((file) => {
  const technology = parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const { questions: _questions, aliases: _aliases, searchedAs: _searched, ...said } = technology;
  return { id: basename(file, '.yaml'), text: JSON.stringify(said) };
});
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

describe('what pages repeat of the programs that they show', () => {
  it.each([
    ['scaling/incidents', 'incident-budget', ['413 of 638 requests', '18:04', '115', '29 minutes']],
    ['scaling/capacity-and-cost', 'capacity', ['333.16', '246.57', '3.70 cents', '2.74 cents']],
    ['scaling/edge-and-cdn', 'edge-latency', ['251', '989', '247', '172', '93', '478']],
    [
      'scaling/edge-and-cdn',
      'edge-cache',
      ['72 s  miss   /parts/2041?utm=mail in de', '80 s  pass'],
    ],
  ])('%s: %s', (id, topic, values) => {
    const printed = readFileSync(`listings/python/${topic}/expected.txt`, 'utf8');
    const page = pages.find((each) => each.id === id)?.body ?? '';
    expect(values.filter((value) => !printed.includes(value) || !page.includes(value))).toEqual([]);
  });
});

describe('abbreviations', () => {
  const JSON_SPELLED = /JavaScript Object Notation/g;

  it.each(pages)('$id spells out JSON once, where the sentence rests', ({ body }) => {
    const text = body.replaceAll(/<\/?Term[^>]*>/g, '').replaceAll(/description="[^"]*"/g, '');
    expect(text.match(JSON_SPELLED)?.length ?? 0).toBeLessThanOrEqual(1);
    expect(text).not.toMatch(/JavaScript Object Notation \(JSON\) (?!<Cite)\w/);
  });

  it.each(technologies)(
    'technologies/$id spells out JSON once, where the sentence rests',
    ({ text }) => {
      expect(text.match(JSON_SPELLED)?.length ?? 0).toBeLessThanOrEqual(1);
      expect(text).not.toMatch(/JavaScript Object Notation \(JSON\) \w/);
    },
  );
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
  'apis/designing-apis': ['tolerant reader', 'Postel', 'backward-compatible', 'breaking ones'],
  'apis/errors-and-pagination': ['keyset', 'information disclosure', 'reason phrase'],
  'apis/graphql': ['persisted queries', 'over-fetching', 'under-fetching', 'federation'],
  'apis/http': ['conditional request', 'optimistic concurrency', 'head-of-line blocking'],
  'apis/idempotency-and-rate-limits': [
    'retry storm',
    'thundering herd',
    'fixed window',
    'race condition',
    'full jitter',
    'token bucket',
  ],
  'apis/rest': ['BOLA', 'IDOR'],
  'apis/soap': ['XXE', 'billion laughs'],
  'apis/third-party-integrations': [
    'SSRF',
    'PCI DSS',
    'reconciliation',
    'graceful degradation',
    'cascading failure',
    'replay attack',
    'bulkhead',
    'PKCE',
    'anti-corruption layer',
    'timeout',
  ],
  'apis/what-is-an-api': ['Hyrum'],
  'basics/frontend-and-backend': ['server-side rendering', 'static site generation'],
  'basics/journey-of-a-request': ['slow start', 'replay attack'],
  'basics/what-a-backend-developer-does': ['race condition', 'IDOR', 'outbox'],
  'basics/why-it-matters': ['load shedding', 'brute force'],
  'best-practices/architecture': [
    'dependencies point inwards',
    'composition root',
    'hexagonal architecture',
    'bounded context',
    'CQRS',
  ],
  'best-practices/clean-code': [
    'magic number',
    'strangler fig',
    'functional core',
    'parse, don’t validate',
    'rule of three',
  ],
  'best-practices/code-review': ['LGTM', 'nit', 'CODEOWNERS', 'static analysis'],
  'best-practices/decision-records': ['ADR', 'runbook', 'docs as code', 'C4 model'],
  'best-practices/errors-and-logging': [
    'correlation id',
    'log injection',
    'alert fatigue',
    'swallows the exception',
  ],
  'best-practices/feature-flags': ['kill switch', 'dark launch', 'canary release', 'A/B test'],
  'best-practices/optimizing-queries': ['lazy loading', 'eager loading', 'materialised view'],
  'best-practices/profiling-and-memory': [
    'sampling profiler',
    'flame graph',
    'off-CPU',
    'heap snapshot',
    'retainers',
    'continuous profiling',
  ],
  'best-practices/refactoring': [
    'characterisation test',
    'golden master',
    'seam',
    'strangler fig',
    'branch by abstraction',
    'Mikado method',
  ],
  'best-practices/testing': [
    'flaky',
    'soak test',
    'stress test',
    'property-based',
    'chaos',
    'test pyramid',
    'coordinated omission',
  ],
  'best-practices/version-control-for-teams': [
    'expand and contract',
    'semantic conflict',
    'four-eyes principle',
  ],
  'databases/caching': [
    'negative caching',
    'cache stampede',
    'single flight',
    'stale-while-revalidate',
    'jitter',
    'read-through',
    'write-behind',
  ],
  'databases/replication-and-sharding': [
    'monotonic reads',
    'fencing',
    'two-phase commit',
    'virtual nodes',
    'WAIT FOR LSN',
    'read-your-writes',
    'recovery time objective',
    'recovery point objective',
    'split brain',
    'quorum',
  ],
  'databases/schema-design': ['junction table', 'backfill', 'anomaly', 'uuidv7()'],
  'databases/transactions': [
    'dirty read',
    'phantom read',
    'pessimistic locking',
    'optimistic locking',
    'write skew',
    'transactional outbox',
    'MVCC',
    'WAL',
  ],
  'scaling/caching-at-scale': [
    'metastable failure',
    'cache stampede',
    'stale-while-revalidate',
    'probabilistic early expiration',
    'jitter',
    'hot key',
  ],
  'scaling/ci-cd': [
    'provenance',
    'backfill',
    'blue-green',
    'canary',
    'feature flag',
    'rolling',
    'expand and contract',
  ],
  'scaling/containers': [
    'graceful shutdown',
    'SBOM',
    'sidecar',
    'rolling update',
    'reconciliation',
    'twelve-factor',
    'platform as a service',
  ],
  'scaling/load-balancing': [
    'graceful shutdown',
    'TLS termination',
    'liveness',
    'readiness',
    'draining',
    'sticky sessions',
  ],
  'scaling/observability': [
    'RED method',
    'USE method',
    'cardinality',
    'traceparent',
    'OpenTelemetry',
    'SLI',
    'error budget',
    'burn rate',
    'head sampling',
    'tail sampling',
  ],
  'scaling/queues-and-background-jobs': [
    'poison message',
    'lease',
    'polling',
    'outbox',
    'dead-letter queue',
    'backpressure',
    'at least once',
    'jitter',
  ],
  'scaling/scalability': ['load shedding'],
  'scaling/serverless': ['presigned URL'],
  'security/authentication': [
    'account enumeration',
    'credential stuffing',
    'session fixation',
    'timing attack',
    're-authentication',
    'SameSite',
  ],
  'security/authorization': [
    'mass assignment',
    'row-level security',
    'ABAC',
    'BOLA',
    'IDOR',
    'broken function level authorization',
    'RBAC',
    'least privilege',
    'deny by default',
  ],
  'security/encryption': [
    'man in the middle',
    'harvest now',
    'certificate authority',
    'field-level encryption',
    'key management service',
    'HSTS',
    'forward secrecy',
  ],
  'security/injection': ['command injection', 'NoSQL injection'],
  'security/passwords': ['rainbow table', 'salt', 'pepper', 'work factor'],
  'security/xss-and-csrf': [
    'nonce',
    'Content Security Policy',
    'synchronizer token',
    'fetch metadata',
    'preflight',
    'SameSite',
  ],
  'skills/data-structures-and-algorithms': [
    'binary search',
    'hash flooding',
    'amortised',
    'locality of reference',
  ],
  'skills/problem-solving-and-debugging': ['blameless postmortem', 'rubber duck', 'heisenbug'],
  'skills/servers-and-deployment': [
    'graceful shutdown',
    'infrastructure as code',
    'blue-green deployment',
    'liveness',
    'readiness',
    'twelve-factor',
  ],
  'skills/working-with-others': ['architecture decision record'],
  'trends/devops': ['blameless postmortem', 'Goodhart', 'MTTR'],
  'trends/graphql-adoption': ['persisted queries'],
  'trends/microservices': [
    'saga',
    'bounded context',
    'strangler fig',
    'compensating transaction',
    'eventual consistency',
    'graceful degradation',
    'distributed monolith',
  ],
  'trends/ai-and-machine-learning': [
    'hallucination',
    'structured output',
    'data leakage',
    'per token',
    'drift',
  ],
  'careers/freelance-and-remote': ['bus factor'],
  'databases/choosing-a-database': ['architecture decision record', 'vendor lock-in'],
  'databases/indexes-and-plans': [
    'selectivity',
    'sargable',
    'composite index',
    'covering index',
    'index-only scan',
    'cardinality',
    'partial index',
  ],
  'databases/relational-and-nosql': ['nodes and edges'],
  'scaling/cloud-servers': [
    'availability zone',
    'egress',
    'immutable infrastructure',
    'vendor lock-in',
    'shared responsibility',
    'infrastructure as code',
  ],
  'security/audits': [
    'CIA triad',
    'defence in depth',
    'SAST',
    'DAST',
    'software composition analysis',
    'threat modelling',
    'risk acceptance',
  ],
  'security/secrets': ['dynamic secrets', 'workload identity', 'envelope encryption'],
  'skills/caching-and-performance': ["Amdahl's law", 'eviction policies', 'wall-clock time'],
  'skills/security-and-scalability': ['blast radius', 'defence in depth', 'trust boundary'],
  'technologies/catalogue': ['N+1 problem'],
  'technologies/how-to-choose': ['vendor lock-in', 'boring technology', 'total cost of ownership'],
};

/** The same for the pages of single technologies. */
const NAMES_IN_TECHNOLOGIES: Record<string, string[]> = {
  aws: ['vendor lock-in', 'shared responsibility model', 'availability zones', 'egress'],
  azure: ['vendor lock-in', 'managed identity'],
  cassandra: [
    'leaderless replication',
    'tunable consistency',
    'memtable',
    'last write wins',
    'lightweight transaction',
    'read repair',
    'tombstone',
  ],
  cicd: ['DORA metrics', 'canary release', 'feature flag', 'expand and contract'],
  containers: ['namespaces', 'cgroups', 'multi-stage build'],
  cpp: ['RAII', 'dangling reference', 'undefined behaviour', 'buffer overrun', 'sanitizers'],
  dynamodb: ['access pattern', 'TTL', 'hot partition', 'vendor lock-in'],
  express: ['backend for frontends', 'middleware'],
  gcp: ['anycast', 'TLS termination', 'vendor lock-in'],
  github: ['branch protection', 'Dependabot'],
  gitlab: ['open core'],
  graphql: ['N+1', 'persisted queries', 'resolver'],
  javascript: ['closures'],
  kubernetes: ['rolling update', 'reconciliation', 'graceful shutdown', 'readiness probe'],
  laravel: ['service container', 'mass assignment', 'route model binding'],
  linux: ['out-of-memory killer'],
  microservices: [
    'API gateway',
    'graceful degradation',
    'eventual consistency',
    'service discovery',
    'mutual TLS',
    'contract tests',
    'exponential backoff with jitter',
    'distributed monolith',
  ],
  mongodb: ['change data capture', 'shard key'],
  mysql: ['clustered index', 'MVCC', 'gap locks', 'point-in-time recovery'],
  nodejs: ['backend for frontends', 'backpressure', 'graceful shutdown'],
  php: ['shared nothing'],
  postgresql: ['MVCC', 'point-in-time recovery', 'read-your-writes', 'heap'],
  python: ['global interpreter lock', 'WSGI'],
  rails: ['N+1', 'convention over configuration', 'active records'],
  redis: ['eviction policies', 'append-only file', 'cache-aside', 'leaderboards'],
  rest: ['HATEOAS', 'resources', 'conditional request', 'rate limits'],
  ruby: ['domain-specific languages', 'monkey patching'],
  serverless: ['cold start', 'concurrency', 'at-least-once delivery'],
  soap: ['non-repudiation', 'XXE'],
  spring: ['dependency injection', 'self-invocation'],
  'spring-boot': ['graceful shutdown'],
};

describe("the field's names", () => {
  it.each(Object.entries(NAMES_IN_TECHNOLOGIES))('technologies/%s', (id, names) => {
    const text = technologies.find((each) => each.id === id)?.text.toLowerCase() ?? '';
    expect(names.filter((name) => !text.includes(name.toLowerCase()))).toEqual([]);
  });

  it.each(Object.entries(NAMES))('%s', (id, names) => {
    const { body = '' } = pages.find((page) => page.id === id) ?? {};
    const text = body.replaceAll(/<\/?Term[^>]*>/g, '').toLowerCase();
    expect(names.filter((name) => !text.includes(name.toLowerCase()))).toEqual([]);
  });
});

/** A stretch of the learning path: pages to read and one thing to have built at its end. */
export interface Stage {
  readonly id: string;
  readonly title: string;
  /** What the reader is able to do afterwards. */
  readonly goal: string;
  /** What to build, so that reading becomes ability. */
  readonly build: string;
  readonly pages: readonly string[];
}

/** From nothing to a backend that is online, in the order in which each stage needs the last. */
export const STAGES: readonly Stage[] = [
  {
    id: 'see-the-whole',
    title: 'See the whole machine',
    goal: 'You can say what happens between pressing Enter and seeing a page.',
    build: 'Nothing yet: open your browser’s network panel and name each part of one request.',
    pages: [
      'basics/what-is-backend-development',
      'basics/frontend-and-backend',
      'basics/journey-of-a-request',
      'basics/what-a-backend-developer-does',
      'basics/why-it-matters',
    ],
  },
  {
    id: 'language-and-tools',
    title: 'One language and the tools around it',
    goal: 'You can write, run, debug and version a small program.',
    build: 'A command-line price list for Sparewheel that reads a file of parts and searches it.',
    pages: [
      'skills/programming-languages',
      'technologies/stack-picker',
      'skills/linux',
      'skills/version-control',
      'skills/reading-code',
      'skills/data-structures-and-algorithms',
      'skills/text-and-encodings',
      'skills/problem-solving-and-debugging',
      'best-practices/clean-code',
    ],
  },
  {
    id: 'data',
    title: 'Data that stays right',
    goal: 'You can design tables, ask them questions, and explain why a query is slow.',
    build:
      'The Sparewheel schema in PostgreSQL, with 2,000 parts and ten questions answered in SQL.',
    pages: [
      'databases/relational-and-nosql',
      'databases/schema-design',
      'databases/queries',
      'skills/dates-and-time-zones',
      'databases/object-relational-mappers',
      'databases/indexes-and-plans',
      'databases/transactions',
      'databases/changing-a-schema',
      'databases/choosing-a-database',
    ],
  },
  {
    id: 'apis',
    title: 'An API that others can use',
    goal: 'You can offer your data over HTTP and use the services of others.',
    build: 'The Sparewheel API: list, search and order parts, with errors that explain themselves.',
    pages: [
      'apis/what-is-an-api',
      'apis/http',
      'apis/rest',
      'apis/designing-apis',
      'apis/errors-and-pagination',
      'apis/idempotency-and-rate-limits',
      'apis/third-party-integrations',
      'apis/webhooks',
    ],
  },
  {
    id: 'security',
    title: 'Safe by default',
    goal: 'You can log people in, keep them to what is theirs, and keep attackers out.',
    build: 'Login for Sparewheel, and a test which proves that customer 7 cannot read order 78.',
    pages: [
      'security/authentication',
      'security/authorization',
      'security/passwords',
      'security/account-recovery',
      'security/injection',
      'security/xss-and-csrf',
      'security/encryption',
      'security/secrets',
      'security/supply-chain',
    ],
  },
  {
    id: 'run-it',
    title: 'Run it for real',
    goal: 'You can put a backend online, see what it does, and change it without fear.',
    build: 'Sparewheel online, deployed by a pipeline, with logs, one graph and a tested backup.',
    pages: [
      'best-practices/testing',
      'best-practices/errors-and-logging',
      'best-practices/code-review',
      'skills/servers-and-deployment',
      'skills/how-a-program-serves-requests',
      'scaling/containers',
      'scaling/ci-cd',
      'scaling/observability',
      'databases/backups-and-recovery',
      'scaling/incidents',
      'best-practices/optimizing-queries',
    ],
  },
  {
    id: 'make-it-last',
    title: 'Make it last, and show it',
    goal: 'You can reason about load, and you have work that proves what you can do.',
    build: 'A load test of Sparewheel with its figures, and a page that explains your decisions.',
    pages: [
      'scaling/scalability',
      'scaling/load-balancing',
      'scaling/queues-and-background-jobs',
      'databases/caching',
      'best-practices/architecture',
      'careers/how-to-become-one',
      'careers/projects',
      'careers/interviews',
    ],
  },
];

/** The pages of the path in order, each once. */
export const PATH: readonly string[] = STAGES.flatMap((stage) => stage.pages);

/** An hour for people who own a product and pay for its backend. */
export const OWNERS_HOUR: readonly string[] = [
  'basics/why-it-matters',
  'basics/frontend-and-backend',
  'technologies/how-to-choose',
  'security/audits',
  'scaling/scalability',
  'scaling/cloud-servers',
  'careers/roles',
];

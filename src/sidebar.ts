import type { PartId } from './data/car-parts.ts';

interface SectionTable {
  readonly id: string;
  readonly part: PartId;
  readonly label: string;
  readonly promise: string;
  readonly pages: readonly string[];
}

/**
 * The sections, the part of the car that stands for each, and the reading order of their pages: the
 * only place that knows them.
 */
export const SECTIONS = [
  {
    id: 'start',
    part: 'seat',
    label: 'Start here',
    promise: 'How the guide works, and a path through it that remembers where you are.',
    pages: ['how-to-use', 'learning-path'],
  },
  {
    id: 'basics',
    part: 'body',
    label: 'Basics',
    promise: 'What the backend is, what it is not, and what happens when you press Enter.',
    pages: [
      'what-is-backend-development',
      'frontend-and-backend',
      'what-a-backend-developer-does',
      'why-it-matters',
      'journey-of-a-request',
    ],
  },
  {
    id: 'skills',
    part: 'engine',
    label: 'Skills',
    promise: 'What a backend developer is able to do, and how to get there.',
    pages: [
      'programming-languages',
      'data-structures-and-algorithms',
      'text-and-encodings',
      'dates-and-time-zones',
      'regular-expressions',
      'database-skills',
      'api-skills',
      'servers-and-deployment',
      'linux',
      'shell-lab',
      'how-a-program-serves-requests',
      'version-control',
      'git-lab',
      'reading-code',
      'security-and-scalability',
      'caching-and-performance',
      'problem-solving-and-debugging',
      'debugging-lab',
      'working-with-others',
    ],
  },
  {
    id: 'technologies',
    part: 'gearbox',
    label: 'Technologies',
    promise: 'Languages, frameworks, databases and clouds: what each is for, and how to choose.',
    pages: ['catalogue', 'how-to-choose', 'stack-picker', 'comparison', 'more-comparisons'],
  },
  {
    id: 'databases',
    part: 'tank',
    label: 'Databases',
    promise: 'Where the data lives, how it stays right, and why a query is slow.',
    pages: [
      'relational-and-nosql',
      'schema-design',
      'queries',
      'sql-from-zero',
      'object-relational-mappers',
      'indexes-and-plans',
      'plan-lab',
      'transactions',
      'transactions-lab',
      'postgresql-in-practice',
      'connection-pooling',
      'changing-a-schema',
      'documents-lab',
      'full-text-and-vector-search',
      'caching',
      'replication-and-sharding',
      'backups-and-recovery',
      'multi-tenancy',
      'analytics-and-change-data-capture',
      'choosing-a-database',
    ],
  },
  {
    id: 'apis',
    part: 'ecu',
    label: 'APIs',
    promise: 'How programs talk to each other, and how to make that conversation dependable.',
    pages: [
      'what-is-an-api',
      'http',
      'rest',
      'graphql',
      'soap',
      'grpc',
      'three-doors',
      'designing-apis',
      'openapi',
      'third-party-integrations',
      'webhooks',
      'email',
      'errors-and-pagination',
      'idempotency-and-rate-limits',
      'files-and-uploads',
      'real-time',
      'gateways',
      'workbench',
    ],
  },
  {
    id: 'security',
    part: 'brakes',
    label: 'Security',
    promise: 'Who may do what, how secrets stay secret, and how attacks are stopped.',
    pages: [
      'authentication',
      'tokens-lab',
      'oauth-lab',
      'sign-in-with-others',
      'account-recovery',
      'authorization',
      'passwords',
      'passwords-lab',
      'encryption',
      'encryption-lab',
      'injection',
      'injection-lab',
      'xss-and-csrf',
      'xss-lab',
      'ssrf-and-deserialisation',
      'ssrf-lab',
      'secrets',
      'supply-chain',
      'denial-of-service',
      'privacy',
      'threat-modelling',
      'audits',
    ],
  },
  {
    id: 'best-practices',
    part: 'sensors',
    label: 'Best practices',
    promise: 'Habits that keep a backend easy to change and hard to break.',
    pages: [
      'clean-code',
      'architecture',
      'version-control-for-teams',
      'code-review',
      'feature-flags',
      'optimizing-queries',
      'profiling-and-memory',
      'errors-and-logging',
      'testing',
      'refactoring',
      'decision-records',
    ],
  },
  {
    id: 'scaling',
    part: 'cooling',
    label: 'Scaling and operations',
    promise: 'More visitors, more servers, and knowing what goes on inside them.',
    pages: [
      'scalability',
      'load-balancing',
      'queues-and-background-jobs',
      'messaging-and-streams',
      'sagas-and-outbox',
      'locks-and-leases',
      'time-order-and-consensus',
      'event-sourcing-and-cqrs',
      'caching-at-scale',
      'edge-and-cdn',
      'cloud-servers',
      'infrastructure-as-code',
      'containers',
      'service-discovery',
      'serverless',
      'ci-cd',
      'observability',
      'incidents',
      'capacity-and-cost',
    ],
  },
  {
    id: 'careers',
    part: 'steering',
    label: 'Careers',
    promise: 'Demand, roles and pay with dated figures, and the way in.',
    pages: [
      'demand',
      'roles',
      'ladder',
      'pay',
      'freelance-and-remote',
      'how-to-become-one',
      'projects',
      'interviews',
    ],
  },
  {
    id: 'trends',
    part: 'mirrors',
    label: 'Trends',
    promise: 'What is changing, how much of it is measured, and what to do about it.',
    pages: [
      'cloud',
      'serverless',
      'microservices',
      'ai-and-machine-learning',
      'building-with-language-models',
      'graphql-adoption',
      'devops',
      'staying-current',
    ],
  },
  {
    id: 'reference',
    part: 'port',
    label: 'Reference',
    promise: 'Terms, misconceptions, sources, and how the guide covers its ground.',
    pages: [
      'foldout',
      'glossary',
      'misconceptions',
      'topics',
      'sources',
      'coverage',
      'licences',
      'about',
    ],
  },
] as const satisfies readonly SectionTable[];

export type Section = (typeof SECTIONS)[number];
export type SectionId = Section['id'];

/** The ids of all sections, for schemas. */
export const SECTION_IDS = SECTIONS.map((section) => section.id) as [SectionId, ...SectionId[]];

/** Pages of the reading order that a route draws; all others are files in `content/docs`. */
export const GENERATED_PAGES: Readonly<Record<string, string>> = {
  'reference/foldout': 'The foldout',
  'reference/glossary': 'Glossary',
  'reference/misconceptions': 'Misconceptions',
  'reference/topics': 'All topics',
  'reference/sources': 'Sources',
  'reference/coverage': 'Coverage map',
  'reference/licences': 'Licences',
};

/** What each of these pages gives: its description, and its line in the contents of its section. */
export const GENERATED_PROMISES = {
  'reference/foldout':
    'The whole guide on one sheet: the car pulled apart, every page beside its part, every technology on the stack, and the learning path as one line.',
  'reference/glossary': 'The words of backend development, each in at most 45 words.',
  'reference/misconceptions': 'What many guides say about the backend, and what is true instead.',
  'reference/topics':
    'Every page and every term of the guide on one page: the index that needs no search.',
  'reference/sources':
    'Every source that a page of the guide cites, with its version and the day it was read.',
  'reference/coverage':
    'Which page and heading teaches each of the claims that the guide set out to cover.',
  'reference/licences':
    'Every package whose code or files this guide brings to you, with its licence.',
} as const satisfies Readonly<Record<string, string>>;

/** Ids of all pages in reading order, such as `basics/why-it-matters`. */
export const READING_ORDER: readonly string[] = SECTIONS.flatMap((section) =>
  section.pages.map((page) => `${section.id}/${page}`),
);

/** The pages of the reading order that are files in `content/docs`. */
export const WRITTEN_PAGES = READING_ORDER.filter((id) => !(id in GENERATED_PAGES));

/** The section with this id; throws where there is none. */
export function sectionById(id: string): Section {
  const section = SECTIONS.find((candidate) => candidate.id === id);
  if (section === undefined)
    throw new Error(`no section “${id}”; there are ${SECTION_IDS.join(', ')}`);
  return section;
}

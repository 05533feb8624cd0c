/** The sections and the reading order of their pages: the only place that knows either. */
export const SECTIONS = [
  {
    id: 'start',
    label: 'Start here',
    promise: 'How the guide works, and a path through it that remembers where you are.',
    pages: ['how-to-use', 'learning-path'],
  },
  {
    id: 'basics',
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
    label: 'Skills',
    promise: 'What a backend developer is able to do, and how to get there.',
    pages: [
      'programming-languages',
      'data-structures-and-algorithms',
      'database-skills',
      'api-skills',
      'servers-and-deployment',
      'linux',
      'shell-lab',
      'version-control',
      'git-lab',
      'security-and-scalability',
      'caching-and-performance',
      'problem-solving-and-debugging',
      'debugging-lab',
      'working-with-others',
    ],
  },
  {
    id: 'technologies',
    label: 'Technologies',
    promise: 'Languages, frameworks, databases and clouds: what each is for, and how to choose.',
    pages: ['catalogue', 'how-to-choose', 'stack-picker', 'comparison'],
  },
  {
    id: 'databases',
    label: 'Databases',
    promise: 'Where the data lives, how it stays right, and why a query is slow.',
    pages: [
      'relational-and-nosql',
      'schema-design',
      'queries',
      'sql-from-zero',
      'indexes-and-plans',
      'plan-lab',
      'transactions',
      'transactions-lab',
      'documents-lab',
      'caching',
      'replication-and-sharding',
      'choosing-a-database',
    ],
  },
  {
    id: 'apis',
    label: 'APIs',
    promise: 'How programs talk to each other, and how to make that conversation dependable.',
    pages: [
      'what-is-an-api',
      'http',
      'rest',
      'graphql',
      'soap',
      'three-doors',
      'designing-apis',
      'third-party-integrations',
      'errors-and-pagination',
      'idempotency-and-rate-limits',
      'workbench',
    ],
  },
  {
    id: 'security',
    label: 'Security',
    promise: 'Who may do what, how secrets stay secret, and how attacks are stopped.',
    pages: [
      'authentication',
      'tokens-lab',
      'oauth-lab',
      'authorization',
      'passwords',
      'passwords-lab',
      'encryption',
      'encryption-lab',
      'injection',
      'injection-lab',
      'xss-and-csrf',
      'xss-lab',
      'ssrf-lab',
      'secrets',
      'audits',
    ],
  },
  {
    id: 'best-practices',
    label: 'Best practices',
    promise: 'Habits that keep a backend easy to change and hard to break.',
    pages: [
      'clean-code',
      'version-control-for-teams',
      'optimizing-queries',
      'errors-and-logging',
      'testing',
    ],
  },
  {
    id: 'scaling',
    label: 'Scaling and operations',
    promise: 'More visitors, more servers, and knowing what goes on inside them.',
    pages: [
      'scalability',
      'load-balancing',
      'queues-and-background-jobs',
      'caching-at-scale',
      'cloud-servers',
      'containers',
      'serverless',
      'ci-cd',
      'observability',
    ],
  },
  {
    id: 'careers',
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
    label: 'Trends',
    promise: 'What is changing, how much of it is measured, and what to do about it.',
    pages: [
      'cloud',
      'serverless',
      'microservices',
      'ai-and-machine-learning',
      'graphql-adoption',
      'devops',
      'staying-current',
    ],
  },
  {
    id: 'reference',
    label: 'Reference',
    promise: 'Terms, misconceptions, sources, and how the guide covers its ground.',
    pages: ['glossary', 'misconceptions', 'topics', 'sources', 'coverage', 'licences', 'about'],
  },
] as const;

export type Section = (typeof SECTIONS)[number];
export type SectionId = Section['id'];

/** The ids of all sections, for schemas. */
export const SECTION_IDS = SECTIONS.map((section) => section.id) as [SectionId, ...SectionId[]];

/** Pages of the reading order that a route draws; all others are files in `content/docs`. */
export const GENERATED_PAGES: Readonly<Record<string, string>> = {
  'reference/glossary': 'Glossary',
  'reference/misconceptions': 'Misconceptions',
  'reference/topics': 'All topics',
  'reference/sources': 'Sources',
  'reference/coverage': 'Coverage map',
  'reference/licences': 'Licences',
};

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

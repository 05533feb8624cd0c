import type { Group, Row } from './model';

/** Kinds of technology that may stand in one comparison, in the order of the choice. */
export const GROUPS = [
  {
    id: 'language',
    label: 'Languages and runtimes',
    kinds: ['language', 'runtime'],
    start: ['java', 'python'],
  },
  { id: 'framework', label: 'Frameworks', kinds: ['framework'], start: ['django', 'flask'] },
  { id: 'database', label: 'Databases', kinds: ['database'], start: ['mysql', 'postgresql'] },
  {
    id: 'messaging',
    label: 'Message brokers',
    kinds: ['messaging'],
    start: ['kafka', 'rabbitmq'],
  },
  {
    id: 'api-style',
    label: 'Interface styles',
    kinds: ['api-style'],
    start: ['graphql', 'rest', 'soap'],
  },
  { id: 'cloud', label: 'Clouds', kinds: ['cloud'], start: ['aws', 'gcp', 'azure'] },
  {
    id: 'hosting',
    label: 'Hosting models',
    kinds: ['hosting'],
    start: ['containers', 'serverless'],
  },
  { id: 'code-host', label: 'Code hosting', kinds: ['code-host'], start: ['github', 'gitlab'] },
] as const satisfies readonly Group[];

/** What stands there before the reader chooses. */
export const INITIAL = ['mysql', 'postgresql'] as const;

const FACT = { sourced: true, missing: 'no sourced figure' } as const;
const OPINION = { sourced: false, missing: 'not described' } as const;
const PICKER = { sourced: false, missing: 'not in the picker' } as const;

/** The rows of the table: first the sourced facts, then the author’s judgements. */
export const ROWS = [
  { id: 'first', label: 'First release', ...FACT },
  { id: 'origin', label: 'Origin', ...FACT },
  { id: 'version', label: 'Current version', ...FACT },
  { id: 'support', label: 'Long-term support', ...FACT },
  { id: 'licence', label: 'Licence', ...FACT },
  { id: 'share', label: 'Survey share', ...FACT, comparable: 'same note' },
  { id: 'use', label: 'What it is for', ...OPINION },
  { id: 'suits', label: 'Whom it suits', ...OPINION },
  { id: 'model', label: 'Model', ...OPINION },
  { id: 'learning', label: 'Learning curve', ...OPINION },
  { id: 'operations', label: 'Work to run it', ...OPINION },
  { id: 'strengths', label: 'Strengths', ...OPINION },
  { id: 'limits', label: 'Limits', ...OPINION },
  { id: 'giveUp', label: 'What you give up', ...PICKER },
  { id: 'fits', label: 'Best fits in the picker', ...PICKER },
] as const satisfies readonly Row[];

export type RowId = (typeof ROWS)[number]['id'];

interface Preset {
  readonly label: string;
  readonly ids: readonly string[];
  /** What the comparison stands for, where the names alone do not say it. */
  readonly note?: string;
}

/** Comparisons that people search for, under the names they search for. */
export const PRESETS: readonly Preset[] = [
  { label: 'MySQL and PostgreSQL', ids: ['mysql', 'postgresql'] },
  { label: 'Django and Flask', ids: ['django', 'flask'] },
  {
    label: 'Spring Boot and Express',
    ids: ['spring-boot', 'express'],
    note: 'Two frameworks and, behind them, two languages: Java and JavaScript.',
  },
  {
    label: 'MongoDB and PostgreSQL',
    ids: ['mongodb', 'postgresql'],
    note: 'Documents against tables.',
  },
  {
    label: 'SQL and NoSQL',
    ids: ['postgresql', 'mongodb', 'redis', 'cassandra'],
    note: 'One relational database beside three that are not: a document store, a key-value store and a wide-column store.',
  },
  {
    label: 'Redis and DynamoDB',
    ids: ['redis', 'dynamodb'],
    note: 'Caches and key-value stores: one keeps everything in memory, the other is a service of one cloud.',
  },
  { label: 'REST, GraphQL and SOAP', ids: ['rest', 'graphql', 'soap'] },
  { label: 'AWS, Azure and Google Cloud', ids: ['aws', 'azure', 'gcp'] },
  { label: 'GitHub and GitLab', ids: ['github', 'gitlab'] },
];

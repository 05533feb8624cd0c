/**
 * What the stack picker asks, the parts of a stack that it fills, and how much each answer weighs. The
 * fits of a technology, with their reasons, stand in its file in `src/content/technologies` under
 * `picker`; those of the three options that are not in the catalogue in the picker's data.ts.
 */

/** One answer of a question, as the reader sees it. */
export interface Answer {
  readonly id: string;
  readonly label: string;
}

export interface Question {
  readonly id: string;
  readonly short: string;
  readonly text: string;
  readonly initial: readonly string[];
  /** Any number of answers may be given. */
  readonly several?: true;
  /** The answer that stands for having given none. */
  readonly none?: string;
  readonly answers: readonly Answer[];
}

export const QUESTIONS = [
  {
    id: 'goal',
    short: 'Goal',
    text: 'What are you building?',
    initial: ['shop'],
    answers: [
      { id: 'website', label: 'A website with content' },
      { id: 'shop', label: 'A web shop' },
      { id: 'mobile', label: 'The backend of a mobile app' },
      { id: 'realtime', label: 'Something live: chat, games, tracking' },
      { id: 'data', label: 'A data or machine-learning service' },
      { id: 'enterprise', label: 'A system for a large firm' },
      { id: 'prototype', label: 'A prototype of an idea' },
      { id: 'learning', label: 'Something to learn with' },
    ],
  },
  {
    id: 'callers',
    short: 'Callers',
    text: 'Who calls it?',
    initial: ['own'],
    answers: [
      { id: 'own', label: 'Your own pages' },
      { id: 'many', label: 'Several apps with different screens' },
      { id: 'public', label: 'Programs written by people you do not know' },
      { id: 'partners', label: 'Older business systems that want a contract' },
    ],
  },
  {
    id: 'traffic',
    short: 'Traffic',
    text: 'How does the traffic arrive?',
    initial: ['steady'],
    answers: [
      { id: 'low', label: 'A trickle' },
      { id: 'steady', label: 'Steadily' },
      { id: 'spiky', label: 'In bursts' },
      { id: 'huge', label: 'More than one database server can take' },
    ],
  },
  {
    id: 'data',
    short: 'Data shape',
    text: 'What does the data look like?',
    initial: ['tables'],
    answers: [
      { id: 'tables', label: 'Records that refer to each other' },
      { id: 'documents', label: 'Documents whose fields vary' },
      { id: 'keys', label: 'One item for one key' },
      { id: 'events', label: 'A flood of events' },
      { id: 'live', label: 'Short-lived state: who is online, scores' },
    ],
  },
  {
    id: 'consistency',
    short: 'Consistency',
    text: 'How fresh must a read be?',
    initial: ['strict'],
    answers: [
      { id: 'strict', label: 'Always right: money or stock is at stake' },
      { id: 'usual', label: 'People must see their own changes' },
      { id: 'stale', label: 'A few seconds old is fine' },
    ],
  },
  {
    id: 'team',
    short: 'Team',
    text: 'Who builds it?',
    initial: ['small'],
    answers: [
      { id: 'solo', label: 'One person' },
      { id: 'small', label: 'One team' },
      { id: 'several', label: 'Several teams' },
    ],
  },
  {
    id: 'knows',
    short: 'Known languages',
    text: 'Which languages does the team know?',
    initial: ['python'],
    several: true,
    none: 'none',
    answers: [
      { id: 'javascript', label: 'JavaScript' },
      { id: 'python', label: 'Python' },
      { id: 'java', label: 'Java' },
      { id: 'csharp', label: 'C#' },
      { id: 'php', label: 'PHP' },
      { id: 'ruby', label: 'Ruby' },
      { id: 'go', label: 'Go' },
      { id: 'cpp', label: 'C++' },
      { id: 'rust', label: 'Rust' },
      { id: 'kotlin', label: 'Kotlin' },
      { id: 'elixir', label: 'Elixir' },
    ],
  },
  {
    id: 'priority',
    short: 'Priority',
    text: 'What matters most?',
    initial: ['ship'],
    answers: [
      { id: 'ship', label: 'Shipping soon' },
      { id: 'hire', label: 'Hiring easily' },
      { id: 'learn', label: 'Learning easily' },
      { id: 'fast', label: 'Fast code' },
    ],
  },
  {
    id: 'ops',
    short: 'Operations',
    text: 'What can you spend on operations?',
    initial: ['some'],
    answers: [
      { id: 'none', label: 'Nothing: nobody looks after servers' },
      { id: 'some', label: 'A few hours a week' },
      { id: 'team', label: 'People on call' },
    ],
  },
  {
    id: 'cloud',
    short: 'Cloud',
    text: 'Which cloud do you prefer?',
    initial: ['any'],
    answers: [
      { id: 'any', label: 'No preference' },
      { id: 'none', label: 'None of the large providers' },
      { id: 'aws', label: 'Amazon Web Services' },
      { id: 'azure', label: 'Microsoft Azure' },
      { id: 'gcp', label: 'Google Cloud' },
    ],
  },
] as const satisfies readonly Question[];

export type QuestionId = (typeof QUESTIONS)[number]['id'];

/** The short name of a question, such as “Goal”. */
export function shortQuestion(id: string): string {
  return QUESTIONS.find((question) => question.id === id)?.short ?? id;
}

/** The answers to a question in the words that the reader chooses from, such as “A web shop”. */
export function answerLabels(question: string, ids: readonly string[]): string {
  const answers = QUESTIONS.find((each) => each.id === question)?.answers ?? [];
  return ids
    .map((id) => answers.find((answer) => answer.id === id)?.label ?? 'none yet')
    .join('; ');
}

/** At most three questions are in view at once. */
export const STEPS = [
  { label: 'What it is', questions: ['goal', 'callers', 'traffic'] },
  { label: 'Its data', questions: ['data', 'consistency'] },
  { label: 'Your people', questions: ['team', 'knows', 'priority'] },
  { label: 'Running it', questions: ['ops', 'cloud'] },
] as const satisfies readonly { label: string; questions: readonly QuestionId[] }[];

/** How often a fit counts in a slot. A question without a weight has no say in the slot. */
interface Weight {
  readonly question: QuestionId;
  readonly weight: number;
  readonly because: string;
}

/**
 * A part of the stack. The order of its options decides a draw, so it has a reason too.
 * Option ids are technology ids, or ids of `OUTSIDE`.
 */
interface SlotPlan {
  readonly id: string;
  readonly label: string;
  readonly order: readonly string[];
  readonly orderBecause: string;
  readonly weights: readonly Weight[];
  /** Shown beside the recommendation instead of in it. */
  readonly beside?: boolean;
}

export const SLOTS = [
  {
    id: 'language',
    label: 'Language',
    order: [
      'javascript',
      'python',
      'java',
      'csharp',
      'cpp',
      'php',
      'go',
      'rust',
      'kotlin',
      'ruby',
      'elixir',
    ],
    orderBecause: 'In a tie, the language that more developers use comes first.',
    weights: [
      {
        question: 'knows',
        weight: 3,
        because: 'A language that the team writes already saves months.',
      },
      { question: 'goal', weight: 2, because: 'Libraries for the job save more than syntax does.' },
      {
        question: 'priority',
        weight: 2,
        because: 'It says what the first year will be judged by.',
      },
      {
        question: 'traffic',
        weight: 1,
        because: 'Most load is waiting for the database, not computing.',
      },
      {
        question: 'team',
        weight: 1,
        because: 'Team size matters, but every language has served both.',
      },
      { question: 'callers', weight: 1, because: 'It matters for one kind of caller only.' },
      {
        question: 'cloud',
        weight: 1,
        because: 'Every cloud runs every language; some do it with more care.',
      },
    ],
  },
  {
    id: 'framework',
    label: 'Framework',
    order: [
      'nestjs',
      'express',
      'django',
      'fastapi',
      'flask',
      'spring-boot',
      'spring',
      'aspnet-core',
      'cpp-http',
      'laravel',
      'gin',
      'rust-http',
      'rails',
      'phoenix',
    ],
    orderBecause:
      'They follow the order of their languages; within one, the one with more built in.',
    weights: [
      {
        question: 'goal',
        weight: 2,
        because: 'A framework is a set of decisions for one kind of work.',
      },
      {
        question: 'priority',
        weight: 1,
        because: 'Conventions help to ship; small cores help to learn.',
      },
      {
        question: 'team',
        weight: 1,
        because: 'Conventions matter more when more people share the code.',
      },
      { question: 'callers', weight: 1, because: 'It matters for one kind of caller only.' },
    ],
  },
  {
    id: 'database',
    label: 'Main database',
    order: [
      'postgresql',
      'mysql',
      'sqlite',
      'sql-server',
      'redis',
      'mongodb',
      'mariadb',
      'elasticsearch',
      'dynamodb',
      'clickhouse',
      'cassandra',
    ],
    orderBecause: 'In a tie, the database that more developers use comes first.',
    weights: [
      {
        question: 'data',
        weight: 3,
        because: 'A database that fits the shape answers in one query.',
      },
      {
        question: 'consistency',
        weight: 3,
        because: 'Speed does not make up for a wrong balance.',
      },
      {
        question: 'goal',
        weight: 2,
        because: 'Ready-made software often expects one particular database.',
      },
      {
        question: 'traffic',
        weight: 2,
        because: 'The database is the part that is hardest to multiply.',
      },
      {
        question: 'ops',
        weight: 2,
        because: 'Data needs backups, upgrades and somebody who restores.',
      },
      {
        question: 'priority',
        weight: 1,
        because: 'People can learn a database; data is slow to move.',
      },
      {
        question: 'cloud',
        weight: 1,
        because: 'Nearly every database runs in nearly every cloud.',
      },
    ],
  },
  {
    id: 'api',
    label: 'Style of the interface',
    order: ['rest', 'graphql', 'grpc', 'soap'],
    orderBecause: 'In a tie, the style that more teams use comes first.',
    weights: [
      { question: 'callers', weight: 3, because: 'The interface exists for those who call it.' },
      { question: 'goal', weight: 1, because: 'The kind of work shifts the balance a little.' },
      { question: 'team', weight: 1, because: 'A schema pays off when several teams share it.' },
      { question: 'priority', weight: 1, because: 'The simplest style is also the best known.' },
    ],
  },
  {
    id: 'hosting',
    label: 'Hosting',
    order: ['containers', 'linux', 'serverless', 'kubernetes'],
    orderBecause: 'In a tie, the model that can move to the others most easily comes first.',
    weights: [
      { question: 'ops', weight: 3, because: 'What you cannot look after will fail at night.' },
      {
        question: 'traffic',
        weight: 3,
        because: 'The shape of the load decides what a machine costs.',
      },
      {
        question: 'team',
        weight: 2,
        because: 'Platforms pay off with the number of teams on them.',
      },
      {
        question: 'goal',
        weight: 2,
        because: 'Open connections and long jobs rule some models out.',
      },
    ],
  },
  {
    id: 'cloud',
    label: 'Where it runs',
    order: ['aws', 'azure', 'gcp', 'own-host'],
    orderBecause: 'In a tie, the provider with the larger share comes first.',
    weights: [
      {
        question: 'traffic',
        weight: 2,
        because: 'Renting by the minute pays off when load varies.',
      },
      {
        question: 'goal',
        weight: 2,
        because: 'Providers differ most in what they offer beside the servers.',
      },
      { question: 'priority', weight: 1, because: 'Skills matter, though the ideas carry over.' },
      {
        question: 'team',
        weight: 1,
        because: 'Accounts and permissions matter with several teams.',
      },
    ],
  },
  {
    id: 'forge',
    label: 'Code hosting',
    order: ['github', 'gitlab'],
    orderBecause: 'In a tie, the service that more developers use comes first.',
    beside: true,
    weights: [
      {
        question: 'team',
        weight: 1,
        because: 'Both serve every team, so no question weighs more.',
      },
      {
        question: 'goal',
        weight: 1,
        because: 'Both serve every goal, so no question weighs more.',
      },
      { question: 'ops', weight: 1, because: 'It matters only to those who would run their own.' },
      {
        question: 'cloud',
        weight: 1,
        because: 'It matters only to those who would run their own.',
      },
    ],
  },
] as const satisfies readonly SlotPlan[];

export type SlotId = (typeof SLOTS)[number]['id'];

/** Companions are learnt beside the stack. Each fit counts once: they are shown or not. */
export const COMPANION_SLOT = 'companion';
export const COMPANIONS_FROM = {
  points: 2,
  because: 'Two points mean one strong reason, or two weak ones with nothing against.',
} as const;

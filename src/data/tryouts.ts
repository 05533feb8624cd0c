import type { SectionId } from '@/sidebar';

/** Something on a page that the reader can run or change, and where it stands. */
export interface Tryout {
  readonly title: string;
  /** Without the base path. */
  readonly path: string;
  readonly section: SectionId;
  readonly about: string;
  readonly names: readonly string[];
}

/** What the search offers to try. */
export const TRYOUTS: readonly Tryout[] = [
  {
    title: 'The car: take the bonnet off',
    path: '/basics/frontend-and-backend/',
    section: 'basics',
    about:
      'Drive a car whose seats are the frontend and whose engine is the backend, and break parts of it.',
    names: ['car model', 'car analogy', 'bonnet', 'hood'],
  },
  {
    title: 'The journey of a request, step by step',
    path: '/basics/journey-of-a-request/',
    section: 'basics',
    about:
      'Send a request from a browser to a database and back, slow each station down, and read the waterfall.',
    names: ['request simulator', 'latency simulator', 'waterfall'],
  },
  {
    title: 'The stack picker',
    path: '/technologies/stack-picker/',
    section: 'technologies',
    about: 'Answer a few questions and see which languages, frameworks and databases fit, and why.',
    names: ['tech stack quiz', 'stack chooser', 'which stack'],
  },
  {
    title: 'Compare technologies side by side',
    path: '/technologies/comparison/',
    section: 'technologies',
    about: 'Choose two to four technologies of one kind and see their differences marked.',
    names: ['versus', 'comparison table', 'technology comparison'],
  },
  {
    title: 'SQL from zero, in your tab',
    path: '/databases/sql-from-zero/',
    section: 'databases',
    about: 'Run PostgreSQL in this tab and learn SQL step by step, each answer checked.',
    names: ['sql playground', 'sql editor', 'postgres in the browser'],
  },
  {
    title: 'Indexes and plans, in your tab',
    path: '/databases/plan-lab/',
    section: 'databases',
    about:
      'Explain queries on 109,500 orders, build indexes, and see in drawn plans which pages are read.',
    names: ['explain visualizer', 'index playground', 'query plan viewer'],
  },
  {
    title: 'Transactions, tried out',
    path: '/databases/transactions-lab/',
    section: 'databases',
    about:
      'Let two parties meet in a real PostgreSQL: locks, row versions, write skew, error 40001; deadlock and lost update recorded.',
    names: ['concurrency lab', 'isolation level lab', 'lock simulator', 'deadlock demo'],
  },
  {
    title: 'Relational or document, measured',
    path: '/databases/documents-lab/',
    section: 'databases',
    about:
      'The same orders as tables and as JSON documents in one PostgreSQL: rename, report, index, and see what each touches.',
    names: ['jsonb lab', 'document database lab', 'nosql lab'],
  },
  {
    title: 'The API workbench, in your tab',
    path: '/apis/workbench/',
    section: 'apis',
    about:
      'Send requests to a real API in this tab, and see both messages, the status in words and the SQL.',
    names: [
      'api client',
      'rest client',
      'request builder',
      'curl to request',
      'try http status codes',
    ],
  },
  {
    title: 'REST, GraphQL and SOAP, side by side',
    path: '/apis/three-doors/',
    section: 'apis',
    about:
      'Fill one screen of a shop through REST, GraphQL and SOAP in this tab, and count requests, bytes and SQL.',
    names: ['graphql playground'],
  },
  {
    title: 'Password hashes, measured and attacked',
    path: '/security/passwords-lab/',
    section: 'security',
    about:
      'Hash with MD5, bcrypt, scrypt and Argon2id in this tab, count your own guesses per second, and crack a leaked table.',
    names: [
      'password cracker',
      'hash cracker',
      'argon2 online',
      'bcrypt online',
      'crack time calculator',
    ],
  },
  {
    title: 'SQL injection, tried out',
    path: '/security/injection-lab/',
    section: 'security',
    about:
      'Attack a vulnerable shop on a real PostgreSQL in this tab, see your input marked in its SQL, and stop each attack.',
    names: ['hacking lab', 'union injection', 'blind injection', 'nosql injection lab'],
  },
  {
    title: 'Encryption, tried out',
    path: '/security/encryption-lab/',
    section: 'security',
    about:
      'Encrypt a column, reuse a nonce and lose, flip bits, forge what can be forged, sign, and rotate keys, on your browser’s WebCrypto.',
    names: [
      'cryptography lab',
      'aes-gcm playground',
      'webcrypto',
      'nonce reuse',
      'envelope encryption',
    ],
  },
  {
    title: 'Sessions and tokens, tried out',
    path: '/security/tokens-lab/',
    section: 'security',
    about:
      'Log in by cookie and by JWT in this tab, forge tokens against weak verifiers, steal a refresh token, and poison a password reset.',
    names: [
      'jwt lab',
      'jwt decoder',
      'alg none demo',
      'refresh token rotation demo',
      'session lab',
    ],
  },
  {
    title: 'OAuth 2.0 and OpenID Connect, walked',
    path: '/security/oauth-lab/',
    section: 'security',
    about:
      'Walk a login between shop, provider and browser in this tab, leave out state, PKCE, nonce or a check, and watch the attack.',
    names: ['oauth playground', 'oidc playground', 'pkce demo', 'social login lab'],
  },
  {
    title: 'Server-side request forgery and uploads, tried out',
    path: '/security/ssrf-lab/',
    section: 'security',
    about:
      'Send a shop’s server to its own metadata service in this tab, rebind a name, climb out of a folder, upload a page as a picture, and stop it all.',
    names: [
      'ssrf lab',
      'dns rebinding demo',
      'path traversal lab',
      'file upload attack',
      'metadata service attack',
    ],
  },
  {
    title: 'Git in a terminal',
    path: '/skills/git-lab/',
    section: 'skills',
    about:
      'Type Git commands in this tab, see the graph of real commits and the staging area, and undo all of it.',
    names: ['git playground', 'git simulator', 'merge conflict practice', 'git reset practice'],
  },
  {
    title: 'Eight broken handlers, to be mended',
    path: '/skills/debugging-lab/',
    section: 'skills',
    about:
      'Read incidents, logs and failing tests, mend JavaScript handlers in this tab, and run the tests on a real SQLite.',
    names: [
      'debugging exercises',
      'bug hunt',
      'code kata',
      'n+1 exercise',
      'race condition exercise',
    ],
  },
  {
    title: 'Cross-site scripting, tried out',
    path: '/security/xss-lab/',
    section: 'security',
    about:
      'Attack a shop’s page with stored, reflected and DOM XSS in a sandboxed frame, and mend it: escape, sanitise, policy.',
    names: ['xss lab', 'xss playground', 'content security policy lab', 'trusted types demo'],
  },
  {
    title: 'A server, a shell and curl',
    path: '/skills/shell-lab/',
    section: 'skills',
    about:
      'Type Linux commands on a server in this tab: read logs, mend rights, end a worker that hangs, and ask an API with curl.',
    names: ['linux terminal', 'shell simulator', 'bash practice', 'grep practice', 'curl practice'],
  },
];

import { readFileSync } from 'node:fs';

/** What a runner counted, and what it says of each failure. */
export interface Report {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures?: readonly string[];
}

const LINES_OF_A_FAILURE = 12;
// oxlint-disable-next-line no-control-regex
const COLOURS = /\u001B\[\d+(?:;\d+)*m/g;

const failure = (where: string, messages: readonly (string | undefined)[]): string => {
  const lines = messages.join('\n').replaceAll(COLOURS, '').trim().split('\n');
  return [where, ...lines.slice(0, LINES_OF_A_FAILURE).map((line) => `  ${line}`)].join('\n');
};

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** The report of a script of our own, which writes the three counts. */
export const ownReport = (path: string): Report => read(path) as Report;

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** The report of Vitest's reporter `json`. */
export function vitestReport(path: string): Report {
  const report = read(path) as VitestReport;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests,
    failures: report.testResults.flatMap(({ name, status, message, assertionResults }) => {
      const failed = assertionResults.filter((each) => each.status === 'failed');
      if (failed.length === 0) return status === 'failed' ? [failure(name, [message])] : [];
      return failed.map((each) => failure(`${name} › ${each.fullName}`, each.failureMessages));
    }),
  };
}

interface PlaywrightSuite {
  readonly title: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly projectName: string;
      readonly status: string;
      readonly results: readonly { readonly errors: readonly { readonly message?: string }[] }[];
    }[];
  }[];
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly { readonly message?: string }[];
  readonly suites: readonly PlaywrightSuite[];
}

function failuresOf(suite: PlaywrightSuite, above: string): string[] {
  const where = above === '' ? suite.title : `${above} › ${suite.title}`;
  const own = suite.specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, results }) =>
        failure(
          `[${projectName}] ${where} › ${title}`,
          results.flatMap(({ errors }) => errors.map(({ message }) => message)),
        ),
      ),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => failuresOf(inner, where))];
}

/** The report of Playwright's reporter `json`; a test that passed at its second try has failed. */
export function playwrightReport(path: string): Report {
  const { stats, errors, suites } = read(path) as PlaywrightReport;
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
    failures: [
      ...errors.map(({ message }) => failure('Playwright', [message])),
      ...suites.flatMap((suite) => failuresOf(suite, '')),
    ],
  };
}

import type { DebuggingRun, LogLine } from './run.ts';

/** Lines of the log that an incident shows. */
const MOST = 6;

/** A line as the log has it, with its stack trace below. */
export const logText = ({ at, level, text, stack }: LogLine): string =>
  `${at} ${level} ${text}${stack === undefined ? '' : `\n${stack}`}`;

/**
 * What a terminal shows of a run: the first test that failed, and the shop’s log from then.
 * @throws Error where none failed
 */
export function incidentText({ tests }: DebuggingRun): string {
  const failed = tests.find(({ passed }) => !passed);
  if (failed === undefined) throw new Error('no test failed');
  const { name, given, expected, got, log } = failed;
  return [
    '$ npm test',
    `FAIL  ${name}`,
    `  given     ${given}`,
    `  expected  ${expected}`,
    `  got       ${got}`,
    '$ tail shop.log',
    ...log.slice(-MOST).map(logText),
  ].join('\n');
}

import { answerOnce } from './answer-once/task.ts';
import { changeOnlyWhatWasSeen } from './change-only-what-was-seen/task.ts';
import { compareInConstantTime } from './compare-in-constant-time/task.ts';
import type { Challenge } from './definition.ts';
import { forgetAfterATime } from './forget-after-a-time/task.ts';
import { keepValuesOutOfSql } from './keep-values-out-of-sql/task.ts';
import { limitTheRate } from './limit-the-rate/task.ts';
import { logWithoutSecrets } from './log-without-secrets/task.ts';
import { pageWithoutLoss } from './page-without-loss/task.ts';
import { refuseExpiredToken } from './refuse-expired-token/task.ts';
import { reportAllFaults } from './report-all-faults/task.ts';
import { retryOnlyWhatIsSafe } from './retry-only-what-is-safe/task.ts';
import { saveOnlyWhatWasRead } from './save-only-what-was-read/task.ts';
import { streamInConstantMemory } from './stream-in-constant-memory/task.ts';

/** All challenges, in the reading order of their pages. */
export const challenges: readonly Challenge[] = [
  streamInConstantMemory,
  limitTheRate,
  saveOnlyWhatWasRead,
  forgetAfterATime,
  changeOnlyWhatWasSeen,
  reportAllFaults,
  retryOnlyWhatIsSafe,
  pageWithoutLoss,
  answerOnce,
  refuseExpiredToken,
  compareInConstantTime,
  keepValuesOutOfSql,
  logWithoutSecrets,
];

import { globSync } from 'node:fs';

/** Whether this site was built without a language, whose tests say so and are skipped; never in CI. */
export const builtWithout = (language: string): boolean =>
  !process.env['CI'] && globSync(`dist/_labs/${language}-*`).length === 0;

import { readFileSync } from 'node:fs';
import { MUST_FAIL } from '../../../src/data/listing-topics';
import { LIVE_LISTINGS } from '../../../src/data/live-listings';
import { PROGRAM_LIMITS, type ProgramLanguage } from '../../../src/labs/programs/protocol';
import type { Program } from '../../../src/labs/programs/runtime';
import { expect } from '../policed';
import { clientIn, open, ran, test } from './bench';
import { builtWithout } from './built-without';

/** The program as pages load it. */
const program = (id: string) =>
  JSON.parse(readFileSync(`dist/programs/${id}.json`, 'utf8')) as Program;

/** The limit is for a reader’s machine, which does not run tests beside the program. */
const PATIENT = { run: PROGRAM_LIMITS.run * 6 };

for (const language of Object.keys(LIVE_LISTINGS) as ProgramLanguage[]) {
  test.describe(language, () => {
    test.use({ language });

    test('each listing prints in the tab what was recorded', async ({ page, address }) => {
      test.setTimeout(240_000);
      test.skip(builtWithout(language), `built without ${language}`);
      await open(page, address);
      const client = await clientIn(page, { language, limits: PATIENT });
      for (const [topic, { state }] of Object.entries(LIVE_LISTINGS[language])) {
        if (state === 'recorded') continue;
        const id = `${language}/${topic}`;
        await test.step(id, async () => {
          const { ending, stdout, stderr } = await ran(client, program(id));
          expect.soft(stdout).toBe(readFileSync(`listings/${id}/expected.txt`, 'utf8'));
          const broken = MUST_FAIL[topic];
          const clean = { kind: 'exit', code: 0 };
          if (broken === undefined) expect.soft(ending).toEqual(clean);
          else {
            expect.soft(ending.kind).toBe('exit');
            expect.soft(ending).not.toEqual(clean);
            expect.soft(stderr).toContain(broken);
          }
        });
      }
    });
  });
}

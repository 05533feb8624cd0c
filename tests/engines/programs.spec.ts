import { readFileSync } from 'node:fs';
import type { ProgramLanguage } from '../../src/labs/programs/protocol';
import { builtWithout } from '../browser/programs/built-without';
import { text } from './asking';
import { expect, test } from './test';

/** A page with a listing in each language. */
const PAGE = 'apis/errors-and-pagination/';
const TOPIC = 'validate-input';
/** The runtime has to be loaded and started, and Go built, beside other tests. */
const RUN = { timeout: 90_000 };

const LANGUAGES: Readonly<Record<ProgramLanguage, string>> = {
  javascript: 'JavaScript',
  python: 'Python',
  go: 'Go',
  ruby: 'Ruby',
};

for (const [language, name] of Object.entries(LANGUAGES)) {
  test(`${name} starts in the tab, and prints what was recorded`, async ({ reader }) => {
    test.skip(builtWithout(language), `built without ${name}`);
    test.setTimeout(150_000);
    const listing = `.listing:has([data-program="${language}/${TOPIC}"])`;
    await reader.open(PAGE);
    await expect.poll(() => text(reader, '[role=tablist]')).toContain(name);
    await reader.click('[role=tab]', name);
    await reader.click(`${listing} [data-run]`);
    const load = `${listing} .program-ask .button--primary`;
    await expect.poll(() => text(reader, load), RUN).toMatch(/^(Load \d+\.\d\sMB and run|Run)$/);
    await reader.click(load);
    const ending = () => text(reader, `${listing} .program-outcome__ending`);
    await expect.poll(ending, RUN).toMatch(/^Exit code 0: .* The output is the recorded one\.$/);
    const printed = await text(reader, `${listing} .program-pane__lines`);
    expect(printed).toBe(readFileSync(`listings/${language}/${TOPIC}/expected.txt`, 'utf8').trim());
  });
}

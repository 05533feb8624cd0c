import { text, wake } from './asking';
import type { Reader } from './reader';
import { expect, test } from './test';

/** The engine has to be loaded, compiled and filled, beside other tests. */
const START = { timeout: 60_000 };

/** Starts the engine of a lab and does what its first step begins with. */
async function firstRun(reader: Reader, page: string, lab: string, verb: string) {
  await reader.open(page);
  await wake(reader, lab);
  expect(await text(reader, `${lab} .lab-start__button`)).toMatch(
    /^Start PostgreSQL (\d\.\d\sMB|already here)$/,
  );
  await reader.click(`${lab} .lab-start__button`);
  const buttons = () => text(reader, `${lab} .lab-bench__foot`);
  await expect.poll(buttons, START).toMatch(new RegExp(`^${verb}`));
  await reader.click(`${lab} .lab-bench__foot button`, verb);
  await expect.poll(() => text(reader, `${lab} .lab-verdict`), START).toContain('Not there yet.');
}

test('PostgreSQL starts in the tab, answers and judges', async ({ reader }) => {
  test.setTimeout(150_000);
  await firstRun(reader, 'databases/sql-from-zero/', '#sql-from-zero', 'Run');
  expect(await text(reader, '#sql-from-zero .lab-outcome')).toContain('Your result');
});

test('the shop’s API starts in the tab and answers', async ({ reader }) => {
  test.setTimeout(150_000);
  await firstRun(reader, 'apis/workbench/', '#api-workbench', 'Send');
  expect(await text(reader, '#api-workbench .lab-outcome')).toContain('404 Not Found');
});

/** Labs with engines of their own: where each is, and the button that runs its text. */
const OWN_ENGINES: readonly (readonly [page: string, lab: string, verb: string])[] = [
  ['security/passwords-lab/', '#passwords-lab', 'Run'],
  ['security/encryption-lab/', '#encryption-lab', 'Run'],
  ['security/tokens-lab/', '#tokens-lab', 'Send'],
  ['security/oauth-lab/', '#oauth-lab', 'Tell it'],
  ['security/xss-lab/', '#xss-lab', 'Run'],
  ['security/ssrf-lab/', '#ssrf-lab', 'Send'],
  ['skills/debugging-lab/', '#debugging-lab', 'Test'],
  ['skills/git-lab/', '#git-lab', 'Run'],
  ['skills/shell-lab/', '#shell-lab', 'Run'],
];

for (const [page, lab, verb] of OWN_ENGINES) {
  test(`${page} starts in the tab and judges`, async ({ reader }) => {
    test.setTimeout(150_000);
    await reader.open(page);
    await wake(reader, lab);
    await reader.click(`${lab} .lab-start__button`);
    await expect.poll(() => text(reader, `${lab} .lab-bench__foot`), START).toContain(verb);
    await reader.click(`${lab} .lab-run__button`);
    await expect.poll(() => text(reader, `${lab} .lab-verdict`), START).toContain('Not there yet.');
  });
}

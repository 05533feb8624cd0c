import { onPaper, overprinted, strandable, tooWide } from './paper';
import { expect, readOnly as test } from './policed';

/** One page of each kind. */
const KINDS = {
  home: '',
  overview: 'databases/',
  text: 'skills/linux/',
  listings: 'databases/transactions/',
  technology: 'technologies/postgresql/',
  glossary: 'reference/glossary/',
  comparison: 'technologies/comparison/',
  picker: 'technologies/stack-picker/',
  'learning path': 'start/learning-path/',
  lab: 'security/oauth-lab/',
  journey: 'basics/journey-of-a-request/',
  catalogue: 'technologies/catalogue/',
};

for (const [kind, path] of Object.entries(KINDS)) {
  test(`the ${kind} on paper: no line lies on another, is cut or stands alone`, async ({
    page,
  }) => {
    const faults = await onPaper(page, path, async () => ({
      overprinted: await overprinted(page),
      tooWide: await tooWide(page),
      strandable: await strandable(page),
    }));
    expect(faults).toEqual({ overprinted: [], tooWide: [], strandable: [] });
  });
}

test('the picker takes at most eight sheets, without the weights that nobody opened', async ({
  page,
}) => {
  await page.goto(KINDS.picker);
  const printed = await page.pdf({ preferCSSPageSize: true });
  const sheets = printed.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
  expect(sheets.length).toBeGreaterThan(3);
  expect(sheets.length).toBeLessThanOrEqual(8);
});

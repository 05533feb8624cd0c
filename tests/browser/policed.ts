import { test as base, type BrowserContext, type BrowserContextOptions } from '@playwright/test';

export { expect } from '@playwright/test';

/** What the policy blocks in any page of a context from now on. */
async function watchPolicy(context: BrowserContext): Promise<string[]> {
  const violations: string[] = [];
  await context.exposeFunction('reportViolation', (text: string) => violations.push(text));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sample, sourceFile, lineNumber } = event;
      const { reportViolation } = window as unknown as { reportViolation: (text: string) => void };
      reportViolation(
        `${effectiveDirective}: ${blockedURI} ${sample} (${sourceFile}:${lineNumber})`,
      );
    });
  });
  return violations;
}

/** Playwright's `test`, in which one violation of the security policy fails the test. */
export const test = base.extend<{
  /** What the policy has blocked so far; a test that provokes violations empties it. */
  violations: string[];
}>({
  violations: [
    async ({ context }, use) => {
      const violations = await watchPolicy(context);
      await use(violations);
      base.expect(violations).toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * The same for tests that load a page, look and leave nothing behind in the browser: those of a
 * worker share one page, which spares a context, a process and a cold cache each time.
 */
export const readOnly = test.extend<
  object,
  {
    /** How the shared page is opened. */
    opened: BrowserContextOptions;
    shared: { readonly context: BrowserContext; readonly violations: string[] };
  }
>({
  opened: [{}, { option: true, scope: 'worker' }],
  shared: [
    async ({ browser, opened }, use, { project }) => {
      const { baseURL } = project.use;
      const context = await browser.newContext({ ...(baseURL && { baseURL }), ...opened });
      const violations = await watchPolicy(context);
      await context.newPage();
      await use({ context, violations });
      await context.close();
    },
    { scope: 'worker' },
  ],
  context: ({ shared }, use) => use(shared.context),
  page: async ({ shared }, use) => {
    const [page] = shared.context.pages();
    if (page === undefined) throw new Error('a test that only reads has closed the page');
    await use(page);
  },
  violations: async ({ shared }, use) => {
    shared.violations.length = 0;
    await use(shared.violations);
    base.expect(shared.violations).toEqual([]);
  },
});

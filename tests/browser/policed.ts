import { test as base } from '@playwright/test';

export { expect } from '@playwright/test';

/** Playwright's `test`, in which one violation of the security policy fails the test. */
export const test = base.extend<{
  /** What the policy has blocked so far; a test that provokes violations empties it. */
  violations: string[];
}>({
  violations: [
    async ({ context }, use) => {
      const violations: string[] = [];
      await context.exposeFunction('reportViolation', (text: string) => violations.push(text));
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) => {
          const { effectiveDirective, blockedURI, sample, sourceFile, lineNumber } = event;
          const { reportViolation } = window as unknown as {
            reportViolation: (text: string) => void;
          };
          reportViolation(
            `${effectiveDirective}: ${blockedURI} ${sample} (${sourceFile}:${lineNumber})`,
          );
        });
      });
      await use(violations);
      base.expect(violations).toEqual([]);
    },
    { auto: true },
  ],
});

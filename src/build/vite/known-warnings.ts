import type { AstroUserConfig } from 'astro';

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

/** Parts of the texts of warnings that ask nothing of anybody. */
const KNOWN = [
  // One for each MDX page: Rolldown does not know a directive that Astro writes and reads before the
  // bundler sees it, https://github.com/withastro/astro/issues/18087.
  '"use astro:head-inject"',
  // In the dynamic linkers that Emscripten writes. Nothing that is shipped reaches them, and the
  // policy forbids them.
  /direct `eval`[^]*(?:@electric-sql\/pglite|pyodide)/,
  // Emscripten's scripts ask for these under Node.js alone.
  /"node:[\w/]+" has been externalized[^]*(?:@electric-sql\/pglite|pyodide)/,
  /CommonJS `module` variable[^]*pyodide/,
  // How the time of a busy machine was spent is no fault.
  '[PLUGIN_TIMINGS]',
] as const;

/** Keeps warnings that are known to itself; all others are heard. */
export function knownWarnings(): Plugin {
  return {
    name: 'known-warnings',
    onLog: (_level, { message }) =>
      !KNOWN.some((known) =>
        typeof known === 'string' ? message.includes(known) : known.test(message),
      ),
  };
}

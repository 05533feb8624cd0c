import type { AstroUserConfig } from 'astro';

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

/**
 * Keeps one warning per MDX page to itself: Rolldown does not know a directive that Astro writes and
 * reads before the bundler sees it, https://github.com/withastro/astro/issues/18087.
 */
export function astroDirectives(): Plugin {
  return {
    name: 'astro-directives',
    onLog: (_level, { code, message }) =>
      !(code === 'MODULE_LEVEL_DIRECTIVE' && message.includes('"use astro:head-inject"')),
  };
}

import type { AstroUserConfig } from 'astro';

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

const BABEL = 'vite:preact-jsx';

/**
 * Leaves JSX to Oxc, which Vite runs on every script anyway. `@preact/preset-vite` does so too, but
 * falls back to Babel for every script as soon as it is given options for it, and `@astrojs/preact`
 * always gives it some.
 * @throws Error where the plugin that runs Babel is not there
 */
export function nativeJsx(): Plugin {
  return {
    name: 'native-jsx',
    config: () => ({ oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } }),
    configResolved({ plugins }) {
      const babel = plugins.find(({ name }) => name === BABEL);
      if (babel === undefined) throw new Error(`there is no Vite plugin “${BABEL}”`);
      delete babel.transform;
    },
  };
}

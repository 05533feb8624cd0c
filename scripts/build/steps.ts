import type { AstroIntegration } from 'astro';

/** A part of the build and how long it took, in seconds. */
export interface Step {
  readonly name: string;
  readonly seconds: number;
}

const NAMES: Readonly<Record<string, string>> = {
  prerender: 'Bundle for rendering',
  client: 'Bundle for browsers',
};

/**
 * Tells each step of the build when it ends.
 * @param refuse called when all content has been read; what it throws ends the build
 * @param began when the build began, in milliseconds of `performance.now`
 */
export function steps(
  tell: (step: Step) => void,
  refuse: () => void,
  began: number,
): AstroIntegration {
  let last = began;
  const end = (name: string) => {
    const now = performance.now();
    tell({ name, seconds: (now - last) / 1000 });
    last = now;
  };
  return {
    name: 'steps',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        end('Start');
        updateConfig({ vite: { plugins: [bundles(end)] } });
      },
      'astro:build:start': () => {
        end('Content');
        refuse();
      },
      'astro:build:generated': () => {
        end('Pages and images');
      },
      'astro:build:done': ({ pages }) => {
        end(`Finish of ${pages.length} pages`);
      },
    },
  };
}

const bundles = (end: (name: string) => void) => ({
  name: 'steps',
  writeBundle(this: { readonly environment: { readonly name: string } }) {
    const name = NAMES[this.environment.name];
    if (name !== undefined) end(name);
  },
});

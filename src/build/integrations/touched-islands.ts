import type { AstroIntegration } from 'astro';

/** Adds `client:touched`: an island whose program loads when the reader first reaches for it. */
export function touchedIslands(): AstroIntegration {
  return {
    name: 'touched-islands',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        addClientDirective({ name: 'touched', entrypoint: './src/reader/touched.ts' });
      },
    },
  };
}

declare module 'astro' {
  interface AstroClientDirectives {
    /** Its name in what this reader keeps: where it is there already, the program loads at once. */
    'client:touched'?: string;
  }
}

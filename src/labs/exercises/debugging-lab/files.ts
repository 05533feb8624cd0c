/** Gives a text file of this folder, such as `harness/main.js`. */
export type ReadFile = (file: string) => string;

const TEXTS = import.meta.glob<string>('./{harness,cases}/**/*.{js,txt}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/**
 * The files of this folder as the bundler has them; under Node.js alone, `scripts/labs/` reads them.
 * @throws Error where one is missing
 */
export const readBundled: ReadFile = (file) => {
  const text = TEXTS[`./${file}`];
  if (text === undefined) throw new Error(`the debugging lab has no ${file}`);
  return text;
};

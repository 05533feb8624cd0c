import type { LibraryOptions } from 'vite';

/** What is bundled apart from the site, and for what. */
interface Bundle {
  readonly entry: string | Readonly<Record<string, string>>;
  /** `iife` gives one script that is run as it is. */
  readonly format: 'es' | 'iife';
  readonly target: string;
}

/**
 * Bundles scripts in memory.
 * @returns the code of each chunk by its name; those of the entry have its names
 */
export async function bundledApart({
  entry,
  format,
  target,
}: Bundle): Promise<ReadonlyMap<string, string>> {
  // A build that has kept what is made here needs no bundler for it.
  const { build } = await import('vite');
  const lib: LibraryOptions = {
    entry: typeof entry === 'string' ? entry : { ...entry },
    formats: [format],
    name: 'bundled',
  };
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      ...{ write: false, minify: true, target, lib },
      // Vite would leave the comments of a module, which say where on this machine its sources lie.
      rolldownOptions: {
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js', minify: true },
      },
    },
  });
  const outputs = [built].flat().flatMap((bundle) => ('output' in bundle ? bundle.output : []));
  const chunks = outputs.flatMap((output) =>
    output.type === 'chunk' ? [[output.fileName.replace(/\.js$/, ''), output.code] as const] : [],
  );
  return new Map(chunks);
}

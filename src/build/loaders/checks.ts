import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { glob, readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { checkedParse, refuseStrayFiles } from './checked.ts';
import { mdxParts } from './plain-markdown.ts';
import { faultsOf } from './written.ts';

/** One folder for each section. */
const PATTERN = '*/*.yaml';

/**
 * Loads the questions of all pages from `<section>/<page>.yaml` under a folder, each a map from ids
 * to questions. An entry is one question with its page, and renders to its explanation.
 * @param base the folder from the root of the project, such as `src/content/checks/`
 * @throws Error that names the file and the field where it is no such map, and an id that stands twice
 */
export function checks(base: string): Loader {
  return {
    name: 'checks',
    load: async (context) => {
      const folder = new URL(base, context.config.root);
      refuseStrayFiles(context, { folder: base.replace(/\/$/, ''), pattern: PATTERN });
      await loadFiles(folder, context);
      const { watcher, logger } = context;
      watcher?.add(fileURLToPath(folder));
      watcher?.on('all', (_, file) => {
        if (!file.startsWith(fileURLToPath(folder))) return;
        loadFiles(folder, context).catch((error: unknown) => logger.error(String(error)));
      });
    },
  };
}

/** Loads all files anew: what renders them has no version by which an older result could be known. */
async function loadFiles(folder: URL, context: LoaderContext) {
  const { store, config } = context;
  store.clear();
  const names = await Array.fromAsync(glob(PATTERN, { cwd: folder }));
  for (const name of names.map((each) => each.replaceAll('\\', '/')).sort()) {
    const fileURL = new URL(name, folder);
    const file = fileURLToPath(fileURL);
    const shown = relative(fileURLToPath(config.root), file).replaceAll('\\', '/');
    const page = name.slice(0, -'.yaml'.length);
    const text = await readFile(file, 'utf8');
    for (const [id, question] of Object.entries(questionsIn(text, shown))) {
      const other = store.get(id)?.filePath;
      if (other !== undefined) throw new Error(`${shown}: “${id}” stands in ${other} as well`);
      const [mdx] = mdxParts(question.explanation);
      if (mdx !== undefined) {
        const message = `${mdx.part} is for .mdx alone`;
        throw new Error(faultsOf(shown, text, [{ path: [id, 'explanation'], message }]));
      }
      const parseData = checkedParse(context, undefined, [id]);
      const data = await parseData({ id, data: { ...question, page }, filePath: file });
      const rendered = await context.renderMarkdown(question.explanation, { fileURL });
      const html = rendered.html.trimEnd();
      store.set({ id, data, rendered: { ...rendered, html }, filePath: shown });
    }
  }
}

/** Enough of a file to take it apart; the schema of the collection knows the rest. */
const file = z.record(
  z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  z.looseObject({ explanation: z.string() }),
  {
    error: ({ code }) =>
      code === 'invalid_key' ? 'an id is lower-case words joined by hyphens' : undefined,
  },
);

function questionsIn(text: string, name: string): z.infer<typeof file> {
  try {
    const { data, error } = file.safeParse(parse(text));
    if (data !== undefined) return data;
    throw new Error(z.prettifyError(error));
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

import type { Loader, LoaderContext } from 'astro/loaders';
import { glob, readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/**
 * Loads the questions of all pages from `<section>/<page>.yaml` under a folder, each a map from ids
 * to questions. An entry is one question with its page, and renders to its explanation.
 * @param base the folder from the root of the project, such as `./src/content/checks/`
 * @throws Error that names the file where it is no map or an id stands twice in the guide
 */
export function checks(base: string): Loader {
  return {
    name: 'checks',
    load: async (context) => {
      const folder = new URL(base, context.config.root);
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
  const { store, config, parseData, renderMarkdown } = context;
  store.clear();
  const names = await Array.fromAsync(glob('*/*.yaml', { cwd: folder }));
  for (const name of names.map((each) => each.replaceAll('\\', '/')).sort()) {
    const fileURL = new URL(name, folder);
    const file = fileURLToPath(fileURL);
    const shown = relative(fileURLToPath(config.root), file).replaceAll('\\', '/');
    const page = name.slice(0, -'.yaml'.length);
    for (const [id, raw] of Object.entries(questionsIn(await readFile(file, 'utf8'), shown))) {
      const other = store.get(id)?.filePath;
      if (other !== undefined) throw new Error(`${shown}: “${id}” stands in ${other} as well`);
      const data = await parseData({ id, data: { ...raw, page }, filePath: file });
      const rendered = await renderMarkdown(String(data['explanation']), { fileURL });
      store.set({ id, data, rendered, filePath: shown });
    }
  }
}

function questionsIn(text: string, file: string): Record<string, object> {
  try {
    return parse(text) as Record<string, object>;
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

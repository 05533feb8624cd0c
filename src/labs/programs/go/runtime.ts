import type { Kit, OpenRuntime, Program } from '../runtime.ts';
import { execute, NOT_BUILT, saysOutOfMemory } from './execute.ts';
import { archiveName, neededBy, SQLITE, type KitIndex } from './packages.ts';
import { sqliteFunctions } from './stand-ins/sqlite.ts';
import { build, type Archives, type Tools } from './toolchain.ts';

/** The files of Go beside the one that is started: it builds the whole folder. */
function sourcesOf({ files, main }: Program): Record<string, string> {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const sources: Record<string, string> = {};
  for (const [path, text] of Object.entries(files)) {
    const name = path.slice(folder.length);
    const isBeside = path.startsWith(folder) && !name.includes('/');
    if (isBeside && name.endsWith('.go') && !name.endsWith('_test.go')) sources[name] = text;
  }
  return sources;
}

async function openTools(kit: Kit, language: string): Promise<Tools> {
  const module = async (name: string) => WebAssembly.compile(await kit.file(name));
  const [compile, link] = await Promise.all([module('compile.wasm'), module('link.wasm')]);
  return { compile, link, language };
}

async function archivesOf(kit: Kit, paths: readonly string[]): Promise<Archives> {
  const load = async (path: string) => [path, await kit.file(archiveName(path))] as const;
  return new Map(await Promise.all(paths.map(load)));
}

/** Go's own compiler and linker; what they build runs in the same thread. */
export const open: OpenRuntime = async (kit, limits) => {
  const text = new TextDecoder().decode(await kit.file('index.json'));
  const { language, packages } = JSON.parse(text) as KitIndex;
  const tools = await openTools(kit, language);
  return {
    async run(program, io) {
      io.phase('compile');
      const notBuilt = (message: string) => {
        io.stderr(new TextEncoder().encode(message));
        return { kind: 'exit', code: NOT_BUILT } as const;
      };
      const sources = sourcesOf(program);
      const needed = neededBy(sources, packages);
      if (needed.kind === 'refused') return notBuilt(needed.message);
      const archives = await archivesOf(kit, needed.paths);
      const built = await build(tools, sources, archives);
      if (built.kind === 'failed') {
        // The tools are programs in Go, too.
        if (saysOutOfMemory(built.message)) return { kind: 'memory' };
        return notBuilt(`# command-line-arguments\n${built.message}`);
      }
      const others = archives.has(SQLITE) ? await sqliteFunctions(kit, limits) : undefined;
      return execute(built.binary, program, io, limits, others);
    },
  };
};

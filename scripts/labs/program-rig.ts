import { engineKit } from '../../src/build/engines/engines.ts';
import { type Kit, kitFiles } from '../../src/build/engines/kit.ts';
import { open } from '../../src/labs/programs/javascript/runtime.ts';
import type { TestedByProgram } from '../../src/labs/programs/lab.ts';
import { PROGRAM_LIMITS } from '../../src/labs/programs/protocol.ts';
import type { Runtime } from '../../src/labs/programs/runtime.ts';
import type { Rig } from '../../src/labs/rig/protocol.ts';

/** In this thread nothing has to be kept from anybody. */
const MARK = 'report:';
/** Programs that one runtime runs: each leaves its memory behind. */
const MOST_RUNS = 16;

async function javaScript(): Promise<Kit> {
  const kit = await engineKit('javascript');
  if (kit === null) throw new Error('JavaScript cannot be made here');
  return kit;
}

/** What makes recordings: “QuickJS-NG 0.11.0 (quickjs-emscripten 0.31.0)”. */
export async function javaScriptVersion(): Promise<string> {
  const { version, engine } = (await javaScript()).manifest;
  return `${version} (${engine})`;
}

async function opened(): Promise<Runtime> {
  const files = await kitFiles(await javaScript());
  return open(
    {
      file(name) {
        const file = files[name];
        if (file === undefined) throw new Error(`the kit has no ${name}`);
        return Promise.resolve(new Uint8Array(file));
      },
    },
    { memory: PROGRAM_LIMITS.memory },
  );
}

/** What tests texts in the tab’s own JavaScript, in this thread: nothing stops a text without an end. */
export function programRig<R extends object>(tests: TestedByProgram<R>): Rig<R> {
  let runtime: Promise<Runtime> | undefined;
  let runs = 0;
  return {
    async run(step, text) {
      const program = tests.programOf(step, text, MARK);
      if (program === undefined) return tests.refusal(text);
      if (runs % MOST_RUNS === 0) runtime = opened();
      runs += 1;
      const written = { stdout: '', stderr: '' };
      const to = (stream: keyof typeof written) => (bytes: Uint8Array) => {
        written[stream] += new TextDecoder().decode(bytes);
      };
      const exit = await (
        await (runtime ?? opened())
      ).run(program, { stdout: to('stdout'), stderr: to('stderr'), phase: () => undefined });
      const ending = exit.kind === 'memory' ? { ...exit, limit: PROGRAM_LIMITS.memory } : exit;
      const { stdout: output, stderr: errors } = written;
      const run = tests.runOf({ output, errors, ending }, MARK, text);
      if (run.kind !== 'done') throw new Error(JSON.stringify(run));
      return run.result;
    },
  };
}

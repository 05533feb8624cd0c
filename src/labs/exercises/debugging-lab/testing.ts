import type { TestedByProgram } from '../../programs/lab.ts';
import type { ReadFile } from './files.ts';
import { type DebuggingRun, runOf } from './run.ts';

const HARNESS = ['main', 'lockdown', 'shop', 'database', 'log', 'stacks', 'timers'] as const;

/** A handler brings nothing with it: what it may use comes as its second argument. */
const IMPORT = /\bimport\s*[({"'*\w/]|\bimport\s*\.\s*meta|^[^\S\r\n]*export\b.*\bfrom\s*['"]/m;
const NAME = /\bhandle\b/;

/** Without a run, a handler is refused that asks for modules, and a text that has none. */
function refusal(text: string): DebuggingRun {
  const at = IMPORT.exec(text)?.index;
  if (at === undefined) {
    const says = 'handler.js exports no function with the name handle';
    return { tests: [], broken: { says }, faults: [] };
  }
  const says =
    'A handler imports nothing here: what it may use comes as its second argument, and the tests keep the rest for themselves.';
  return { tests: [], broken: { says }, faults: [{ at, message: says }] };
}

/**
 * Tests a handler with the harness of this folder.
 * @param read gives its files
 */
export const debuggingTests = (read: ReadFile): TestedByProgram<DebuggingRun> => ({
  programOf(step, text, mark) {
    if (IMPORT.test(text) || !NAME.test(text)) return undefined;
    const harness = HARNESS.map((name) => [`${name}.js`, read(`harness/${name}.js`)]);
    return {
      files: {
        ...(Object.fromEntries(harness) as Record<string, string>),
        'tests.js': read(`cases/${step}/tests.js`),
        'handler.js': text,
        // A shop in two processes has the same handler twice.
        'handler-2.js': text,
      },
      main: 'main.js',
      stdin: mark,
    };
  },
  refusal,
  runOf,
});

import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { listingFile } from '../../../src/lib/listings';
import { ProgramClient, type ProgramSettings } from '../../../src/labs/programs/client';
import type { OutputPiece, ProgramLanguage, ProgramRun } from '../../../src/labs/programs/protocol';
import type { Program } from '../../../src/labs/programs/runtime';
import type { OpenProgramWorker } from '../../../src/labs/programs/worker';
import { servedEngine, type Served } from '../lab';
import { openedThread } from '../thread';

/** A thread with the same shell as a browser's worker. */
export const openThread: OpenProgramWorker = (language, heard, broke) =>
  openedThread('program', heard, broke, language);

/** A client whose runtime comes from a server of this test. */
export interface Lab {
  readonly served: Served;
  readonly client: ProgramClient;
  readonly close: () => void;
}

export async function programLab(
  language: ProgramLanguage,
  settings: Partial<ProgramSettings> = {},
  change?: (name: string, bytes: Buffer) => Buffer | number,
): Promise<Lab> {
  const served = await servedEngine(change, language);
  const { source } = served;
  const client = new ProgramClient({ language, source, openWorker: openThread, ...settings });
  return {
    served,
    client,
    close() {
      client.dispose();
      served.close();
    },
  };
}

/** A program of one file. */
export function program(language: ProgramLanguage, text: string, stdin = ''): Program {
  const main = listingFile(language, '').file;
  return { files: { [main]: text }, main, stdin };
}

/** What a run wrote, with how it ended. */
export interface Ran extends ProgramRun {
  readonly stdout: string;
  readonly stderr: string;
  readonly pieces: readonly OutputPiece[];
}

export async function ran(client: ProgramClient, what: Program): Promise<Ran> {
  const pieces: OutputPiece[] = [];
  const run = await client.run(what, { onOutput: (more) => pieces.push(...more) });
  const written = (stream: OutputPiece['stream']) =>
    pieces.map((piece) => (piece.stream === stream ? piece.text : '')).join('');
  return { ...run, stdout: written('stdout'), stderr: written('stderr'), pieces };
}

/** The topics of a language's listings. */
export const topicsOf = (language: ProgramLanguage): string[] =>
  globSync(`listings/${language}/*/expected.txt`)
    .map((file) => basename(dirname(file)))
    .sort();

/** A listing as a program, and what the real toolchain printed. */
export function listing(language: ProgramLanguage, topic: string) {
  const folder = join('listings', language, topic);
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const input = existsSync(join(folder, 'input.txt')) ? read('input.txt') : '';
  const text = read(listingFile(language, topic).file);
  return { program: program(language, text, input), expected: read('expected.txt') };
}

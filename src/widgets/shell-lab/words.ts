import type { Change, ShellRun } from '@/labs/exercises/shell-lab/rig';

/** Where the shell stands, and how its last line ended. */
export const standing = ({ folder, status }: Pick<ShellRun, 'folder' | 'status'>): string =>
  `You stand in ${folder}. The last line ended with exit status ${status}.`;

/** The texts that were written, by path. */
export const writtenFiles = ({ changes }: ShellRun): Readonly<Record<string, string>> =>
  Object.fromEntries(
    changes.flatMap(({ path, text }) => (text === undefined ? [] : [[path, text] as const])),
  );

const IS: Readonly<Record<Change['is'], string>> = {
  new: 'new',
  changed: 'changed',
  gone: 'gone',
};

/** “new file”, “changed folder”, “gone”. */
export const changeWords = ({ is, mode }: Change): string =>
  is === 'gone' ? IS.gone : `${IS[is]} ${mode.startsWith('d') ? 'folder' : 'file'}`;

/** What became of a process. */
export function processWords({ isAlive, signals }: ShellRun['processes'][number]): string {
  const sent = signals.map((signal) => `SIG${signal}`).join(', ');
  const is = isAlive ? 'runs' : 'ended';
  return sent === '' ? is : `${is} after ${sent}`;
}

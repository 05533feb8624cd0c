import {
  type Commit,
  type Head,
  type Repository,
  short,
  type Signature,
  subjectOf,
} from './repository.ts';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const two = (number: number) => `${number}`.padStart(2, '0');

/** “Mon Nov 30 09:01:00 2026 +0000”; all times of this repository are in UTC. */
export function dateOf({ timestamp }: Pick<Signature, 'timestamp'>): string {
  const at = new Date(timestamp * 1000);
  const time = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(two).join(':');
  return `${DAYS[at.getUTCDay()] ?? ''} ${MONTHS[at.getUTCMonth()] ?? ''} ${at.getUTCDate()} ${time} ${at.getUTCFullYear()} +0000`;
}

/** “main”, or “detached HEAD”. */
export const standingOn = ({ branch }: Head): string => branch ?? 'detached HEAD';

/** “a1b2c3d Add prices”. */
export const oneLine = (commit: Commit): string => `${short(commit.oid)} ${subjectOf(commit)}`;

/** What points to each commit, as `git log` puts it: “HEAD -> main”, “tag: v1.0”. */
export async function labelsOf(
  repository: Repository,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const labels = new Map<string, string[]>();
  const add = (oid: string | undefined, label: string) => {
    if (oid !== undefined) labels.set(oid, [...(labels.get(oid) ?? []), label]);
  };
  const head = await repository.head();
  add(head.commit, head.branch === undefined ? 'HEAD' : `HEAD -> ${head.branch}`);
  for (const [name, oid] of await repository.tags()) {
    add(await repository.peeled(oid), `tag: ${name}`);
  }
  add(repository.logOf('refs/stash')[0]?.to, 'refs/stash');
  for (const [name, oid] of await repository.branches()) {
    if (name !== head.branch) add(oid, name);
  }
  return labels;
}

/** A message with blanks at line ends, and blank lines at both ends and in a row, taken away. */
export function tidied(message: string): string {
  const lines = message.replaceAll(/[^\S\n]+$/gm, '').replaceAll(/\n{3,}/g, '\n\n');
  const text = lines.replace(/^\n+/, '').trimEnd();
  return text === '' ? '' : `${text}\n`;
}

/** Without the lines that Git adds for the reader of an editor. */
export const withoutComments = (message: string): string =>
  tidied(
    message
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .join('\n'),
  );

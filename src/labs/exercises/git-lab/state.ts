import { historyOf } from '../../git/history.ts';
import {
  type Conflict,
  type Files,
  pathsOf,
  type Repository,
  subjectOf,
} from '../../git/repository.ts';

/** A commit as the graph and the goals see it. */
export interface CommitState {
  readonly id: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: string;
  /** Seconds since 1970. */
  readonly at: number;
  /** The blob of each file, by path. */
  readonly files: Readonly<Record<string, string>>;
}

/** A name for a commit. */
export interface NameState {
  readonly name: string;
  readonly commit: string;
}

export interface TagState extends NameState {
  /** Whether it is an object of its own, with a message. */
  readonly message?: string;
}

/** A file in the three places, each as the id of its content; missing where it is not there. */
export interface FileState {
  readonly path: string;
  readonly working?: string;
  readonly staged?: string;
  readonly head?: string;
  readonly isIgnored?: true;
  readonly conflict?: Readonly<Partial<Record<keyof Conflict, string>>>;
}

export interface StashState {
  readonly message: string;
  readonly commit: string;
}

export interface RepositoryState {
  readonly head: { readonly branch?: string; readonly commit?: string };
  readonly branches: readonly NameState[];
  readonly tags: readonly TagState[];
  readonly stashes: readonly StashState[];
  /** What a branch, a tag or `HEAD` leads to, children before their parents. */
  readonly commits: readonly CommitState[];
  readonly files: readonly FileState[];
  readonly underWay?: 'merge' | 'cherry-pick' | 'revert';
}

/** What the lab shows and judges after a run. */
export interface LabState {
  /** Missing before `git init`. */
  readonly repository?: RepositoryState;
  /** Why the repository cannot be read, where commands have damaged it. */
  readonly damage?: string;
  /** What lies in the working directory, by path. */
  readonly texts: Readonly<Record<string, string>>;
  /** What the blobs hold that the state names. */
  readonly blobs: Readonly<Record<string, string>>;
}

/** Bytes of a file that the state holds. */
const LONGEST = 4000;

const ids = (files: Files): Record<string, string> =>
  Object.fromEntries([...files].map(([path, { oid }]) => [path, oid]));

const UNDER_WAY = [
  ['MERGE_HEAD', 'merge'],
  ['CHERRY_PICK_HEAD', 'cherry-pick'],
  ['REVERT_HEAD', 'revert'],
] as const;

/** Reads the state out of the repository’s own objects; what cannot be read is told. */
export async function stateOf(repository: Repository): Promise<LabState> {
  try {
    return await readState(repository);
  } catch (error) {
    const [damage = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
    return { damage, texts: {}, blobs: {} };
  }
}

async function readState(repository: Repository): Promise<LabState> {
  const working = await repository.working();
  const texts = Object.fromEntries(
    [...working.keys()].map((path) => [
      path,
      new TextDecoder().decode(repository.contentAt(path)).slice(0, LONGEST),
    ]),
  );
  if (!repository.isThere()) return { texts, blobs: {} };
  const head = await repository.head();
  const branches = [...(await repository.branches())].map(([name, commit]) => ({ name, commit }));
  const tags = await tagsOf(repository);
  const starts = [
    ...(head.commit === undefined ? [] : [head.commit]),
    ...branches.map(({ commit }) => commit),
    ...tags.map(({ commit }) => commit),
  ];
  const commits: CommitState[] = [];
  for (const commit of await historyOf(repository, starts, 'topology')) {
    commits.push({
      id: commit.oid,
      parents: commit.parents,
      message: commit.message.trimEnd(),
      author: commit.author.name,
      at: commit.committer.timestamp,
      files: ids(await repository.filesOfTree(commit.tree)),
    });
  }
  const underWay = UNDER_WAY.find(([note]) => repository.note(note) !== undefined)?.[1];
  const files = await filesOf(repository, working);
  return {
    texts,
    blobs: await blobsOf(repository, files, commits),
    repository: {
      head,
      branches,
      tags,
      stashes: repository.logOf('refs/stash').map(({ to, message }) => ({ message, commit: to })),
      commits,
      files,
      ...(underWay !== undefined && { underWay }),
    },
  };
}

async function tagsOf(repository: Repository): Promise<TagState[]> {
  const tags: TagState[] = [];
  for (const [name, oid] of await repository.tags()) {
    const commit = await repository.peeled(oid);
    if (commit === undefined) continue;
    const isOwn = (await repository.typeOf(oid)) === 'tag';
    const text = isOwn ? await repository.textOf(oid) : '';
    const message = text.slice(text.indexOf('\n\n') + 2).trimEnd();
    tags.push({ name, commit, ...(isOwn && { message }) });
  }
  return tags;
}

async function filesOf(repository: Repository, working: Files): Promise<FileState[]> {
  const head = await repository.filesOf((await repository.head()).commit);
  const index = await repository.index();
  const states: FileState[] = [];
  for (const path of pathsOf(working, head, index.files, index.conflicts)) {
    const [lies, staged, committed] = [working.get(path), index.files.get(path), head.get(path)];
    const conflict = index.conflicts.get(path);
    const isNew = staged === undefined && conflict === undefined;
    const isIgnored = isNew && lies !== undefined && (await repository.isIgnored(path));
    states.push({
      path,
      ...(lies && { working: lies.oid }),
      ...(staged && { staged: staged.oid }),
      ...(committed && { head: committed.oid }),
      ...(isIgnored && { isIgnored }),
      ...(conflict && {
        conflict: Object.fromEntries(
          Object.entries(conflict).map(([side, { oid }]: [string, { oid: string }]) => [side, oid]),
        ),
      }),
    });
  }
  return states;
}

/** The contents that goals compare; what only lies in the working directory is in `texts`. */
async function blobsOf(
  repository: Repository,
  files: readonly FileState[],
  commits: readonly CommitState[],
): Promise<Record<string, string>> {
  const wanted = new Set([
    ...files.flatMap(({ staged, head }) => [staged, head].filter((oid) => oid !== undefined)),
    ...commits.flatMap(({ files: own }) => Object.values(own)),
  ]);
  const blobs: Record<string, string> = {};
  for (const oid of [...wanted].sort()) {
    blobs[oid] = (await repository.readText(oid)).slice(0, LONGEST);
  }
  return blobs;
}

/** The first line of a commit’s message. */
export const subject = (commit: CommitState): string => subjectOf(commit);

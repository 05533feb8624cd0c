import { GitRefusal, type Repository } from './repository.ts';

/** Where names are looked for, as Git does, first to last. */
const PLACES = ['refs/', 'refs/tags/', 'refs/heads/'];
const STATES = ['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD', 'ORIG_HEAD'];

/** The object that a revision names; undefined where it names none. */
export async function objectOf(
  repository: Repository,
  revision: string,
): Promise<string | undefined> {
  const [, name = '', steps = ''] = /^(.*?)((?:[~^]\d*|\^\{\w*\})*)$/s.exec(revision) ?? [];
  let oid = await named(repository, name);
  for (const [step] of steps.matchAll(/\^\{\w*\}|[~^]\d*/g)) {
    if (oid === undefined) return undefined;
    oid = await repository.peeled(oid);
    if (oid === undefined || step.startsWith('^{')) {
      if (step === '^{tree}' && oid !== undefined) return (await repository.readCommit(oid)).tree;
      continue;
    }
    const count = step.length > 1 ? Number(step.slice(1)) : 1;
    if (step.startsWith('^')) {
      if (count > 0) oid = (await repository.readCommit(oid)).parents[count - 1];
    } else {
      for (let back = 0; back < count && oid !== undefined; back += 1) {
        oid = (await repository.readCommit(oid)).parents[0];
      }
    }
  }
  return oid;
}

async function named(repository: Repository, name: string): Promise<string | undefined> {
  const [, log, number] = /^(.*)@\{(\d+)\}$/.exec(name) ?? [];
  if (log !== undefined) {
    const ref = log === '' || log === '@' ? 'HEAD' : log === 'stash' ? 'refs/stash' : log;
    return repository.logOf(ref)[Number(number)]?.to;
  }
  if (name === 'HEAD' || name === '@') return (await repository.head()).commit;
  if (STATES.includes(name)) return repository.note(name)?.trim();
  if (/^refs\/./.test(name)) return repository.ref(name);
  for (const place of PLACES) {
    const oid = isName(name) ? await repository.ref(`${place}${name}`) : undefined;
    if (oid !== undefined) return oid;
  }
  return /^[\da-f]{4,40}$/i.test(name) ? repository.expanded(name) : undefined;
}

/** Whether a branch or tag may be called so. */
export const isName = (name: string): boolean =>
  /^(?!-|\/)(?!.*(?:\.\.|\/\/|@\{|\/\.|\.lock(?:\/|$)))[^\s~^:?*[\\\p{Cc}]+(?<![./])$/u.test(
    name,
  ) &&
  name !== '@' &&
  !name.startsWith('.');

/**
 * The commit that a revision names.
 * @throws GitRefusal in Git’s words
 */
export async function commitOf(
  repository: Repository,
  revision: string,
  refusal = `fatal: ambiguous argument '${revision}': unknown revision or path not in the working tree.\n`,
): Promise<string> {
  const oid = await objectOf(repository, revision);
  const commit = oid === undefined ? undefined : await repository.peeled(oid);
  if (commit === undefined) throw new GitRefusal(refusal);
  return commit;
}

/** Every commit that can be reached from some, each once. */
export async function reachable(
  repository: Repository,
  from: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const open = [...from];
  for (let oid = open.pop(); oid !== undefined; oid = open.pop()) {
    if (found.has(oid)) continue;
    found.add(oid);
    open.push(...(await repository.readCommit(oid)).parents);
  }
  return found;
}

import type { FileState, LabState, RepositoryState } from '@/labs/exercises/git-lab/state';
import { several } from '@/widgets/lab/words';

/** A file in one of the three places: what it is there, and the id of its content. */
export interface Cell {
  readonly says: string;
  readonly id?: string;
}

const cell = (says: string, id: string | undefined): Cell =>
  id === undefined ? { says } : { says, id };

/** A file in the working directory. */
export function workingCell({ working, staged, head, isIgnored, conflict }: FileState): Cell {
  if (conflict !== undefined) return cell('in conflict', working);
  if (working === undefined) {
    return cell(staged === undefined && head === undefined ? 'not there' : 'deleted', undefined);
  }
  if (isIgnored === true) return cell('ignored', working);
  if (staged === undefined) return cell('untracked', working);
  return cell(working === staged ? 'as staged' : 'changed', working);
}

/** A file in the staging area. */
export function stagedCell({ staged, head, conflict }: FileState): Cell {
  if (conflict !== undefined) {
    return cell(several(Object.keys(conflict).length, 'version'), undefined);
  }
  if (staged === undefined) return cell(head === undefined ? 'not there' : 'deleted', undefined);
  if (head === undefined) return cell('new', staged);
  return cell(staged === head ? 'as committed' : 'changed', staged);
}

/** A file in the last commit. */
export const headCell = ({ head }: FileState): Cell =>
  cell(head === undefined ? 'not there' : 'committed', head);

/** Where `HEAD` stands, and what is under way, in sentences. */
export function standing({ damage, repository }: LabState): string {
  if (damage !== undefined) return `The repository is damaged: ${damage}`;
  return repository === undefined ? 'No repository yet.' : whereIn(repository);
}

function whereIn({ head, underWay, stashes }: RepositoryState): string {
  const { branch, commit } = head;
  const where =
    branch === undefined
      ? `HEAD is detached: it stands on commit ${(commit ?? '').slice(0, 7)}, and on no branch.`
      : commit === undefined
        ? `On branch ${branch}, which has no commit yet.`
        : `On branch ${branch}.`;
  const open = underWay === undefined ? '' : ` A ${underWay} is under way.`;
  const aside =
    stashes.length === 0 ? '' : ` Stashed: ${stashes.map(({ message }) => message).join('; ')}.`;
  return `${where}${open}${aside}`;
}

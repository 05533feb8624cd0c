import type { CommitState, RepositoryState } from '@/labs/exercises/git-lab/state';
import { graphOf, RADIUS, ROW } from './geometry';

/** A name that points to a commit, and what kind of name it is. */
interface Label {
  readonly kind: 'head' | 'branch' | 'tag';
  readonly text: string;
}

function labelsOf({ head, branches, tags }: RepositoryState, id: string): readonly Label[] {
  return [
    ...(head.branch === undefined && head.commit === id
      ? [{ kind: 'head' as const, text: 'HEAD' }]
      : []),
    ...branches
      .filter(({ commit }) => commit === id)
      .map(({ name }) => ({
        kind: name === head.branch ? ('head' as const) : ('branch' as const),
        text: name === head.branch ? `HEAD → ${name}` : name,
      })),
    ...tags
      .filter(({ commit }) => commit === id)
      .map(({ name }) => ({ kind: 'tag' as const, text: `tag ${name}` })),
  ];
}

const short = (id: string) => id.slice(0, 7);

function parentWords({ parents }: CommitState): string {
  if (parents.length === 0) return 'It is a first commit.';
  const ids = new Intl.ListFormat('en-GB').format(parents.map(short));
  return `${parents.length === 1 ? 'Parent' : 'Parents'}: ${ids}.`;
}

/** The commits as a graph, and beside it as a list that says the same. */
export function CommitGraph({ repository }: { readonly repository: RepositoryState }) {
  const { commits, head } = repository;
  if (commits.length === 0) return <p class="git-none">No commits yet.</p>;
  const { width, height, paths, dots } = graphOf(commits);
  return (
    <div class="git-graph">
      <svg
        class="git-graph__lines"
        viewBox={`0 0 ${width} ${height}`}
        height={`${ROW * commits.length}rem`}
        aria-hidden="true"
      >
        {paths.map((path, at) => (
          <path key={at} d={path} />
        ))}
        {dots.map(({ id, x, y }) => (
          <circle key={id} cx={x} cy={y} r={RADIUS} data-head={id === head.commit || undefined} />
        ))}
      </svg>
      <ol class="git-graph__commits" aria-label="Commits, newest first">
        {commits.map((commit) => (
          <li key={commit.id}>
            <span class="git-graph__names">
              <code translate={false}>{short(commit.id)}</code>
              {labelsOf(repository, commit.id).map(({ kind, text }) => (
                <span key={text} class={`git-label git-label--${kind}`} translate={false}>
                  {text}
                </span>
              ))}
            </span>
            <span class="git-graph__message" translate={false}>
              {commit.message.split('\n', 1)[0]}
            </span>
            <span class="visually-hidden">{parentWords(commit)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

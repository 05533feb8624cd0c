import { markOf, type Mark, type Work } from './model';

interface StepRailProps {
  readonly steps: readonly {
    readonly id: string;
    readonly title: string;
    readonly chapter?: string;
  }[];
  readonly work: Work;
  readonly goTo: (step: string) => void;
}

const markWords = ({ solved, shown }: Mark) =>
  solved ? ', solved' : shown ? ', solution seen' : '';

/** The steps as numbered bubbles, with the chapters above them where there are any. */
export function StepRail({ steps, work, goTo }: StepRailProps) {
  const chapter = steps.find(({ id }) => id === work.step)?.chapter;
  const chapters = [...new Set(steps.map((step) => step.chapter))].filter(
    (each) => each !== undefined,
  );
  return (
    <nav class="lab-rail needs-js" aria-label="Steps">
      {chapters.length > 1 && (
        <ol class="lab-chapters">
          {chapters.map((each) => {
            const own = steps.filter((step) => step.chapter === each);
            const solved = own.filter(({ id }) => markOf(work, id).solved).length;
            return (
              <li key={each}>
                <button
                  type="button"
                  class="lab-chapter"
                  aria-current={each === chapter ? 'true' : undefined}
                  onClick={() => goTo(own[0]?.id ?? '')}
                >
                  {each}{' '}
                  <span class="lab-chapter__count">
                    {solved}/{own.length}
                  </span>
                </button>
              </li>
            );
          })}
        </ol>
      )}
      <ol class="lab-bubbles">
        {steps.map((step, index) => {
          if (step.chapter !== chapter) return null;
          const mark = markOf(work, step.id);
          return (
            <li key={step.id}>
              <button
                type="button"
                class="lab-bubble"
                title={step.title}
                aria-label={`Step ${index + 1}, ${step.title}${markWords(mark)}`}
                aria-current={step.id === work.step ? 'step' : undefined}
                data-solved={mark.solved || undefined}
                data-shown={mark.shown || undefined}
                onClick={() => goTo(step.id)}
              >
                {index + 1}
              </button>
            </li>
          );
        })}
      </ol>
      <p class="lab-progress">
        {steps.filter(({ id }) => markOf(work, id).solved).length} of {steps.length} solved
      </p>
    </nav>
  );
}

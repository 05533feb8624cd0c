import type { ComponentType } from 'preact';
import type { PageStep } from '@/labs/exercises/definition';
import { Predict } from '@/widgets/frame/Predict';
import { Prose } from './Prose';

/** Draws what a run gave; `text` is what was run, and is missing for a recording. */
export type ResultsView<O> = ComponentType<{
  readonly outcome: O;
  readonly text?: string;
  readonly caption: string;
}>;

interface PaperStepProps<O> {
  readonly step: PageStep<O>;
  readonly number: number;
  readonly isCurrent: boolean;
  readonly Results: ResultsView<O>;
  /** “PostgreSQL 18.6, 29 November 2026”. */
  readonly source: string;
}

/** A step as it is read; without JavaScript and on paper with its start, solution and recording. */
export function PaperStep<O>({ step, number, isCurrent, Results, source }: PaperStepProps<O>) {
  const { predict } = step;
  return (
    <li class="lab-step" data-current={isCurrent || undefined}>
      <h3 class="lab-step__title">
        <span class="lab-step__number" aria-hidden="true">
          {number}
        </span>{' '}
        {step.title}
      </h3>
      {step.text.map((paragraph, at) => (
        <p key={paragraph} class={at === step.text.length - 1 ? 'lab-task' : undefined}>
          <Prose text={paragraph} />
        </p>
      ))}
      {predict !== undefined && (
        <Predict
          question={<Prose text={predict.question} />}
          options={predict.options}
          answer={predict.answer}
          explain={<Prose text={predict.explanation} />}
        />
      )}
      <div class="lab-step__paper">
        <p class="lab-label">Begin with</p>
        <pre class="lab-code">
          <code>{step.start}</code>
        </pre>
        {step.hints.length > 0 && (
          <details class="beneath">
            <summary>Hints</summary>
            <ol class="beneath__body">
              {step.hints.map((hint) => (
                <li key={hint}>
                  <Prose text={hint} />
                </li>
              ))}
            </ol>
          </details>
        )}
        <details class="beneath">
          <summary>A solution</summary>
          <pre class="lab-code">
            <code>{step.solution}</code>
          </pre>
        </details>
        <Results outcome={step.recorded} caption="What it gives" />
        <p class="lab-source">Recorded: {source}.</p>
      </div>
    </li>
  );
}

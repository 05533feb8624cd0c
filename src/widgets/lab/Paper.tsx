import type { LabPage, PageStep, Prediction } from '@/labs/exercises/definition';
import type { ResultsView } from './Outcome';
import { Prose } from './Prose';
import { StepText } from './StepText';
import { recordedOn } from './words';

interface PaperProps<O> {
  readonly lab: LabPage<O>;
  readonly Results: ResultsView<O>;
}

/**
 * A lab as it is read without JavaScript and on paper: each step with its start, its solution and
 * its recording. It is drawn by the build alone.
 */
export function Paper<O>({ lab, Results }: PaperProps<O>) {
  return (
    <ol class="lab-paper">
      {lab.steps.map((step, index) => (
        <PaperStep
          key={step.id}
          step={step}
          number={index + 1}
          Results={Results}
          source={recordedOn(lab.recordedBy)}
        />
      ))}
    </ol>
  );
}

interface PaperStepProps<O> extends Pick<PaperProps<O>, 'Results'> {
  readonly step: PageStep<O>;
  readonly number: number;
  /** What recorded the result. */
  readonly source: string;
}

function PaperStep<O>({ step, number, Results, source }: PaperStepProps<O>) {
  return (
    <li class="lab-step">
      <StepText
        title={step.title}
        text={step.text}
        {...(step.evidence !== undefined && { evidence: step.evidence })}
        number={
          <span class="lab-step__number" aria-hidden="true">
            {number}
          </span>
        }
      />
      {step.predict !== undefined && <PaperPrediction {...step.predict} />}
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
    </li>
  );
}

function PaperPrediction({ question, options, answer, explanation }: Prediction) {
  return (
    <div class="predict">
      <p>
        <strong>Predict:</strong> <Prose text={question} />
      </p>
      <ul>
        {options.map((option) => (
          <li key={option}>{option}</li>
        ))}
      </ul>
      <details>
        <summary>The answer</summary>
        <p>
          {options[answer]}. <Prose text={explanation} />
        </p>
      </details>
    </div>
  );
}

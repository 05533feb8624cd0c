import type { Question } from '@/data/stack-picker';
import type { Answers, Stack } from './model';

interface QuestionsProps {
  readonly stack: Stack;
  readonly answers: Answers;
  /** Index of the step in view. */
  readonly step: number;
  readonly goTo: (step: number) => void;
  readonly answer: (question: string, ids: readonly string[]) => void;
}

/** The questions of one step, at most three, with the steps as buttons above them. */
export function Questions({ stack, answers, step, goTo, answer }: QuestionsProps) {
  const asked = stack.steps[step]?.questions ?? [];
  return (
    <div class="stack-questions needs-js">
      <ol class="stack-steps">
        {stack.steps.map(({ label }, index) => (
          <li key={label}>
            <button
              type="button"
              class="stack-step"
              aria-current={index === step ? 'step' : undefined}
              onClick={() => goTo(index)}
            >
              <span class="stack-step__number">{index + 1}</span> {label}
            </button>
          </li>
        ))}
      </ol>
      {stack.questions
        .filter(({ id }) => asked.includes(id))
        .map((question) => (
          <Ask
            key={question.id}
            question={question}
            chosen={answers[question.id] ?? []}
            answer={(ids) => answer(question.id, ids)}
          />
        ))}
      <p class="stack-questions__move">
        <button type="button" class="button" disabled={step === 0} onClick={() => goTo(step - 1)}>
          Back
        </button>
        <button
          type="button"
          class="button"
          disabled={step === stack.steps.length - 1}
          onClick={() => goTo(step + 1)}
        >
          Next questions
        </button>
      </p>
    </div>
  );
}

interface AskProps {
  readonly question: Question;
  readonly chosen: readonly string[];
  readonly answer: (ids: readonly string[]) => void;
}

function Ask({ question: { id, text, several, answers }, chosen, answer }: AskProps) {
  const toggle = (each: string) =>
    chosen.includes(each) ? chosen.filter((other) => other !== each) : [...chosen, each];
  return (
    <fieldset class="stack-ask">
      <legend>{text}</legend>
      <div class="stack-ask__answers">
        {answers.map((each) => (
          <label key={each.id} class="stack-answer">
            <input
              type={several === true ? 'checkbox' : 'radio'}
              name={`stack-${id}`}
              value={each.id}
              checked={chosen.includes(each.id)}
              onChange={() => answer(several === true ? toggle(each.id) : [each.id])}
            />
            <span>{each.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

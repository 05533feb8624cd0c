import type { ComponentChildren } from 'preact';
import type { PageStep } from '@/labs/exercises/definition';
import { Predict } from '@/widgets/frame/Predict';
import { Prose } from './Prose';

type Words = Pick<PageStep<unknown>, 'title' | 'text'>;

/** What a step says. */
export function StepText({ title, text, number }: Words & { readonly number?: ComponentChildren }) {
  return (
    <>
      <h3 class="lab-step__title">
        {number}
        {title}
      </h3>
      {text.map((paragraph, at) => (
        <p key={paragraph} class={at === text.length - 1 ? 'lab-task' : undefined}>
          <Prose text={paragraph} />
        </p>
      ))}
    </>
  );
}

/** The step in view, with its prediction to be made. */
export function StepInView({ title, text, predict }: Words & Pick<PageStep<unknown>, 'predict'>) {
  return (
    <div class="lab-step">
      <StepText title={title} text={text} />
      {predict !== undefined && (
        <Predict
          question={<Prose text={predict.question} />}
          options={predict.options}
          answer={predict.answer}
          explain={<Prose text={predict.explanation} />}
        />
      )}
    </div>
  );
}

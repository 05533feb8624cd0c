import type { ComponentChildren } from 'preact';
import type { PageStep } from '@/labs/exercises/definition';
import { Predict } from '@/widgets/frame/Predict';
import { Prose } from './Prose';

type Words = Pick<PageStep<unknown>, 'title' | 'text' | 'evidence'>;

/** What a step says. */
export function StepText(props: Words & { readonly number?: ComponentChildren }) {
  const { title, text, evidence, number } = props;
  const said = text.map((paragraph, at) => (
    <p key={paragraph} class={at === text.length - 1 ? 'lab-task' : undefined}>
      <Prose text={paragraph} />
    </p>
  ));
  return (
    <>
      <h3 class="lab-step__title">
        {number}
        {title}
      </h3>
      {said.slice(0, -1)}
      {evidence !== undefined && (
        <pre class="lab-code" translate={false}>
          <code>{evidence}</code>
        </pre>
      )}
      {said.slice(-1)}
    </>
  );
}

/** The step in view, with its prediction to be made. */
export function StepInView(props: Words & Pick<PageStep<unknown>, 'predict'>) {
  const { predict, ...words } = props;
  return (
    <div class="lab-step">
      <StepText {...words} />
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

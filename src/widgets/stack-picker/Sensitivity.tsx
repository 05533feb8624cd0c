import { Beneath } from '@/widgets/frame/Beneath';
import { Predict } from '@/widgets/frame/Predict';
import { type Sensitivity as Row, sensitivity, type Stack, type WhatIf } from './model';
import { list } from './words';

interface SensitivityProps {
  readonly stack: Stack;
  readonly changes: readonly WhatIf[];
}

/** Which answer matters most: a guess first, then bars, then the numbers as a table. */
export function Sensitivity({ stack, changes }: SensitivityProps) {
  const rows = sensitivity(stack, changes);
  const short = (id: string) => stack.questions.find((each) => each.id === id)?.short ?? id;
  const slotName = (id: string) => stack.slots.find((slot) => slot.id === id)?.label ?? id;
  const [top] = rows;
  if (top === undefined) return null;

  // A question that decides as much as the first would be a right answer marked wrong.
  const less = rows.filter(({ mean }) => mean < top.mean);
  const others = [less.at(0), less.at(less.length >> 1), less.at(-1)];
  const guesses = stack.questions
    .map(({ id }) => id)
    .filter((id) => id === top.question || others.some((other) => other?.question === id));
  const widest = Math.max(...rows.map(({ mean }) => mean), 1);
  return (
    <section class="stack-sensitivity" aria-labelledby="stack-sensitivity-title">
      <h3 id="stack-sensitivity-title">Which answer matters most?</h3>
      {guesses.length > 1 && (
        <Predict
          key={guesses.join(' ')}
          question="Which of these answers shapes this stack most?"
          options={guesses.map(short)}
          answer={guesses.indexOf(top.question)}
          explain={verdict(short(top.question), top)}
        />
      )}
      <Beneath summary="Show how much each answer decides">
        <p>
          The picker changes one answer at a time, solves again, and counts how many of the six
          parts change. The bar is the average over all other answers to the question.
        </p>
        <ul class="stack-bars" aria-hidden="true">
          {rows.map(({ question, mean }) => (
            <li key={question}>
              <span>{short(question)}</span>
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false">
                <rect class="stack-bars__bar" width={(100 * mean) / widest} height="10" />
              </svg>
              <span class="stack-bars__value">{mean.toFixed(2)}</span>
            </li>
          ))}
        </ul>
        <div class="table-scroll" tabIndex={0} role="region" aria-label="Sensitivity, as a table">
          <table>
            <thead>
              <tr>
                <th scope="col">Question</th>
                <th scope="col" data-number>
                  Other answers
                </th>
                <th scope="col" data-number>
                  of them change something
                </th>
                <th scope="col" data-number>
                  Parts changed, on average
                </th>
                <th scope="col">Which parts</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ question, tried, effective, mean, slots }) => (
                <tr key={question}>
                  <th scope="row">{short(question)}</th>
                  <td data-number>{tried}</td>
                  <td data-number>{effective}</td>
                  <td data-number>{mean.toFixed(2)}</td>
                  <td>{slots.length === 0 ? 'none' : list(slots.map(slotName))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Beneath>
    </section>
  );
}

function verdict(name: string, { tried, effective, mean }: Row): string {
  return (
    `${effective} of the ${tried} other answers to “${name}” ${effective === 1 ? 'changes' : 'change'} the stack, ` +
    `${mean.toFixed(2)} parts of six on average.`
  );
}

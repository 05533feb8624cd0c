import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface PredictProps {
  readonly question: ComponentChildren;
  readonly options: readonly string[];
  /** Index of the right option. */
  readonly answer: number;
  readonly explain: ComponentChildren;
  /** Called at the first guess, for a widget that then shows the result. */
  readonly onGuess?: () => void;
}

/** A one-tap guess before a surprising result. Without JavaScript the answer can be opened. */
export function Predict({ question, options, answer, explain, onGuess }: PredictProps) {
  const guess = useSignal<number | null>(null);
  const id = useId();
  const guessed = guess.value !== null;
  return (
    <div class="predict" role="group" aria-labelledby={id}>
      <p class="predict__question" id={id}>
        <strong>Predict:</strong> {question}
      </p>
      <div class="predict__options needs-js">
        {options.map((option, index) => (
          <button
            key={option}
            type="button"
            class="chip"
            aria-pressed={guess.value === index}
            data-verdict={guessed && index === answer ? 'right' : undefined}
            onClick={() => {
              if (!guessed) onGuess?.();
              guess.value = index;
            }}
          >
            {option}
          </button>
        ))}
      </div>
      <div role="status">
        {guessed && (
          <p>
            <strong>
              {guess.value === answer ? 'That is it.' : `Not quite: ${options[answer] ?? ''}.`}
            </strong>{' '}
            {explain}
          </p>
        )}
      </div>
      <p class="without-js">
        Answer: {options[answer]}. {explain}
      </p>
    </div>
  );
}

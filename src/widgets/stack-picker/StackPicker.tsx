import { useComputed, useSignal } from '@preact/signals';
import { LANGUAGES } from '@/data/languages';
import { CARRYING_LAYERS, REQUEST_LAYERS, type StackLayer } from '@/data/stack-layers';
import { chooseLanguage } from '@/reader/language';
import { useShareable } from '@/widgets/frame/useShareable';
import { Widget } from '@/widgets/frame/Widget';
import { companions, solve, whatIfs } from './model';
import { type DrawnLayer, StackDrawing } from './drawing/StackDrawing';
import { Part } from './Part';
import { Questions } from './Questions';
import { Sensitivity } from './Sensitivity';
import { stack } from './content';
import { answersIn, keep, locksIn, pickerUrl } from './url';
import { answerWords, list, optionName, partId } from './words';
import './stack-picker.css';

const BADGE = {
  kind: 'MODEL',
  note: 'It adds up points; it has never met your team.',
  assumptions: [
    'Each technology has a fit from −2 to +2 for an answer, with one reason. They are judgements of this guide’s author, not measurements.',
    'A fit counts one to three times, by the weight of the question for that part. The weights are listed below the picker, the fits on the page of each technology.',
    'Points add up, as if no two answers influenced each other; only hard constraints look at answers and parts together.',
    'Prices, laws, contracts and what you already run are not asked for.',
  ],
  model: 'src/widgets/stack-picker/model.ts',
} as const;

/** Prints the recommendation alone; the style sheet hides the rest while the mark is set. */
function printBrief() {
  const { dataset } = document.documentElement;
  dataset['printing'] = 'stack-picker';
  addEventListener('afterprint', () => delete dataset['printing'], { once: true });
  window.print();
}

const CODEC = pickerUrl(stack);

/** Asks ten questions and recommends a stack, with every reason and what would change it. */
export default function StackPicker() {
  const shareable = useShareable(CODEC);
  const { state } = shareable;
  const answers = useComputed(() => answersIn(stack, state.value));
  const locks = useComputed(() => locksIn(stack, state.value));
  const solution = useComputed(() => solve(stack, answers.value, locks.value));
  const changes = useComputed(() => whatIfs(stack, answers.value, locks.value));
  const chosen = useSignal('');

  const { choice, refused } = solution.value;
  const parts = [...REQUEST_LAYERS, ...CARRYING_LAYERS].flatMap(
    ({ slot }) => stack.slots.find(({ id }) => id === slot) ?? [],
  );
  const nameOf = (slot: string) => optionName(stack, slot, choice[slot]);
  const drawn = ({ slot, id, name, side }: StackLayer): DrawnLayer[] => {
    if (slot === undefined || choice[slot] === undefined) return [];
    const isKept = locks.value[slot] === choice[slot];
    const plate = { id: slot, name: nameOf(slot), href: `#${partId(slot)}`, isKept };
    return [{ id, name, ...(side && { side }), plates: [plate] }];
  };
  const summary = list(parts.map(({ id }) => nameOf(id)));
  const set = (patch: typeof state.value) => {
    chosen.value = '';
    shareable.set(patch);
  };
  const language = LANGUAGES.find(({ id }) => id === choice['language']);
  const chooseStack = () => {
    if (language === undefined) return;
    chooseLanguage(language.id);
    chosen.value = `Every listing on this site now shows ${language.name} where there is one.`;
  };

  return (
    <Widget
      id="stack-picker"
      title="Pick a stack"
      badge={BADGE}
      shareable={shareable}
      status={`Recommendation: ${summary}.`}
      toolbar={
        <button type="button" class="button" onClick={printBrief}>
          Print one page
        </button>
      }
    >
      <div class="stack-columns">
        <div class="stack-now">
          <StackDrawing
            title="The stack for these answers"
            layers={REQUEST_LAYERS.flatMap(drawn)}
            isWay
          />
          <StackDrawing title="What carries it" layers={CARRYING_LAYERS.flatMap(drawn)} />
        </div>
        <Questions
          stack={stack}
          answers={answers.value}
          step={Number(state.value['step']) - 1}
          goTo={(step) => shareable.set({ step: String(step + 1) }, { record: false })}
          answer={(question, ids) => {
            const several = stack.questions.find(({ id }) => id === question)?.several === true;
            set({ [question]: several ? ids : (ids[0] ?? '') });
          }}
        />
        <section class="stack-brief" aria-labelledby="stack-brief-title">
          <h3 id="stack-brief-title">The stack for these answers</h3>
          <dl class="stack-given">
            {stack.questions.map(({ id, short }) => (
              <div key={id}>
                <dt>{short}</dt>
                <dd>{answerWords(stack, answers.value, id)}</dd>
              </div>
            ))}
          </dl>
          <div role="alert">
            {refused.map(({ slot, option, because }) => (
              <p key={slot} class="stack-refused">
                {option} cannot be kept with these answers. {because}
              </p>
            ))}
          </div>
          <ol class="stack-parts">
            {parts.map((slot) => (
              <Part
                key={slot.id}
                stack={stack}
                slot={slot}
                answers={answers.value}
                solution={solution.value}
                changes={changes.value}
                kept={locks.value[slot.id] === choice[slot.id]}
                keep={(option) => set(keep(slot.id, option))}
              />
            ))}
          </ol>
          <h4>Learn and use beside it</h4>
          <ul class="stack-companions">
            {companions(stack, answers.value, choice).map(({ option, because }) => (
              <li key={option.id}>
                <strong>{option.name}.</strong> {because}
              </li>
            ))}
            {stack.slots
              .filter(({ beside }) => beside)
              .map(({ id, label }) => (
                <li key={id}>
                  <strong>{nameOf(id)}.</strong> {label}: one place for review and checks.
                </li>
              ))}
          </ul>
        </section>
      </div>
      <p class="stack-choose needs-js">
        <button type="button" class="button button--primary" onClick={chooseStack}>
          Choose this stack
        </button>{' '}
        <span role="status">
          {chosen.value === ''
            ? `Sets every listing on this site to ${language?.name ?? ''}.`
            : chosen.value}
        </span>
      </p>
      <Sensitivity stack={stack} changes={changes.value} />
    </Widget>
  );
}

import { Choices } from '@/widgets/frame/Choices';
import { Instrument } from '@/widgets/frame/Instrument';
import { Predict } from '@/widgets/frame/Predict';
import { useShareable } from '@/widgets/frame/useShareable';
import { Drawing, type Sheet } from './Drawing';
import {
  ALWAYS,
  ASSUMPTIONS,
  CAPTION,
  DESCRIPTION,
  type Edit,
  EDIT_IDS,
  EDITS,
  NAMES,
  START,
} from './data';
import { merge, written } from './model';
import { MERGE_URL } from './url';

const BADGE = {
  note: 'A file of six lines is merged by the rules of Git.',
  assumptions: ASSUMPTIONS,
  model: 'src/widgets/three-way-merge/model.ts',
} as const;

const EDIT_NAMES = EDIT_IDS.map((id) => ({ id, name: EDITS[id].name }));
const STYLE_NAMES = [
  { id: 'merge', name: 'both sides' },
  { id: 'diff3', name: 'and the start (diff3)' },
] as const;

/** A side's version, row by row; undefined where a line has gone. */
const version = (always: { row: number; line: string }, edit: Edit): Sheet =>
  START.map((line, row) => {
    if (row === always.row) return always.line;
    return row === EDITS[edit].row ? EDITS[edit].line : line;
  });

const present = (sheet: Sheet) => sheet.filter((line) => line !== undefined);

/** Two versions of a file with a common start, merged as Git merges them. */
export function ThreeWayMerge() {
  const shareable = useShareable(MERGE_URL);
  const { state, set } = shareable;
  const { style } = state.value;
  const ours = version(ALWAYS.ours, state.value.ours);
  const theirs = version(ALWAYS.theirs, state.value.theirs);
  const parts = merge(START, present(ours), present(theirs), style).map((region) => ({
    region,
    lines: written(region, style, NAMES),
  }));
  const count = (by: string) => parts.filter(({ region }) => region.by === by).length;
  const conflicts = count('conflict');
  return (
    <Instrument
      id="three-way-merge"
      caption={CAPTION}
      description={DESCRIPTION}
      badge={BADGE}
      shareable={shareable}
      drawing={<Drawing ours={ours} theirs={theirs} parts={parts} />}
      readings={[
        { label: 'Conflicts', value: conflicts },
        { label: 'Taken from main', value: count('ours') },
        { label: 'Taken from the branch', value: count('theirs') },
      ]}
      knobs={
        <>
          <Choices
            label="Main also changes"
            options={EDIT_NAMES}
            value={state.value.ours}
            onChange={(value) => set({ ours: value })}
          />
          <Choices
            label="The branch also changes"
            options={EDIT_NAMES}
            value={state.value.theirs}
            onChange={(value) => set({ theirs: value })}
          />
          <Choices
            label="A conflict shows"
            options={STYLE_NAMES}
            value={style}
            onChange={(value) => set({ style: value })}
          />
        </>
      }
      predict={
        <Predict
          question="Main changes the delivery line, the branch the returns line below it. They are two different lines. What does Git do?"
          options={['It merges both', 'It stops with a conflict']}
          answer={1}
          explain="No unchanged line lies between the two changes, so Git takes them as one place that both have changed. With a line between, it would have merged."
          onGuess={() => set({ ours: 'fast', theirs: 'returns' })}
        />
      }
      twin={{
        columns: ['Common start', 'Main', 'Branch'],
        rows: START.map((line, row) => [line, ours[row] ?? 'removed', theirs[row] ?? 'removed']),
      }}
      status={
        conflicts === 0
          ? 'Git merges without a question.'
          : `Git stops with a conflict: ${parts
              .filter(({ region }) => region.by === 'conflict')
              .map(
                ({ region }) =>
                  `${region.ours.join(', ') || 'nothing'} against ${region.theirs.join(', ') || 'nothing'}`,
              )
              .join('; ')}.`
      }
    />
  );
}

import { Choices } from '@/widgets/frame/Choices';
import { Instrument } from '@/widgets/frame/Instrument';
import { Predict } from '@/widgets/frame/Predict';
import { Slider } from '@/widgets/frame/Slider';
import { useShareable } from '@/widgets/frame/useShareable';
import { ASSUMPTIONS, CAPTION, DESCRIPTION, POINTS } from './data';
import { Drawing } from './Drawing';
import { change, KEYS, type Servers } from './model';
import { FEWEST, MOST, RING_URL } from './url';
import { letter, share } from './words';
import './hash-ring.css';

const BADGE = {
  note: 'A thousand keys are placed on servers, on a ring and by a remainder.',
  assumptions: ASSUMPTIONS,
  model: 'src/widgets/hash-ring/model.ts',
} as const;

const CHANGES = [
  { id: 'add', name: 'Add a server' },
  { id: 'remove', name: 'Take one out' },
] as const;

/** Servers on a ring, one of which comes or goes. */
export function HashRing() {
  const shareable = useShareable(RING_URL);
  const { state, set } = shareable;
  const asked = state.value;
  const servers: Servers = { ...asked, points: Number(asked.points) };
  const result = change(servers);
  const fullest = Math.max(...result.rows.map(({ after }) => after));
  return (
    <Instrument
      id="hash-ring"
      caption={CAPTION}
      description={DESCRIPTION}
      badge={BADGE}
      shareable={shareable}
      drawing={<Drawing servers={servers} result={result} />}
      readings={[
        { label: 'Moved on the ring', value: share(result.onRing, KEYS) },
        { label: 'By remainder', value: share(result.byRemainder, KEYS) },
        {
          label: 'Fullest, of fair share',
          value: `${((fullest * result.after) / KEYS).toFixed(1)} ×`,
        },
      ]}
      knobs={
        <>
          <Slider
            label="Servers before"
            value={asked.servers}
            min={FEWEST}
            max={MOST}
            text={String(asked.servers)}
            onChange={(count, options) => set({ servers: count }, options)}
          />
          <Choices
            label="Then"
            options={CHANGES}
            value={asked.change}
            onChange={(kind) => set({ change: kind })}
          />
          <Choices
            label="Places of each server on the ring"
            options={POINTS.map((id) => ({ id, name: id }))}
            value={asked.points}
            onChange={(points) => set({ points })}
          />
        </>
      }
      predict={
        <Predict
          question="A thousand customers lie on four servers by hash mod 4, and a fifth server comes. How many of them must move?"
          options={['About 200', 'About 500', 'About 800']}
          answer={2}
          explain="Only hashes with the same remainder for 4 and 5 stay, 4 of every 20. On a ring with many places about 200 move, and all of them to the newcomer."
          onGuess={() => set({ servers: 4, points: '100', change: 'add' })}
        />
      }
      twin={{
        columns: ['Server', 'Keys before', 'Keys after'],
        rows: [
          ...result.rows.map(({ before, after }, server) => [letter(server), before, after]),
          ['Moved on the ring', '', result.onRing],
          ['Moved by remainder', '', result.byRemainder],
        ],
      }}
      status={`From ${asked.servers} to ${result.after} servers with ${asked.points} places each: ${result.onRing} of ${KEYS} keys move on the ring, ${result.byRemainder} by remainder.`}
    />
  );
}

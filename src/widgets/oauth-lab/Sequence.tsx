import { isOfMallory } from '@/labs/exercises/oauth-lab/run';
import { several } from '@/widgets/lab/words';
import { type DrawnArrow, drawingOf } from './geometry';
import { type Act, lanesOf } from './model';
import { answerWords, listed, PLACES, requestWords } from './words';

interface SequenceProps {
  readonly acts: readonly Act[];
  /** Opens a message in the list. */
  readonly show: (number: number) => void;
}

/** The messages of a story between those who sent them; the list below has the same and more. */
export function Sequence({ acts, show }: SequenceProps) {
  const places = lanesOf(acts);
  const { width, height, lanes, acts: drawn, arrows } = drawingOf(acts, places);
  const label = `${several(arrows.length / 2, 'message')} between ${listed(places.map((place) => PLACES[place]))}. The list below has each of them.`;
  return (
    <svg
      class="oa-sequence"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      role="img"
      aria-label={label}
    >
      {lanes.map(({ place, x }) => (
        <g key={place} class="oa-lane" data-mallory={isOfMallory(place) ? '' : undefined}>
          <path d={`M${x} 30V${height}`} />
          <rect x={x - 74} y={2} width={148} height={28} rx={5} />
          <text x={x} y={21}>
            {PLACES[place]}
          </text>
        </g>
      ))}
      {drawn.map(({ text, y }, index) => (
        <g key={index} class="oa-told">
          <rect x={0} y={y + 8} width={width} height={22} />
          <text x={8} y={y + 23}>
            {text}
          </text>
        </g>
      ))}
      {arrows.map((each) => (
        <Arrow key={`${each.kind} ${each.number}`} drawn={each} show={show} />
      ))}
    </svg>
  );
}

interface ArrowProps {
  readonly drawn: DrawnArrow;
  readonly show: SequenceProps['show'];
}

function Arrow({ drawn, show }: ArrowProps) {
  const { kind, number, message, from, to, y } = drawn;
  const way = Math.sign(to - from);
  const isRefused = kind === 'answer' && message.response.status >= 400;
  return (
    <g
      class="oa-arrow"
      data-kind={kind}
      data-channel={message.channel}
      data-refused={isRefused ? '' : undefined}
      onClick={() => show(number)}
    >
      <rect x={Math.min(from, to)} y={y - 16} width={Math.abs(to - from)} height={22} />
      <path class="oa-shaft" d={`M${from} ${y}H${to - way * 8}`} />
      <path class="oa-tip" d={`M${to} ${y}l${-way * 9} -4.5v9z`} />
      <text x={(from + to) / 2} y={y - 5}>
        <tspan class="oa-number">{kind === 'request' ? number : `${number}:`}</tspan>{' '}
        {kind === 'request' ? requestWords(message) : answerWords(message)}
      </text>
    </g>
  );
}

import type { Bucket, Second } from './model';
import { MOST_SECONDS } from './url';

const ROW = 8;
const PITCH = 17;
const BASE = 330;
const TALLEST = 74;

const barX = (second: number) => 84 + second * 26;

/** The bucket as the last second left it, and all seconds as bars with their numbers. */
export function Drawing({
  bucket: { rate, burst },
  seconds,
}: {
  readonly bucket: Bucket;
  readonly seconds: readonly Second[];
}) {
  const last = seconds.at(-1);
  const full = 205 - PITCH * Math.ceil(burst / ROW - 1) - 13;
  const unit = TALLEST / Math.max(30, ...seconds.map(({ poured }) => poured));
  return (
    <svg viewBox="0 0 400 396" class="fig">
      <path d="M76 14h64v14h-24v16h-16V28H76z" class="f-part f-green" />
      <path d="M140 21h24M164 12v18" class="f-part f-green" />
      <circle cx="108" cy="58" r="6.5" class="f-box f-green" />
      <circle cx="108" cy="80" r="6.5" class="f-box f-green" />
      <text x="176" y="26" class="f-text">{`${rate} tokens a second`}</text>

      <path d="M22 98L38 218H178L194 98" class="f-outline f-orange" />
      <ellipse cx="108" cy="98" rx="86" ry="8" class="f-part f-orange" />
      {Array.from({ length: last?.left ?? 0 }, (_, token) => (
        <circle
          key={token}
          cx={48.5 + (token % ROW) * PITCH}
          cy={205 - Math.floor(token / ROW) * PITCH}
          r="6.5"
          class="f-box f-green"
        />
      ))}
      <path d={`M34 ${full}H200`} class="f-dash f-mute" />
      <text x="208" y={full + 5} class="f-text">{`full: ${burst}, more runs over`}</text>

      {last && (
        <>
          <text x="236" y="62" class="f-label">{`Second ${seconds.length}`}</text>
          <text x="236" y="82" class="f-text">{`${last.poured} requests`}</text>
          <text x="236" y="102" class="f-text f-orange">{`✓ ${last.accepted} go ahead`}</text>
          <text x="236" y="122" class="f-text f-red">{`× ${last.refused} get 429`}</text>
        </>
      )}

      <path d={`M74 ${BASE}H394`} class="f-line f-structure" />
      {seconds.map(({ accepted, refused }, second) => (
        <g key={second}>
          <rect
            x={barX(second)}
            y={BASE - accepted * unit}
            width="16"
            height={accepted * unit}
            class="f-box f-orange"
          />
          <rect
            x={barX(second)}
            y={BASE - (accepted + refused) * unit}
            width="16"
            height={refused * unit}
            class="f-dash f-red"
          />
        </g>
      ))}
      {['second', '✓ passed', '× refused'].map((name, row) => (
        <text key={name} x="6" y={BASE + 20 + row * 20} class={`f-text ${TONES[row] ?? ''}`}>
          {name}
        </text>
      ))}
      {Array.from({ length: MOST_SECONDS }, (_, second) => {
        const { accepted, refused } = seconds[second] ?? {};
        return [second + 1, accepted, refused].map((number, row) => (
          <text
            key={`${second} ${row}`}
            x={barX(second) + 8}
            y={BASE + 20 + row * 20}
            class={`f-text f-mid ${TONES[row] ?? ''}`}
          >
            {number}
          </text>
        ));
      })}
    </svg>
  );
}

const TONES = ['f-mute', 'f-orange', 'f-red'] as const;

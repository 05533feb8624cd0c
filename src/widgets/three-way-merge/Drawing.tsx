import { START } from './data';
import type { Region } from './model';

export type Sheet = readonly (string | undefined)[];

const PITCH = 20;
const TOP = 30;
const RESULT = 214;
const LINE = 17;
const MOST_LINES = 14;

/** A region with the lines that Git writes for it. */
export interface Part {
  readonly region: Region;
  readonly lines: readonly string[];
}

const ORIGIN: Readonly<Record<Region['by'], string>> = {
  nobody: '',
  ours: 'main changed it',
  theirs: 'the branch changed it',
  both: 'both, in the same way',
  conflict: 'both, differently: you decide',
};

/** The three versions side by side, and below what a merge makes of them. */
export function Drawing({
  ours,
  theirs,
  parts,
}: {
  readonly ours: Sheet;
  readonly theirs: Sheet;
  readonly parts: readonly Part[];
}) {
  return (
    <svg viewBox="0 0 400 466" class="fig">
      <Version x={2} name="main (ours)" sheet={ours} />
      <Version x={137} name="start (base)" sheet={START} />
      <Version x={272} name="branch (theirs)" sheet={theirs} />
      <path d="M65 162V178H335V162M200 162V196m-5 -8 5 8 5 -8" class="f-part f-structure" />
      <text x="2" y="204" class="f-label">
        merged
      </text>
      <rect x="2" y={RESULT} width="396" height={MOST_LINES * LINE + 10} rx="2" class="f-box" />
      {parts.map(({ region: { by }, lines }, index) => {
        const above = parts.slice(0, index).reduce((sum, part) => sum + part.lines.length, 0);
        const y = RESULT + 5 + above * LINE;
        const tone = by === 'conflict' ? 'f-red' : by === 'nobody' ? '' : 'f-structure';
        return (
          <g key={index}>
            <rect
              x="3"
              y={y}
              width="394"
              height={by === 'nobody' ? 0 : lines.length * LINE}
              class={`f-fill ${tone}`}
            />
            <path
              d={by === 'nobody' ? '' : `M4 ${y + 1}v${lines.length * LINE - 2}`}
              class={`f-outline ${tone}`}
            />
            {lines.map((line, row) => (
              <text
                key={row}
                x="12"
                y={y + 13 + row * LINE}
                class={by === 'conflict' && /^[<|=>]{7}/.test(line) ? 'f-mono f-red' : 'f-mono'}
                translate={false}
              >
                {line}
              </text>
            ))}
            <text
              x="392"
              y={y + 13}
              class={by === 'conflict' ? 'f-text f-red f-end' : 'f-text f-mute f-end'}
            >
              {lines.length > 0 ? ORIGIN[by] : ''}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function Version({
  x,
  name,
  sheet,
}: {
  readonly x: number;
  readonly name: string;
  readonly sheet: Sheet;
}) {
  return (
    <>
      <text x={x} y="18" class="f-label">
        {name}
      </text>
      <rect x={x} y={TOP - 4} width="126" height={START.length * PITCH + 12} rx="2" class="f-box" />
      {sheet.map((line, row) => {
        const isChanged = line !== START[row];
        const y = TOP + 2 + row * PITCH;
        return (
          <g key={row}>
            <rect
              x={x + 1}
              y={y}
              width="124"
              height={isChanged ? PITCH : 0}
              class="f-fill f-structure"
            />
            <path
              d={isChanged ? `M${x + 2} ${y + 1}v${PITCH - 2}` : ''}
              class="f-outline f-structure"
            />
            <text
              x={x + 9}
              y={y + 15}
              class={line === undefined ? 'f-text f-mute' : 'f-mono'}
              translate={line === undefined}
            >
              {line ?? '(line removed)'}
            </text>
          </g>
        );
      })}
    </>
  );
}

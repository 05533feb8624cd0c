import { PREPARED } from './data';
import { equals, opened, type Row } from './model';

const ROWS = 122;
const PITCH = 54;
const TABLE = 336;

/** The way into the database, its stolen rows, and the table that a thief holds against them. */
export function Drawing({
  rows,
  isSalted,
}: {
  readonly rows: readonly Row[];
  readonly isSalted: boolean;
}) {
  const open = opened(rows);
  const same = equals(rows);
  return (
    <svg viewBox="0 0 400 408" class="fig">
      <rect x="2" y="16" width="104" height="38" rx="4" class="f-box f-structure" />
      <text x="54" y="40" class="f-label f-mid f-structure">
        password
      </text>
      <text x="124" y="41" class="f-label f-mid">
        {isSalted ? '+' : ''}
      </text>
      <path d="M150 20h44l7 36h-58z" class={isSalted ? 'f-box f-green' : 'f-dash f-mute'} />
      <path
        d="M154 20v-4c0 -12 36 -12 36 0v4"
        class={isSalted ? 'f-part f-green' : 'f-dash f-mute'}
      />
      <text x="172" y="43" class={isSalted ? 'f-label f-mid f-green' : 'f-text f-mid f-mute'}>
        {isSalted ? 'salt' : 'none'}
      </text>
      <path
        d={isSalted ? 'M210 36h36m-8 -5 8 5-8 5' : 'M106 36h28M210 36h36m-8 -5 8 5-8 5'}
        class="f-part f-structure"
      />
      <path d="M254 12h130l-14 22v24h-102v-24z" class="f-box f-orange" />
      <text x="319" y="44" class="f-label f-mid f-orange">
        SHA-256
      </text>
      <path d="M319 58v28m-5 -8 5 8 5 -8" class="f-part f-orange" />
      <text x="309" y="80" class="f-text f-mute f-end">
        no way back
      </text>

      <path d="M2 98v180c0 14 396 14 396 0V98" class="f-box f-green" />
      <ellipse cx="200" cy="98" rx="198" ry="9" class="f-box f-green" />
      {rows.map((row, index) => {
        const y = ROWS + index * PITCH;
        const isOpen = open.includes(row);
        return (
          <g key={row.name}>
            <text x="14" y={y + 8} class="f-label">
              {row.name}
            </text>
            <text x="58" y={y + 8} class="f-text f-mute">
              {`chose ${row.password}`}
            </text>
            <text x="386" y={y + 8} class={isOpen ? 'f-strong f-red f-end' : 'f-text f-end'}>
              {isOpen ? '× opened' : same.includes(row) ? 'same hash twice' : 'closed'}
            </text>
            <text x="14" y={y + 30} class="f-mono" translate={false}>
              {`${row.salt === undefined ? '' : `${row.salt.slice(0, 8)}… `}${row.hash.slice(0, row.salt === undefined ? 24 : 18)}…`}
            </text>
          </g>
        );
      })}

      <text x="2" y={TABLE - 20} class="f-label">
        The thief’s table, prepared in advance
      </text>
      {PREPARED.map(({ hash, password }, line) => {
        const hit = rows.filter((row) => row.hash === hash).map(({ name }) => name);
        const y = TABLE + line * 26;
        return (
          <g key={hash}>
            <rect
              x="2"
              y={y - 10}
              width="396"
              height="24"
              class={hit.length > 0 ? 'f-box f-red' : 'f-line f-mute'}
            />
            <text x="10" y={y + 7} class="f-mono" translate={false}>
              {`${hash.slice(0, 12)}…`}
            </text>
            <text x="136" y={y + 7} class="f-mono" translate={false}>
              {password}
            </text>
            <text
              x="390"
              y={y + 7}
              class={hit.length > 0 ? 'f-strong f-red f-end' : 'f-text f-mute f-end'}
            >
              {hit.length > 0 ? `× opens ${hit.join(', ')}` : 'no match'}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

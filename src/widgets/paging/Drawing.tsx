import { type Page, type Paging, type Reader, readBy, ROWS, SIZE } from './model';
import { MOST_PAGES } from './url';
import { orderName, orderNames } from './words';

const CELL = 19;
const ROW = 31;
const PAGES = 176;
const RESULTS = PAGES + MOST_PAGES * ROW + 20;

/** How a reader fared, and whether that is a fault. */
const results = (reader: Reader) => [
  { label: 'twice', value: orderNames(reader.twice), isFault: reader.twice.length > 0 },
  { label: 'missed', value: orderNames(reader.missed), isFault: reader.missed.length > 0 },
  { label: 'rows made, in all', value: readBy(reader), isFault: false },
];

/** The list as it is now, and what each reader has got of it. */
export function Drawing({ paging }: { readonly paging: Paging }) {
  const { list, offset, cursor } = paging;
  const skipped = Math.min(list.length, offset.pages.length * SIZE);
  const bookmark = cursor.pages.findLast(({ rows }) => rows.length > 0)?.rows.at(-1);
  const place = bookmark === undefined ? 0 : list.filter((id) => id >= bookmark).length;
  return (
    <svg viewBox="0 0 400 404" class="fig">
      <text x="2" y="18" class="f-label">
        The list now, newest first
      </text>
      {list.map((id, index) => (
        <g key={id}>
          <rect
            x={2 + index * CELL}
            y="58"
            width={CELL - 2}
            height="26"
            rx="2"
            class="f-box f-green"
          />
          <text
            x={2 + index * CELL + (CELL - 2) / 2}
            y="76"
            class={id > ROWS ? 'f-strong f-mid' : 'f-text f-mid'}
          >
            {orderName(id)}
          </text>
        </g>
      ))}
      <path d={`M2 49V44H${Math.max(2, skipped * CELL)}V49`} class="f-part f-red" />
      <text x="2" y="38" class="f-text f-red">
        {`offset: next page skips ${offset.pages.length * SIZE} rows`}
      </text>
      <path d={`M${1 + place * CELL} 54V96l-6 8h12l-6 -8`} class="f-part f-violet" />
      <text
        x={place > 10 ? place * CELL - 10 : place * CELL + 14}
        y="108"
        class={place > 10 ? 'f-text f-violet f-end' : 'f-text f-violet'}
      >
        {bookmark === undefined
          ? 'cursor: from the first'
          : `cursor: next after ${orderName(bookmark)}`}
      </text>

      <path d="M2 126H398" class="f-line f-mute" />
      <Column x={2} name="Offset" reader={offset} />
      <Column x={206} name="Cursor" reader={cursor} />
    </svg>
  );
}

function Column({
  x,
  name,
  reader,
}: {
  readonly x: number;
  readonly name: string;
  readonly reader: Reader;
}) {
  const before = (page: number) => reader.pages.slice(0, page).flatMap(({ rows }) => rows);
  return (
    <>
      <text x={x} y="150" class="f-label">
        {name}
      </text>
      <text x={x + 192} y="150" class="f-text f-mute f-end">
        rows made
      </text>
      {reader.pages.map((page, index) => (
        <Got
          key={index}
          x={x}
          y={PAGES - 12 + index * ROW}
          number={index + 1}
          page={page}
          known={before(index)}
        />
      ))}
      {results(reader).map(({ label, value, isFault }, row) => (
        <g key={label}>
          <text x={x} y={RESULTS + row * 22} class={isFault ? 'f-text f-red' : 'f-text'}>
            {isFault ? `× ${label}` : label}
          </text>
          <text
            x={x + 192}
            y={RESULTS + row * 22}
            class={isFault ? 'f-strong f-red f-end' : 'f-strong f-end'}
          >
            {value}
          </text>
        </g>
      ))}
    </>
  );
}

interface GotProps {
  readonly x: number;
  readonly y: number;
  readonly number: number;
  readonly page: Page;
  /** What the reader has had before. */
  readonly known: readonly number[];
}

/** A page as the reader gets it; what came before is struck out. */
function Got({ x, y, number, page: { rows, read }, known }: GotProps) {
  return (
    <g>
      <text x={x} y={y + 18} class="f-text f-mute">
        {`p. ${number}`}
      </text>
      {rows.map((id, index) => {
        const left = x + 34 + index * 29;
        const isAgain = known.includes(id);
        return (
          <g key={id}>
            <rect
              x={left}
              y={y}
              width="26"
              height="26"
              rx="3"
              class={isAgain ? 'f-box f-red' : 'f-box f-violet'}
            />
            <path d={isAgain ? `M${left} ${y + 26}l26 -26` : ''} class="f-line f-red" />
            <text x={left + 13} y={y + 18} class="f-text f-mid">
              {orderName(id)}
            </text>
          </g>
        );
      })}
      <text x={x + 192} y={y + 18} class="f-text f-end">
        {read}
      </text>
    </g>
  );
}

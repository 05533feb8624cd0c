import type { Place } from '@/labs/exercises/oauth-lab/run';
import type { Act, Numbered } from './model';

/** Pixels from one lane to the next. */
const LANE = 164;
const HEAD = 40;
const ACT = 34;
/** Pixels that a request or an answer takes. */
const ARROW = 24;
/** Pixels after an answer. */
const GAP = 6;
/** Pixels of a sign in the letters of a line of the story. */
const SIGN = 7.3;

export interface DrawnAct {
  readonly text: string;
  readonly y: number;
}

/** The arrow of a request or of its answer, with the lanes of both ends. */
export interface DrawnArrow extends Numbered {
  readonly kind: 'request' | 'answer';
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly { readonly place: Place; readonly x: number }[];
  readonly acts: readonly DrawnAct[];
  readonly arrows: readonly DrawnArrow[];
}

/** Requests and answers in the order in which they were sent. */
function inTurn(
  messages: readonly Numbered[],
): readonly Pick<DrawnArrow, keyof Numbered | 'kind'>[] {
  const waiting: { readonly each: Numbered; readonly until: number }[] = [];
  return messages.flatMap((each, index) => {
    waiting.push({ each, until: index + each.message.within });
    const answered = waiting.filter(({ until }) => until === index).reverse();
    return [
      { ...each, kind: 'request' as const },
      ...answered.map((one) => ({ ...one.each, kind: 'answer' as const })),
    ];
  });
}

/** Where everything stands, in pixels from the left upper corner. */
export function drawingOf(acts: readonly Act[], places: readonly Place[]): Drawing {
  const width = Math.max(places.length, 1) * LANE;
  const x = (place: Place) => (places.indexOf(place) + 0.5) * LANE;
  const most = Math.floor((width - 20) / SIGN);
  const drawnActs: DrawnAct[] = [];
  const arrows: DrawnArrow[] = [];
  let y = HEAD;
  for (const { text, messages } of acts) {
    drawnActs.push({ text: text.length > most ? `${text.slice(0, most - 1)}…` : text, y });
    y += ACT;
    for (const arrow of inTurn(messages)) {
      const { from, to } = arrow.message;
      const [start, end] = arrow.kind === 'request' ? [from, to] : [to, from];
      arrows.push({ ...arrow, y: y + 18, from: x(start), to: x(end) });
      y += arrow.kind === 'request' ? ARROW : ARROW + GAP;
    }
  }
  const lanes = places.map((place) => ({ place, x: x(place) }));
  return { width, height: y + 8, lanes, acts: drawnActs, arrows };
}

import type { Place } from '@/labs/exercises/oauth-lab/run';
import type { Act, Numbered } from './model';

/** Pixels from one lane to the next. */
const LANE = 164;
const HEAD = 40;
const ACT = 34;
const MESSAGE = 52;
/** Pixels of a sign in the letters of a line of the story. */
const SIGN = 7.3;

export interface DrawnAct {
  readonly text: string;
  readonly y: number;
}

export interface DrawnMessage extends Numbered {
  /** Of the request’s arrow; the answer’s is `ANSWER` below. */
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

/** Pixels from a request’s arrow to that of its answer. */
export const ANSWER = 20;

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly { readonly place: Place; readonly x: number }[];
  readonly acts: readonly DrawnAct[];
  readonly messages: readonly DrawnMessage[];
}

/** Where everything stands, in pixels from the left upper corner. */
export function drawingOf(acts: readonly Act[], places: readonly Place[]): Drawing {
  const width = Math.max(places.length, 1) * LANE;
  const x = (place: Place) => (places.indexOf(place) + 0.5) * LANE;
  const most = Math.floor((width - 20) / SIGN);
  const drawnActs: DrawnAct[] = [];
  const messages: DrawnMessage[] = [];
  let y = HEAD;
  for (const { text, messages: sent } of acts) {
    drawnActs.push({ text: text.length > most ? `${text.slice(0, most - 1)}…` : text, y });
    y += ACT;
    for (const each of sent) {
      messages.push({ ...each, y: y + 18, from: x(each.message.from), to: x(each.message.to) });
      y += MESSAGE;
    }
  }
  const lanes = places.map((place) => ({ place, x: x(place) }));
  return { width, height: y + 8, lanes, acts: drawnActs, messages };
}

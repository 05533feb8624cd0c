import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import {
  bonnetTurn,
  CUT_SHORT,
  cutAt,
  cutEdge,
  paintedAt,
  SIGNALS,
  stayAt,
} from './drawing/geometry';
import type { PartId, StageId } from './model';

/** What the drawing shows. */
interface Shown {
  /** 0: painted body; 100: all parts. */
  readonly xray: number;
  readonly selected: PartId | null;
  /** The part that works on the request, or null. */
  readonly lit: PartId | null;
  readonly broken: readonly PartId[];
  /** The stage whose signal is on its way, or null. */
  readonly path: StageId | null;
}

/** Moves and marks the drawing inside `place`, which the server has drawn. */
export function useDrawing(
  place: RefObject<HTMLElement>,
  { xray, selected, lit, broken, path }: Shown,
): void {
  const broke = broken.join();
  useEffect(() => cutOpen(place.current, xray), [xray]);
  useEffect(() => {
    for (const part of all(place.current, '[data-part]')) {
      const id = part.dataset['part'] as PartId;
      part.classList.toggle('is-selected', id === selected);
      part.classList.toggle('is-lit', id === lit);
      part.classList.toggle('is-broken', broken.includes(id));
    }
  }, [selected, lit, broke]);
  useEffect(() => send(place.current, path, broken.includes('wiring')), [path, broke]);
}

const all = (place: HTMLElement | null, selector: string) => [
  ...(place?.querySelectorAll<SVGElement>(selector) ?? []),
];

function cutOpen(place: HTMLElement | null, xray: number) {
  const cut = cutAt(xray);
  for (const edge of all(place, '[data-cut]')) {
    edge.setAttribute('d', cutEdge(cut + Number(edge.dataset['cut'])));
  }
  for (const paint of all(place, '[data-painted]')) paint.setAttribute('d', paintedAt(cut));
  for (const bonnet of all(place, '[data-bonnet]')) {
    bonnet.setAttribute('transform', bonnetTurn(xray));
  }
  for (const callout of all(place, '[data-covered-until]')) {
    callout.classList.toggle('is-covered', Number(callout.dataset['coveredUntil']) > cut);
  }
  const { line, tube, head, isHidden } = stayAt(xray);
  for (const stay of all(place, '[data-stay]')) {
    stay.toggleAttribute('hidden', isHidden);
    const [whole, lower, , end] = stay.children;
    whole?.setAttribute('d', line);
    lower?.setAttribute('d', tube);
    end?.setAttribute('cx', head.x);
    end?.setAttribute('cy', head.y);
  }
}

/** A fresh copy of the signal starts its animation again. */
function send(place: HTMLElement | null, stage: StageId | null, isCut: boolean) {
  for (const before of all(place, '.car-signal')) {
    const signal = before.cloneNode(true) as SVGElement;
    const { d = '', back = false }: { d?: string; back?: boolean } =
      stage === null ? {} : isCut && stage === 'wire-out' ? { d: CUT_SHORT } : SIGNALS[stage];
    for (const line of signal.children) line.setAttribute('d', d);
    signal.lastElementChild?.classList.toggle('car-signal-run--back', back);
    before.replaceWith(signal);
  }
}

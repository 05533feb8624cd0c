import type { PartId } from '@/data/car-parts';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import {
  bonnetTurn,
  CUT_SHORT,
  cutAt,
  cutEdge,
  paintedAt,
  SIGNALS,
  stayAt,
} from './drawing/geometry';
import type { StageId } from './model';

/** What the drawing shows. */
interface Shown {
  /** 0: painted body; 100: all parts. */
  readonly xray: number;
  /** What the address asks for by now, or null where the car may open by itself. */
  readonly asked: () => number | null;
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
  { xray, asked, selected, lit, broken, path }: Shown,
): void {
  const broke = broken.join();
  const isDrawn = useRef(false);
  useEffect(() => {
    const car = place.current;
    const now = asked();
    const sweeps = !isDrawn.current && now === null && !isStill();
    isDrawn.current = true;
    if (car !== null && sweeps) return sweepOpen(car, xray);
    cutOpen(car, now ?? xray);
    return undefined;
  }, [xray]);
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

const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Milliseconds from the painted car to the open one. */
const SWEEP_TIME = 1400;

/** How much of the drawing is seen when it opens. */
const SEEN = 0.4;

/**
 * Opens the painted car from the bumper to the tail, once it is seen; a touch on it ends that.
 * @returns what ends it, too, without a further change to the drawing
 */
function sweepOpen(place: HTMLElement, xray: number): () => void {
  const touched = new AbortController();
  const seen = new IntersectionObserver(
    ([entry]) => {
      if (entry?.isIntersecting !== true) return;
      seen.disconnect();
      frame = requestAnimationFrame((start) => step(start, start));
    },
    { threshold: SEEN },
  );
  let frame = 0;
  const step = (start: number, now: number) => {
    const part = Math.min((now - start) / SWEEP_TIME, 1);
    cutOpen(place, xray * part * part * (3 - 2 * part));
    if (part < 1) frame = requestAnimationFrame((next) => step(start, next));
  };
  const end = () => {
    seen.disconnect();
    cancelAnimationFrame(frame);
    touched.abort();
  };
  for (const kind of ['pointerdown', 'keydown']) {
    (place.closest('.car') ?? place).addEventListener(
      kind,
      () => {
        end();
        cutOpen(place, xray);
      },
      { signal: touched.signal },
    );
  }
  seen.observe(place);
  return end;
}

/** Shows the drawing as it is for a setting; before the first time it is painted (drawing.css). */
function cutOpen(place: HTMLElement | null, xray: number) {
  const cut = cutAt(xray);
  place?.classList.add('is-set');
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

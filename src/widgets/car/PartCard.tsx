import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PartId } from '@/data/car-parts';
import { PARTS } from './data';
import { cardLeft } from './geometry';
import { useContents } from './useContents';

interface PartCardProps {
  readonly part: PartId;
  /** Where the drawing is. */
  readonly place: RefObject<HTMLElement>;
  /** Whether the reader has just chosen it, and so goes on reading there. */
  readonly takesFocus: boolean;
  readonly onClose: () => void;
}

/**
 * The entry of a part (parts/PartEntries.tsx) beside its number in the drawing; on a phone a sheet
 * at the foot of the screen.
 */
export function PartCard({ part, place, takesFocus, onClose }: PartCardProps) {
  const card = useRef<HTMLDivElement>(null);
  const entry = useRef<HTMLDivElement>(null);
  const pages = useContents(true)[part];

  // Filled and put in its place before it is painted, and again when its pages come.
  useLayoutEffect(() => {
    const source = document.getElementById(`part-${part}`);
    if (source === null || entry.current === null) return;
    entry.current.className = source.className;
    entry.current.replaceChildren(...[...source.childNodes].map((node) => node.cloneNode(true)));
  }, [part]);

  useLayoutEffect(() => {
    if (!takesFocus) return;
    card.current?.focus({ preventScroll: true });
    keepInSight(card.current, callout(place.current, part));
  }, [part]);

  useLayoutEffect(() => {
    const stand = () => putBeside(card.current, place.current, part);
    stand();
    addEventListener('resize', stand);
    return () => removeEventListener('resize', stand);
  }, [part, pages]);

  return (
    <div class="car-card" role="dialog" aria-label={PARTS[part].name} tabIndex={-1} ref={card}>
      <button type="button" class="button car-card__close" onClick={onClose}>
        Close
      </button>
      <div ref={entry} />
      {pages && (
        <ol class="car-card__pages">
          {pages.map(([address, title], index) => (
            <li key={address}>
              <a href={address}>
                <span class="car-muted">
                  {PARTS[part].number}.{index + 1}
                </span>{' '}
                {title}
              </a>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** Pixels between a card and its number. */
const GAP = 8;

const callout = (place: HTMLElement | null, part: PartId) =>
  place?.querySelector(`.car-callout[data-part=${part}]`);

/** Puts a card into the drawing’s frame, beside its part’s number. */
function putBeside(card: HTMLElement | null, place: HTMLElement | null, part: PartId) {
  const own = callout(place, part);
  const [bubble, end] = ['.car-bubble-disc', '.car-leader-end'].map((mark) =>
    own?.querySelector(mark)?.getBoundingClientRect(),
  );
  const frame = card?.offsetParent?.getBoundingClientRect();
  if (card === null || place === null || !bubble || !end || !frame) return;
  const drawing = place.getBoundingClientRect();
  const inDrawing = (boxes: readonly DOMRect[]) => ({
    left: Math.min(...boxes.map(({ left }) => left)) - drawing.left,
    right: Math.max(...boxes.map(({ right }) => right)) - drawing.left,
  });
  /** What the number points at; a part may have more of itself elsewhere. */
  const shapes = [...place.querySelectorAll(`.car-part[data-part=${part}] *`)]
    .map((shape) => shape.getBoundingClientRect())
    .filter((box) => box.width < drawing.width / 3 && touches(box, end));
  const left = cardLeft(
    card.offsetWidth,
    drawing.width,
    inDrawing([bubble]),
    inDrawing([end, ...shapes]),
  );
  const set = (name: string, value: number) => card.style.setProperty(name, `${value}px`);
  set('--left', left + drawing.left - frame.left);
  const isLow = bubble.top > drawing.top + drawing.height / 2;
  set('--room', isLow ? bubble.top - GAP - drawing.top : frame.bottom - bubble.bottom - GAP);
  set('--top', (isLow ? bubble.top - GAP - card.offsetHeight : bubble.bottom + GAP) - frame.top);
}

const touches = (a: DOMRect, b: DOMRect) =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

/** Scrolls just so far that a sheet at the foot of the screen does not lie over its part. */
function keepInSight(card: HTMLElement | null, own: Element | null | undefined) {
  if (card === null || !own || getComputedStyle(card).position !== 'fixed') return;
  const covered = own.getBoundingClientRect().bottom - card.getBoundingClientRect().top;
  if (covered > 0) scrollBy({ top: covered });
}

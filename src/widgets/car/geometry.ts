/** From where to where something reaches, in pixels from the left edge of the drawing. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

const GAP = 10;

/**
 * The left edge of a card in a drawing of this width: as near to the bubble, above or below it, as
 * the card may stand without covering the part.
 */
export function cardLeft(card: number, drawing: number, bubble: Span, part: Span): number {
  const middle = (bubble.left + bubble.right) / 2;
  const distance = (left: number) => Math.max(left - middle, middle - left - card, 0);
  const places = [bubble.left, bubble.right - card, part.right + GAP, part.left - GAP - card].map(
    (left) => Math.min(Math.max(left, 0), drawing - card),
  );
  const clear = places.filter((left) => left >= part.right || left + card <= part.left);
  const [nearest = 0] = clear.sort((a, b) => distance(a) - distance(b));
  return nearest;
}

import { decodeBase64Url, encodeBase64Url } from '../base64url.ts';
import type { ListedPart, PART_ORDERS, PartOrder, Place } from '../domain/parts.ts';
import { Problem } from '../problem.ts';

type Column = (typeof PART_ORDERS)[PartOrder][0];

/** Where a page of parts ends, in a form that callers pass back and do not read. */
export function cursorAt(last: ListedPart, column: Column): string {
  const place = { id: last.id, [column]: last[column] };
  return encodeBase64Url(new TextEncoder().encode(JSON.stringify(place)));
}

/** @throws Problem 400 where it is none of ours, or one of a list in another order */
export function placeIn(cursor: string, column: Column): Place {
  const place = parsed(cursor);
  const [id, value] = [place['id'], place[column]];
  const type = column === 'name' ? 'string' : 'number';
  if (Number.isSafeInteger(id) && typeof value === type) return { id, value } as Place;
  throw new Problem(400, 'bad-cursor', 'This cursor is not one of ours');
}

function parsed(cursor: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(decodeBase64Url(cursor)));
    return (value ?? {}) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}

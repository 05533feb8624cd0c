import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PartId } from '../model';

/** Which parts of the drawing stand out, and why. */
export interface Marks {
  readonly selected: PartId | null;
  readonly lit: readonly PartId[];
  readonly broken: readonly PartId[];
}

export const MarksContext = createContext<Marks>({ selected: null, lit: [], broken: [] });

/** The classes of a part's shapes: selected, working on the request, broken. */
export function usePartClass(id: PartId): string {
  const { selected, lit, broken } = useContext(MarksContext);
  return [
    selected === id && 'is-selected',
    lit.includes(id) && 'is-lit',
    broken.includes(id) && 'is-broken',
  ]
    .filter(Boolean)
    .join(' ');
}

interface PartProps {
  readonly id: PartId;
  readonly children: ComponentChildren;
}

/** One part's shapes. A click anywhere on them selects the part (see Drawing). */
export function Part({ id, children }: PartProps) {
  return (
    <g class={`car-part ${usePartClass(id)}`} data-part={id}>
      {children}
    </g>
  );
}

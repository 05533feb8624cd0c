import type { PartId } from '@/data/car-parts';
import type { ComponentChildren } from 'preact';

interface PartProps {
  readonly id: PartId;
  readonly children: ComponentChildren;
}

/** One part's shapes. useDrawing marks it as selected, working on the request or broken. */
export function Part({ id, children }: PartProps) {
  return (
    <g class="car-part" data-part={id}>
      {children}
    </g>
  );
}

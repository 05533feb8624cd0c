import type { StackLayer } from '@/data/stack-layers';
import './stack-drawing.css';

/** What stands on a layer. */
export interface Plate {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  /** The reader has chosen it. */
  readonly isKept?: boolean;
  /** It is a page about the whole layer, not a technology. */
  readonly isPage?: boolean;
}

export interface DrawnLayer extends Pick<StackLayer, 'id' | 'name' | 'side'> {
  readonly does?: string;
  readonly plates: readonly Plate[];
}

interface StackDrawingProps {
  /** What the drawn layers have in common. */
  readonly title: string;
  readonly layers: readonly DrawnLayer[];
  /** A request goes down along them and its answer comes up; else they are merely pulled apart. */
  readonly isWay?: boolean;
}

/** Layers of the stack, one above the other and pulled apart, each with its plates on it. */
export function StackDrawing({ title, layers, isWay = false }: StackDrawingProps) {
  return (
    <ol class={isWay ? 'stack-layers stack-layers--way' : 'stack-layers'} aria-label={title}>
      {layers.map(({ id, name, side, does, plates }) => (
        <li key={id} class={`stack-layer stack-layer--${side ?? 'structure'}`} data-layer={id}>
          <p class="stack-layer__name">
            <b>{name}</b>
            {does !== undefined && <small> {does}</small>}
          </p>
          <ul class="stack-layer__board">
            {plates.map((plate) => (
              <li key={plate.id}>
                <a
                  class={plate.isPage === true ? 'stack-plate--page' : undefined}
                  href={plate.href}
                  data-kept={plate.isKept === true || undefined}
                >
                  {plate.name}
                </a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

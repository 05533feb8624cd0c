import { LINES } from './geometry';
import { Part } from './Part';

const CLIPS = [460, 520, 580, 640, 690] as const;

/** The loom: dashboard to control unit, control unit to engine, lamps. */
export function Wiring({ cut }: { readonly cut: boolean }) {
  return (
    <Part id="wiring">
      <path class="wire" d="M716 417 Q708 425 698 425 L436 425" />
      <path class="wire" d="M789 428 H808 C826 428 800 372 830 366 L1090 358 Q1104 356 1108 340" />
      <path class="wire" d="M404 298 C300 296 190 304 132 319 C112 324 104 330 99 340" />
      <path class="wire-thick" d={LINES.feed} />
      <path class="wire-thick" d={LINES.loom} />
      {CLIPS.map((x) => (
        <path key={x} class="l3 fill-steel" d={`M${x} 422 h6 v18 h-6 Z`} />
      ))}
      {cut && (
        <g>
          <path class="car-gap" d="M596 418 L616 418 L610 431 L616 444 L592 444 L598 431 Z" />
          <path
            class="car-frays"
            d="M597 425 l8 -4 M597 431 l9 1 M597 437 l7 4 M615 425 l-7 4 M614 437 l-8 -3"
          />
        </g>
      )}
    </Part>
  );
}

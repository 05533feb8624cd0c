import { Fault } from './Fault';
import { LINES } from './geometry';
import { Part } from './Part';

const CLIPS = [460, 520, 580, 640, 690] as const;

/** The loom: dashboard to control unit, control unit to engine, lamps. */
export function Wiring() {
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
      <Fault>
        <g class="if-broken">
          <path class="car-gap" d="M538 419 H566 L558 430 L566 443 H538 L544 430 Z" />
          <path
            class="car-frays"
            d="M540 425 l9 -6 M542 431 l8 0 M542 431 l6 5 M540 437 l8 7 M564 425 l-8 -5 M560 431 l-7 -3 M560 431 l-8 4 M564 437 l-7 7"
          />
        </g>
      </Fault>
    </Part>
  );
}

import type { PartId } from '@/data/car-parts';
import type { FunctionComponent } from 'preact';
import { WHEEL } from './geometry';

/** What an enlarged drawing shows of a part beyond the drawing of the whole car. */
const DETAILS: Partial<Readonly<Record<PartId, FunctionComponent>>> = {
  ecu: Board,
  brakes: Wheelhouse,
  sensors: CutPipe,
  mirrors: Sight,
  port: Keys,
  tank: Seams,
};

/** The details of one part, for an SVG that has its shapes. */
export function PartDetails({ part }: { readonly part: PartId }) {
  const Details = DETAILS[part];
  return Details === undefined ? null : <Details />;
}

/** The board under the lifted case, seen from the side, and the tray that it lies in. */
function Board() {
  return (
    <g>
      <path class="phantom" d="M724 436 V462 M787 436 V462" />
      <path class="l2 fill-green" d="M718 452 H790 V455 H718 Z" />
      <path
        class="l2 fill-steel"
        d="M744 447 H764 V451 H744 Z M770 444 H775 V452 H770 Z M778 444 H783 V452 H778 Z M726 449 H737 V452 H726 Z"
      />
      <path
        class="l3"
        d="M746 451 V453 M750 451 V453 M754 451 V453 M758 451 V453 M762 451 V453 M730 455 V457 M748 455 V457 M773 455 V457 M781 455 V457"
      />
      <path class="l2 fill-orange" d="M714 459 H718 V463 H790 V459 H794 V467 H714 Z" />
      <path
        class="l3"
        d="M706 414 H712 M706 418 H712 M706 422.500 H712 M706 427 H712 M706 431 H712"
      />
    </g>
  );
}

/** Pads, bolts and bleed screw of the caliper, the rim around the disc. */
function Wheelhouse() {
  return (
    <g>
      <circle class="l3" cx={WHEEL.rear} cy={WHEEL.y} r="23.500" />
      <path class="l3" d="M833 420 A40 40 0 0 1 850 391 M836.500 420.500 A36 36 0 0 1 852 394" />
      <path class="l2 fill-steel" d="M843 386 L840.500 382 L843.500 380 L846 384 Z" />
      <circle class="l3 fill-steel" cx="829.500" cy="412" r="2" />
      <circle class="l3 fill-steel" cx="839" cy="394" r="2" />
      <path class="l2 fill-steel" d="M829 421 H838 V426 H829 Z" />
    </g>
  );
}

/** The pipe cut open around the tip, with the gas that flows past it. */
function CutPipe() {
  return (
    <g>
      <path
        class="l2 fill-paper"
        d="M384 461.500 Q387 465 384 468.500 H422 Q425 465 422 461.500 Z"
      />
      <g transform="rotate(28 404 460)">
        <path class="l2 fill-orange" d="M401 457 H407 V465 Q404 468 401 465 Z" />
        <path class="l3" d="M402.500 460 V464 M404 460 V465 M405.500 460 V464" />
        <path
          class="l3"
          d="M397 454.500 H411 M401 452 V457 M407 452 V457 M400.500 458 H407.500 M400.500 459.200 H407.500"
        />
        <path class="l2 fill-steel" d="M401.500 443 Q402 438 404 436 Q406 438 406.500 443 Z" />
      </g>
      <path
        class="l3"
        d="M387 464 H394 L392.500 463 M394 464 L392.500 465 M388 466.500 H397 L395.500 465.500 M397 466.500 L395.500 467.500 M411 463.500 H419 L417.500 462.500 M419 463.500 L417.500 464.500 M409 466.500 H417 L415.500 465.500 M417 466.500 L415.500 467.500"
      />
    </g>
  );
}

/** What each mirror sees, its glass and its joint. */
function Sight() {
  return (
    <g>
      <path class="sight" d="M551 203 L620 176 V236 L551 212 Z M490 266 L620 246 V294 L488 278 Z" />
      <path
        class="phantom"
        d="M551 203 L620 176 M551 212 L620 236 M490 266 L620 246 M488 278 L620 294"
      />
      <path
        class="l3"
        d="M533 208.500 L548 204.500 Q550.500 206.500 549.500 210.500 L535 214.500"
      />
      <circle class="l2 fill-steel" cx="540" cy="206" r="1.800" />
      <path class="l2 fill-steel" d="M465 285 H476 V288 H465 Z" />
      <circle class="l2 fill-steel" cx="474" cy="278.500" r="1.800" />
      <path class="l3" d="M468 266 L474 276 M472 265 L478 275" />
    </g>
  );
}

/** The tester’s keys and reading, the pins of the socket. */
function Keys() {
  return (
    <g>
      <path
        class="l2 fill-paper"
        d="M374.500 475 h4 v4 h-4 Z M380.500 475 h4 v4 h-4 Z M374.500 481 h4 v4 h-4 Z M380.500 481 h4 v4 h-4 Z"
      />
      <path class="l3" d="M348 486 h9 M376.500 488.500 h6 M427 362 L429 366 H440 L442 362" />
      <circle class="l3 fill-steel" cx="344" cy="498" r="1" />
      <circle class="l3 fill-steel" cx="384" cy="498" r="1" />
    </g>
  );
}

/** The seam of the two shells, the union of the line, the thread of the cap. */
function Seams() {
  return (
    <g>
      <path class="l3" d="M962 408 H1086" />
      <path class="l2 fill-steel" d="M957 426 H967 V434 H957 Z" />
      <path
        class="l3"
        d="M960 426 V434 M964 426 V434 M1029 320 L1044 316 M1030 323.500 L1045 319.500"
      />
      <path class="l3" d="M1020 402 h10 M1020 406 h10 M1020 410 h10" />
    </g>
  );
}

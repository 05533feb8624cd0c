import { Fault } from './Fault';
import { LINES, WHEEL } from './geometry';
import { Part } from './Part';

const GEARS = [
  { x: 384, main: 7, lay: 9 },
  { x: 396, main: 10, lay: 6 },
  { x: 408, main: 6, lay: 10 },
  { x: 420, main: 9, lay: 7 },
] as const;

/** Flywheel and clutch in the bell housing, gears in section, lever, shaft to the rear axle. */
export function Gearbox() {
  return (
    <Part id="gearbox">
      <path class="l2 fill-steel" d="M500 414 H792 V424 H500 Z" />
      <path class="l3" d="M520 417 H640 M672 417 H776" />
      <path
        class="l2 fill-steel"
        d="M498 409 H506 V429 H498 Z M786 409 H796 V429 H786 Z M648 408 H664 V430 H648 Z"
      />
      <path
        class="l3"
        d="M498 409 L506 429 M506 409 L498 429 M786 409 L796 429 M796 409 L786 429"
      />
      <path
        class="l2 fill-orange"
        d="M796 412 L812 408 C820 396 836 390 856 390 H876 V458 H856 C836 458 820 444 812 428 L796 426 Z"
      />
      <path class="l3" d="M812 408 V428 M820 400 V440" />
      <path
        class="l2 fill-orange"
        d="M324 366 H334 C352 368 366 384 378 392 H440 L454 403 L500 409 V429 L454 434 L440 444 H378 C366 450 352 455 334 455 H324 Z"
      />
      <path
        class="l3 hatch"
        d="M324 366 H334 C352 368 366 384 378 392 H440 V398 H376 C364 390 352 376 334 373 H324 Z M324 455 H334 C352 455 366 450 378 444 H440 V439 H376 C364 444 352 449 334 449 H324 Z"
      />
      <path class="l2 fill-steel" d="M328 384 H336 V448 H328 Z" />
      <path class="l3" d="M328 388 H336 M328 392 H336 M328 440 H336 M328 444 H336" />
      <path class="l2 fill-steel" d="M338 390 H342 V446 H338 Z M345 392 L352 404 V432 L345 444 Z" />
      <path class="l2 fill-steel" d="M352 414 H500 V422 H352 Z M380 429 H436 V434 H380 Z" />
      {GEARS.map(({ x, main, lay }) => (
        <g key={x}>
          <path class="l2 fill-paper" d={`M${x} ${415 - main + 3} h9 V${421 + main - 3} h-9 Z`} />
          <path
            class="l2 fill-paper"
            d={`M${x} ${431.5 - lay * 0.8} h9 V${431.5 + lay * 0.75} h-9 Z`}
          />
          <path
            class="l3"
            d={`M${x} ${416 - main + 5} h9 M${x} 418 h9 M${x} ${420 + main - 5} h9`}
          />
        </g>
      ))}
      <path
        class="l2 fill-steel"
        d="M500 408 C506 396 508 384 511 372 H516 C514 388 512 398 508 408 Z"
      />
      <circle class="l2 fill-orange" cx="514" cy="366" r="7" />
    </Part>
  );
}

/** Downpipe, silencers, tail pipe; the lambda sensor with its lead to the loom. */
export function Exhaust() {
  const pipe =
    'M322 346 C350 346 354 362 355 384 L358 446 C360 460 368 465 386 465 H560 M650 465 H972 M1066 463 L1134 463';
  return (
    <g>
      <Part id="sensors">
        <path class="tube-outer" d={pipe} />
        <path class="tube-inner" d={pipe} />
        <path class="l2 fill-steel" d="M556 465 L566 458 H644 L654 465 L644 473 H566 Z" />
        <path
          class="l3"
          d="M574 458 V473 M636 458 V473 M584 462 H626 M584 465.5 H626 M584 469 H626"
        />
        <path class="l2 fill-steel" d="M968 463 L978 454 H1060 L1070 463 L1060 474 H978 Z" />
        <path class="l3" d="M986 454 V474 M1052 454 V474" />
        <path class="l2 fill-paper" d="M1120 458 H1136 Q1139 463 1136 468 H1120 Z" />
        <g transform="rotate(28 404 460)">
          <path
            class="l2 fill-orange"
            d="M399 443 H409 V452 H411 V457 H397 V452 H399 Z M401 457 H407 V466 H401 Z"
          />
          <path class="l3" d="M399 447 H409 M402 452 V457 M406 452 V457" />
        </g>
        <path class="wire" d="M412 444 C420 436 416 432 424 428" />
      </Part>
    </g>
  );
}

/** The line from the master cylinder to the rear caliper. */
export function BrakeLine() {
  return (
    <Part id="brakes">
      <path class="brake-line" d={LINES.brake} />
    </Part>
  );
}

/** Small circles of radius `r` around the rear hub, at a distance from it, the first on top. */
function ring(count: number, distance: number, r: number): string {
  return Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * Math.PI * 2 - Math.PI / 2;
    const x = WHEEL.rear + distance * Math.cos(angle);
    const y = WHEEL.y + distance * Math.sin(angle) - r;
    return `M${x.toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 0 .1 0`;
  }).join('');
}

/** Master cylinder with servo, line, rear disc with caliper, spring and damper above it. */
export function Brakes() {
  return (
    <Part id="brakes">
      <path
        class="l2 fill-orange"
        d="M366 362 H390 V373 H366 Z M390 354 Q402 350 406 356 V380 Q402 385 390 381 Z"
      />
      <path class="l2 fill-paper" d="M368 354 H384 V362 H368 Z" />
      <path class="l3" d="M368 358 H384 M406 367 H420" />
      <circle class="l2 fill-steel" cx={WHEEL.rear} cy={WHEEL.y} r="43" />
      <circle class="l3" cx={WHEEL.rear} cy={WHEEL.y} r="40" />
      <circle class="l2 fill-paper" cx={WHEEL.rear} cy={WHEEL.y} r="21" />
      <path class="l3 fill-paper" d={ring(14, 31, 2.6)} />
      <path class="l3 fill-steel" d={ring(5, 13, 3)} />
      <circle class="l2 fill-steel" cx={WHEEL.rear} cy={WHEEL.y} r="6" />
      <path
        class="l2 fill-orange"
        d="M824 420 A48 48 0 0 1 846 385 L854 398 A33 33 0 0 0 840 421 Z"
      />
      <path class="l3" d="M829 407 L843 411 M836 396 L848 403" />
      <Fault>
        <path class="car-wear" d="M858 470 L866 456 L872 464 L880 448" />
      </Fault>
    </Part>
  );
}

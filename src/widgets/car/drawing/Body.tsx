import { BONNET, OUTLINE, SILHOUETTE, STAY_FOOT, stayAt, WHEEL, WINDOWS } from './geometry';
import { Part } from './Part';

/** The body shell in section: hatched roof, bulkheads and floor, boot with spare wheel, lamps. */
export function Shell() {
  return (
    <Part id="body">
      <path class="car-inside" d={SILHOUETTE} />
      <path
        class="l3 hatch"
        d="M514 190 C578 174 668 174 738 186 C812 198 858 240 898 277 L886 279 C850 246 806 207 736 195 C668 183 580 183 520 197 L424 283 L418 281 C450 246 482 210 514 190 Z"
      />
      <path
        class="l3 hatch"
        d="M408 284 H416 V372 L452 438 H762 C784 438 782 392 804 386 L826 292 L833 294 L812 388 L836 372 H1098 L1116 356 L1120 362 L1102 379 H838 C800 388 796 445 766 445 H446 L408 376 Z"
      />
      <path class="l3 hatch" d="M826 288 L894 281 L896 286 L828 295 Z" />
      <path class="l3" d="M836 372 C850 340 890 336 914 350 C930 360 940 368 944 372" />
      <path
        class="l2 fill-steel"
        d="M858 290 H886 V297 H858 Z M868 297 H876 V330 H878 V400 H866 V330 H868 Z"
      />
      {[303, 313, 323, 333, 343, 353, 363].map((y) => (
        <path
          key={y}
          class="l2 fill-steel"
          d={`M858 ${y} Q856 ${y - 2} 859 ${y - 3} L885 ${y + 3} Q888 ${y + 5} 885 ${y + 6} Z`}
        />
      ))}
      <SpareWheel />
      <path
        class="l2 hatch"
        d="M70 391 Q62 392 62 398 V404 Q62 411 70 411 L84 410 V404 L69 404 V397 L82 397 V391 Z"
      />
      <path
        class="l2 hatch"
        d="M1132 389 Q1140 390 1140 396 V402 Q1140 409 1132 409 H1118 V403 H1133 V396 H1121 V389 Z"
      />
      <path
        class="l2 fill-paper"
        d="M80 334 C76 342 77 360 83 368 L92 366 C104 362 106 342 92 336 Z"
      />
      <path class="l3" d="M83 334 V368 M92 351 h8 M90 347 q4 4 0 8" />
      <path class="l2 fill-red" d="M1106 326 H1127 L1123 352 H1106 Z" />
      <path class="l3" d="M1106 335 H1126 M1106 343 H1124" />
    </Part>
  );
}

/** The body's outline and openings, over everything that is inside it. */
export function Contour() {
  return (
    <g>
      <path class="l3" d={WINDOWS} />
      <path
        class="phantom"
        d="M432 286 C428 332 430 400 440 446 M668 196 C672 220 673 250 672 284 C668 330 672 380 664 410 C660 426 654 440 652 446"
      />
      <path class="phantom" d={BONNET} />
      <path class="l1" d={OUTLINE} />
    </g>
  );
}

function SpareWheel() {
  return (
    <g>
      <path
        class="l2 fill-tyre"
        d="M950 340 Q942 341 942 349 V357 Q942 366 950 367 H1000 Q1008 366 1008 357 V349 Q1008 341 1000 340 Z"
      />
      <path
        class="l3 on-tyre"
        d="M952 340 V367 M960 340 V367 M968 340 V367 M975 340 V367 M982 340 V367 M990 340 V367 M998 340 V367"
      />
    </g>
  );
}

/** The painted skin with glass, shut lines, lamps and trim. */
export function Skin() {
  return (
    <Part id="body">
      <path class="car-paint" fill-rule="evenodd" d={`${SILHOUETTE} ${WINDOWS}`} />
      <path class="car-glass" d={WINDOWS} />
      <path
        class="l3 car-screen"
        d="M420 281 C452 246 484 210 514 190 L525 194 C494 216 464 250 438 285 Z"
      />
      <path
        class="l3 car-screen"
        d="M898 277 C870 250 838 222 798 204 L790 207 C828 224 856 250 884 279 Z"
      />
      <path
        class="car-glint"
        d="M556 287 L612 193 L636 192 L582 287 Z M600 287 L654 192 L660 192 L608 287 Z M742 286 L764 213 L776 220 L756 286 Z"
      />
      <path
        class="car-shade"
        d="M79 356 C300 338 860 338 1125 352 L1117 410 C1109 426 1088 438 1056 441 L951 452 A83 83 0 1 0 793 452 L782 457 H350 L339 452 A83 83 0 1 0 181 452 L130 442 C106 437 92 425 88 406 Z"
      />
      <path
        class="car-shade"
        d="M88 408 L178 426 L181 452 L130 442 C106 437 92 425 88 408 Z M343 424 H789 L793 452 L782 457 H350 L339 452 Z M954 424 L1114 410 C1108 427 1088 438 1056 441 L951 452 Z"
      />
      <path class="l2" d="M77 354 C300 336 860 336 1126 350" />
      <path
        class="l3 fine"
        d="M352 366 H660 M352 372 H640 M352 378 H600 M684 366 H792 M690 372 H788 M694 378 H786 M352 384 H540 M956 366 H1100 M958 372 H1080 M960 378 H1050"
      />
      <path
        class="l2"
        d="M432 282 C428 330 430 400 442 457 M672 287 C668 330 672 380 664 410 C660 426 654 444 652 457"
      />
      <path class="l2" d="M347 438 H786" />
      <path class="l2 fill-steel" d="M628 310 H656 Q660 313 656 316 H628 Z" />
      <path class="l3" d="M632 310 V308 H640 V310" />
      <path class="l2" d={BONNET} />
      <path class="l1" d={OUTLINE} />
      <path class="l2" d={WINDOWS} />
      <path
        class="l2"
        d="M499 225 C503 244 505 264 504 288 M664 192 C668 220 669 250 667 287 M673 192 C677 220 678 250 676 287"
      />
      <path
        class="l2 fill-paper"
        d="M80 334 C76 342 77 360 83 368 L96 366 C104 360 104 342 96 336 Z"
      />
      <path class="l3" d="M90 335 V367" />
      <path class="l2 fill-orange" d="M146 360 H162 V367 H146 Z" />
      <path class="l2 fill-red" d="M1100 324 H1127 L1123 352 H1100 Z" />
      <path class="l3" d="M1100 334 H1126 M1100 343 H1124" />
      <circle class="l2" cx="1034" cy="320" r="11" />
      <path class="l3" d="M1030 320 h8" />
      <path class="l3" d="M852 288 H886 M856 293 H884 M860 298 H882" />
      <path class="l3" d="M898 277 C892 292 890 300 894 312 M894 312 C960 308 1060 312 1106 320" />
      <path
        class="l2 fill-steel"
        d="M70 391 Q62 392 62 398 V404 Q62 411 70 411 L138 409 Q145 403 138 396 Z"
      />
      <path class="l3" d="M65 401 H140" />
      <path
        class="l2 fill-steel"
        d="M1132 389 Q1140 390 1140 396 V402 Q1140 409 1132 409 L1062 407 Q1055 401 1062 394 Z"
      />
      <path class="l3" d="M1060 399 H1137" />
      <Wheel x={WHEEL.front} />
      <Wheel x={WHEEL.rear} />
    </Part>
  );
}

/** A wheel with tyre and eight-spoke rim. */
function Wheel({ x }: { readonly x: number }) {
  const spokes = Array.from({ length: 8 }, (_, i) => i * 45);
  return (
    <g transform={`translate(${x} ${WHEEL.y})`}>
      <path class="car-arch" d="M-79 27 A83 83 0 1 1 79 27 Z" />
      <circle class="l1 fill-tyre" r={WHEEL.tyre} />
      <circle class="l3 on-tyre" r="66" />
      <circle class="l2 fill-steel" r={WHEEL.rim} />
      <circle class="l3" r="46" />
      {spokes.map((angle) => (
        <path
          key={angle}
          class="l2 fill-paper"
          transform={`rotate(${angle})`}
          d="M-4 -15 L-6.5 -43 H6.5 L4 -15 Z"
        />
      ))}
      <circle class="l2 fill-paper" r="16" />
      <circle class="l3" r="7" />
    </g>
  );
}

/** Wheels in the cutaway: the front one as a ghost before the engine, the cut tyre at the rear. */
export function CutWheels() {
  return (
    <g>
      <path
        class="car-ghost"
        fill-rule="evenodd"
        d={`M${WHEEL.front - 75} ${WHEEL.y} a75 75 0 1 1 150 0 a75 75 0 1 1 -150 0 Z M${WHEEL.front - 54} ${WHEEL.y} a54 54 0 1 0 108 0 a54 54 0 1 0 -108 0 Z`}
      />
      <path
        class="l2 fill-tyre"
        fill-rule="evenodd"
        d={`M${WHEEL.rear - 75} ${WHEEL.y} a75 75 0 1 1 150 0 a75 75 0 1 1 -150 0 Z M${WHEEL.rear - 54} ${WHEEL.y} a54 54 0 1 0 108 0 a54 54 0 1 0 -108 0 Z`}
      />
      <circle class="l3 on-tyre" cx={WHEEL.rear} cy={WHEEL.y} r="66" />
    </g>
  );
}

/** The bonnet as a panel of its own, in its shut position. */
export function Bonnet() {
  return (
    <g>
      <path
        class="car-paint"
        d="M406 282 C290 286 170 297 86 318 Q80 322 88 326 C170 306 290 295 404 291 Z"
      />
      <path class="l2" d="M404 291 C290 295 170 306 88 326" />
      <path class="l3" d="M384 288 C290 292 180 302 104 319" />
      <path class="l1" d="M406 282 C290 286 170 297 86 318 Q80 322 88 326" />
    </g>
  );
}

/** The gas strut that holds the bonnet. */
export function BonnetStay({ xray }: { readonly xray: number }) {
  const { x, y } = STAY_FOOT;
  const { line, tube, head } = stayAt(xray);
  return (
    <g data-stay>
      <path class="l2" d={line} />
      <path class="stay" d={tube} />
      <circle class="l3 fill-paper" cx={x} cy={y} r="3" />
      <circle class="l3 fill-paper" cx={head.x} cy={head.y} r="3" />
    </g>
  );
}

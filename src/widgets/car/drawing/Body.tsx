import { OUTLINE, SILHOUETTE, WHEEL, WINDOWS } from './geometry';
import { Part } from './Part';

/** The body shell in section: hatched roof, bulkheads and floor, boot with spare wheel, lamps. */
export function Shell() {
  return (
    <Part id="body">
      <path class="car-inside" d={SILHOUETTE} />
      <path class="l3 hatch" d="M514 190 C578 174 668 174 738 186 C812 198 858 240 898 277 L886 279 C850 246 806 207 736 195 C668 183 580 183 520 197 L424 283 L418 281 C450 246 482 210 514 190 Z" />
      <path class="l3 hatch" d="M408 284 H416 V372 L452 438 H762 C784 438 782 392 804 386 L826 292 L833 294 L812 388 L836 372 H1098 L1116 356 L1120 362 L1102 379 H838 C800 388 796 445 766 445 H446 L408 376 Z" />
      <path class="l3 hatch" d="M826 288 L894 281 L896 286 L828 295 Z" />
      <path class="l3" d="M836 372 C850 340 890 336 914 350 C930 360 940 368 944 372" />
      <path class="l2 fill-steel" d="M864 296 H880 V304 H864 Z M868 304 H876 V372 H868 Z" />
      <path class="l2" d="M860 312 L884 318 L860 324 L884 330 L860 336 L884 342 L860 348 L884 354 L862 360" />
      <SpareWheel />
      <path class="l2 fill-paper" d="M80 334 C76 342 77 360 83 368 L92 366 C104 362 106 342 92 336 Z" />
      <path class="l3" d="M83 334 V368 M92 351 h8 M90 347 q4 4 0 8" />
      <path class="l2 fill-red" d="M1106 326 H1127 L1123 352 H1106 Z" />
      <path class="l3" d="M1106 335 H1126 M1106 343 H1124" />
      <path class="l1" d={OUTLINE} />
      <path class="l3" d={WINDOWS} />
    </Part>
  );
}

function SpareWheel() {
  return (
    <g>
      <path class="l2 fill-tyre" d="M950 340 Q942 341 942 349 V357 Q942 366 950 367 H1000 Q1008 366 1008 357 V349 Q1008 341 1000 340 Z" />
      <path class="l3 on-tyre" d="M952 340 V367 M960 340 V367 M968 340 V367 M975 340 V367 M982 340 V367 M990 340 V367 M998 340 V367" />
    </g>
  );
}

/** The painted skin with glass, shut lines, lamps and trim. */
export function Skin() {
  return (
    <Part id="body">
      <path class="car-paint" fill-rule="evenodd" d={`${SILHOUETTE} ${WINDOWS}`} />
      <path class="car-glass" d={WINDOWS} />
      <path class="car-glint" d="M560 280 L612 193 L636 192 L586 280 Z M604 280 L654 192 L660 192 L612 280 Z M742 280 L764 213 L776 220 L756 280 Z" />
      <path class="car-shade" d="M79 356 C300 338 860 338 1125 352 L1117 410 C1112 428 1097 440 1072 443 L956 446 A86 86 0 0 0 788 446 L780 449 H352 L344 446 A86 86 0 0 0 176 446 L116 443 C98 440 88 429 86 410 Z" />
      <path class="car-shade" d="M84 414 L170 424 L176 446 L116 443 C98 440 88 429 84 414 Z M346 424 H786 L788 446 L780 449 H352 L344 446 Z M958 424 L1116 412 C1110 430 1097 440 1072 443 L956 446 Z" />
      <path class="l2" d="M77 354 C300 336 860 336 1126 350" />
      <path class="l3 fine" d="M352 366 H660 M352 372 H640 M352 378 H600 M684 366 H792 M690 372 H788 M694 378 H786 M352 384 H540 M956 366 H1100 M958 372 H1080 M960 378 H1050" />
      <path class="l2" d="M432 282 C428 330 430 400 440 449 M672 281 C668 330 672 380 664 410 C660 426 654 440 652 449" />
      <path class="l2" d="M348 436 H786" />
      <path class="l2 fill-steel" d="M628 308 H656 Q660 311 656 314 H628 Z" />
      <path class="l3" d="M632 308 V306 H640 V308" />
      <path class="l1" d={OUTLINE} />
      <path class="l2" d={WINDOWS} />
      <path class="l2" d="M498 226 C502 244 504 262 503 281 M664 192 C668 220 669 250 667 280 M673 192 C677 220 678 250 676 280" />
      <path class="l2 fill-paper" d="M80 334 C76 342 77 360 83 368 L96 366 C104 360 104 342 96 336 Z" />
      <path class="l3" d="M90 335 V367" />
      <path class="l2 fill-orange" d="M146 360 H162 V367 H146 Z" />
      <path class="l2 fill-red" d="M1100 324 H1127 L1123 352 H1100 Z" />
      <path class="l3" d="M1100 334 H1126 M1100 343 H1124" />
      <circle class="l2" cx="1034" cy="320" r="11" />
      <path class="l3" d="M1030 320 h8" />
      <path class="l3" d="M898 277 C892 292 890 300 894 312 M894 312 C960 308 1060 312 1106 320" />
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
      <circle class="car-arch" r={WHEEL.arch} />
      <circle class="l1 fill-tyre" r={WHEEL.tyre} />
      <circle class="l3 on-tyre" r="66" />
      <circle class="l2 fill-steel" r={WHEEL.rim} />
      <circle class="l3" r="46" />
      {spokes.map((angle) => (
        <path key={angle} class="l2 fill-paper" transform={`rotate(${angle})`} d="M-4 -15 L-6.5 -43 H6.5 L4 -15 Z" />
      ))}
      <circle class="l2 fill-paper" r="16" />
      <circle class="l3" r="7" />
    </g>
  );
}

/** Wheels that are taken off in the cutaway: a phantom line in front, the cut tyre at the rear. */
export function CutWheels() {
  return (
    <g>
      <circle class="phantom" cx={WHEEL.front} cy={WHEEL.y} r={WHEEL.tyre} />
      <circle class="phantom" cx={WHEEL.front} cy={WHEEL.y} r={WHEEL.rim} />
      <path
        class="l2 fill-tyre"
        fill-rule="evenodd"
        d={`M${WHEEL.rear - 75} ${WHEEL.y} a75 75 0 1 1 150 0 a75 75 0 1 1 -150 0 Z M${WHEEL.rear - 54} ${WHEEL.y} a54 54 0 1 0 108 0 a54 54 0 1 0 -108 0 Z`}
      />
      <circle class="l3 on-tyre" cx={WHEEL.rear} cy={WHEEL.y} r="66" />
    </g>
  );
}

/** Bumpers, seen at every setting. */
export function Bumpers() {
  return (
    <g>
      <path class="l2 fill-steel" d="M68 392 Q62 393 62 399 V404 Q62 411 70 411 L158 408 Q165 402 158 396 Z" />
      <path class="l3" d="M66 401 H160" />
      <path class="l2 fill-steel" d="M1134 390 Q1141 391 1141 397 V402 Q1141 409 1133 409 L1000 407 Q993 401 1000 395 Z" />
      <path class="l3" d="M998 400 H1138" />
    </g>
  );
}

/** The bonnet as a panel of its own, in its shut position. */
export function Bonnet() {
  return (
    <g>
      <path class="car-paint l1" d="M406 281 C290 285 170 296 86 317 Q80 321 88 325 C170 306 290 296 404 293 Z" />
      <path class="l3" d="M380 290 C290 294 180 304 100 321" />
    </g>
  );
}

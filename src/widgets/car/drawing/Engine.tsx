import { Fault } from './Fault';
import { Part } from './Part';

/** Centre line, crown height and crank pin height of the four cylinders (a flat crank). */
const CYLINDERS = [
  { x: 196, crown: 346, pin: 404 },
  { x: 231, crown: 373, pin: 432 },
  { x: 266, crown: 373, pin: 432 },
  { x: 301, crown: 346, pin: 404 },
] as const;
const CRANK = 418;

/** Radiator, hoses and fan. */
export function Cooling() {
  return (
    <Part id="cooling">
      <path
        class="l2 fill-orange"
        d="M104 336 Q104 328 112 328 H124 Q132 328 132 336 V424 Q132 432 124 432 H112 Q104 432 104 424 Z"
      />
      <path class="l2" d="M104 342 H132 M104 418 H132" />
      <path class="l3" d="M109 342 V418 M114 342 V418 M118 342 V418 M122 342 V418 M127 342 V418" />
      <path
        class="l3 fine"
        d={Array.from({ length: 14 }, (_, i) => `M104 ${347 + i * 5} H132`).join('')}
      />
      <path class="l2 fill-steel" d="M113 328 V322 H123 V328 Z M111 322 H125" />
      <path class="tube-outer" d="M132 336 C148 334 152 328 176 330" />
      <path class="tube-inner" d="M132 336 C148 334 152 328 176 330" />
      <path class="tube-outer" d="M132 422 C142 424 146 408 158 404" />
      <path class="tube-inner" d="M132 422 C142 424 146 408 158 404" />
      <Fault>
        <path
          class="car-steam"
          d="M112 316 c-8 -8 6 -14 -2 -24 s5 -12 -1 -20 M122 316 c-8 -8 6 -16 -2 -28 s6 -14 0 -24 M132 318 c-7 -8 6 -13 -1 -22 s5 -10 0 -16"
        />
      </Fault>
      <g class="car-fan">
        <path
          class="l2 fill-steel"
          d="M145 380 C138 364 139 346 145 334 C151 346 150 364 147 380 Z"
        />
        <path
          class="l2 fill-steel"
          d="M145 380 C138 396 139 414 145 426 C151 414 150 396 147 380 Z"
        />
      </g>
      <path class="l2 fill-steel" d="M142 372 H156 V388 H142 Z M156 376 H166 V384 H156 Z" />
    </Part>
  );
}

/** Four cylinders in section: cam cover, head, bores, pistons, rods, crankshaft, sump, pulley. */
export function Engine() {
  return (
    <Part id="engine">
      <Sump />
      <path class="l2 fill-orange" d="M176 340 H322 V408 L318 414 H180 L176 408 Z" />
      <path
        class="l3 hatch"
        d="M176 340 H182 V396 L176 400 Z M316 340 H322 V400 L316 396 Z M210 340 h7 v54 h-7 Z M245 340 h7 v54 h-7 Z M280 340 h7 v54 h-7 Z"
      />
      <Crankshaft />
      {CYLINDERS.map((cylinder) => (
        <Cylinder key={cylinder.x} {...cylinder} />
      ))}
      <Head />
      <path
        class="l2 fill-steel"
        d="M158 394 H168 Q172 394 172 398 V438 Q172 442 168 442 H158 Z M172 412 H178 V424 H172 Z"
      />
      <path class="l3" d="M161 394 V442 M165 394 V442" />
      <path class="l2 fill-ink" d="M160 372 H165 V442 H160 Z" />
    </Part>
  );
}

function Cylinder({ x, crown, pin }: (typeof CYLINDERS)[number]) {
  return (
    <g>
      <path class="l2 fill-paper" d={`M${x - 14} 340 H${x + 14} V396 H${x - 14} Z`} />
      <path class="car-charge" d={`M${x - 13} 341 H${x + 13} V${crown} H${x - 13} Z`} />
      <path
        class="l2 fill-steel"
        d={`M${x - 4} ${crown + 12} L${x - 5} ${pin} H${x + 5} L${x + 4} ${crown + 12} Z`}
      />
      <path
        class="l2 fill-steel"
        d={`M${x - 13} ${crown} H${x + 13} V${crown + 21} H${x + 7} Q${x} ${crown + 15} ${x - 7} ${crown + 21} H${x - 13} Z`}
      />
      <path
        class="l3"
        d={`M${x - 13} ${crown + 4} H${x + 13} M${x - 13} ${crown + 7} H${x + 13}`}
      />
      <circle class="l3 fill-paper" cx={x} cy={crown + 12} r="3" />
      <circle class="l2 fill-steel" cx={x} cy={pin} r="8" />
      <circle class="l3 fill-paper" cx={x} cy={pin} r="4" />
    </g>
  );
}

function Crankshaft() {
  const webs = CYLINDERS.flatMap(({ x, pin }) => {
    const heavy = pin < CRANK ? CRANK + 20 : CRANK - 20;
    return [x - 13, x + 8].map(
      (left) => `M${left} ${Math.min(pin, heavy)} h5 V${Math.max(pin, heavy)} h-5 Z`,
    );
  });
  const bearings = [178.5, 213.5, 248.5, 283.5, 318].map(
    (x) => `M${x - 4} ${CRANK - 8} v16 m7 -16 v16`,
  );
  return (
    <g>
      <path class="l2 fill-steel" d={`M176 ${CRANK - 5} H326 V${CRANK + 5} H176 Z`} />
      <path class="l2 fill-steel" d={webs.join('')} />
      <path class="l3" d={bearings.join('')} />
    </g>
  );
}

function Sump() {
  return (
    <g>
      <path
        class="l2 fill-orange"
        d="M178 410 L184 437 Q186 445 195 445 H244 L254 454 H306 Q315 454 316 445 L320 410 Z"
      />
      <path class="l3 oil" d="M187 441 H312 L311 446 Q310 450 304 450 H256 L246 442 Z" />
      <path class="l3" d="M176 410 H322" />
    </g>
  );
}

function Head() {
  return (
    <g>
      <path class="l2 fill-orange" d="M174 323 H324 V340 H174 Z" />
      {CYLINDERS.map(({ x }) => (
        <g key={x}>
          <path
            class="l3 fill-steel"
            d={`M${x - 9} 318 V334 L${x - 13} 340 H${x - 4} L${x - 7.5} 334 V318 Z`}
          />
          <path
            class="l3 fill-steel"
            d={`M${x + 7.5} 318 V334 L${x + 4} 340 H${x + 13} L${x + 9} 334 V318 Z`}
          />
          <path
            class="l3"
            d={`M${x - 11} 320 h5 m-5 3 h5 m-5 3 h5 M${x + 6} 320 h5 m-5 3 h5 m-5 3 h5`}
          />
          <path
            class="l3 fill-paper"
            d={`M${x - 2} 326 H${x + 2} V339 L${x} 342 L${x - 2} 339 Z`}
          />
        </g>
      ))}
      <path
        class="l2 fill-orange"
        d="M178 323 L181 312 Q183 307 189 307 H309 Q316 307 318 312 L321 323 Z"
      />
      <path class="l3" d="M186 312 H313 M184 317 H315" />
      <path class="l2 fill-steel" d="M200 307 V302 H214 V307 Z" />
      <path class="l2 fill-steel" d="M322 322 H336 V334 H322 M324 322 V316 Q330 311 335 316 V322" />
      <path
        class="l3"
        d="M196 326 C198 296 300 292 326 315 M231 326 C234 299 304 296 328 314 M266 326 C268 302 312 300 330 314 M301 326 C303 308 320 304 332 314"
      />
    </g>
  );
}

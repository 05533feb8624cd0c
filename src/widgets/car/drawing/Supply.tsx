import { Fault } from './Fault';
import { LINES } from './geometry';
import { Part } from './Part';

/** The line from the tank to the engine. */
export function FuelLine() {
  return (
    <Part id="tank">
      <path class="fuel-line" d={LINES.fuel} />
    </Part>
  );
}

const FULL = 396;
const EMPTY = 434;

const fuelUpTo = (level: number) =>
  `M968 ${level} q9 -4 18 0 t18 0 t18 0 t18 0 t18 0 t22 0 L1076.5 430 Q1075 438 1066 438 H978 Q968.5 438 968.5 430 Z`;

/** Fuel tank in section with pump and float, filler neck, line to the engine. */
export function Tank() {
  return (
    <Part id="tank">
      <path class="tube-outer" d="M1062 384 C1062 356 1048 352 1036 322" />
      <path class="tube-inner fill-green-line" d="M1062 384 C1062 356 1048 352 1036 322" />
      <path
        class="l2 fill-paper"
        d="M966 386 Q966 376 976 376 H1072 Q1084 376 1083 388 L1078 430 Q1077 440 1066 440 H978 Q967 440 967 430 Z"
      />
      <path class="fuel unless-broken" d={fuelUpTo(FULL)} />
      <Fault>
        <path class="fuel if-broken" d={fuelUpTo(EMPTY)} />
      </Fault>
      <path
        class="l2"
        d="M966 386 Q966 376 976 376 H1072 Q1084 376 1083 388 L1078 430 Q1077 440 1066 440 H978 Q967 440 967 430 Z"
      />
      <path class="l3" d="M994 376 V440 M1000 376 V440 M1050 376 V440 M1056 376 V440" />
      <path class="l2 fill-steel" d="M1012 370 H1038 V377 H1012 Z M1017 377 H1033 V428 H1017 Z" />
      <path class="l3" d="M1017 386 H1033 M1017 420 H1033 M1020 424 H1030" />
      <Float level={FULL} class="unless-broken" />
      <Fault>
        <Float level={EMPTY} class="if-broken" />
      </Fault>
      <path class="l2 fill-green" d="M1027 316 L1043 312 L1046 322 L1030 327 Z" />
    </Part>
  );
}

function Float({ level, class: when }: { readonly level: number; readonly class: string }) {
  return (
    <g class={when}>
      <path class="l3" d={`M1033 392 L1044 ${level - 3}`} />
      <circle class="l3 fill-paper" cx="1045" cy={level - 4} r="4" />
    </g>
  );
}

/** Six cells, terminals, leads. */
export function Battery() {
  return (
    <Part id="battery">
      <path class="l2 fill-orange" d="M346 314 H396 V346 H346 Z" />
      <path class="l2 fill-steel" d="M343 346 H399 V351 H343 Z" />
      <path
        class="l3"
        d="M346 320 H396 M354 320 V346 M362.5 320 V346 M371 320 V346 M379.5 320 V346 M388 320 V346"
      />
      <path class="l2 fill-steel" d="M350 314 V307 H358 V314 Z M384 314 V307 H392 V314 Z" />
      <path class="l3" d="M364 317 h4 m6 0 h4" />
      <path class="l2" d="M351.5 332 h6 M384 332 h6 M387 329 v6" />
      <path class="wire-thick" d="M388 307 C388 296 400 296 418 304" />
      <path class="l2" d="M354 307 C352 300 344 300 340 308" />
    </Part>
  );
}

/** The control unit under the rear seat: finned case, connector, label. */
export function ControlUnit() {
  return (
    <Part id="ecu">
      <path
        class="l2 fill-orange"
        d="M722 402 H786 Q789 402 789 405 V433 Q789 436 786 436 H722 Z"
      />
      <path
        class="l3"
        d="M727 402 V398 M733 402 V398 M739 402 V398 M745 402 V398 M751 402 V398 M757 402 V398 M763 402 V398 M769 402 V398 M775 402 V398 M781 402 V398"
      />
      <path class="l2" d="M725 398 H784" />
      <path class="l2 fill-steel" d="M712 412 H722 V434 H712 Z" />
      <path class="l3" d="M712 416 H722 M712 420 H722 M712 425 H722 M712 429 H722" />
      <path class="l3 fill-paper" d="M730 409 H780 V430 H730 Z" />
      <text class="car-ecu-text" x="755" y="424">
        ECU
      </text>
      <Fault>
        <path class="car-dead" d="M726 404 L785 434 M785 404 L726 434" />
      </Fault>
    </Part>
  );
}

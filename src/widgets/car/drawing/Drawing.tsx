import { FIRST_XRAY } from '../url';
import { Bonnet, BonnetStay, Contour, CutWheels, Shell, Skin } from './Body';
import { Callouts } from './Callouts';
import { BrakeLine, Brakes, Exhaust, Gearbox } from './Driveline';
import { Cooling, Engine } from './Engine';
import { bonnetTurn, cutAt, cutEdge, GROUND, paintedAt, SILHOUETTE, SIZE } from './geometry';
import { CanBreak } from './Fault';
import { Dashboard, DoorMirror, Mirrors, Pedals, Seats, Steering, WorkshopPort } from './Interior';
import { Battery, ControlUnit, FuelLine, Tank } from './Supply';
import { Wiring } from './Wiring';
import './shapes.css';
import './drawing.css';

/**
 * The cutaway car as it stands at first. It is drawn on the server alone; in the browser, useDrawing
 * moves and marks what is there. To assistive technology it is its numbers, which are links.
 */
export function Drawing() {
  return (
    <svg
      class="car-shapes car-drawing"
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="group"
      aria-label="The parts of the car"
    >
      <Definitions />
      <path class="car-ground" d={`M20 ${GROUND} H1180`} />
      <path class="car-ground-hatch" d={`M20 ${GROUND} h1160 v9 h-1160 Z`} />
      <CanBreak.Provider value>
        <Shell />
        <Cooling />
        <Exhaust />
        <FuelLine />
        <BrakeLine />
        <Gearbox />
        <Engine />
        <Battery />
        <Steering />
        <Tank />
        <Dashboard />
        <Pedals />
        <ControlUnit />
        <Seats />
        <Mirrors />
        <WorkshopPort />
        <Wiring />
        <Brakes />
      </CanBreak.Provider>
      <CutWheels />
      <Contour />
      <BonnetStay xray={FIRST_XRAY} />
      <g class="car-skin" clip-path="url(#car-painted)">
        <Skin />
      </g>
      <CutFace />
      <DoorMirror />
      <g data-bonnet transform={bonnetTurn(FIRST_XRAY)}>
        <Bonnet />
      </g>
      <Signal />
      <Callouts />
      <text class="car-label car-label--figure" x="24" y="576">
        FIG. 1
      </text>
      <text class="car-label car-label--scale" x="24" y="593">
        Saloon, cut away
      </text>
    </svg>
  );
}

function Definitions() {
  return (
    <defs>
      <pattern
        id="car-hatch"
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path class="car-hatch-line" d="M0 0 V5" />
      </pattern>
      <pattern
        id="car-hatch-blue"
        width="4"
        height="4"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(-45)"
      >
        <path class="car-hatch-line" d="M0 0 V4" />
      </pattern>
      <pattern
        id="car-hatch-ground"
        width="9"
        height="9"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(40)"
      >
        <path class="car-hatch-line" d="M0 0 V9" />
      </pattern>
      <clipPath id="car-painted">
        <path data-painted d={paintedAt(cutAt(FIRST_XRAY))} />
      </clipPath>
      <clipPath id="car-silhouette">
        <path d={SILHOUETTE} />
      </clipPath>
    </defs>
  );
}

/** The hatched thickness of the skin where it is cut; `data-cut` is the distance from the edge. */
function CutFace() {
  const cut = cutAt(FIRST_XRAY);
  return (
    <g class="car-cut" clip-path="url(#car-silhouette)">
      <g transform="translate(-6 0)">
        <path class="car-cut-ground" data-cut={0} d={cutEdge(cut)} />
        <path class="car-cut-face" data-cut={0} d={cutEdge(cut)} />
        <path class="l3" data-cut={-5} d={cutEdge(cut - 5)} />
      </g>
      <path class="l2" data-cut={0} d={cutEdge(cut)} />
    </g>
  );
}

/** The signal on its way; it has no line until a request runs. */
function Signal() {
  return (
    <g class="car-signal">
      <path class="car-signal-glow" />
      <path class="car-signal-run" pathLength={100} />
    </g>
  );
}

import { bonnetAngle, type PartId, type StageId } from '../model';
import { Bonnet, BonnetStay, Contour, CutWheels, Shell, Skin } from './Body';
import { Callouts } from './Callouts';
import { BrakeLine, Brakes, Exhaust, Gearbox } from './Driveline';
import { Cooling, Engine } from './Engine';
import { CUT_SHORT, cutAt, cutEdge, GROUND, HINGE, SIGNALS, SILHOUETTE, SIZE } from './geometry';
import { Dashboard, DoorMirror, Mirrors, Pedals, Seats, Steering, WorkshopPort } from './Interior';
import { type Marks, MarksContext } from './Part';
import { Battery, ControlUnit, FuelLine, Tank } from './Supply';
import { Wiring } from './Wiring';
import './drawing.css';

interface DrawingProps extends Marks {
  /** 0: painted body; 100: all parts. */
  readonly xray: number;
  /** The stage whose signal is on its way, or null. */
  readonly path: StageId | null;
  readonly onPick?: (part: PartId) => void;
}

/**
 * The cutaway car. It is a pointer's shortcut to the parts list, which is the accessible
 * interface, so it is hidden from assistive technology.
 */
export function Drawing({ xray, path, onPick, ...marks }: DrawingProps) {
  const pick = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return;
    const part = event.target.closest('[data-part]')?.getAttribute('data-part');
    if (part) onPick?.(part as PartId);
  };
  const broken = (id: PartId) => marks.broken.includes(id);
  return (
    <svg
      class="car-drawing"
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      aria-hidden="true"
      onClick={pick}
    >
      <Definitions cut={cutAt(xray)} />
      <path class="car-ground" d={`M20 ${GROUND} H1180`} />
      <path class="car-ground-hatch" d={`M20 ${GROUND} h1160 v9 h-1160 Z`} />
      <MarksContext.Provider value={marks}>
        <Shell />
        <Cooling />
        <Exhaust />
        <FuelLine />
        <BrakeLine />
        <Gearbox />
        <Engine />
        <Battery />
        <Steering />
        <Tank empty={broken('tank')} />
        <Dashboard />
        <Pedals />
        <ControlUnit />
        <Seats />
        <Mirrors />
        <WorkshopPort />
        <Wiring cut={broken('wiring')} />
        <Brakes />
        <CutWheels />
        <Contour />
        <BonnetStay angle={bonnetAngle(xray)} />
        <g clip-path="url(#car-painted)">
          <Skin />
        </g>
        <CutFace cut={cutAt(xray)} />
        <DoorMirror />
        <g transform={`rotate(${bonnetAngle(xray).toFixed(2)} ${HINGE.x} ${HINGE.y})`}>
          <Bonnet />
        </g>
        {path !== null && <Signal stage={path} cut={broken('wiring')} />}
        <Callouts cut={cutAt(xray)} />
        <text class="car-label car-label--figure" x="24" y="586">
          FIG. 1
        </text>
        <text class="car-label car-label--scale" x="24" y="603">
          Saloon, cut away
        </text>
      </MarksContext.Provider>
    </svg>
  );
}

function Definitions({ cut }: { readonly cut: number }) {
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
        <path d={`${cutEdge(cut)} L1200 520 L1200 100 Z`} />
      </clipPath>
      <clipPath id="car-silhouette">
        <path d={SILHOUETTE} />
      </clipPath>
    </defs>
  );
}

/** The hatched thickness of the skin where it is cut. */
function CutFace({ cut }: { readonly cut: number }) {
  return (
    <g clip-path="url(#car-silhouette)">
      <g transform="translate(-6 0)">
        <path class="car-cut-ground" d={cutEdge(cut)} />
        <path class="car-cut-face" d={cutEdge(cut)} />
        <path class="l3" d={cutEdge(cut - 5)} />
      </g>
      <path class="l2" d={cutEdge(cut)} />
    </g>
  );
}

function Signal({ stage, cut }: { readonly stage: StageId; readonly cut: boolean }) {
  const { d, back = false } = cut && stage === 'wire-out' ? { d: CUT_SHORT } : SIGNALS[stage];
  return (
    <g key={stage} class="car-signal">
      <path class="car-signal-glow" d={d} />
      <path class={`car-signal-run${back ? ' car-signal-run--back' : ''}`} d={d} pathLength={100} />
    </g>
  );
}

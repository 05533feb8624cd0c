import type { PartId } from '@/data/car-parts';
import type { FunctionComponent } from 'preact';
import { Skin } from './Body';
import { BrakeLine, Brakes, Exhaust, Gearbox } from './Driveline';
import { Cooling, Engine } from './Engine';
import { Dashboard, DoorMirror, Mirrors, Pedals, Seats, Steering, WorkshopPort } from './Interior';
import { Battery, ControlUnit, FuelLine, Tank } from './Supply';
import { Wiring } from './Wiring';
import './shapes.css';

/** What the drawing of the whole car has of each part, from behind to the front. */
const SHAPES: Readonly<Record<PartId, readonly FunctionComponent[]>> = {
  seat: [Seats],
  body: [Skin],
  engine: [Engine],
  gearbox: [Gearbox],
  tank: [FuelLine, Tank],
  ecu: [ControlUnit],
  brakes: [BrakeLine, Brakes],
  sensors: [Exhaust],
  cooling: [Cooling],
  steering: [Steering],
  mirrors: [Mirrors, DoorMirror],
  port: [WorkshopPort],
  dashboard: [Dashboard],
  pedals: [Pedals],
  battery: [Battery],
  wiring: [Wiring],
};

/** The shapes of one part, in the units of the whole car, for an SVG of the class `car-shapes`. */
export function PartShapes({ part }: { readonly part: PartId }) {
  return SHAPES[part].map((Shape) => <Shape key={Shape.name} />);
}

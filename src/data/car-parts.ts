/**
 * The parts of the car in the order of their numbers, which start at 1. The first of them are the
 * sections of the guide in reading order (`src/sidebar.ts`), so that one numbering serves both.
 */
export const CAR_PARTS = [
  { id: 'seat', name: 'Seat', side: 'frontend' },
  { id: 'body', name: 'Bodywork', side: 'frontend' },
  { id: 'engine', name: 'Engine', side: 'backend' },
  { id: 'gearbox', name: 'Gearbox', side: 'backend' },
  { id: 'tank', name: 'Fuel tank', side: 'data' },
  { id: 'ecu', name: 'Control unit', side: 'backend' },
  { id: 'brakes', name: 'Brakes', side: 'backend' },
  { id: 'sensors', name: 'Exhaust sensor', side: 'backend' },
  { id: 'cooling', name: 'Cooling', side: 'backend' },
  { id: 'steering', name: 'Steering wheel', side: 'frontend' },
  { id: 'mirrors', name: 'Mirrors', side: 'frontend' },
  { id: 'port', name: 'Workshop port', side: 'backend' },
  { id: 'dashboard', name: 'Dashboard', side: 'frontend' },
  { id: 'pedals', name: 'Pedals', side: 'frontend' },
  { id: 'battery', name: 'Battery', side: 'backend' },
  { id: 'wiring', name: 'Wiring', side: 'network' },
] as const;

export type CarPart = (typeof CAR_PARTS)[number];
export type PartId = CarPart['id'];

/** The number of a part in the drawing, in menus, on sheets and in the catalogue. */
export const partNumber = (id: PartId) => CAR_PARTS.findIndex((part) => part.id === id) + 1;

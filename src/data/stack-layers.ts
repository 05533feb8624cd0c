import type { SlotId } from './stack-picker.ts';
import type { TechnologyKind } from './technology-kinds.ts';

/** A layer of the drawn stack. */
export interface StackLayer {
  readonly id: string;
  readonly name: string;
  /** What it does for a request, or for the layers above it. */
  readonly does: string;
  /** The layer of the colour code that it belongs to; none for what merely carries the others. */
  readonly side?: 'frontend' | 'backend' | 'data' | 'network';
  /** The kinds of technology that stand on it, in this order. */
  readonly kinds: readonly TechnologyKind[];
  /** The question of the stack picker that it answers. */
  readonly slot?: SlotId;
  /** The page about it and what it is made of, where the catalogue has no technology for it. */
  readonly page?: { readonly id: string; readonly words: string };
}

/** The layers that a request goes down and its answer comes up. */
export const REQUEST_LAYERS: readonly StackLayer[] = [
  {
    id: 'client',
    name: 'Client',
    does: 'asks, and shows the answer',
    side: 'frontend',
    kinds: [],
    page: { id: 'basics/frontend-and-backend', words: 'Browser or app' },
  },
  {
    id: 'network',
    name: 'Network',
    does: 'carries the request',
    side: 'network',
    kinds: [],
    page: { id: 'basics/journey-of-a-request', words: 'Names, cables, encryption' },
  },
  {
    id: 'web-server',
    name: 'Web server',
    does: 'receives the request, and passes it on',
    side: 'backend',
    kinds: ['web-server'],
  },
  {
    id: 'interface',
    name: 'Interface style',
    does: 'says how to ask',
    side: 'backend',
    kinds: ['api-style'],
    slot: 'api',
  },
  {
    id: 'framework',
    name: 'Framework',
    does: 'finds the code that answers',
    side: 'backend',
    kinds: ['framework'],
    slot: 'framework',
  },
  {
    id: 'language',
    name: 'Language and runtime',
    does: 'what that code is written in, and runs on',
    side: 'backend',
    kinds: ['language', 'runtime'],
    slot: 'language',
  },
  {
    id: 'database',
    name: 'Database',
    does: 'keeps and finds the data',
    side: 'data',
    kinds: ['database'],
    slot: 'database',
  },
  {
    id: 'messaging',
    name: 'Message broker',
    does: 'keeps work for later, and for other programs',
    side: 'backend',
    kinds: ['messaging'],
  },
];

/** The layers that carry those, down to the metal. */
export const CARRYING_LAYERS: readonly StackLayer[] = [
  {
    id: 'hosting',
    name: 'Hosting model',
    does: 'how the programs are packed and started',
    kinds: ['hosting'],
    slot: 'hosting',
  },
  {
    id: 'cloud',
    name: 'Cloud',
    does: 'whose computers they are',
    kinds: ['cloud'],
    slot: 'cloud',
  },
  {
    id: 'operating-system',
    name: 'Operating system',
    does: 'shares one computer among programs',
    kinds: ['operating-system'],
  },
  {
    id: 'hardware',
    name: 'Hardware',
    does: 'computes, remembers, sends',
    kinds: [],
    page: { id: 'skills/servers-and-deployment', words: 'Processor, memory, disk' },
  },
];

/** What stands beside the stack: where it is planned, built and changed. */
export const WORKSHOP: StackLayer = {
  id: 'workshop',
  name: 'Workshop',
  does: 'where the stack is planned, built and changed',
  kinds: [
    'architecture',
    'version-control',
    'code-host',
    'practice',
    'infrastructure',
    'monitoring',
  ],
};
